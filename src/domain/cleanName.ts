/**
 * Names and words that a person types or pastes, cleaned at the door: what is not seen on a page, and what no file may hold, is
 * taken out, so that the page, its pictures and its files all say the same.
 */

/** Signs that steer how text is shown, halves of signs, and places in the code that never are a sign. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Breaks of lines as other programs write them. */
const LINE_BREAK = /\r\n?|[\p{Zl}\p{Zp}]/gu;
/** Control characters but the break of a line. Some stand between words, so a space takes their place. */
const CONTROL = /[^\P{Cc}\n]/gu;

/** Several lines of a person's own words. Spaces stay as they were typed. */
export function cleanWords(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC').replace(LINE_BREAK, '\n').replace(CONTROL, ' ');
}

/** A name in one line, at most so many letters long. */
export function cleanName(text: string, longest: number): string {
  const line = cleanWords(text).replace(/\s+/gu, ' ').trim();
  return Array.from(line).slice(0, longest).join('').trim();
}
