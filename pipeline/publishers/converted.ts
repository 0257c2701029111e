/** What the conversions share: a file that is held below the sources, and one that takes its place. */
import { existsSync } from 'node:fs';
import { readLines } from '../read/readPoliceCounts.ts';
import type { Problem } from '../report.ts';

/** A file to write below the sources. */
export interface Converted {
  readonly path: string;
  readonly text: string;
}

/** Lines that are held today; none where there is no such file. */
export function linesOf(path: string): string[] {
  const lines: string[] = [];
  if (existsSync(path)) readLines(path, path, (line) => lines.push(line));
  return lines;
}

/** A problem of a whole file. */
export const fileProblem = (file: string, reason: string, remedy: string): Problem => ({
  file,
  row: null,
  column: null,
  reason,
  remedy,
});
