/**
 * Room for words in a chart, estimated so that the same layout comes out on the server, in a test and in a browser.
 */

/** Size of the words inside a chart, in CSS pixels; the same number stands in chartFrame.css. */
const CHART_FONT_SIZE = 13;
/** Distance from one line of such words to the next, in CSS pixels. */
export const CHART_LINE_HEIGHT = 16;

/**
 * Mean advance of a character in ems, with some allowance. Measured in Chromium, names with figures in Atkinson
 * Hyperlegible Next take 0.47; the fallback fonts are a little wider.
 */
const CHARACTER_EMS = 0.51;

/**
 * The words in lines that fit `room`, broken between words; a word longer than that is broken within.
 * @param widthOf width of a line in the unit of `room`
 */
export function wrapText(
  text: string,
  room: number,
  widthOf: (line: string) => number = textWidth,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => pieces(one, room, widthOf))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, room: number, widthOf: (line: string) => number): readonly string[] {
  if (widthOf(word) <= room) return [word];
  const parts: string[] = [];
  for (const letter of word) {
    const last = parts.at(-1);
    if (last !== undefined && widthOf(last + letter) <= room) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}

/** Estimated width of one line of chart words, in CSS pixels. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * CHARACTER_EMS * CHART_FONT_SIZE);
}
