/** Sentences of a paragraph, with where they are in it. */
import type { Span } from './numbersIn.ts';

/** A full stop behind one of these ends no sentence. */
const SHORT = /(?:\b(?:St|Mr|Mrs|Ms|Dr|vs|cf|approx|no|fig|para|p|pp|e\.g|i\.e|etc|inc|Ltd|Co)|\b[A-Z])\.$/u;

export function sentencesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const part = text.slice(from, to);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '') spans.push({ from: from + lead, to: from + lead + part.trim().length });
    from = to;
  };
  for (const match of text.matchAll(/(?<=[.!?]["')\]]?)\s+(?=["'([]?[\p{Lu}\d])|\n+/gu)) {
    const before = text.slice(from, match.index);
    if (!match[0].includes('\n') && SHORT.test(before)) continue;
    push(match.index);
  }
  push(text.length);
  return spans;
}
