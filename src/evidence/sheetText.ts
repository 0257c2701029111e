/** Text in pictures that leave the page. */

export const SHEET_FONT = "'Atkinson Hyperlegible Next', Arial, 'Liberation Sans', sans-serif";

/** Lines of at most so many letters, broken between words. */
export function wrapText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
