/** DocumentText: what a document says, as far as it can be checked: its paragraphs and rows in order, with their links. */

export interface TextLink {
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

export type BlockKind = 'text' | 'heading' | 'row';

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly links: readonly TextLink[];
  /** Of a heading from 1; 0 for anything else. */
  readonly level: number;
  /** Of a row: where each cell is in the text. */
  readonly cells: readonly { readonly from: number; readonly to: number }[];
  /** Of a row: what stands over each cell; empty for the row that says it. */
  readonly columns: readonly string[];
  /** Beside the text: a note, a head or foot of pages, with no heading over it. */
  readonly isAside: boolean;
}

export interface DocumentText {
  readonly blocks: readonly Block[];
}

/** A paragraph that is being put together. */
export interface Paragraph {
  text: string;
  links: TextLink[];
  level: number;
}

export function newParagraph(): Paragraph {
  return { text: '', links: [], level: 0 };
}

/** What is not seen: marks of direction, of where a word may be divided, halves of signs. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Letters and digits as wide as the signs of Chinese, which some keyboards write, stand this far behind the usual ones. */
const WIDE_OFFSET = 0xfee0;

/**
 * Text in signs that are told apart here, each in the place of one: kinds of space, of dash and of apostrophe, wide letters. Not NFKC,
 * which would make another number of one with a small digit above the line.
 */
export function plainSigns(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu, '\n')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_OFFSET))
    .replace(/[^\S\n\t]/gu, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02bc\u2032]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

export function append(paragraph: Paragraph, text: string): void {
  paragraph.text += plainSigns(text);
}

/** The second behind the first. */
export function joined(first: Paragraph, second: Paragraph, between: string): Paragraph {
  const shift = first.text.length + between.length;
  return {
    text: `${first.text}${between}${second.text}`,
    links: [
      ...first.links,
      ...second.links.map(({ from, to, address }) => ({ from: from + shift, to: to + shift, address })),
    ],
    level: first.level || second.level,
  };
}

export function textBlock({ text, links, level }: Paragraph, isAside = false): Block {
  const kind = level > 0 ? 'heading' : 'text';
  return { kind, text, links, level, cells: [], columns: [], isAside };
}

/** Between cells, in the text of a row. */
export const CELL_EDGE = ' | ';
/** Letters of a cell from which it is prose: a form asks its questions in a table. */
const PROSE = 240;

/** A row of figures as one block, or its cells as paragraphs where they hold prose. */
export function rowBlocks(cells: readonly Paragraph[], columns: readonly string[], isAside = false): Block[] {
  if (cells.some(({ text }) => text.length > PROSE)) {
    return cells.map((cell) => textBlock({ ...cell, level: 0 }, isAside));
  }
  let row = newParagraph();
  const places: { from: number; to: number }[] = [];
  for (const [index, cell] of cells.entries()) {
    row = joined(row, cell, index === 0 ? '' : CELL_EDGE);
    places.push({ from: row.text.length - cell.text.length, to: row.text.length });
  }
  return [{ kind: 'row', text: row.text, links: row.links, level: 0, cells: places, columns, isAside }];
}
