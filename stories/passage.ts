/** Plain words that are together for a reader, and every mistake in them. */
import { lintHits, typedNumbers } from './lint.ts';
import { leftOvers } from './leftOver.ts';
import type { Report } from './diagnostics.ts';

/** Words from one place of the file. */
export interface PassagePiece {
  readonly text: string;
  readonly line: number;
}

/** One paragraph, heading, item or line of the file. */
export type Passage = readonly PassagePiece[];

/**
 * @param cited facts of the same chapter or entry, whose numbers may be in the words
 * @param within what the facts are cited in
 */
export function checkPassage(
  passage: Passage,
  cited: readonly string[],
  report: Report,
  within: 'chapter' | 'entry' = 'chapter',
): void {
  const text = passage.map((piece) => piece.text).join('');
  for (const { word, remedy, at } of lintHits(text))
    report(lineAt(passage, at), `"${word}" is not said here.`, remedy);
  for (const { word, at } of typedNumbers(text, cited)) {
    report(
      lineAt(passage, at),
      `The number "${word}" is typed by hand.`,
      `Use a reference "{{…}}", or cite in this ${within} the fact that holds it.`,
    );
  }
  for (const { word, remedy, at } of leftOvers(text)) {
    const isOpen = word.startsWith('{{') || word.endsWith('}}');
    const problem = isOpen ? 'A reference is not closed.' : `"${word}" would be shown as it is.`;
    report(lineAt(passage, at), problem, remedy);
  }
}

/** @returns the line of the file on which a place of a passage is */
function lineAt(passage: Passage, at: number): number {
  let before = 0;
  for (const { text, line } of passage) {
    if (at < before + text.length) return line + text.slice(0, at - before).split('\n').length - 1;
    before += text.length;
  }
  return passage.at(-1)?.line ?? 1;
}
