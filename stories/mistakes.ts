/** What an author is told: where, what is wrong, what to do. All mistakes of all stories are gathered before any is shown. */

export interface StoryMistake {
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
export function mistakeText({ file, line, chapter, problem, remedy }: StoryMistake): string {
  const where = chapter === '' ? '' : ` (chapter ${chapter})`;
  return `${file}:${line}${where}: ${problem} → ${remedy}`;
}

export function mistakesText(mistakes: readonly StoryMistake[]): string {
  const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
  return [`${count} in the stories:`, ...mistakes.map((mistake) => `  ${mistakeText(mistake)}`)].join('\n');
}
