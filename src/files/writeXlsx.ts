/**
 * A small writer of Office Open XML workbooks (ECMA-376): text and numbers, a title and notes above one marked-up table a
 * sheet. No formula, no merged cell, no empty cell in a table.
 */
import { strToU8, zipSync } from 'fflate';

export type Cell = string | number;

export interface Sheet {
  /** At most 31 letters, without the signs []:*?/\ */
  readonly name: string;
  readonly title: string;
  /** Lines between title and table, one a row. */
  readonly notes: readonly string[];
  readonly table: {
    readonly headings: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
  } | null;
}

export interface Workbook {
  readonly title: string;
  /** The same workbook always gives the same bytes: `2026-11-22T00:00:00Z`. */
  readonly created: string;
  readonly sheets: readonly Sheet[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places in the list of styles: plain, title, heading of a column, wrapped text. */
const STYLE = { plain: 0, title: 1, heading: 2, wrapped: 3, wrappedTitle: 4 } as const;

function escapeXml(text: string): string {
  return (
    text
      // Signs that XML cannot hold.
      .replace(/[^\t\n\r -\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** 1 is "A", 27 is "AA". */
function columnName(number: number): string {
  let rest = number;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

function cellXml(value: Cell, column: number, row: number, style: number): string {
  const at = `r="${columnName(column)}${row}" s="${style}"`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** Points a line of text is high. */
const LINE_HEIGHT = 15.6;
const TITLE_HEIGHT = 21.6;
/** Letters of a bold title in the room of one letter of the text. */
const TITLE_SHARE = 0.68;
/** Widest column, in letters; longer text is wrapped. */
const WIDEST = 44;

/** @param widths of the columns in letters: readers of such files do not work the height of wrapped text out by themselves */
function rowXml(cells: readonly Cell[], row: number, style: number, widths: readonly number[] = []): string {
  const lines = cells.map((cell, index) =>
    Math.ceil((String(cell).length * 1.15) / (widths[index] ?? Infinity)),
  );
  const isTitle = style === STYLE.title || style === STYLE.wrappedTitle;
  const height = Math.max(1, ...lines) * (isTitle ? TITLE_HEIGHT : LINE_HEIGHT);
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.map((cell, index) => cellXml(cell, index + 1, row, style)).join('')}</row>`;
}

/** Row of the table's headings, from 1. */
function headingRow({ notes }: Sheet): number {
  return notes.length + 2;
}

function sheetXml(sheet: Sheet): string {
  const { title, notes, table } = sheet;
  const first = headingRow(sheet);
  const widths = table === null ? [110] : columnWidths(table);
  const lines = [
    table === null
      ? rowXml([title], 1, STYLE.wrappedTitle, [(widths[0] ?? 0) * TITLE_SHARE])
      : rowXml([title], 1, STYLE.title),
    // Long lines of a cover are wrapped; above a table they would make its first column high.
    ...notes.map((note, index) =>
      rowXml([note], index + 2, table === null ? STYLE.wrapped : STYLE.plain, table === null ? widths : []),
    ),
    ...(table === null
      ? []
      : [
          rowXml(table.headings, first, STYLE.heading, widths),
          ...table.rows.map((cells, index) => rowXml(cells, first + 1 + index, STYLE.wrapped, widths)),
        ]),
  ];
  const cols = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${cols}</cols><sheetData>${lines.join('')}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    (table === null ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>') +
    '</worksheet>'
  );
}

function columnWidths({ headings, rows }: NonNullable<Sheet['table']>): readonly number[] {
  return headings.map((heading, index) => {
    const longest = Math.max(
      Math.min(heading.length + 4, 16),
      ...rows.map((row) => String(row[index] ?? '').length),
    );
    return Math.min(WIDEST, Math.max(10, longest + 2));
  });
}

function tableXml(sheet: Sheet, id: number): string {
  const { table, name } = sheet;
  if (table === null) throw new Error('A sheet without a table has none to write.');
  const first = headingRow(sheet);
  const range = `A${first}:${columnName(table.headings.length)}${first + table.rows.length}`;
  const columns = table.headings
    .map((heading, index) => `<tableColumn id="${index + 1}" name="${escapeXml(heading)}"/>`)
    .join('');
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}_data" displayName="${name}_data" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/><tableColumns count="${table.headings.length}">${columns}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="12"/><name val="Arial"/></font>` +
  '<font><b/><sz val="16"/><name val="Arial"/></font><font><b/><sz val="12"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">' +
  '<xf fontId="0" applyFont="1"/><xf fontId="1" applyFont="1"/>' +
  '<xf fontId="2" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' +
  '<xf fontId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' +
  '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>';

function relations(entries: readonly (readonly [type: string, target: string])[]): string {
  const lines = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** The bytes of the workbook. The same workbook always gives the same bytes. */
export function writeXlsx({ title, created, sheets }: Workbook): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const tables = sheets.filter(({ table }) => table !== null);
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      sheets
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
        )
        .join('') +
      tables
        .map(
          (_, index) =>
            `<Override PartName="/xl/tables/table${index + 1}.xml" ContentType="${type}.table+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': relations([
      [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml':
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
      sheets
        .map(
          ({ name }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${RELATIONS}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
    const table = tables.indexOf(sheet) + 1;
    if (table === 0) return;
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([
      [`${RELATIONS}/table`, `../tables/table${table}.xml`],
    ]);
    files[`xl/tables/table${table}.xml`] = tableXml(sheet, table);
  });
  const mtime = new Date(created);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, [strToU8(text), { mtime }] as const]),
    ) as never,
  );
}
