/** Routes and places: every fault at once, coordinates of another kind by name, and lines where they are said to be. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPositions } from '../../../pipeline/partner/checkPositions.ts';
import { metresOutside } from '../../../pipeline/partner/localAuthorityOutlines.ts';
import { PartnerProblems } from '../../../pipeline/partner/partnerFile.ts';
import { hasProgramme } from '../../../pipeline/partner/readRoutes.ts';
import { describeProblem, type Problem } from '../../../pipeline/report.ts';
import { PROGRAMME } from '../../../src/domain/programme.ts';
import { removeTemporaryFolders, temporaryFolder } from '../rawSources.ts';
import {
  collection,
  csv,
  DATASET,
  feature,
  gazetteer,
  partnerFolder,
  problemsOf,
  read,
  ROWS,
} from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const WALSALL = 'E08000030';
const WOLVERHAMPTON = 'E08000031';
const ROUTE = { id: 'a-route', name: 'A route', borough: WALSALL, validFrom: '2026-01-01', validTo: null };
const PLACE = { id: 'a-place', name: 'A place', kind: 'youth-provision', borough: WALSALL };
type Corner = readonly number[];
const line = (...coordinates: readonly Corner[]) => ({ type: 'LineString', coordinates });
const point = (...coordinates: Corner) => ({ type: 'Point', coordinates });
/** In the middle of Walsall and of Wolverhampton. */
const [IN_WALSALL, NEAR_BY]: readonly Corner[] = [
  [-1.98, 52.58],
  [-1.97, 52.585],
];
const IN_WOLVERHAMPTON: readonly Corner[] = [
  [-2.13, 52.585],
  [-2.12, 52.59],
];
if (IN_WALSALL === undefined || NEAR_BY === undefined) throw new Error('There are two corners.');
const GOOD = line(IN_WALSALL, NEAR_BY);

const said = (content: { routes?: unknown; places?: unknown }): readonly string[] =>
  problemsOf(partnerFolder(content)).map(describeProblem);
const ofRoute = (geometry: unknown, properties: object = {}): readonly string[] =>
  said({ routes: collection(feature(geometry, { ...ROUTE, ...properties })) });

test('routes need a programme that they are of', () => {
  const problems: Problem[] = [];
  expect(hasProgramme('routes.geojson', PROGRAMME, problems)).toBe(true);
  expect(problems).toEqual([]);
  expect(hasProgramme('routes.geojson', null, problems)).toBe(false);
  expect(problems.map(describeProblem)).toEqual([
    'routes.geojson: it holds routes of a programme, and content/programme.json names none. Remedy: describe the programme in content/programme.json, or leave the file out.',
  ]);
});

test('where a place reaches across Greenwich, the sign of a longitude is doubted', () => {
  const problems = new PartnerProblems('routes.geojson');
  expect(checkPositions([[0.9, 52.5]], [-1, 52, 0.2, 53], 1, problems)).toBeNull();
  expect(problems.inOrder().map(describeProblem).join()).toContain('the sign of a longitude seems wrong');
});

describe('coordinates that are not longitude and latitude are refused by name', () => {
  test.each([
    ['British National Grid', [401_000, 298_000], 'eastings and northings in metres (British National Grid)'],
    ['British National Grid, northing first', [298_000, 401_000], '(British National Grid)'],
    ['Web Mercator', [-220_000, 6_900_000], 'metres of a map projection'],
    ['swapped axes', [52.58, -1.98], 'in the wrong order: latitude stands before longitude'],
    ['a missing minus', [1.98, 52.58], 'a longitude lacks its minus sign'],
    ['another place', [-0.12, 51.5], 'not in or near the seven boroughs'],
  ])('%s', (_name, corner, reason) => {
    expect(ofRoute(line(corner, corner)).join('\n')).toContain(reason);
    expect(said({ places: collection(feature(point(...corner), PLACE)) }).join('\n')).toContain(reason);
  });

  test('with what to do', () => {
    expect(ofRoute(line([401_000, 298_000], [401_100, 298_100]))).toEqual([
      expect.stringContaining(
        'Remedy: export it again in WGS 84 (EPSG:4326): longitude first, then latitude, in degrees.',
      ),
    ]);
  });

  test('each kind once, where points of one line are wrong in several ways', () => {
    expect(ofRoute(line([52.58, -1.98], [52.59, -1.98], [1.98, 52.58]))).toHaveLength(2);
  });
});

test('a number that JSON cannot hold is none', () => {
  const routes = JSON.stringify(collection(feature(GOOD, ROUTE))).replace('-1.97', '1e999');
  expect(said({ routes })).toEqual([expect.stringContaining('its coordinates are not pairs of numbers')]);
});

describe('a line without length is refused', () => {
  test.each([
    ['one point twice', line(IN_WALSALL, IN_WALSALL), 'a line has no length'],
    [
      'one of several',
      { type: 'MultiLineString', coordinates: [GOOD.coordinates, [NEAR_BY, NEAR_BY]] },
      'a line has no length',
    ],
    ['one point', line(IN_WALSALL), 'a line has fewer than two points'],
    ['no line', { type: 'MultiLineString', coordinates: [] }, 'there is no line in it'],
    ['no points', line(), 'a line has fewer than two points'],
  ])('%s', (_name, geometry, reason) => {
    expect(ofRoute(geometry)).toEqual([
      expect.stringContaining(`routes.geojson, row 1, column geometry: ${reason}`),
    ]);
  });
});

describe('what lies outside its stated borough', () => {
  const elsewhere = line(...IN_WOLVERHAMPTON);
  const outside = [
    expect.stringContaining(
      `row 1, column borough: most of it lies outside ${WALSALL} (Walsall), in ${WOLVERHAMPTON} (Wolverhampton). Remedy: correct the borough or the coordinates.`,
    ),
  ];

  test('is refused with the borough in which it is: a route, one line of a route, a place', () => {
    expect(ofRoute(elsewhere)).toEqual(outside);
    expect(ofRoute({ type: 'MultiLineString', coordinates: [GOOD.coordinates, IN_WOLVERHAMPTON] })).toEqual([
      expect.stringContaining('most of line 2 of it lies outside'),
    ]);
    expect(said({ places: collection(feature(point(-2.13, 52.585), PLACE)) })).toEqual([
      expect.stringContaining(
        `places.geojson, row 1, column borough: it lies outside ${WALSALL} (Walsall), in ${WOLVERHAMPTON}`,
      ),
    ]);
  });

  test('is let through with a reason, which is not published', () => {
    const confirmed = 'Invented: walked by the neighbour’s team.';
    const { routes, places, warnings } = read(
      partnerFolder({
        routes: collection(feature(elsewhere, { ...ROUTE, confirmed })),
        places: collection(
          feature(point(-2.13, 52.585), { ...PLACE, confirmed }),
          feature(point(...IN_WALSALL), { ...PLACE, id: 'another-place', confirmed }),
        ),
      }),
    );
    expect(warnings).toEqual([
      `routes.geojson, feature 1 lies outside ${WALSALL} (Walsall), as its "confirmed" says.`,
      `places.geojson, feature 1 lies outside ${WALSALL} (Walsall), as its "confirmed" says.`,
      'places.geojson, feature 2 is in its borough, so its "confirmed" is not needed.',
    ]);
    expect(JSON.stringify([routes, places])).not.toContain('confirmed');
    expect(ofRoute(elsewhere, { confirmed: 'It is.' }).join('\n')).toContain(
      'say why in at least 10 letters',
    );
  });

  test('is measured along the line, with room at the border', () => {
    const shapes = gazetteer.localAuthorityShapes();
    const [walsall, wolverhampton] = [WALSALL, WOLVERHAMPTON].map((code) =>
      shapes.find((one) => one.code === code),
    );
    if (walsall === undefined || wolverhampton === undefined) throw new Error('There are two boroughs.');
    // Eastwards from Wolverhampton: where the line comes into Walsall.
    const north = 52.59;
    const steps = Array.from({ length: 2_000 }, (_, at) => -2.13 + at * 0.0001);
    const border = steps.find((east) => metresOutside([east, north], walsall) === 0) ?? Number.NaN;
    expect(metresOutside([border - 0.0002, north], walsall)).toBeGreaterThan(0);
    const degree = 111_250 * Math.cos((52.5 * Math.PI) / 180);
    const at = (metres: number): Corner => [border + metres / degree, north];
    // A kilometre each way is accepted where less than half is more than 100 metres outside.
    expect(
      read(partnerFolder({ routes: collection(feature(line(at(-1_000), at(1_000)), ROUTE)) })).routes,
    ).toHaveLength(1);
    expect(ofRoute(line(at(-1_400), at(1_000)))).toEqual(outside);
    const placeAt = (metres: number) => ({ places: collection(feature(point(...at(metres)), PLACE)) });
    expect(read(partnerFolder(placeAt(-60))).places).toHaveLength(1);
    expect(said(placeAt(-400))).toHaveLength(1);
  });
});

describe('every fault is told at once', () => {
  test('of a route, whatever else is wrong with it', () => {
    const routes = collection(
      feature(line([52.58, -1.98], [52.59, -1.97]), {
        id: 'A route',
        name: 'Led by Cllr Surname',
        borough: 'E08000001',
        validFrom: '2026-05-01',
        validTo: '2026-01-01',
        extra: 1,
      }),
      feature(null, { ...ROUTE, validFrom: 'spring' }),
      { type: 'Feature', geometry: GOOD },
      'no feature',
      feature(line(IN_WALSALL, IN_WALSALL), { ...ROUTE, id: 'b-route' }),
      feature(GOOD, { ...ROUTE, id: 'b-route' }),
    );
    const problems = problemsOf(partnerFolder({ routes: { ...(routes as object), source: '' } }));
    expect(problems.map(({ row, column }) => [row, column])).toEqual(
      [
        [null, 'source'],
        [4, null],
        [1, 'id'],
        [1, null],
        [1, 'name'],
        [1, 'validTo'],
        [1, 'borough'],
        [1, 'geometry'],
        [2, 'validFrom'],
        [2, 'geometry'],
        ...[3, 4].flatMap((row) =>
          ['id', 'name', 'borough', 'validFrom', 'validTo'].map((column) => [row, column]),
        ),
        [4, 'geometry'],
        [5, 'geometry'],
        [6, 'id'],
      ].sort((a, b) => Number(a[0] ?? 0) - Number(b[0] ?? 0)),
    );
  });

  test('of all files in all folders', () => {
    const root = temporaryFolder();
    const good = {
      dataset: { ...DATASET, topic: 'weather' },
      observations: csv(['Bentley,2025,9', ...ROWS]),
    };
    for (const [name, content] of [
      ['one', { ...good, routes: { type: 'FeatureCollection' }, places: '{' }],
      ['two', { ...good, routes: collection(feature(GOOD, {})), places: collection(feature(GOOD, PLACE)) }],
      ['three', { dataset: null, observations: csv(ROWS) }],
    ] as const) {
      mkdirSync(join(root, name));
      partnerFolder(content, join(root, name));
    }
    expect(existsSync(join(root, 'three/dataset.json'))).toBe(false);
    const files = new Set(problemsOf(root).map(({ file }) => file));
    expect([...files].sort()).toEqual(
      [
        ...['one', 'two'].flatMap((name) =>
          ['dataset.json', 'observations.csv', 'places.geojson', 'routes.geojson'].map(
            (file) => `${name}/${file}`,
          ),
        ),
        'three/dataset.json',
      ].sort(),
    );
  });
});

test.each([
  ['a single feature', feature(GOOD, ROUTE)],
  ['a list without its name', { features: [feature(GOOD, ROUTE)] }],
  ['nothing', null],
  ['an array', [feature(GOOD, ROUTE)]],
])('%s is no list of features', (_name, routes) => {
  expect(said({ routes: JSON.stringify(routes) })).toEqual([
    expect.stringMatching(/it is not a list of GeoJSON features|there is nothing in it but null/),
  ]);
});

test('a description that is nothing is not passed over', () => {
  expect(problemsOf(partnerFolder({ dataset: 'null' })).map(describeProblem)).toEqual([
    expect.stringContaining('dataset.json: there is nothing in it but null'),
  ]);
});

test('an empty list is said to be empty', () => {
  expect(said({ routes: collection() })).toEqual([expect.stringContaining('there is nothing in the list')]);
});
