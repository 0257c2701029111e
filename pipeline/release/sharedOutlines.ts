/** Outlines that old releases share are never altered: whoever opens one of those would find its map broken. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../buildContext.ts';
import { ProblemList } from '../report.ts';

/**
 * @param written paths of the new release's files with their hashes
 * @param published the public folder
 * @throws SourceError naming every shared file that the new release would alter
 */
export function requireSharedUnchanged(written: ReadonlyMap<string, string>, published: string): void {
  const problems = new ProblemList('content/area.json');
  for (const [path, hash] of written) {
    const held = join(published, path);
    if (!path.startsWith('geo/') || !existsSync(held)) continue;
    if (contentHash(readFileSync(held, 'utf8')) === hash) continue;
    const reason = `${path} would change, and earlier releases are drawn with it.`;
    const remedy = 'describe the new lines as wards of their own, with "sharedOutlines": false.';
    problems.add(null, 'wardVintages', reason, remedy);
  }
  problems.throwIfAny();
}
