/** Checks content/what-works.json: its form, ids that are there once, and that no approach is said to bring something about here. */
import { WhatWorksSchema } from '../src/data/whatWorksSchema.ts';
import type { StoryDiagnostic } from './diagnostics.ts';
import { linesOfIds, readContent } from './readContent.ts';

const FILE = 'content/what-works.json';

/** Words that promise. An average of studies is told as one. */
const PROMISES = /\b(?:will|guarantees?|proven|proves?|ensures?)\b/iu;

/** @param text the file. @returns every mistake, with the line of the approach it is in */
export function checkWhatWorks(text: string): readonly StoryDiagnostic[] {
  const diagnostics: StoryDiagnostic[] = [];
  const report = (line: number, problem: string, remedy: string): void => {
    diagnostics.push({ file: FILE, line, chapter: '', problem, remedy });
  };
  const lineOf = linesOfIds(text);
  const list = readContent(WhatWorksSchema, text, report);
  if (list === null) return diagnostics;
  const { approaches } = list;
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
