/** A cell as spreadsheets and their exports write it, without what nobody sees or means. */

/** Letters and digits twice as wide. */
const WIDE = /[\uFF01-\uFF5E]/g;
const DASH = /[\p{Pd}\u2212]/gu;
const SLASH = /[\u2044\u2215\u29F8]/g;
/** How a cell is marked as text: ="2025", '2025, “2025”. */
const MARKED_AS_TEXT = [
  /^="(.*)"$/,
  /^['\u2018\u2019](.*?)['\u2019]?$/,
  /^[\u201C\u201D](.*)[\u201C\u201D]$/,
];

/**
 * One line, blanks at its ends taken off, without control characters (such as the Ctrl-Z at the end of old files). A tab
 * within stays: it shows that cells are parted by tabs.
 */
export function cleanCell(text: string): string {
  const plain = text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, (blank) => (blank.includes('\t') ? '\t' : ' '))
    .replace(WIDE, (letter) => letter.normalize('NFKC'))
    .replace(DASH, '-')
    .replace(SLASH, '/')
    .trim();
  for (const mark of MARKED_AS_TEXT) {
    const inner = mark.exec(plain)?.[1];
    if (inner !== undefined) return inner.trim();
  }
  return plain;
}
