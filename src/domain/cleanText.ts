/**
 * What people type or paste, without the traces of where they copied it from: what is not seen on a page, and what no file may hold,
 * is taken out at the door, so that the page, its pictures and its files all say the same.
 */

/** Signs that steer how text is shown, halves of signs, and code points that never are a character. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Ends of lines as other programs write them. */
const LINE_END = /\r\n?|[\p{Zl}\p{Zp}]/gu;
/** Control characters but the end of a line. */
const CONTROL = /[^\P{Cc}\n]/gu;
/** Control characters that end a line in what is pasted: a vertical tab, a form feed, a next line. */
const RARE_LINE_END = /[\v\f\u0085]/gu;
/** Control characters that are neither spaces nor ends of lines. */
const SHAPELESS = /[^\P{Cc}\t\n\r]/gu;
/** Hyphens and dashes of every length, and the minus sign. */
const DASHES = /[\p{Pd}\u2212]/gu;
/** Punctuation around what was meant: quotes, brackets, full stops, a comma of the sentence it stood in. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Several lines of a person's own words. Spaces and dashes stay as they were typed; a control character may part words. */
export function cleanWords(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC').replace(LINE_END, '\n').replace(CONTROL, ' ');
}

/** A name in one line, at most so many characters long. */
export function cleanName(text: string, longest: number): string {
  return Array.from(oneLine(cleanWords(text)))
    .slice(0, longest)
    .join('')
    .trim();
}

/**
 * Text of one or more lines in its plain form: compatibility forms as their plain ones (`Ｗ` is `W`), one kind of space, one
 * kind of dash. Ends of lines are kept as `\n`.
 */
export function cleanLines(text: string): string {
  return cleanWords(text.replace(RARE_LINE_END, '\n').replace(SHAPELESS, ''))
    .replace(/[^\S\n]/gu, ' ')
    .replace(DASHES, '-');
}

/** The same as one line, with one blank between words and none around it. */
export function cleanLine(text: string): string {
  return oneLine(cleanLines(text));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What was typed or pasted into a field for a code, a postcode or a name to look up: also without punctuation around it. */
export function cleanField(text: string): string {
  return cleanLine(text).replace(AROUND, '');
}
