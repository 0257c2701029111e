/** Wards of postcodes from a list made for newer ward lines, and postcodes so near a line that two wards are named. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Polygons } from '../../../pipeline/geo/polygons.ts';
import { wardAcross } from '../../../pipeline/geo/postcodeWards.ts';
import type { Boundary } from '../../../pipeline/geo/readBoundaries.ts';
import { readPostcodes } from '../../../pipeline/geo/readPostcodes.ts';
import { encodeDistrict } from '../../../pipeline/geo/writePostcodes.ts';
import { parseCsv } from '../../../pipeline/read/csv.ts';
import type { Lookups } from '../../../pipeline/read/lookups.ts';
import { wardsOfRelease } from '../../../pipeline/read/wardVintage.ts';
import { PostcodesFileSchema } from '../../../src/data/findSchema.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { refusalOf } from '../rawSources.ts';

const code = (text: string): GssCode => text as GssCode;
const [WEST, EAST, BOROUGH] = [code('E05000001'), code('E05000002'), code('E08000030')];
const LSOA = code('E01000001');
const square = (x: number): Polygons => [
  [
    [
      [x, 52],
      [x, 52.1],
      [x + 0.1, 52.1],
      [x + 0.1, 52],
      [x, 52],
    ],
  ],
];
const wards: readonly Boundary[] = [
  { code: WEST, name: 'West', borough: BOROUGH, polygons: square(-2) },
  { code: EAST, name: 'East', borough: BOROUGH, polygons: square(-1.9) },
];
const place = (one: GssCode, name: string) =>
  [one, { code: one, name, borough: BOROUGH, residents: 1 }] as const;
const lookups: Lookups = {
  lsoas: new Map([
    [LSOA, { code: LSOA, name: 'A', residents: 1, ward: WEST, borough: BOROUGH, wardShares: [] }],
  ]),
  wards: new Map([place(WEST, 'West'), place(EAST, 'East')]),
  boroughs: new Map([place(BOROUGH, 'Walsall')]),
  combinedAreaResidents: 1,
  englandResidents: 1,
};

/** Some ten metres, in degrees of longitude. */
const TEN_METRES = 0.000147;
const POSITIONS: Readonly<Record<string, number>> = {
  'WS1 1AA': -1.95,
  'WS1 1AB': -1.9 - TEN_METRES,
  'WS1 1AC': -1.9 + TEN_METRES,
  'WS1 1AD': -2 + TEN_METRES,
};

/** @param listed rows of the list: postcode, ward, basis, metres */
function read(...listed: readonly string[]) {
  const files: Readonly<Record<string, string>> = {
    'geo/postcodes/postcodes_7boroughs.csv': [
      'pcd,lat,lon,WD_CD,LAD_CD,LSOA21CD_pip',
      // The wards in this file are of another time.
      ...Object.entries(POSITIONS).map(([text, x]) => `${text},52.05,${x},E05009999,${BOROUGH},${LSOA}`),
    ].join('\n'),
    'geo/wards-2026/postcode_to_ward26.csv': [
      'pcd,WD26CD,LAD26CD,how,metres_to_ward_edge',
      ...listed.map((row) => row.replace(/,([a-z_]+,-?\d+)$/, `,${BOROUGH},$1`)),
    ].join('\n'),
  };
  return readPostcodes(
    {
      readCsv: (path, columns) => parseCsv(path, files[path] ?? '', columns),
      wards: () => wardsOfRelease('2026-12'),
    },
    lookups,
    wards,
  );
}

describe('postcodes of newer wards', () => {
  const rows = [
    `WS1 1AA,${WEST},in,99`,
    `WS1 1AB,${WEST},in,10`,
    `WS1 1AC,${EAST},os_ward,10`,
    `WS1 1AD,${WEST},in,10`,
  ];

  test('have the ward of the list, and the one across a line that is near', () => {
    expect(read(...rows).map(({ ward, near }) => [ward, near])).toEqual([
      [WEST, undefined],
      [WEST, EAST],
      // Its ward is published, so no line can put it into doubt.
      [EAST, undefined],
      // At the outer edge there is no other ward.
      [WEST, undefined],
    ]);
  });

  test('are written with both, in a form in which old files are read too', () => {
    const file = encodeDistrict('WS1', read(...rows));
    expect(file.near).toEqual({ '1AB': file.wards.indexOf(EAST) });
    expect(v.parse(PostcodesFileSchema, file)).toEqual(file);
    const { near, ...old } = file;
    expect(near).toBeDefined();
    expect(v.parse(PostcodesFileSchema, old)).toEqual(old);
    expect(encodeDistrict('WS1', read(...rows.map((row) => row.replace(',in,10', ',in,13')))).near).toBe(
      undefined,
    );
  });

  test('stop the build when the list lacks one, repeats one, or has a ward of another time', () => {
    expect(refusalOf(() => read(...rows.slice(1)))).toContain('does not have WS1 1AA');
    expect(refusalOf(() => read(...rows, rows[0] ?? ''))).toContain('WS1 1AA appears twice');
    expect(refusalOf(() => read(`WS1 1AA,E05001298,in,99`, ...rows.slice(1)))).toContain("'E05001298'");
    expect(refusalOf(() => read(`WS1 1AA,${WEST},in,-1`, ...rows.slice(1)))).toContain('is not a distance');
  });
});

test('the ward across a line is the nearest, and none that is further than the line', () => {
  const third: Boundary = {
    code: code('E05000003'),
    name: 'South',
    borough: BOROUGH,
    polygons: square(-1.8),
  };
  const position: [number, number] = [-1.9 - TEN_METRES, 52.05];
  expect(wardAcross([...wards, third], WEST, position, 10)).toBe(EAST);
  expect(wardAcross([...wards, third], WEST, position, 5)).toBeNull();
});
