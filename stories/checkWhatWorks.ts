/** Checks content/what-works.json: its form, ids that are there once, and that no approach is said to bring something about here. */
import * as v from 'valibot';
import { WhatWorksSchema } from '../src/data/whatWorksSchema.ts';
import type { StoryDiagnostic } from './diagnostics.ts';

const FILE = 'content/what-works.json';

/** Words that promise. An average of studies is told as one. */
const PROMISES = /\b(?:will|guarantees?|proven|proves?|ensures?)\b/iu;

/** @param text the file. @returns every mistake, with the line of the approach it is in */
export function checkWhatWorks(text: string): readonly StoryDiagnostic[] {
  const diagnostics: StoryDiagnostic[] = [];
  const report = (line: number, problem: string, remedy: string): void => {
    diagnostics.push({ file: FILE, line, chapter: '', problem, remedy });
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    report(1, `The file is not JSON: ${String(cause)}`, 'Look for a missing comma or quotation mark.');
    return diagnostics;
  }
  const lines = text.split('\n');
  const lineOf = (id: unknown): number =>
    Math.max(1, lines.findIndex((line) => line.includes(`"id": ${JSON.stringify(id)}`)) + 1);
  const parsed = v.safeParse(WhatWorksSchema, json);
  for (const issue of parsed.issues ?? []) {
    const owners = (issue.path ?? []).map(({ value }) => (value as { id?: unknown } | null)?.id);
    const id = owners.findLast((owner) => owner !== undefined);
    report(
      id === undefined ? 1 : lineOf(id),
      `${v.getDotPath(issue) ?? 'file'}: ${issue.message}.`,
      'The other entries show the form.',
    );
  }
  if (!parsed.success) return diagnostics;
  const { approaches } = parsed.output;
  for (const [index, { id, text: said }] of approaches.entries()) {
    if (approaches.findIndex((one) => one.id === id) !== index)
      report(lineOf(id), `Two approaches have the id "${id}".`, 'Rename one.');
    const promise = PROMISES.exec(said)?.[0];
    if (promise !== undefined)
      report(
        lineOf(id),
        `"${id}" says “${promise}”: an average elsewhere is no promise.`,
        'Say what was found, where, and in how many studies.',
      );
  }
  return diagnostics;
}
