/** Files as analysts really send them: each is refused with its place, reason and remedy, and nothing private is said. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { GssCode } from '../../../src/domain/geography.ts';
import { describeProblem } from '../../../pipeline/report.ts';
import { TEMPLATE } from '../../../pipeline/partner/template.ts';
import { removeTemporaryFolders, temporaryFolder } from '../rawSources.ts';
import {
  collection,
  csv,
  DATASET,
  feature,
  gazetteer,
  HEADER,
  partnerFolder,
  problemsOf,
  read,
  ROWS,
  WARDS,
  type FolderContent,
} from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const [FIRST = '', SECOND = ''] = WARDS;
const WARD_NAME = gazetteer.lookups.wards.get(FIRST as GssCode)?.name ?? '';
const withRow = (index: number, row: string): string =>
  csv(ROWS.map((one, at) => (at === index ? row : one)));
const about = (changes: object): object => ({ ...DATASET, ...changes });
const without = (key: string): object =>
  Object.fromEntries(Object.entries(DATASET).filter(([name]) => name !== key));
const OWN = {
  denominator: { use: 'own', counts: 'Invented people in the ward.' },
  unit: 'percent',
  measure: 'of people are invented',
};
const ownRows = (change: (code: string, index: number) => string): string =>
  csv(WARDS.map(change), `${HEADER},denominator`);
const LINE = {
  type: 'LineString',
  coordinates: [
    [-1.98, 52.58],
    [-1.97, 52.585],
  ],
};
const ROUTE = {
  id: 'a-route',
  name: 'A route',
  borough: 'E08000030',
  validFrom: '2026-01-01',
  validTo: null,
};
const PLACE = { id: 'a-place', name: 'A place', kind: 'youth-provision', borough: 'E08000030' };

interface BadFile {
  readonly name: string;
  readonly content: FolderContent;
  /** Parts of what is said. */
  readonly said: readonly string[];
  /** What must not be repeated. */
  readonly unsaid?: readonly string[];
}

const BAD: readonly BadFile[] = [
  {
    name: 'no dataset.json',
    content: { dataset: null, observations: null },
    said: ['there is no dataset.json', 'npm run data:new'],
  },
  {
    name: 'dataset.json that is not JSON',
    content: { dataset: '{ "id": ' },
    said: ['dataset.json: it is not valid JSON: it stops being so in line 1, column 9'],
  },
  {
    name: 'a comma that is missing from dataset.json',
    content: { dataset: '{\n  "id": "a-b",\n  "title": "Secret title"\n  "unit": "percent"\n}' },
    said: ['line 4, column 3', 'at the end of the line before'],
    unsaid: ['Secret'],
  },
  {
    name: 'a comma too many in dataset.json',
    content: { dataset: '{\r\n  "caveats": ["a", 1.5e3, true],\r\n}' },
    said: ['line 3, column 1'],
  },
  {
    name: 'a missing entry',
    content: { dataset: without('numerator') },
    said: ['dataset.json, entry numerator: the entry is missing'],
  },
  {
    name: 'a misspelt entry',
    content: { dataset: about({ supression: {} }) },
    said: ['entry supression: there is no such entry'],
  },
  {
    name: 'a template that is not filled in',
    content: { dataset: TEMPLATE },
    said: ['entry title: it still has the words of the template', 'entry source.url: it still has'],
  },
  {
    name: 'a topic that is none',
    content: { dataset: about({ topic: 'crimes' }) },
    said: ['entry topic: it is not as it must be'],
  },
  {
    name: 'an id with blanks',
    content: { dataset: about({ id: 'My data' }) },
    said: ['entry id: it is not as it must be: write small letters'],
  },
  {
    name: 'the id of a public measure',
    content: { dataset: about({ id: 'children-missing-incidents' }) },
    said: ['children-missing-incidents is a public measure', 'children-missing-incidents-ward'],
  },
  {
    name: 'a measure to stand in for that is none',
    content: { dataset: about({ standsInFor: 'robberies' }) },
    said: ['there is no public measure robberies'],
  },
  {
    name: 'a unit that does not go with the denominator',
    content: { dataset: about({ unit: 'percent', measure: 'of all' }) },
    said: ['the unit percent does not go with the denominator "residents"'],
  },
  {
    name: 'a withheld range narrower than the protection',
    content: { dataset: about({ suppression: { withholdTo: 4 } }) },
    said: ['withholding 1 to 4 leaves a range of 3, narrower than the protection of 5'],
  },
  {
    name: 'no observations.csv',
    content: { observations: null },
    said: ['observations.csv: the file is missing'],
  },
  { name: 'an empty file', content: { observations: '' }, said: ['observations.csv: it is empty'] },
  { name: 'a header alone', content: { observations: csv([]) }, said: ['it has a header and no rows'] },
  {
    name: 'a spreadsheet with the name of a CSV',
    content: { observations: Buffer.from('PK\u0003\u0004') },
    said: ['it is a spreadsheet, not a CSV', 'Save as'],
  },
  {
    name: 'UTF-16',
    content: { observations: Buffer.from(`\uFEFF${csv(ROWS)}`, 'utf16le') },
    said: ['it is written in UTF-16'],
  },
  {
    name: 'bytes that are not UTF-8',
    content: { observations: Buffer.from([0x61, 0xe9, 0x0a]) },
    said: ['it is not written in UTF-8'],
  },
  {
    name: 'semicolons',
    content: { observations: csv(ROWS, HEADER).replaceAll(',', ';') },
    said: ['row 1: its cells are not parted by commas'],
  },
  {
    name: 'a renamed column',
    content: { observations: csv(ROWS, 'ward,period,numerator') },
    said: [
      'row 1, column area_code: the header has no such column',
      'row 1, column 1: the column is not one of those that are read',
    ],
  },
  {
    name: 'a column that appears twice',
    content: {
      observations: csv(
        ROWS.map((row) => `${row},1`),
        `${HEADER},numerator`,
      ),
    },
    said: ['column numerator: the column appears twice'],
  },
  {
    name: 'a denominator that dataset.json does not know',
    content: {
      observations: csv(
        ROWS.map((row) => `${row},9`),
        `${HEADER},denominator`,
      ),
    },
    said: ['says the denominator is "residents"'],
  },
  {
    name: 'a thousands comma',
    content: { observations: withRow(2, `${WARDS[2] ?? ''},2025,1,204`) },
    said: ['row 4: it has 4 cells where the header has 3', 'write 1204'],
  },
  {
    name: 'a name in place of a code',
    content: { observations: withRow(0, 'Bentley,2025,20') },
    said: ['row 2, column area_code: there is no code of the form'],
  },
  {
    name: 'the name of a ward in place of its code',
    content: { observations: withRow(0, `${WARD_NAME.toUpperCase()},2025,20`) },
    said: [
      `row 2, column area_code: there is no code of the form E05011118, but the name or word '${WARD_NAME.toUpperCase()}'`,
      `write the code: ${FIRST} (${WARD_NAME}, Walsall)`,
    ],
  },
  {
    name: 'the word for a sum in place of a code',
    content: { observations: csv([...ROWS, 'Total,2025,590', 'Walsall,2025,590']) },
    said: [
      "row 22, column area_code: there is no code of the form E05011118, but the name or word 'Total'",
      "'Walsall'",
      'leave totals out',
    ],
  },
  {
    name: 'somebody’s name in place of a code',
    content: { observations: withRow(0, 'Sam Surname,2025,20') },
    said: ['row 2, column area_code: there is no code of the form E05011118.'],
    unsaid: ['Surname'],
  },
  {
    name: 'a wide sheet with a title that names an address',
    content: { observations: 'Children by home address,,\n\nWard,2024,2025\nBentley,48231,9\n' },
    said: ['row 1: the first row must be area_code,period,numerator', 'one row for each ward and period'],
    unsaid: ['Children', 'address', 'Bentley', '48231', 'list of people'],
  },
  {
    name: 'a code with a wrong digit',
    content: { observations: withRow(0, 'E05011999,2025,20') },
    said: ['E05011999 is not a ward of the seven boroughs, now or before', 'the nearest is E0501'],
  },
  {
    name: 'a neighbourhood among wards',
    content: { observations: withRow(0, 'E01010281,2025,20') },
    said: ['E01010281 is a neighbourhood (LSOA), and dataset.json says the areas are wards'],
  },
  {
    name: 'a total among wards',
    content: { observations: csv([...ROWS, 'E08000030,2025,590']) },
    said: ['E08000030 is a borough', 'leave totals out'],
  },
  {
    name: 'the combined area under another of its codes among wards',
    content: { observations: csv([...ROWS, 'E47000007,2025,590']) },
    said: ['E47000007 is the seven boroughs together', 'leave totals out'],
  },
  {
    name: 'an authority of another place among wards',
    content: { observations: csv([...ROWS, 'E06000051,2025,590']) },
    said: ['E06000051 is a borough, and dataset.json says the areas are wards', 'count by ward'],
    unsaid: ['leave totals out'],
  },
  {
    name: 'a month',
    content: { observations: csv(ROWS.map((row) => row.replace('2025', '2025-03'))) },
    said: ["row 2, column period: '2025-03' is shorter than a quarter"],
  },
  {
    name: 'a month that a spreadsheet made',
    content: { observations: withRow(0, `${FIRST},Apr-25,20`) },
    said: ['a spreadsheet has turned it into a month'],
  },
  {
    name: 'a period that is none',
    content: { observations: withRow(0, `${FIRST},2024/27,20`) },
    said: ["'2024/27' is not a period"],
  },
  {
    name: 'a year without a meaning',
    content: { dataset: without('years') },
    said: ["does not say what a bare year such as '2025' stands for"],
  },
  {
    name: 'two kinds of period',
    content: { observations: csv([...ROWS, ...ROWS.map((row) => row.replace('2025', '2023/24'))]) },
    said: ['the periods are of several kinds (year, academic-year)'],
  },
  {
    name: 'rolling windows',
    content: {
      observations: csv([
        ...ROWS.map((row) => row.replace('2025', '2024-04/2025-03')),
        ...ROWS.map((row) => row.replace('2025', '2024-07/2025-06')),
      ]),
    },
    said: [
      '2024-04/2025-03 and 2024-07/2025-06 overlap',
      'give away the short stretches at their ends',
      'docs/disclosure-control.md',
    ],
  },
  {
    name: 'a count that is missing',
    content: { observations: withRow(0, `${FIRST},2025,`) },
    said: ['row 2, column numerator: it is empty', 'write 0 for none, x for not collected'],
  },
  {
    name: 'a count that is a rate',
    content: { observations: withRow(0, `${FIRST},2025,2.7`) },
    said: ['row 2, column numerator: it is not a whole number', 'give the count'],
  },
  {
    name: 'a count below zero',
    content: { observations: withRow(0, `${FIRST},2025,-3`) },
    said: ['row 2, column numerator: it is below 0'],
  },
  {
    name: 'a count that was withheld already',
    content: { observations: withRow(0, `${FIRST},2025,<5`) },
    said: ['was withheld or marked by somebody else', 'use the true counts'],
  },
  {
    name: 'an identifier in place of a count',
    content: { observations: withRow(0, `${FIRST},2025,9434765919`) },
    said: ['it is more than all the people of the region'],
  },
  {
    name: 'a row that appears twice',
    content: { observations: csv([...ROWS, ROWS[0] ?? '']) },
    said: [`row 22: ${FIRST}, 2025 stands already in row 2`],
  },
  {
    name: 'a ward that is left out',
    content: { observations: csv(ROWS.slice(1)) },
    said: [`Walsall, 2025: 1 of 20 wards have no row (${FIRST})`, '0 where nothing was counted'],
  },
  {
    name: 'something counted of nobody',
    content: { dataset: about(OWN), observations: ownRows((code) => `${code},2025,3,0`) },
    said: ['column denominator: it is 0 although something was counted'],
  },
  {
    name: 'more than all',
    content: { dataset: about(OWN), observations: ownRows((code) => `${code},2025,30,20`) },
    said: ['larger than the denominator of a percentage'],
  },
  {
    name: 'a numerator larger than the denominator where nobody is counted twice',
    content: {
      dataset: about({ ...OWN, unit: 'per-100-pupils', measure: 'invented per 100 pupils' }),
      observations: ownRows((code, index) => `${code},2025,${index === 3 ? 60 : 20},50`),
    },
    said: [
      'row 5, column numerator: it is larger than the denominator',
      'nobody is counted twice',
      '"repeated"',
    ],
  },
  {
    name: 'quarters in which the total of a borough is small',
    content: {
      dataset: without('years'),
      observations: csv([
        ...WARDS.map((code) => `${code},2025-01/2025-03,20`),
        ...WARDS.map((code, index) => `${code},2025-04/2025-06,${index === 3 ? 6 : 0}`),
      ]),
    },
    said: ['in 1 of 2 periods a borough’s total is too small', 'add the periods up to years'],
  },
  {
    name: 'a route that is a point',
    content: { routes: collection(feature({ type: 'Point', coordinates: [-1.98, 52.58] }, ROUTE)) },
    said: ['routes.geojson, row 1, column geometry: it is not a line'],
  },
  {
    name: 'a route without its days',
    content: { routes: collection(feature(LINE, { ...ROUTE, validFrom: undefined })) },
    said: ['routes.geojson, row 1, column validFrom: the property is missing'],
  },
  {
    name: 'a route that ends before it begins',
    content: { routes: collection(feature(LINE, { ...ROUTE, validTo: '2025-12-31' })) },
    said: ['column validTo: it is before validFrom'],
  },
  {
    name: 'eastings and northings',
    content: {
      routes: collection(
        feature(
          {
            type: 'LineString',
            coordinates: [
              [401000, 298000],
              [401100, 298100],
            ],
          },
          ROUTE,
        ),
      ),
    },
    said: [
      'its coordinates look like eastings and northings in metres (British National Grid), not degrees',
      'WGS 84 (EPSG:4326): longitude first',
    ],
  },
  {
    name: 'routes without a source',
    content: { routes: { type: 'FeatureCollection', features: [feature(LINE, ROUTE)] } },
    said: ['routes.geojson, column source: it does not say where it comes from'],
  },
  {
    name: 'a contact in a list of places',
    content: {
      places: collection(
        feature({ type: 'Point', coordinates: [-1.98, 52.58] }, { ...PLACE, contact: 'Sam Surname' }),
      ),
    },
    said: ['a property that is not one of those that are read', 'nothing about people'],
  },
  ...(
    [
      [
        'an e-mail address',
        { name: 'Hub, write to sam@example.org' },
        'column name: it has an e-mail address',
      ],
      ['a telephone number', { name: 'Hub 0121 496 0000' }, 'column name: it has a telephone number'],
      ['a number as its id', { id: '07700-900123' }, 'column id: it has a telephone number'],
      ['an address', { name: '14 Acacia Road, B29 6AA' }, 'a postcode and a house number and a street'],
      ['a person’s title', { name: 'Home of Mrs Surname' }, 'a title before a name, as people have'],
    ] as const
  ).map(([what, change, said]): BadFile => ({
    name: `a place with ${what}`,
    content: {
      places: collection(feature({ type: 'Point', coordinates: [-1.98, 52.58] }, { ...PLACE, ...change })),
    },
    said: ['places.geojson, row 1, ', said, 'nobody’s name, no home and no contact is printed'],
    unsaid: Object.values(change),
  })),
  {
    name: 'a place in another borough',
    content: {
      places: collection(
        feature({ type: 'Point', coordinates: [-1.98, 52.58] }, { ...PLACE, borough: 'E08000001' }),
      ),
    },
    said: ['places.geojson, row 1, column borough: it is not the code of one of the seven boroughs'],
  },
  {
    name: 'a route with a contact in its name',
    content: { routes: collection(feature(LINE, { ...ROUTE, name: 'Led by Cllr Surname, 0121 496 0000' })) },
    said: ['routes.geojson, row 1, column name: it has a telephone number and a title before a name'],
    unsaid: ['Surname', '0000'],
  },
  {
    name: 'a contact as the source of routes',
    content: {
      routes: {
        type: 'FeatureCollection',
        source: 'sam.surname@example.org',
        features: [feature(LINE, ROUTE)],
      },
    },
    said: ['routes.geojson, column source: it has an e-mail address'],
    unsaid: ['surname'],
  },
  {
    name: 'a contact in what a data set says of itself',
    content: { dataset: about({ nextUpdate: 'Each year; ask sam.surname@example.org.' }) },
    said: ['dataset.json, entry nextUpdate: it has an e-mail address'],
    unsaid: ['surname'],
  },
  {
    name: 'a place of a kind that is not public',
    content: {
      places: collection(feature({ type: 'Point', coordinates: [-1.98, 52.58] }, { ...PLACE, kind: 'home' })),
    },
    said: ['places.geojson, row 1, column kind: the property is not as it must be'],
  },
];

describe('a file that cannot be used', () => {
  test('is one of at least thirty kinds that are tried here', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(30);
    expect(new Set(BAD.map(({ name }) => name)).size).toBe(BAD.length);
  });

  test.each(BAD)('$name', ({ content, said, unsaid = [] }) => {
    const problems = problemsOf(partnerFolder(content));
    const text = problems.map(describeProblem).join('\n');
    for (const part of said) expect(text).toContain(part);
    for (const part of unsaid) expect(text).not.toContain(part);
    for (const problem of problems) {
      expect(problem.reason).toMatch(/\.$/);
      expect(problem.remedy.length).toBeGreaterThan(10);
    }
  });

  test('has every one of its problems listed at once', () => {
    const problems = problemsOf(
      partnerFolder({
        dataset: about({ standsInFor: 'robberies' }),
        observations: csv([`${FIRST},2025,-1`, 'Bentley,2025,9', `${SECOND},soon,9.5`]),
        routes: collection(feature(LINE, { ...ROUTE, validFrom: 'spring' })),
      }),
    );
    expect(problems.map(({ file, row, column }) => [file, row, column])).toEqual([
      ['dataset.json', null, 'standsInFor'],
      ['observations.csv', 2, 'numerator'],
      ['observations.csv', 3, 'area_code'],
      ['observations.csv', 4, 'period'],
      ['observations.csv', 4, 'numerator'],
      ['routes.geojson', 1, 'validFrom'],
    ]);
  });

  test('has faults of its rows listed beside those of a description that rows do not depend on', () => {
    const observations = csv([`${FIRST},2025,-1`, 'Bentley,2025,9']);
    const faulty = about({ topic: 'weather', rounding: 'five', colour: 'red' });
    expect(
      problemsOf(partnerFolder({ dataset: faulty, observations })).map(({ file, row, column }) => [
        file,
        row,
        column,
      ]),
    ).toEqual([
      ['dataset.json', null, 'topic'],
      ['dataset.json', null, 'rounding'],
      ['dataset.json', null, 'colour'],
      ['observations.csv', 2, 'numerator'],
      ['observations.csv', 3, 'area_code'],
    ]);
    // How rows are to be read is not guessed.
    const unclear = about({ geography: 'street' });
    expect(problemsOf(partnerFolder({ dataset: unclear, observations })).map(({ column }) => column)).toEqual(
      ['geography'],
    );
  });

  test('has what is wrong with the whole file before what is wrong with its rows', () => {
    const observations = csv([
      ...ROWS.map((row) => row.replace('2025', '2023/24')),
      `${FIRST},2025,-1`,
      `${SECOND},2025,20`,
    ]);
    expect(problemsOf(partnerFolder({ observations })).map(({ row, column }) => [row, column])).toEqual([
      [null, 'period'],
      [null, 'period'],
      [22, 'numerator'],
    ]);
  });

  test('is accepted when nothing is wrong with it', () => {
    expect(read(partnerFolder()).datasets).toHaveLength(1);
  });
});

describe('a file about single people', () => {
  const SECRETS = ['Sam', 'Surname', '9434765919', '14 Acacia', 'B29 6AA', '2011-04-03', 'E05'];
  const lists: readonly (readonly [name: string, text: string])[] = [
    [
      'with names and dates of birth',
      csv([`${FIRST},2025,1,Sam Surname,2011-04-03`], `${HEADER},child_name,dob`),
    ],
    ['with identifiers', csv([`${FIRST},2025,1,9434765919`], `${HEADER},nhs_number`)],
    ['with addresses', csv([`${FIRST},2025,1,14 Acacia Avenue`], `${HEADER},home_address`)],
    ['with a title above the columns', 'Children,,\nSurname,DOB,Postcode\nSam Surname,2011-04-03,B29 6AA\n'],
    ['with nothing but a column of identifiers', 'nhs_number\n9434765919\n'],
    ['with postcodes for areas', csv(['B29 6AA,2025,1'])],
    ['with coordinates for areas', csv(['52.58123,2025,1'])],
    ['with days for periods', csv([`${FIRST},2011-04-03,1`])],
    ['with a row for each event', csv(Array.from({ length: 12 }, () => `${FIRST},2025,1`))],
  ];

  test.each(lists)('%s is refused whole, and nothing of it is said', (_name, text) => {
    const problems = problemsOf(partnerFolder({ observations: text }));
    const said = problems.map(describeProblem).join('\n');
    expect(said).toContain('this file looks like a list of people or events');
    expect(said).toContain('delete this file from every folder that is shared');
    for (const secret of SECRETS) expect(said).not.toContain(secret);
    expect(problems).toHaveLength(1);
  });

  test('whose header is missing does not give a name away as a column', () => {
    const problems = problemsOf(
      partnerFolder({ observations: 'Sam Surname,14 Acacia Street,3\nA B,1 High Road,4\n' }),
    );
    const said = problems.map(describeProblem).join('\n');
    for (const secret of SECRETS.slice(0, 4)) expect(said).not.toContain(secret);
  });
});

test('a count is never repeated in a message, whatever is wrong with its row', () => {
  const problems = problemsOf(
    partnerFolder({
      observations: csv([
        'E05999999,2025,48231',
        `${FIRST},2025-03,48231`,
        `${SECOND},2025,48231`,
        `${SECOND},2025,48231`,
        `${WARDS[2] ?? ''},2025,-48231`,
        `${WARDS[3] ?? ''},2025,48231.5`,
        `${WARDS[4] ?? ''},2025,48231 children`,
        `${WARDS[5] ?? ''},2025,9948231`,
        `${WARDS[6] ?? ''},48231,1`,
      ]),
    }),
  );
  expect(problems.length).toBeGreaterThanOrEqual(8);
  expect(problems.map(describeProblem).join('\n')).not.toContain('48231');
});

describe('several data sets', () => {
  const folder = (datasets: readonly FolderContent[]): string => {
    const root = temporaryFolder();
    datasets.forEach((content, index) => {
      mkdirSync(join(root, `set-${index}`));
      partnerFolder(content, join(root, `set-${index}`));
    });
    return root;
  };
  const counts = (count: (index: number) => number): string =>
    csv(WARDS.map((code, index) => `${code},2025,${count(index)}`));
  const named = (id: string, observations: string): FolderContent => ({
    dataset: about({ id }),
    observations,
  });

  test('with one id are refused', () => {
    const text = problemsOf(folder([{}, { observations: counts((index) => 3 * index) }]));
    expect(text.map(describeProblem).join('\n')).toContain('two data sets have the id invented-counts-ward');
  });

  test('with the same counts are refused', () => {
    const problems = problemsOf(
      folder([
        named(
          'one-set',
          counts((i) => i + 9),
        ),
        named(
          'other-set',
          counts((i) => i + 9),
        ),
      ]),
    );
    expect(problems.map(({ reason }) => reason)).toEqual([
      'it holds the same counts as other-set, as they are or added up over several periods or over wards.',
    ]);
  });

  test('of which one is the sum of two others are protected together', () => {
    const { relations } = read(
      folder([
        named(
          'boys-ward',
          counts((i) => 10 + (i % 7)),
        ),
        named(
          'girls-ward',
          counts((i) => 3 + (i % 5)),
        ),
        named(
          'all-ward',
          counts((i) => 13 + (i % 7) + (i % 5)),
        ),
      ]),
    );
    expect(relations.families.get('all-ward')?.members.map(({ dataset }) => dataset.id)).toEqual([
      'boys-ward',
      'girls-ward',
      'all-ward',
    ]);
    expect(relations.linksOf('girls-ward')).toContainEqual({
      id: 'all-ward',
      link: { as: 'part', from: 'found' },
    });
    expect(relations.warnings.join('\n')).toContain('so it is taken for a part of it');
  });

  test('of which one holds the other’s counts added up to years are refused', () => {
    const quarters = ['2025-01/2025-03', '2025-04/2025-06', '2025-07/2025-09', '2025-10/2025-12'];
    const count = (ward: number, quarter: number): number => 10 + ((ward * 7 + quarter * 5) % 11);
    const problems = problemsOf(
      folder([
        {
          dataset: { ...without('years'), id: 'quarters-ward' },
          observations: csv(
            quarters.flatMap((period, quarter) =>
              WARDS.map((code, ward) => `${code},${period},${count(ward, quarter)}`),
            ),
          ),
        },
        {
          dataset: about({ id: 'years-ward' }),
          observations: csv(
            WARDS.map(
              (code, ward) =>
                `${code},2025,${quarters.reduce((sum, _, quarter) => sum + count(ward, quarter), 0)}`,
            ),
          ),
        },
      ]),
    );
    expect(problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'set-0/observations.csv: it holds the same counts as years-ward, as they are or added up over several periods or over wards.',
    ]);
  });

  test('that have nothing to do with each other are all read', () => {
    const root = folder([
      named(
        'one-set',
        counts((i) => i + 9),
      ),
      named(
        'other-set',
        counts((i) => 40 - i),
      ),
    ]);
    writeFileSync(join(root, 'notes.txt'), 'not read');
    expect(read(root).datasets.map(({ dataset }) => dataset.id)).toEqual(['one-set', 'other-set']);
  });
});
