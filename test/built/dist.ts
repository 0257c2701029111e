/** Reading dist/ for the tests of what was built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export const ROOT = resolve(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

/** Paths below dist/ of all files, or of those that match. */
export function builtFiles(pattern = /./): string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => pattern.test(file))
    .sort();
}

export function readBuilt(file: string): string {
  return readFileSync(join(DIST, file), 'utf8');
}

/** Bytes as a host sends them: gzip at its usual level 6, fonts as they are. */
export function sentBytes(file: string): number {
  const content = readFileSync(join(DIST, file));
  return file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 6 }).length;
}

/** 1 kB is 1,000 bytes, as in the budgets. */
export function kilobytes(files: readonly string[]): number {
  return files.reduce((total, file) => total + sentBytes(file), 0) / 1000;
}

/** What a page links or loads: path below dist/ of every href and src, without links to other hosts and fragments. */
export function linkedFiles(page: string, attribute: RegExp = / (?:href|src)="([^"]*)"/g): string[] {
  return [...readBuilt(page).matchAll(attribute)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    .filter((address) => !/^(?:[a-z]+:|#)/i.test(address))
    .map((address) => posix.join(posix.dirname(page), address.replace(/[?#].*$/s, '')));
}
