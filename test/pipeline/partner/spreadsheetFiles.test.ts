/** Sheets as spreadsheets and their exports save them: read as the plain file is, or refused for the true reason. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describeProblem } from '../../../pipeline/report.ts';
import { PartnerProblems } from '../../../pipeline/partner/partnerFile.ts';
import { DatasetSchema } from '../../../pipeline/partner/datasetSchema.ts';
import { readObservations } from '../../../pipeline/partner/readObservations.ts';
import * as v from 'valibot';
import { removeTemporaryFolders } from '../rawSources.ts';
import { csv, DATASET, gazetteer, HEADER, partnerFolder, problemsOf, ROWS, WARDS } from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const [FIRST = '', SECOND = ''] = WARDS;
const PLAIN = csv(ROWS);
const MISLEADING = 'list of people';
const withoutYears = Object.fromEntries(Object.entries(DATASET).filter(([name]) => name !== 'years'));
const withRow = (row: string): string => csv([row, ...ROWS.slice(1)]);
const inPeriod = (period: string): string => withRow(`${FIRST},${period},20`);
const asCount = (count: string): string => withRow(`${FIRST},2025,${count}`);

/** Area, period and count of each row; fails with what is said where the file is refused. */
function rowsOf(observations: string | Buffer): readonly string[] {
  const problems = new PartnerProblems('observations.csv');
  const path = join(partnerFolder({ observations }), 'observations.csv');
  const rows = readObservations(path, v.parse(DatasetSchema, DATASET), gazetteer, problems);
  expect(problems.found.map(describeProblem)).toEqual([]);
  return (rows ?? []).map(({ area, period, numerator }) => `${area},${period},${numerator ?? 'x'}`);
}

const refused = (observations: string | Buffer, dataset: unknown = DATASET): string =>
  problemsOf(partnerFolder({ dataset, observations })).map(describeProblem).join('\n');

describe('is read as the plain file is', () => {
  const rows = (change: (row: string) => string): string => csv(ROWS.map(change));
  const cells = (change: (cell: string) => string): string =>
    PLAIN.split('\n')
      .map((line) => line.split(',').map(change).join(','))
      .join('\n');
  const variants: readonly (readonly [what: string, text: string | Buffer])[] = [
    ['commas behind the rows', rows((row) => `${row},`)],
    ['commas behind header and rows', PLAIN.replaceAll('\n', ',,,\n')],
    ['commas behind the header alone', csv(ROWS, `${HEADER},,`)],
    ['an empty column in between', PLAIN.replaceAll(',2025,', ',,2025,').replace(',period', ',,period')],
    ['capitals in the header', csv(ROWS, 'Area_Code,Period,Numerator')],
    ['only capitals in the header', csv(ROWS, HEADER.toUpperCase())],
    ['blanks in the names of columns', csv(ROWS, 'Area code, Period ,numerator ')],
    ['dashes in the names of columns', csv(ROWS, 'area-code,period,numerator')],
    ['a byte-order mark', `\uFEFF${PLAIN}`],
    ['a byte-order mark twice', `\uFEFF\uFEFF${PLAIN}`],
    ['a byte-order mark before a quotation mark', `\uFEFF\uFEFF"area_code"${PLAIN.slice(9)}`],
    ['Ctrl-Z at the end', `${PLAIN}\u001A`],
    ['Ctrl-Z behind the last row', PLAIN.replace(/\n$/, '\u001A')],
    ['the line ends of Windows', PLAIN.replaceAll('\n', '\r\n')],
    ['the line ends of old Macs', PLAIN.replaceAll('\n', '\r')],
    ['no line end at the end', PLAIN.trimEnd()],
    ['blank rows', PLAIN.replaceAll('\n', '\n\n')],
    ['rows of commas alone', `,,\n${PLAIN.replace(ROWS[3] ?? '', `,,\n${ROWS[3] ?? ''}`)},,\n,,\n`],
    ['rows of non-breaking spaces', `${PLAIN}\u00A0,\u00A0,\n`],
    ['non-breaking spaces in cells', cells((cell) => `\u00A0${cell}\u00A0`)],
    ['invisible signs in cells', cells((cell) => `\u200B${cell}\u200E`)],
    ['tabs at the ends of cells', cells((cell) => `${cell}\t`)],
    ['quotation marks around cells', cells((cell) => `"${cell}"`)],
    ['blanks around quotation marks', cells((cell) => ` "${cell}" `)],
    ['cells marked as text by a formula', rows((row) => row.replace('2025', '="2025"'))],
    ['the same in quotation marks', rows((row) => row.replace('2025', '"=""2025"""'))],
    ['cells marked as text by an apostrophe', rows((row) => row.replace('2025', "'2025"))],
    ['curly quotation marks', rows((row) => row.replace('2025', '\u201C2025\u201D'))],
    ['digits twice as wide', rows((row) => row.replace('2025', '２０２５'))],
    ['codes in small letters', rows((row) => row.toLowerCase())],
    ['what Excel writes about separators', `sep=,\n${PLAIN}`],
  ];

  test.each(variants)('%s', (_what, text) => {
    expect(rowsOf(text)).toEqual(ROWS);
  });
});

describe('is refused for the true reason', () => {
  const shapes: readonly (readonly [what: string, text: string | Buffer, said: string])[] = [
    ['semicolons', PLAIN.replaceAll(',', ';'), 'row 1: its cells are not parted by commas'],
    ['semicolons as Excel announces them', `sep=;\n${PLAIN.replaceAll(',', ';')}`, 'not parted by commas'],
    ['tabs', PLAIN.replaceAll(',', '\t'), 'row 1: its cells are not parted by commas'],
    [
      'semicolons below a header with commas',
      `${HEADER}\n${ROWS.join('\n').replaceAll(',', ';')}`,
      'row 2: its cells are not parted',
    ],
    [
      'tabs below a header with commas',
      `${HEADER}\n${ROWS.join('\n').replaceAll(',', '\t')}`,
      'row 2: its cells are not parted',
    ],
    [
      'every row in quotation marks',
      PLAIN.replace(/^.+$/gm, '"$&"'),
      'row 1: the whole row stands in one pair of quotation marks',
    ],
    [
      'rows in quotation marks',
      csv(ROWS.map((row) => `"${row}"`)),
      'row 2: the whole row stands in one pair',
    ],
    ['UTF-16 without a mark', Buffer.from(PLAIN, 'utf16le'), 'it is written in UTF-16'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'an older kind (.xls)'],
    ['a web page', '<html><table>', 'it is a web page or XML'],
    ['the header again', csv([...ROWS, HEADER]), 'row 22: the header stands here again'],
    ['a note below', csv([...ROWS, 'Source: our case system']), 'row 22: it is a line of words and no row'],
    [
      'a note below, with commas',
      csv([...ROWS, '"Counted on Monday, all wards",,']),
      'row 22: it is a line of words',
    ],
    [
      'a total without a name',
      csv([...ROWS, ',,590']),
      'row 22: it has a count and no area. Remedy: if it is a total',
    ],
    ['a total in the second column', csv([...ROWS, ',Total,590']), 'row 22: it has a count and no area'],
    [
      'a total with a colon',
      csv([...ROWS, 'Total:,2025,590']),
      "the name or word 'Total:'. Remedy: leave totals out",
    ],
    ['the total of a borough', csv([...ROWS, 'Walsall Total,2025,590']), 'Remedy: leave totals out'],
    [
      'events without an area',
      csv([...ROWS, 'Unknown,2025,8']),
      "the name or word 'Unknown'. Remedy: leave out what has no known",
    ],
    ['the same in a pivot table', csv([...ROWS, '(blank),2025,8']), 'Remedy: leave out what has no known'],
    ['an empty area', withRow(',2025,20'), 'row 2, column area_code: it is empty'],
    [
      'a name behind the code',
      withRow(`${FIRST} - Bentley,2025,20`),
      `there is more in the cell than the code ${FIRST}`,
    ],
    ['a letter in the code', withRow(`EO${FIRST.slice(2)},2025,20`), 'has a letter where a digit belongs'],
    [
      'a filled column without a heading',
      PLAIN.replaceAll(',2025,', ',note,2025,').replace(',period', ',,period'),
      'row 2, column 2: the column has no heading',
    ],
    [
      'a column of names of wards',
      csv(
        ROWS.map((row) => `${row},Bentley`),
        `${HEADER},Ward name`,
      ),
      'row 1, column 4: the column is not one of those that are read',
    ],
    [
      'the header of an official table',
      csv(ROWS, 'area_code,time_period,numerator'),
      'column period: the header has no such column',
    ],
    [
      'a note of the day above',
      `Run date,30/11/2026,\nWards,20,\n,,\n${PLAIN}`,
      'row 4: the header stands here, below other rows',
    ],
    [
      'formulas pulled down below',
      csv([...ROWS, ...Array<string>(40).fill(',,0')]),
      'row 22: it has a count and no area',
    ],
    ['the table pasted twice', csv([...ROWS, ...ROWS]), `row 22: ${FIRST}, 2025 stands already in row 2`],
    [
      'a wide sheet',
      `Area Code,2024,2025\n${FIRST},20,21\n`,
      'It has only the first of these. Remedy: remove titles above the table. A wide sheet',
    ],
    ['an empty period', inPeriod(''), 'row 2, column period: it is empty'],
  ];
  test.each(shapes)('%s', (_what, text, said) => {
    const told = refused(text);
    expect(told).toContain(said);
    expect(told).not.toContain(MISLEADING);
  });

  const periods: readonly (readonly [period: string, said: string])[] = [
    ['FY 2024/25', "'FY 2024/25' is a financial year, and is not written so here. Remedy: write 2025."],
    ['FY2024-25', 'Remedy: write 2025.'],
    ['2024/25 FY', 'Remedy: write 2025.'],
    ['Financial year 2024/25', 'Remedy: write 2025.'],
    [
      '2024-25',
      "'2024-25' is not a period as it is written here. Remedy: for the financial year write 2025; for the school year write 2024/25",
    ],
    ['2024/2025', 'for the financial year write 2025'],
    ['2024 - 25', 'for the financial year write 2025'],
    ['2024–25', 'for the financial year write 2025'],
    [
      'FY25',
      "'FY25' does not say in which of two years it ends. Remedy: if it ends in March 2025 write 2025",
    ],
    ['Year ending March 2025', 'Remedy: write 2025.'],
    ['12 months to March 2025', 'Remedy: write 2025.'],
    ['2024-04 to 2025-03', 'write 2024-04/2025-03'],
    ['2024-04-01/2025-03-31', 'write 2024-04/2025-03'],
    ['01/04/2024 - 31/03/2025', 'write 2024-04/2025-03'],
    [
      '2025 Q1',
      'does not say whether quarters begin in January or in April. Remedy: write 2025-01/2025-03 or 2025-04/2025-06',
    ],
    ['Q4 2024', 'write 2024-10/2024-12 or 2025-01/2025-03'],
    ['FY 24/25', 'Remedy: write 2025.'],
    ['Q1 2024/25', 'write 2024-04/2024-06, where quarters begin in April'],
    ['2024-25 Q4', 'write 2025-01/2025-03, where quarters begin in April'],
    ['Apr-Jun 2025', 'write 2025-04/2025-06'],
    ['April 2024 to March 2025', 'write 2024-04/2025-03'],
    ['April to March 2025', 'write 2024-04/2025-03'],
    ['Apr-25', 'a spreadsheet has turned it into a month'],
    ['April 2025', 'a spreadsheet has turned it into a month'],
    ['04/2025', 'a spreadsheet has turned it into a month'],
    ['2025.0', "'2025.0' is a year with a decimal point. Remedy: write 2025"],
    ['45383', 'it is a number as spreadsheets keep for a day'],
    ['2011-12', 'shorter than a quarter'],
    ['2011-12', 'If it is a year that ends in 2012, write 2011-04/2012-03'],
    [
      '2024/25',
      '2024/25 is a school year, from September to August, and dataset.json says "years": "year-ending-march"',
    ],
  ];
  test.each(periods)('the period %s', (period, said) => {
    const told = refused(inPeriod(period));
    expect(told).toContain(said);
    expect(told).not.toContain(MISLEADING);
  });

  test.each([
    '01/04/2024',
    '2024-04-01',
    '2024-04-01 00:00:00',
    '1.4.24',
    '1-Apr-24',
    '2024/04/01',
    '1 April 2024',
  ])('one period that became the day %s', (day) => {
    const told = refused(inPeriod(day));
    expect(told).toContain(
      'row 2, column period: it is a single day, or a spreadsheet has turned it into a date',
    );
    expect(told).not.toContain(MISLEADING);
    expect(told).not.toContain(day);
  });

  test('some days in a table of several years', () => {
    const all = ['2023', '2024', '2025'].flatMap((year) => ROWS.map((row) => row.replace('2025', year)));
    const told = refused(
      csv(all.map((row, at) => (at % 9 === 0 ? row.replace(/20\d\d/, '01/04/2024') : row))),
    );
    expect(told).toContain('it is a single day');
    expect(told).not.toContain(MISLEADING);
  });

  const counts: readonly (readonly [count: string, said: string])[] = [
    ['"1,204"', 'it has commas'],
    ['1,204', 'look for a comma inside a number'],
    ['1 204', 'a sign or blank between thousands'],
    ['1\u00A0204', 'a sign or blank between thousands'],
    ["1'204", 'a sign or blank between thousands'],
    ['1.204', 'a point between thousands'],
    ['"1,204.00"', 'commas and a decimal point'],
    ['20.0', 'written with a decimal point'],
    ['20.', 'written with a decimal point'],
    ['"20,0"', 'written with a decimal comma'],
    ['"2,7"', 'it is not a whole number. Remedy: give the count'],
    ['\u22123', 'it is below 0'],
    ['–3', 'it is below 0'],
    ['(3)', 'it is below 0'],
    ['–', 'withheld or marked by somebody else'],
    ['[c]', 'withheld or marked by somebody else'],
    ['5-9', 'withheld or marked by somebody else'],
    ['less than 5', 'withheld or marked by somebody else'],
    ['&lt;5', 'withheld or marked by somebody else'],
    ['1.2E+03', 'shortened it to a power of ten'],
    ['#N/A', 'an error of a formula'],
    ['#REF!', 'an error of a formula'],
    ['#####', 'the column was too narrow'],
    ['=SUM(C2:C9)', 'it is a formula, not its result'],
    ['01/05/2025', 'a spreadsheet has turned it into a date'],
    ['May-10', 'a spreadsheet has turned it into a date'],
    ['10-May', 'a spreadsheet has turned it into a date'],
    ['n/a', 'it is a word, not a count'],
    ['NULL', 'it is a word, not a count'],
    ['20*', 'a mark stands beside the number'],
    ['20 (r)', 'a mark stands beside the number'],
    ['12%', 'it is not a whole number. Remedy: give the count'],
  ];
  test.each(counts)('the count %s', (count, said) => {
    const told = refused(asCount(count));
    expect(told).toContain(said);
    expect(told).not.toContain(MISLEADING);
  });
});

describe('a description of one kind of year over periods of another is refused', () => {
  const rowsOfPeriod = (period: string): string => csv(ROWS.map((row) => row.replace('2025', period)));
  const about = (words: string, years?: string): object => ({
    ...withoutYears,
    numerator: `Invented events in the ${words}.`,
    ...(years === undefined ? {} : { years }),
  });
  test.each([
    [
      'financial year',
      '2024/25',
      undefined,
      'published as school year 2024/25, which is a school year, and dataset.json describes a financial year',
    ],
    ['year ending March', '2024/25', undefined, 'describes a financial year'],
    ['year from April to March', '2024-01/2024-12', undefined, 'which is a calendar year'],
    ['financial year', '2025', 'calendar-year', 'which is a calendar year'],
    ['academic year', '2025', 'year-ending-march', 'describes a school year'],
    ['calendar year', '2024-04/2025-03', undefined, 'describes a calendar year'],
  ])('%s, %s', (words, period, years, said) => {
    expect(refused(rowsOfPeriod(period), about(words, years))).toContain(said);
  });
  test.each([
    ['financial year', '2024-04/2025-03', undefined],
    ['financial year', '2025', 'year-ending-march'],
    ['school year', '2024/25', undefined],
    ['school year, not the financial year', '2024/25', undefined],
    ['twelve months', '2024/25', undefined],
    ['financial year', '2025', '31-march'],
  ])('but not %s, %s', (words, period, years) => {
    const folder = partnerFolder({ dataset: about(words, years), observations: rowsOfPeriod(period) });
    const problems = new PartnerProblems('observations.csv');
    const dataset = v.parse(DatasetSchema, about(words, years));
    readObservations(join(folder, 'observations.csv'), dataset, gazetteer, problems);
    expect(problems.found).toEqual([]);
  });
});

describe('a list of people is refused whole, however it is saved', () => {
  const people = 40;
  const born = (at: number): string => `${2004 + (at % 12)}-0${1 + (at % 9)}-1${at % 10}`;
  const list = (period: (at: number) => string, count: (at: number) => string = () => '1'): string =>
    csv(
      Array.from({ length: people }, (_, at) => `${WARDS[(at * 7) % 20] ?? ''},${period(at)},${count(at)}`),
    );
  const yearOr = (at: number): string => (at % 8 === 0 ? born(at) : born(at).slice(0, 4));
  const lists: readonly (readonly [what: string, text: string])[] = [
    ['days of birth', list(born)],
    ['days of birth with slashes', list((at) => born(at).replaceAll('-', '/'))],
    ['days of birth in words', list((at) => `${1 + (at % 28)} March ${2004 + (at % 12)}`)],
    ['days of birth as English spreadsheets write them', list((at) => `${1 + (at % 28)}-Mar-0${at % 10}`)],
    ['days of birth without signs', list((at) => born(at).replaceAll('-', ''))],
    ['years of birth and some days', list(yearOr)],
    ['the same with identifiers for counts', list(yearOr, (at) => String(94347 + at))],
    [
      'years of birth and some days, once in each area',
      csv(WARDS.map((ward, at) => `${ward},${yearOr(at)},1`)),
    ],
    ['stays with two days', list((at) => `${born(at)}/2025-0${1 + (at % 9)}-28`)],
    ['stays in words', list((at) => `${born(at)} to 2025-0${1 + (at % 9)}-28`)],
    [
      'names for areas, years of birth and a day',
      csv(WARDS.map((_, at) => `Sam Surname ${at},${at === 3 ? '2011-04-03' : '2011'},${at + 2}`)),
    ],
    [
      'several events in every area and period',
      csv([...ROWS, ...ROWS].map((row) => row.replace(/\d+$/, '1'))),
    ],
    [
      'a note above its columns',
      `Run date,30/11/2026,\nchild_name,dob,nhs_number\nSam Surname,2011-04-03,94347659\n`,
    ],
    ['people above a table', `Sam Surname,2011-04-03,dob,9434\nSam,2011-04-03,1,1\n${list(born)}`],
    ['capitals in the header', list(born).replace(HEADER, 'Area Code,Period,Numerator')],
    ['commas behind the rows', list(born).replaceAll('\n', ',,\n')],
    ['one row', csv([`${FIRST},2011-04-03,7`])],
    ['headings without blanks', `ChildName,DateOfBirth,NHSNumber\nSam Surname,2011-04-03,9434765919\n`],
    ['headings with semicolons', `child_name;dob;nhs_number\nSam Surname;2011-04-03;9434765919\n`],
    ['headings with tabs', `child_name\tdob\nSam Surname\t2011-04-03\n`],
    ['headings in one pair of quotation marks', `"forename,surname,dob"\n"Sam,Surname,2011-04-03"\n`],
    [
      'a name beside the name of a ward',
      csv([`${FIRST},2025,1,Bentley,Sam Surname`], `${HEADER},ward_name,name`),
    ],
    ['a number', csv([`${FIRST},2025,1,94347659`], `${HEADER},number`)],
  ];
  test.each(lists)('%s', (_what, text) => {
    const problems = problemsOf(partnerFolder({ observations: text }));
    const told = problems.map(describeProblem).join('\n');
    expect(problems).toHaveLength(1);
    expect(told).toContain('this file looks like a list of people or events');
    expect(told).toContain('delete this file from every folder that is shared');
    for (const secret of ['Sam', 'Surname', '94347', 'March', '2011', '2004', '-Mar-', FIRST, SECOND]) {
      expect(told).not.toContain(secret);
    }
  });

  test('a table in which every period is a day is told both what it may be and how to write periods', () => {
    const told = refused(csv(ROWS.map((row) => row.replace('2025', '31/03/2025'))));
    expect(told).toContain(
      'If it has a row for each area and a count in it already, only its periods are wrong',
    );
    expect(told).toContain('delete this file');
  });

  test('a table of counts with a day of the extract beside them is told to leave the column out, too', () => {
    const told = refused(
      csv(
        ROWS.map((row) => `${row},30/11/2026`),
        `${HEADER},Extract date`,
      ),
    );
    expect(told).toContain('list of people or events. It has columns for a day or time');
    expect(told).toContain('a count in it already, remove these columns');
    const people = csv(
      WARDS.map((ward) => `${ward},2025,1,30/11/2026`),
      `${HEADER},date`,
    );
    expect(refused(people)).not.toContain('remove these columns');
  });

  test('a count headed "Number" is told how to call it, too', () => {
    const told = refused(csv(ROWS, 'area_code,period,Number'));
    expect(told).toContain('If a column headed "Number" or "No" holds the counts, call it numerator');
    expect(told).toContain('delete this file');
  });
});
