/** What people paste, without the traces of where they copied it from. */

/** Ends of lines of every kind, a vertical tab and a form feed among them. */
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Other control characters, signs without a shape, halves of a pair, and code points that are no character. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Hyphens and dashes of every length, and the minus sign. */
const DASHES = /[\p{Pd}\u2212]/gu;
/** Punctuation around what was meant: quotes, brackets, full stops, a comma of the sentence it stood in. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Text of one or more lines in its plain form: compatibility forms as their plain ones (`Ｗ` is `W`), nothing unseen, one
 * kind of dash. Ends of lines are kept as `\n`.
 */
export function cleanLines(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\r\n?/gu, '\n')
    .replace(LINE_ENDS, (ends) => '\n'.repeat(ends.length))
    .replace(/[^\S\n]/gu, ' ')
    .replace(UNSEEN, '')
    .replace(DASHES, '-');
}

/** The same as one line, with one blank between words and none around it. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s+/gu, ' ').trim();
}

/** What was typed or pasted into a field for a code, a postcode or a name to look up: also without punctuation around it. */
export function cleanField(text: string): string {
  return cleanLine(text).replace(AROUND, '');
}
