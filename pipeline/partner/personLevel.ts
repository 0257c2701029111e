/**
 * Signs that a file holds a row for each person or event instead of counts. Such a file is refused whole, and nothing
 * of it is repeated, not even its column headings.
 */
/** What stands over the columns of such files, and what it is called in a message: the heading itself is not repeated. */
const PERSONAL_COLUMNS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /^(child|person|client|patient|pupil|case|record|incident|episode|crime|nhs|upn|urn|lcs|swift|mosaic)?[ _-]*(id|ref|reference|no|number)$/,
    'an identifier',
  ],
  [/^(nhs|upn|urn|crn|pnc)$/, 'an identifier'],
  [/^(initials|forename|surname|alias)$|(^|[ _-])name$/, 'a name'],
  [/(^|[ _-])(dob|birth|born|age)([ _-]|$)/, 'an age or date of birth'],
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
const FULL_DATE = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})([ T].*)?$/;
const COORDINATE = /^-?\d{1,3}\.\d{3,}$/;
/** A key that stands once by mistake is a repeated row; when this share of rows repeat a key, rows are people. */
const MOST_REPEATED = 0.2;
const LEAST_ROWS = 5;
/** Two hundred wards in five hundred periods. */
const MOST_KEYS = 100_000;

/** What the personal columns of a header hold: "an identifier", "a name". */
export function personalColumns(header: readonly string[]): readonly string[] {
  const named = PERSONAL_COLUMNS.filter(([pattern]) =>
    header.some((name) => pattern.test(name.trim().toLowerCase())),
  );
  return [...new Set(named.map(([, what]) => what))];
}

/** Looks at a file row by row and remembers no row, only how many were of what kind, and a limited number of keys. */
export class PersonLevelWatch {
  private readonly personal: readonly string[];
  private readonly keys = new Set<string>();
  private rows = 0;
  private repeated = 0;
  private postcodes = 0;
  private points = 0;
  private days = 0;

  /** @param header headings as they stand in the file */
  constructor(header: readonly string[]) {
    this.personal = personalColumns(header);
  }

  add(area: string, period: string): void {
    this.rows += 1;
    if (POSTCODE.test(area)) this.postcodes += 1;
    if (COORDINATE.test(area)) this.points += 1;
    if (FULL_DATE.test(period)) this.days += 1;
    const key = `${area}|${period}`;
    if (this.keys.has(key)) this.repeated += 1;
    else if (this.keys.size < MOST_KEYS) this.keys.add(key);
  }

  /** Why the file is taken to be about single people, in whole sentences; empty when it is not. */
  signs(): readonly string[] {
    const { personal, postcodes, points, days, rows, repeated } = this;
    const signs: string[] = [];
    if (personal.length > 0) signs.push(`It has columns for ${personal.join(', ')}.`);
    if (postcodes > 0) signs.push(`${counted(postcodes)} a postcode where an area belongs.`);
    if (points > 0) signs.push(`${counted(points)} a coordinate where an area belongs.`);
    if (days > 0) signs.push(`${counted(days)} a single day where a period belongs.`);
    if (repeated >= LEAST_ROWS && repeated > rows * MOST_REPEATED) {
      signs.push('Most areas and periods have several rows, as in a list of people or events.');
    }
    if (this.keys.size >= MOST_KEYS) {
      signs.push('It has far more rows than these areas can have periods.');
    }
    return signs;
  }
}

function counted(rows: number): string {
  return rows === 1 ? 'One row has' : `${rows} rows have`;
}

export const PERSON_LEVEL_REMEDY =
  'count first: one row for each area and period, with the number of events or people. Then delete this file from every folder that is shared. Nothing of it was kept.';
