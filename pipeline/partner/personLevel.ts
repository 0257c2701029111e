/**
 * Signs that a file holds a row for each person or event instead of counts. Such a file is refused whole, and nothing
 * of it is repeated, not even its column headings.
 */
import { parsePeriod } from '../../src/domain/period.ts';
import { looksLikeCode } from './areaCodes.ts';
import { isSingleDay } from './days.ts';

/** What is over the columns of such files, and what it is called in a message: the heading itself is not repeated. */
const PERSONAL_COLUMNS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /^(child|person|client|patient|pupil|case|record|incident|episode|crime|nhs|upn|urn|lcs|swift|mosaic)?[ _-]*(id|ref|reference|no|number)$/,
    'an identifier',
  ],
  [/^(nhs|upn|urn|crn|pnc)$/, 'an identifier'],
  [
    /^(initials|alias)$|(^|[ _-])name$|(first|last|full|given|family|middle|sur|fore)[ _-]?names?([ _-]|$)/,
    'a name',
  ],
  [
    /(^|[ _-])(dob|d\.o\.b\.?|birth|born|age)([ _-]|$)|dateofbirth|birthdate|birthday/,
    'an age or date of birth',
  ],
  [
    /(^|[ _-])(sex|gender|ethnicity|ethnic[ _-]*group|religion|nationality|disability)([ _-]|$)/,
    'a personal characteristic',
  ],
  [/(^|[ _-])(address|street|house|postcode|post[ _-]code|pcds?|uprn)([ _-]|$)/, 'an address'],
  [/(^|[ _-])(phone|telephone|mobile|email)([ _-]|$)/, 'a way to reach somebody'],
  [/^(lat|latitude|lon|long|lng|longitude|easting|northing|x|y|grid[ _-]*ref)$/, 'an exact position'],
  [/(^|[ _-])(date|time|day)([ _-]|$)/, 'a day or time'],
  [
    /(^|[ _-])(school|placement|social[ _-]*worker|carer|officer|notes|comments|narrative|description)([ _-]|$)/,
    'a note or a place of one person',
  ],
];

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;
const COORDINATE = /^-?\d{1,3}\.\d{3,}$/;
/** A key that stands once by mistake is a repeated row; when this share of rows repeat a key, rows are people. */
const MOST_REPEATED = 0.2;
const LEAST_ROWS = 5;
/** Two hundred wards in five hundred periods. */
const MOST_KEYS = 100_000;
/** So many tables below each other are taken for tables when each has at least so many areas and periods. */
const MOST_TABLES = 3;
const LEAST_KEYS = 7;
/** Of the rows of a table with a day in it, so many have the code of an area. */
const LEAST_CODES = 0.8;
/** In a column of periods, one cell in so many may be a day that a spreadsheet made of a period. */
const PERIODS_FOR_A_DAY = 5;
/** A table of counts has nearly every area in every period; a list of people has few of all the pairs. */
const LEAST_SHARE_OF_PAIRS = 2 / 3;

/** Headings of areas, periods and counts that have a word of the above in them. */
const OF_TABLES =
  /^(((area|ward|borough|district|authority|local[ _-]*authority|la|lad|ltla|utla|lsoa|msoa|neighbourhood|region|geography)[ _-]*(\d{2,4})?[ _-]*(name|nm))|(wd|lad|lsoa|msoa|ltla)\d{2}(nm|name)|(school|academic)[ _-]*years?|time[ _-]*(period|identifier))$/;
/** Headings of some identifiers, and of some counts. */
const NUMBER = /^(no|number)$/;

/** "ChildName" → "child name" */
const plainHeading = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .trim()
    .toLowerCase();

/** What the personal columns of a header hold: "an identifier", "a name". */
function personalColumns(header: readonly string[]): readonly string[] {
  // A header that is not parted by commas has all of its headings in one cell.
  const headings = header
    .flatMap((cell) => cell.split(/[;\t|,]/))
    .map(plainHeading)
    .filter((name) => !OF_TABLES.test(name));
  const named = PERSONAL_COLUMNS.filter(([pattern]) => headings.some((name) => pattern.test(name)));
  return [...new Set(named.map(([, what]) => what))];
}

const COUNT_FIRST =
  'count first: one row for each area and period, with the number of events or people. Then delete this file from every folder that is shared. Nothing of it was kept.';
const IF_COUNTED =
  'If it has a row for each area and a count in it already, only its periods are wrong: write 2025 or 2024-04/2025-03 in place of a day, and set the column to "Text" in the spreadsheet, which makes days of periods.';
const IF_COLUMNS =
  'If it has a row for each area and period and a count in it already, remove these columns: only area codes, periods and counts are read.';
const IF_NUMBER = 'If a column headed "Number" or "No" holds the counts, call it numerator.';

/** Looks at a file row by row and remembers no row, only how many were of what kind, and a limited number of keys. */
export class PersonLevelWatch {
  private readonly personal: readonly string[];
  private readonly isOnlyNumber: boolean;
  /** How often each area and period was there. */
  private readonly keys = new Map<string, number>();
  private rows = 0;
  private repeated = 0;
  private postcodes = 0;
  private points = 0;
  private days = 0;
  private periods = 0;
  /** Counts of two and more: a row for each person or event has none. */
  private counts = 0;
  private codes = 0;
  private readonly areasSeen = new Set<string>();
  private readonly periodsSeen = new Set<string>();

  /** @param header headings as they are in the file */
  constructor(header: readonly string[]) {
    this.personal = personalColumns(header);
    const others = header.filter((name) => !NUMBER.test(plainHeading(name)));
    this.isOnlyNumber = others.length < header.length && personalColumns(others).length === 0;
  }

  add(area: string, period: string, count: string): void {
    // Formulas that were pulled down below a table have neither.
    if (area === '' && period === '') return;
    this.rows += 1;
    if (POSTCODE.test(area)) this.postcodes += 1;
    if (COORDINATE.test(area)) this.points += 1;
    if (isSingleDay(period)) this.days += 1;
    else if (parsePeriod(period) !== null) {
      this.periods += 1;
      if (this.periodsSeen.size < MOST_KEYS) this.periodsSeen.add(period);
    }
    if (looksLikeCode(area)) {
      this.codes += 1;
      if (this.areasSeen.size < MOST_KEYS) this.areasSeen.add(area);
    }
    if (/^\d{1,6}$/.test(count) && Number(count) > 1) this.counts += 1;
    const key = `${area}|${period}`;
    const times = this.keys.get(key) ?? 0;
    if (times > 0) this.repeated += 1;
    if (times > 0 || this.keys.size < MOST_KEYS) this.keys.set(key, times + 1);
  }

  /** Why the file is taken to be about single people, in whole sentences, and what to do; no sign when it is not. */
  judge(): { readonly signs: readonly string[]; readonly remedy: string } {
    const { personal, postcodes, points, days, rows, repeated } = this;
    const signs: string[] = [];
    if (personal.length > 0) signs.push(`It has columns for ${personal.join(', ')}.`);
    if (postcodes > 0) signs.push(`${counted(postcodes)} a postcode where an area belongs.`);
    if (points > 0) signs.push(`${counted(points)} a coordinate where an area belongs.`);
    if (repeated >= LEAST_ROWS && repeated > rows * MOST_REPEATED && !this.isPastedTwice()) {
      signs.push('Most areas and periods have several rows, as in a list of people or events.');
    }
    if (this.keys.size >= MOST_KEYS) {
      signs.push('It has far more rows than these areas can have periods.');
    }
    const isOnlyDays = signs.length === 0;
    if (days > 0 && !(isOnlyDays && this.isTableOfCounts())) {
      signs.push(`${counted(days)} a single day where a period belongs.`);
    }
    const isOnlyHeading = signs.length === 1 && personal.length > 0;
    const remedy = [
      COUNT_FIRST,
      isOnlyDays ? IF_COUNTED : '',
      isOnlyHeading && this.isOnlyNumber ? IF_NUMBER : '',
      isOnlyHeading && !this.isOnlyNumber && this.isTableOfCounts() ? IF_COLUMNS : '',
    ];
    return { signs, remedy: remedy.filter((one) => one !== '').join(' ') };
  }

  /** Whether every area has every period, and all of these equally often: two tables, of which each row is named later. */
  private isPastedTwice(): boolean {
    const [times = 0] = this.keys.values();
    return (
      times <= MOST_TABLES &&
      this.keys.size >= LEAST_KEYS &&
      this.keys.size === this.areasSeen.size * this.periodsSeen.size &&
      [...this.keys.values()].every((one) => one === times) &&
      this.counts > this.rows / 2
    );
  }

  /** Whether the days among the periods are few, in what otherwise is a table with a count for each area and period. */
  private isTableOfCounts(): boolean {
    const pairs = this.areasSeen.size * this.periodsSeen.size;
    return (
      this.codes >= this.rows * LEAST_CODES &&
      this.periods >= this.days * PERIODS_FOR_A_DAY &&
      this.rows >= pairs * LEAST_SHARE_OF_PAIRS &&
      this.counts > this.days &&
      this.repeated < this.rows * MOST_REPEATED
    );
  }
}

function counted(rows: number): string {
  return rows === 1 ? 'One row has' : `${rows} rows have`;
}
