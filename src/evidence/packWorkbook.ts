/**
 * The pack as a workbook in the form that the UK Government Analysis Function asks for: a cover sheet, contents, notes, and one
 * marked-up table a sheet, with shorthand in place of figures that are not there; no cell merged, none in a table empty.
 */
import { formatDay, formatPeriodOf } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { STAND_IN_WORDS } from '../words/standIn.ts';
import { WORKBOOK_WORDS as words } from '../words/evidenceFiles.ts';
import { dictionaryRows, DICTIONARY_HEADINGS } from './packDictionary.ts';
import type { PackDocument, PackStatement } from './packDocument.ts';
import type { PackRow } from './packRows.ts';
import { writeXlsx, type Cell, type Sheet } from './writeXlsx.ts';

const FIGURE_HEADINGS = [
  'Measure',
  'Area code',
  'Area',
  'Period',
  'Figure',
  'Unit',
  'Lower 95% limit',
  'Upper 95% limit',
  'Numerator',
  'Denominator',
  'Status',
  'Method',
  'Source',
  'Notes',
  'Figure, not rounded',
  'Lower 95% limit, not rounded',
  'Upper 95% limit, not rounded',
] as const;

/** As it is read in the pack: with the digits of the measure. What is more than none and would be none is `[low]`. */
function asRead(cell: Cell, decimals: number): Cell {
  if (typeof cell !== 'number') return cell;
  const rounded = Number(cell.toFixed(decimals));
  return rounded === 0 && cell > 0 ? '[low]' : rounded;
}

/** What stands in place of a figure: shorthand of the Analysis Function. */
function shorthand(row: PackRow, part: 'value' | 'lower' | 'upper' | 'numerator' | 'denominator'): Cell {
  if (row.status === 'suppressed') return '[c]';
  if (row.status !== 'measured') return '[x]';
  const number = row[part];
  if (number === null) return part === 'numerator' || part === 'denominator' ? '[x]' : '[z]';
  if (part === 'value' && number === 0 && row.numerator !== null && row.numerator > 0) return '[low]';
  return number;
}

export function writePackWorkbook(pack: PackDocument): Uint8Array {
  const { sheets, titles } = words;
  const notes = notesOf(pack);
  const tableSheet = (name: string, title: string, role: PackRow['role']): Sheet | null => {
    const rows = pack.statements.flatMap((statement) =>
      statement.rows.filter((row) => row.role === role).map((row) => figureCells(row, statement, notes)),
    );
    return rows.length === 0
      ? null
      : { name, title, notes: [words.oneTable, words.shorthand], table: { headings: FIGURE_HEADINGS, rows } };
  };
  const tables = [
    tableSheet(sheets.figures, titles.figures(pack.placeName), 'figure'),
    tableSheet(sheets.comparators, titles.comparators, 'comparator'),
    tableSheet(sheets.earlier, titles.earlier, 'earlier'),
    {
      name: sheets.sources,
      title: titles.sources,
      notes: [words.oneTable],
      table: {
        headings: words.sourcesHeadings,
        rows: pack.sources.map(({ number, text, period, url }) => [number, text, period, url]),
      },
    },
    {
      name: sheets.dictionary,
      title: titles.dictionary,
      notes: [words.oneTable],
      table: { headings: DICTIONARY_HEADINGS, rows: dictionaryRows() },
    },
  ].filter((sheet) => sheet !== null);
  const noteSheet: Sheet = {
    name: sheets.notes,
    title: titles.notes,
    notes: [words.oneTable],
    table: { headings: words.notesHeadings, rows: notes.map(({ id, text }) => [id, text]) },
  };
  const contents: Sheet = {
    name: sheets.contents,
    title: titles.contents,
    notes: [words.oneTable],
    table: {
      headings: words.contentsHeadings,
      rows: [noteSheet, ...tables].map(({ name, title }) => [name, title]),
    },
  };
  return writeXlsx({
    title: pack.title,
    created: `${pack.release.published}T00:00:00Z`,
    sheets: [coverOf(pack), contents, noteSheet, ...tables],
  });
}

function coverOf({ title, release, intro, limits, code, link }: PackDocument): Sheet {
  return {
    name: words.sheets.cover,
    title,
    notes: [
      PACK_WORDS.subtitle,
      words.release(release.id, formatDay(release.published)),
      ...intro,
      words.shorthand,
      PACK_WORDS.sections.limits,
      ...limits,
      PACK_WORDS.check.text(release.id, release.published),
      `${PACK_WORDS.check.code}: ${code}`,
      `${PACK_WORDS.check.link}: ${link}`,
      words.licence,
    ],
    table: null,
  };
}

interface Note {
  readonly id: string;
  readonly text: string;
}

/** Every caution of the pack once, in the order in which figures need them. */
function notesOf(pack: PackDocument): readonly Note[] {
  const texts = new Set(pack.statements.flatMap(noteTexts));
  return [...texts].map((text, index) => ({ id: `[note ${index + 1}]`, text }));
}

function noteTexts({ figure, cautions }: PackStatement): readonly string[] {
  const { observation } = figure.finding;
  return [
    ...(figure.isElsewhere ? [words.elsewhereNote] : []),
    ...(figure.standIn === null
      ? []
      : [STAND_IN_WORDS.figure(figure.standIn.asked, figure.standIn.publisher)]),
    ...(figure.onlySingly === null
      ? []
      : [PACK_WORDS.statement.onlySingly(figure.onlySingly.title, figure.onlySingly.publisher)]),
    ...(figure.isEstimate ? [words.estimateNote] : []),
    ...(isMeasured(observation) && observation.alternative !== null ? [words.lookUpNote] : []),
    ...(observation.status === 'incomplete' ? [words.incompleteNote] : []),
    ...cautions,
  ];
}

function figureCells(row: PackRow, statement: PackStatement, notes: readonly Note[]): readonly Cell[] {
  const texts = noteTexts(statement);
  const own = notes.filter(({ text }) => texts.includes(text)).map(({ id }) => id);
  const { indicator } = statement.figure;
  const [value, lower, upper] = (['value', 'lower', 'upper'] as const).map((part) => shorthand(row, part));
  const [unrounded, least, most] = [value ?? '[x]', lower ?? '[x]', upper ?? '[x]'];
  return [
    row.title,
    row.areaCode,
    row.areaName,
    formatPeriodOf(row.period, indicator),
    asRead(unrounded, indicator.decimals),
    row.unitWords,
    asRead(least, indicator.decimals),
    asRead(most, indicator.decimals),
    shorthand(row, 'numerator'),
    shorthand(row, 'denominator'),
    row.status,
    row.method,
    statement.source.number,
    own.length === 0 ? '[z]' : own.join(' '),
    unrounded,
    least,
    most,
  ];
}
