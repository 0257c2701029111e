/** The newest published release as the beginning of the next one: for whoever has new partner data and no raw sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildContext } from '../buildContext.ts';
import { SourceError } from '../report.ts';
import type { PublishedBefore } from '../partner/publishedBefore.ts';

/** Written at the end for every release. */
const MADE_LAST = ['release.json', 'files-on-demand.json'];

/** @throws SourceError when nothing is published yet */
export function copyCurrentRelease(context: BuildContext, published: string, before: PublishedBefore): void {
  const current = before.manifest?.current;
  if (current === undefined) {
    throw new SourceError([
      {
        file: 'data/manifest.json',
        row: null,
        column: null,
        reason: 'no release is published yet, so there are no public figures to add to.',
        remedy: 'make the first release with --sources DIR.',
      },
    ]);
  }
  context.report.step(`Public figures as they stand in release ${current}`);
  for (const [from, to] of [
    [`data/${current}`, `data/${context.release.id}`],
    ['data/csv', 'data/csv'],
    // Later ones have theirs in their own folder.
    ...(context.wards().sharedOutlines ? [['geo', 'geo'] as const] : []),
  ] as const) {
    for (const path of filesBelow(join(published, from))) {
      if (MADE_LAST.includes(path)) continue;
      context.write(`${to}/${path}`, readFileSync(join(published, from, path), 'utf8'));
    }
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    )
    .sort();
}
