/** Puts paragraphs and tables together while a document is read: boxes within paragraphs, tables within cells. */
import {
  append,
  joined,
  newParagraph,
  rowBlocks,
  textBlock,
  type Block,
  type Paragraph,
} from './documentText.ts';

interface Table {
  columns: string[] | null;
  cells: Paragraph[];
  cell: Paragraph | null;
  /** The row was taken out of the document. */
  isGone: boolean;
}

export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly #isAside: boolean;
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  /** Its end was deleted, so that what follows belongs to it. */
  #unended: Paragraph | null = null;

  constructor(isAside: boolean) {
    this.#isAside = isAside;
  }

  get paragraph(): Paragraph | undefined {
    return this.#paragraphs.at(-1);
  }

  write(text: string): void {
    const { paragraph } = this;
    if (paragraph !== undefined) append(paragraph, text);
  }

  openParagraph(): void {
    this.#paragraphs.push(newParagraph());
  }

  /** @param isUnended the end of the paragraph was deleted */
  closeParagraph(isUnended = false): void {
    const own = this.#paragraphs.pop();
    if (own === undefined) return;
    const whole = this.#unended === null ? own : joined(this.#unended, own, '');
    this.#unended = isUnended ? whole : null;
    if (isUnended) return;
    const cell = this.#tables.at(-1)?.cell ?? null;
    const table = this.#tables.at(-1);
    if (table !== undefined && cell !== null)
      table.cell = cell.text === '' ? whole : joined(cell, whole, '\n');
    else if (whole.text.trim() !== '' || whole.links.length > 0) {
      this.blocks.push(textBlock(whole, this.#isAside));
    }
  }

  openTable(): void {
    this.#tables.push({ columns: null, cells: [], cell: null, isGone: false });
  }

  closeTable(): void {
    this.#tables.pop();
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.cell = newParagraph();
  }

  closeCell(): void {
    const table = this.#tables.at(-1);
    if (table?.cell == null) return;
    table.cells.push(table.cell);
    table.cell = null;
  }

  dropRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.isGone = true;
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    const { cells, isGone } = table;
    table.cells = [];
    table.isGone = false;
    if (isGone || cells.every(({ text, links }) => text.trim() === '' && links.length === 0)) return;
    this.blocks.push(...rowBlocks(cells, table.columns ?? [], this.#isAside));
    table.columns ??= cells.map(({ text }) => text);
  }

  /** What was left open at the end of a part. */
  finish(): readonly Block[] {
    if (this.#unended !== null) this.blocks.push(textBlock(this.#unended, this.#isAside));
    this.#unended = null;
    return this.blocks;
  }
}
