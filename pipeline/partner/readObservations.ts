/** `observations.csv`: one row for each area and period. Nothing of a cell is repeated in a message but codes and periods. */
import { looksLikeCode, namedArea } from './areaCodes.ts';
import { checkArea } from './checkArea.ts';
import { checkYearWords } from './checkYearWords.ts';
import { cleanCell } from './cleanCell.ts';
import { countsParts, type Dataset } from './datasetSchema.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PartnerProblems } from './partnerFile.ts';
import { PersonLevelWatch } from './personLevel.ts';
import { readCount } from './readCount.ts';
import {
  columnNames,
  isHeaderBelow,
  isSeparatorHint,
  isTitleRow,
  readHeader,
  reasonForOneCell,
  USE_COLUMNS,
  type Columns,
} from './readHeader.ts';
import { checkPeriods, checkPeriod } from './checkPeriods.ts';
import { streamPartnerCsv } from './streamCsv.ts';

/** A row as it is in the file. These figures are private: they leave this program only withheld and rounded. */
export interface PrivateRow {
  readonly row: number;
  /** A current code, or that of an earlier ward. */
  readonly area: string;
  readonly period: string;
  /** Null where the file says `x`: not collected. */
  readonly numerator: number | null;
  /** Null where the measure has no denominator of its own. */
  readonly denominator: number | null;
}

/** Titles and notes above a table that are looked through for its header. */
const MOST_ROWS_ABOVE = 20;

/**
 * Reads the file as a stream: memory holds one row for each area and period, however long the file is.
 * @returns the rows that can be read; null when the file has none or may not be used at all
 */
export function readObservations(
  path: string,
  dataset: Dataset,
  gazetteer: Gazetteer,
  problems: PartnerProblems,
): PrivateRow[] | null {
  const body = new ObservationRows(dataset, gazetteer, problems);
  let header: readonly string[] | null = null;
  let watch = new PersonLevelWatch([]);
  let at: Columns | null = null;
  let [row, filled] = [0, 0];
  let [areaAt, periodAt, countAt] = [-1, -1, -1];
  let isUnderTitle = false;
  /** The first rows of a file that does not begin with the header. */
  const above: (readonly string[])[] = [];
  const isRead = streamPartnerCsv(path, problems, (raw) => {
    row += 1;
    const cells = raw.map(cleanCell);
    if (cells.every((cell) => cell === '')) return;
    if (header === null) {
      if (isSeparatorHint(cells)) return;
      header = columnNames(cells);
      isUnderTitle = isTitleRow(header);
      watch = new PersonLevelWatch(isUnderTitle ? [] : header);
      [areaAt, periodAt] = [header.indexOf('area_code'), header.indexOf('period')];
      countAt = header.indexOf('numerator');
      at = readHeader(header, 1, dataset, problems);
      if (at === null) above.push(header);
      return;
    }
    if (at === null && above.length <= MOST_ROWS_ABOVE) {
      const names = columnNames(cells);
      if (above.length > 0 && isHeaderBelow(names, above)) {
        // What is above a table does not say what its columns hold.
        watch = new PersonLevelWatch(names);
        [areaAt, periodAt] = [names.indexOf('area_code'), names.indexOf('period')];
        countAt = names.indexOf('numerator');
        isUnderTitle = false;
        above.length = 0;
        problems.add(row, null, 'the header stands here, below other rows.', 'remove the rows above it.');
        return;
      }
      if (above.length > 0) above.push(cells);
    }
    if (isUnderTitle && !isTitleRow(cells)) {
      // The headings are below a title: they, not the title, say what the columns hold.
      watch = new PersonLevelWatch(cells);
      isUnderTitle = false;
    }
    filled += 1;
    if (areaAt >= 0 && periodAt >= 0) {
      watch.add(cells[areaAt] ?? '', cells[periodAt] ?? '', cells[countAt] ?? '');
    }
    if (at !== null) body.read(cells, row, at);
  });
  if (!isRead) return null;
  if (header === null) {
    problems.add(null, null, 'it is empty.', 'write the header and a row for each area and period.');
    return null;
  }
  // Nothing but single cells: the first is a heading after all.
  if (isUnderTitle) watch = new PersonLevelWatch(header);
  const { signs, remedy } = watch.judge();
  if (signs.length > 0) {
    problems.forget();
    problems.add(null, null, `this file looks like a list of people or events. ${signs.join(' ')}`, remedy);
    return null;
  }
  if (at === null) return [];
  if (filled === 0) {
    problems.add(null, null, 'it has a header and no rows.', 'add a row for each area and period.');
    return [];
  }
  const periods = [...new Set(body.rows.map(({ period }) => period))];
  checkPeriods(periods, dataset, problems);
  checkYearWords(periods, dataset, problems);
  problems.sayHowManyMore();
  return body.rows;
}

/** The rows under the header, each checked as it comes. */
class ObservationRows {
  readonly rows: PrivateRow[] = [];
  private readonly seen = new Map<string, number>();
  private readonly dataset: Dataset;
  private readonly gazetteer: Gazetteer;
  private readonly problems: PartnerProblems;

  constructor(dataset: Dataset, gazetteer: Gazetteer, problems: PartnerProblems) {
    this.dataset = dataset;
    this.gazetteer = gazetteer;
    this.problems = problems;
  }

  read(all: readonly string[], row: number, at: Columns): void {
    const { dataset, gazetteer, problems } = this;
    // Spreadsheets write the empty cells behind a table, too.
    const cells = all.slice(0, Math.max(at.width, all.findLastIndex((cell) => cell !== '') + 1));
    const other = notOfTheTable(cells, at, dataset, gazetteer);
    if (other !== null) {
      problems.add(row, null, ...other);
      return;
    }
    if (cells.length !== at.width) {
      problems.add(
        row,
        null,
        `it has ${cells.length} cells where the header has ${at.width}.`,
        'look for a comma inside a number (write 1204, not 1,204) or a missing cell.',
      );
      return;
    }
    const filled = at.unnamed.find((column) => cells[column] !== '');
    if (filled !== undefined) {
      problems.add(
        row,
        String(filled + 1),
        'the column has no heading, and this cell is filled.',
        USE_COLUMNS,
      );
      return;
    }
    const area = checkArea(cells[at.area] ?? '', row, dataset, gazetteer, problems);
    const period = checkPeriod(cells[at.period] ?? '', row, dataset, problems);
    const counts = readCounts(cells, at, row, dataset, gazetteer, problems);
    if (area === null || period === null) return;
    const key = `${area}, ${period}`;
    const first = this.seen.get(key);
    if (first !== undefined) {
      problems.add(
        row,
        null,
        `${key} stands already in row ${first}.`,
        'keep one of the two rows, or add them up.',
      );
      return;
    }
    this.seen.set(key, row);
    if (counts !== null) this.rows.push({ row, area, period, ...counts });
  }
}

/** What a line is that spreadsheets put around or between the rows of a table, and what to do with it; null: a row. */
function notOfTheTable(
  cells: readonly string[],
  at: Columns,
  dataset: Dataset,
  gazetteer: Gazetteer,
): readonly [reason: string, remedy: string] | null {
  const area = cells[at.area] ?? '';
  const period = cells[at.period] ?? '';
  const filled = cells.filter((cell) => cell !== '');
  const [only = ''] = filled;
  const names = columnNames(cells);
  if (names[at.area] === 'area_code' && names[at.period] === 'period') {
    return ['the header stands here again.', 'remove the row.'];
  }
  const oneCell = reasonForOneCell(cells);
  if (oneCell !== null) return oneCell;
  const isTotal = (text: string): boolean => namedArea(gazetteer, text, dataset.geography)?.isTotal === true;
  if (area === '' && (period === '' || isTotal(period))) {
    return [
      'it has a count and no area.',
      'if it is a total, leave it out: totals are made for you. Else write the code of the area.',
    ];
  }
  const isAlone = filled.length === 1 && only === area && at.width > 1;
  if (isAlone && !looksLikeCode(area) && namedArea(gazetteer, area, dataset.geography) === null) {
    return [
      'it is a line of words and no row of the table.',
      'remove titles, notes and sources above and below the table.',
    ];
  }
  return null;
}

function readCounts(
  cells: readonly string[],
  at: Columns,
  row: number,
  dataset: Dataset,
  gazetteer: Gazetteer,
  problems: PartnerProblems,
): Pick<PrivateRow, 'numerator' | 'denominator'> | null {
  const numeratorText = cells[at.numerator] ?? '';
  if (numeratorText.toLowerCase() === 'x') return { numerator: null, denominator: null };
  const before = problems.found.length;
  const numerator = readCount(numeratorText, row, 'numerator', problems);
  const denominator =
    at.denominator === null ? null : readCount(cells[at.denominator] ?? '', row, 'denominator', problems);
  if (numerator === null || problems.found.length > before) return null;
  if (numerator > gazetteer.lookups.combinedAreaResidents) {
    problems.add(
      row,
      'numerator',
      'it is more than all the people of the region.',
      'look for an identifier in place of a count.',
    );
    return null;
  }
  if (denominator === 0 && numerator > 0) {
    problems.add(row, 'denominator', 'it is 0 although something was counted.', 'correct one of the two.');
    return null;
  }
  if (countsParts(dataset) && denominator !== null && numerator > denominator) {
    problems.add(
      row,
      'numerator',
      dataset.unit === 'percent'
        ? 'it is larger than the denominator of a percentage.'
        : 'it is larger than the denominator, although dataset.json says that nobody is counted twice.',
      dataset.unit === 'percent'
        ? 'correct one of the two.'
        : 'correct one of the two; or write "events": "repeated" where one person can be counted many times.',
    );
    return null;
  }
  return { numerator, denominator };
}
