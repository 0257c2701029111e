/** Text in pictures that leave the page. */

export const SHEET_FONT = "'Atkinson Hyperlegible Next', Arial, 'Liberation Sans', sans-serif";

/** Letters of the line under a picture: they fit in the widest font that a machine may put in place of ours. */
export const FOOT_LETTERS = 112;

/** Lines of at most so many letters, broken between words; a longer word is broken within. */
export function wrapText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => pieces(one, letters - 1))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, letters: number): readonly string[] {
  const signs = Array.from(word);
  if (signs.length <= letters) return [word];
  return Array.from({ length: Math.ceil(signs.length / letters) }, (_, index) =>
    signs.slice(index * letters, (index + 1) * letters).join(''),
  );
}
