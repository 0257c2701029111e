/** What an author is told: where, what is wrong, what to do. All mistakes of all stories are gathered before any is shown. */

export interface StoryDiagnostic {
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Id of the chapter; '' before the first one. */
  readonly chapter: string;
  readonly problem: string;
  readonly remedy: string;
}

export type Report = (line: number, problem: string, remedy: string) => void;

/** "content/stories/x.md:12 (chapter money): No indicator … → Did you mean …?" */
export function diagnosticText({ file, line, chapter, problem, remedy }: StoryDiagnostic): string {
  const where = chapter === '' ? '' : ` (chapter ${chapter})`;
  return `${file}:${line}${where}: ${problem} → ${remedy}`;
}

export function diagnosticsText(diagnostics: readonly StoryDiagnostic[]): string {
  const count = diagnostics.length === 1 ? '1 mistake' : `${diagnostics.length} mistakes`;
  return [
    `${count} in the stories:`,
    ...diagnostics.map((diagnostic) => `  ${diagnosticText(diagnostic)}`),
  ].join('\n');
}
