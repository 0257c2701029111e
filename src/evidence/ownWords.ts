/** Whether words that a person put in place of a computed statement still say the same figures. */

/** Words in place of the computed ones, by the id of their statement. */
export type OwnWords = Readonly<Record<string, string>>;

export type WordsState = 'checked' | 'edited' | 'own';

/** Figures, and the words that say how one stands to another. */
const SAID =
  /\d+(?:,\d{3})*(?:\.\d+)?%?|\b(?:higher|lower|similar|highest|second highest|middle|second lowest|lowest|no|not|never)\b/giu;

function said(text: string): string {
  return (text.match(SAID) ?? []).map((word) => word.toLowerCase()).join(' ');
}

/**
 * `checked`: as computed. `edited`: other words, but every figure and verdict stands, in the same order and none more.
 * `own`: a figure or verdict was changed, added or taken away, so the check code no longer vouches for it.
 */
export function wordsState(computed: string, own: string | null): WordsState {
  if (own === null || own.trim() === computed.trim()) return 'checked';
  return said(own) === said(computed) ? 'edited' : 'own';
}
