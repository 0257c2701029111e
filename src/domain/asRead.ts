/**
 * Words as a reader takes them in, whatever stands behind them in the file: one space for every break or kind of space, one
 * hyphen, plain letters and digits, nothing that is not seen. Rules for words look at this, and tell what was written.
 */
export interface AsRead {
  readonly text: string;
  /** Where each sign of `text` stands in what was written, and the end of that. */
  readonly from: readonly number[];
}

function read(sign: string): string {
  // Most are printable ASCII, which is read as it is.
  if (sign > ' ' && sign <= '~') return sign;
  if (/[\p{Cf}\p{M}\p{Cs}]/u.test(sign)) return '';
  if (/[\s\p{Z}\p{Cc}]/u.test(sign)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(sign)) return '-';
  if (/[\u2018\u2019\u02bc]/u.test(sign)) return "'";
  if (sign === '\u2026') return sign;
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  // A Roman numeral of one sign would become letters, and a letter in a circle stays a letter.
  return /\p{N}/u.test(sign) && !/\p{N}/u.test(plain) ? sign : plain;
}

function asRead(written: string): AsRead {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const sign of written) {
    const plain = read(sign);
    if (plain !== ' ' || !text.endsWith(' ')) {
      text += plain;
      for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    }
    at += sign.length;
  }
  return { text, from: [...from, at] };
}

export interface Hit {
  /** As it was written, on one line. */
  readonly written: string;
  /** Where it begins in what was written. */
  readonly at: number;
  readonly asRead: string;
}

/** Where a pattern is met in words as they are read. */
export function hitsOf(pattern: RegExp, written: string): readonly Hit[] {
  const { text, from } = asRead(written);
  return [...text.matchAll(pattern)].map((match) => {
    const at = from[match.index] ?? 0;
    // To the beginning of the next sign, without what is not seen between the two.
    const last = from[match.index + match[0].length - 1] ?? at;
    const end = from.find((place) => place > last) ?? written.length;
    return { written: written.slice(at, end).replace(/\s+/g, ' ').trim(), at, asRead: match[0] };
  });
}
