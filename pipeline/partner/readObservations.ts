/** `observations.csv`: one row for each area and period. Nothing of a cell is repeated in a message but codes and periods. */
import { parseGssCode } from '../../src/domain/geography.ts';
import { describeWard, levelOfCode, looksLikeCode, namedArea, nearestCode } from './areaCodes.ts';
import { countsParts, type Dataset } from './datasetSchema.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PartnerProblems } from './partnerFile.ts';
import { PERSON_LEVEL_REMEDY, PersonLevelWatch } from './personLevel.ts';
import { readCount } from './readCount.ts';
import { checkPeriods, checkPeriod } from './checkPeriods.ts';
import { streamPartnerCsv } from './streamCsv.ts';

/** A row as it stands in the file. These figures are private: they leave this program only withheld and rounded. */
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

const USE_COLUMNS =
  'keep exactly the columns area_code, period, numerator and, where it is yours, denominator.';

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
  let [areaAt, periodAt] = [-1, -1];
  let isUnderTitle = false;
  const isRead = streamPartnerCsv(path, problems, (raw) => {
    row += 1;
    const cells = raw.map((cell) => cell.trim());
    const isBlank = cells.every((cell) => cell === '');
    if (header === null) {
      if (isBlank) return;
      header = cells;
      watch = new PersonLevelWatch(isTitleRow(header) ? [] : header);
      isUnderTitle = isTitleRow(header);
      [areaAt, periodAt] = [header.indexOf('area_code'), header.indexOf('period')];
      at = readHeader(header, dataset, problems);
      return;
    }
    if (isBlank) return;
    if (isUnderTitle && !isTitleRow(cells)) {
      // The headings stand below a title: they, not the title, say what the columns hold.
      watch = new PersonLevelWatch(cells);
      isUnderTitle = false;
    }
    filled += 1;
    if (areaAt >= 0 && periodAt >= 0) watch.add(cells[areaAt] ?? '', cells[periodAt] ?? '');
    if (at !== null) body.read(cells, row, at, header.length);
  });
  if (!isRead) return null;
  if (header === null) {
    problems.add(null, null, 'it is empty.', 'write the header and a row for each area and period.');
    return null;
  }
  // Nothing but single cells: the first is a heading after all.
  if (isUnderTitle) watch = new PersonLevelWatch(header);
  const signs = watch.signs();
  if (signs.length > 0) {
    problems.forget();
    problems.add(
      null,
      null,
      `this file looks like a list of people or events. ${signs.join(' ')}`,
      PERSON_LEVEL_REMEDY,
    );
    return null;
  }
  if (at === null) return [];
  if (filled === 0) {
    problems.add(null, null, 'it has a header and no rows.', 'add a row for each area and period.');
    return [];
  }
  checkPeriods([...new Set(body.rows.map(({ period }) => period))], dataset, problems);
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

  read(cells: readonly string[], row: number, at: Columns, width: number): void {
    const { dataset, gazetteer, problems } = this;
    if (cells.length !== width) {
      problems.add(
        row,
        null,
        `it has ${cells.length} cells where the header has ${width}.`,
        'look for a comma inside a number (write 1204, not 1,204) or a missing cell.',
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

interface Columns {
  readonly area: number;
  readonly period: number;
  readonly numerator: number;
  readonly denominator: number | null;
}

const KNOWN = ['area_code', 'period', 'numerator'];

/** A line of words above a table: one cell is filled, and it is none of the columns. */
function isTitleRow(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '').length === 1 && !cells.some((cell) => KNOWN.includes(cell));
}

function readHeader(header: readonly string[], dataset: Dataset, problems: PartnerProblems): Columns | null {
  if (header.length === 1 && /;|\t/.test(header[0] ?? '')) {
    problems.add(1, null, 'its cells are not parted by commas.', 'save it as "CSV (comma delimited)".');
    return null;
  }
  const own = dataset.denominator.use === 'own';
  const wanted = ['area_code', 'period', 'numerator', ...(own ? ['denominator'] : [])];
  if (!KNOWN.some((column) => header.includes(column))) {
    problems.add(
      1,
      null,
      `the first row must be ${wanted.join(',')}. It has none of these.`,
      'remove titles above the table. A wide sheet with a column for each period is made long: one row for each ward and period, with its code in area_code, the heading of the column in period and the count in numerator.',
    );
    return null;
  }
  const before = problems.found.length;
  for (const column of wanted) {
    const times = header.filter((name) => name === column).length;
    if (times === 0) problems.add(1, column, 'the header has no such column.', USE_COLUMNS);
    if (times > 1) problems.add(1, column, 'the column stands twice.', 'remove one.');
  }
  header.forEach((name, index) => {
    if (wanted.includes(name)) return;
    if (name === 'denominator') {
      problems.add(
        1,
        name,
        `dataset.json says the denominator is "${dataset.denominator.use}", so there can be no such column.`,
        'remove the column, or write "use": "own" in dataset.json.',
      );
      return;
    }
    problems.add(1, String(index + 1), 'the column is not one of those that are read.', USE_COLUMNS);
  });
  if (problems.found.length > before) return null;
  return {
    area: header.indexOf('area_code'),
    period: header.indexOf('period'),
    numerator: header.indexOf('numerator'),
    denominator: own ? header.indexOf('denominator') : null,
  };
}

function checkArea(
  text: string,
  row: number,
  dataset: Dataset,
  gazetteer: Gazetteer,
  problems: PartnerProblems,
): string | null {
  const { lookups, formerWards } = gazetteer;
  if (!looksLikeCode(text)) {
    const named = namedArea(gazetteer, text, dataset.geography);
    if (named !== null) {
      problems.add(
        row,
        'area_code',
        `there is no code of the form E05011118, but the name or word '${text}'.`,
        named.isTotal
          ? 'leave totals out: they are made for you.'
          : `write the code: ${named.areas.join(' or ')}.`,
      );
      return null;
    }
    problems.add(
      row,
      'area_code',
      'there is no code of the form E05011118.',
      'write the code of the area, not its name.',
    );
    return null;
  }
  const code = text.toUpperCase();
  const known = dataset.geography === 'ward' ? lookups.wards : lookups.boroughs;
  const area = parseGssCode(code);
  if (area !== null && known.has(area)) return area;
  if (dataset.geography === 'ward' && formerWards.has(code)) return code;
  const level = levelOfCode(code);
  const wantedLevel = dataset.geography === 'ward' ? 'E05' : 'E08';
  if (level !== null && !code.startsWith(wantedLevel)) {
    const total = code.startsWith('E08') || code.startsWith('E11');
    problems.add(
      row,
      'area_code',
      `${code} is ${level}, and dataset.json says the areas are ${dataset.geography}s.`,
      total
        ? 'leave totals out: they are made for you.'
        : `count by ${dataset.geography}; docs/adding-data.md says how.`,
    );
    return null;
  }
  const nearest = nearestCode(code, [...known.keys()]);
  problems.add(
    row,
    'area_code',
    `${code} is not a ${dataset.geography} of the seven boroughs${dataset.geography === 'ward' ? ', now or before' : ''}.`,
    nearest === null
      ? 'correct the code.'
      : `correct the code; the nearest is ${describeWard(gazetteer, nearest)}.`,
  );
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
  if (numerator > gazetteer.lookups.regionResidents) {
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
