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

/** What the personal columns of a header hold: "an identifier", "a name". */
export function personalColumns(header: readonly string[]): readonly string[] {
  const named = PERSONAL_COLUMNS.filter(([pattern]) =>
    header.some((name) => pattern.test(name.trim().toLowerCase())),
  );
  return [...new Set(named.map(([, what]) => what))];
}

export interface KeyedRow {
  readonly area: string;
  readonly period: string;
}

/**
 * @param header headings as they stand in the file
 * @param rows area and period of every row
 * @returns why the file is taken to be about single people, in whole sentences; empty when it is not
 */
export function personLevelSigns(header: readonly string[], rows: readonly KeyedRow[]): readonly string[] {
  const signs: string[] = [];
  const personal = personalColumns(header);
  if (personal.length > 0) {
    signs.push(`It has columns for ${personal.join(', ')}.`);
  }
  const share = (test: (row: KeyedRow) => boolean): number => rows.filter(test).length;
  const postcodes = share(({ area }) => POSTCODE.test(area.trim()));
  if (postcodes > 0) signs.push(`${counted(postcodes)} a postcode where an area belongs.`);
  const points = share(({ area }) => COORDINATE.test(area.trim()));
  if (points > 0) signs.push(`${counted(points)} a coordinate where an area belongs.`);
  const days = share(({ period }) => FULL_DATE.test(period.trim()));
  if (days > 0) signs.push(`${counted(days)} a single day where a period belongs.`);
  const keys = new Set(rows.map(({ area, period }) => `${area}|${period}`));
  const repeated = rows.length - keys.size;
  if (repeated >= LEAST_ROWS && repeated > rows.length * MOST_REPEATED) {
    signs.push('Most areas and periods have several rows, as in a list of people or events.');
  }
  return signs;
}

function counted(rows: number): string {
  return rows === 1 ? 'One row has' : `${rows} rows have`;
}

export const PERSON_LEVEL_REMEDY =
  'count first: one row for each area and period, with the number of events or people. Then delete this file from every folder that is shared. Nothing of it was kept.';
