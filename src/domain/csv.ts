/** The one writer of CSV (RFC 4180): of published files, of downloads and packs, and of what the pipeline converts. */
export type CsvCell = string | number | null;

export interface CsvForm {
  readonly lineEnd: '\n' | '\r\n';
  /** Text that a spreadsheet would take for a formula is made plain text by a leading apostrophe. */
  readonly escapesFormulas: boolean;
}

/** For programs: the published files, and sources as the pipeline converts them. */
export const PUBLISHED_CSV: CsvForm = { lineEnd: '\n', escapesFormulas: false };
/** For a person's spreadsheet: what is downloaded from a page, which may hold words that somebody typed. */
export const DOWNLOAD_CSV: CsvForm = { lineEnd: '\r\n', escapesFormulas: true };

/** One line with its end. A cell that is null, or a number that is not finite, is empty. */
export function csvLine(cells: readonly CsvCell[], form: CsvForm = PUBLISHED_CSV): string {
  return cells.map((cell) => csvCell(cell, form.escapesFormulas)).join(',') + form.lineEnd;
}

/** Lines of one form, one after the other. */
export function csvText(lines: readonly (readonly CsvCell[])[], form: CsvForm): string {
  return lines.map((cells) => csvLine(cells, form)).join('');
}

/** A number is never text, so a negative one stays a number. */
function csvCell(value: CsvCell, escapesFormulas: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = escapesFormulas && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
