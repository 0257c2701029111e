/** A view as a workbook in the form that the Government Analysis Function asks for: a table a sheet, one sheet a measure. */
import { formatDay, formatUnit } from '../domain/format.ts';
import { shorthand } from '../files/shorthand.ts';
import { writeXlsx, type Cell, type Sheet } from '../files/writeXlsx.ts';
import { WORKBOOK_WORDS } from '../words/evidenceFiles.ts';
import { EXPLORE_FILES_WORDS as words } from '../words/exploreFiles.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import type { SelectedMeasure, Selection } from './selection.ts';

export function selectionWorkbook(selection: Selection): Uint8Array {
  const { measures, title, release } = selection;
  const tables = measures.map((measure, index): Sheet => figureSheet(measure, index + 1));
  const sheets = [notesSheet(measures), ...tables, sourcesSheet(measures)];
  const contents: Sheet = {
    name: words.sheets.contents,
    title: words.titles.contents,
    notes: [WORKBOOK_WORDS.oneTable],
    table: {
      headings: WORKBOOK_WORDS.contentsHeadings,
      rows: sheets.map(({ name, title: sheetTitle }) => [name, sheetTitle]),
    },
  };
  return writeXlsx({
    title,
    created: `${release.published}T00:00:00Z`,
    sheets: [coverOf(selection), contents, ...sheets],
  });
}

function coverOf({ title, release, notes, attributions, address }: Selection): Sheet {
  return {
    name: words.sheets.cover,
    title,
    notes: [
      words.release(release.id, formatDay(release.published)),
      ...notes,
      WORKBOOK_WORDS.shorthand,
      words.address(address),
      ...attributions,
      WORKBOOK_WORDS.licence,
    ],
    table: null,
  };
}

function figureSheet(
  { indicator, geography, period, periodWords, figures }: SelectedMeasure,
  number: number,
): Sheet {
  const rows = figures.map(({ code, name, authority, figure }): Cell[] => [
    code,
    name,
    authority,
    period,
    shorthand(figure, 'value'),
    formatUnit(indicator.unit),
    shorthand(figure, 'lower'),
    shorthand(figure, 'upper'),
    shorthand(figure, 'numerator'),
    shorthand(figure, 'denominator'),
    figure.status,
  ]);
  return {
    name: words.sheets.table(number),
    title: words.titles.table(number, indicator.title, GEOGRAPHY_WORDS[geography].one, periodWords),
    notes: [WORKBOOK_WORDS.oneTable, WORKBOOK_WORDS.shorthand],
    table: { headings: words.headings, rows },
  };
}

function notesSheet(measures: readonly SelectedMeasure[]): Sheet {
  const notes = measures.flatMap(({ indicator, notes: own }) => own.map((text) => [indicator.title, text]));
  return {
    name: words.sheets.notes,
    title: words.titles.notes,
    notes: [WORKBOOK_WORDS.oneTable],
    table: {
      headings: words.noteHeadings,
      rows: notes.map((cells, index) => [`[note ${index + 1}]`, ...cells]),
    },
  };
}

function sourcesSheet(measures: readonly SelectedMeasure[]): Sheet {
  return {
    name: words.sheets.sources,
    title: words.titles.sources,
    notes: [WORKBOOK_WORDS.oneTable],
    table: {
      headings: words.sourceHeadings,
      rows: measures.map(({ indicator, source }) => [
        indicator.title,
        source === null ? indicator.source : `${source.publisher}: ${source.title}, ${source.period}`,
        source?.licence ?? '[x]',
        source?.url ?? '[x]',
      ]),
    },
  };
}
