/** Landmarks: what stops the build, what is written, and how large it is. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBuildContext } from '../../../pipeline/buildContext.ts';
import { readBoundaries, type Boundary } from '../../../pipeline/geo/readBoundaries.ts';
import { readLandmarks, readPlaceNames, readRailways } from '../../../pipeline/geo/readLandmarks.ts';
import { writeLandmarks } from '../../../pipeline/geo/writeLandmarks.ts';
import { writeSearch } from '../../../pipeline/geo/writeSearch.ts';
import { parseCsv } from '../../../pipeline/read/csv.ts';
import { wardSources } from '../../../pipeline/read/sourceFiles.ts';
import { makeReport } from '../../../pipeline/report.ts';
import { LandmarksFileSchema, type LandmarksFile } from '../../../src/data/landmarksSchema.ts';
import { SearchFileSchema } from '../../../src/data/findSchema.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { LANDMARK_KINDS } from '../../../src/domain/landmark.ts';
import { rawSources, refusalOf, sourcesAvailable } from '../rawSources.ts';

const folder = mkdtempSync(join(tmpdir(), 'landmarks-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Two squares of a tenth of a degree beside each other. */
const wards = [-2, -1.9].map((x, index): Boundary => ({
  code: `E0500000${index + 1}` as GssCode,
  name: index === 0 ? 'West' : 'East',
  borough: 'E08000025' as GssCode,
  polygons: [
    [
      [
        [x, 52],
        [x, 52.1],
        [x + 0.1, 52.1],
        [x + 0.1, 52],
        [x, 52],
      ],
    ],
  ],
}));

const STATION_COLUMNS = 'name,crs,lat,lon,borough';
const PLACE_COLUMNS = 'name,borough,rank,lat,lon';
const csv = (...lines: string[]) => ({
  readCsv: <Column extends string>(path: string, columns: readonly Column[]) =>
    parseCsv(path, lines.join('\n'), columns),
  readJson: () => null,
});
const stations = (...rows: string[]) => readLandmarks(csv(STATION_COLUMNS, ...rows), 'stations', wards);
const places = (...rows: string[]) => readPlaceNames(csv(PLACE_COLUMNS, ...rows), wards);
const railways = (...features: unknown[]) =>
  readRailways({ ...csv(), readJson: () => ({ type: 'FeatureCollection', features }) });
const track = (tunnel: unknown, coordinates: unknown) => ({
  type: 'Feature',
  properties: { tunnel },
  geometry: { type: 'LineString', coordinates },
});

describe('rows', () => {
  test('are read by name, each with the ward it lies in', () => {
    expect(stations('Upper End,UPE,52.05,-1.85,X', 'Lower End,LOE,52.05,-1.95,X')).toEqual([
      { id: 'LOE', name: 'Lower End', position: [-1.95, 52.05], ward: 'E05000001' },
      { id: 'UPE', name: 'Upper End', position: [-1.85, 52.05], ward: 'E05000002' },
    ]);
    expect(places('Small,X,4,52.05,-1.85', 'Large,X,1,52.05,-1.95').map(({ name }) => name)).toEqual([
      'Large',
      'Small',
    ]);
  });

  test.each([
    [',UPE,52.05,-1.85,X', 'row 2, column name: the row has no name.'],
    ['Upper End,,52.05,-1.85,X', 'row 2, column crs: the row has no id.'],
    ['Upper End,UPE,north,-1.85,X', 'row 2, column lat: longitude or latitude of Upper End is not a number.'],
    ['Upper End,UPE,52.05,,X', 'longitude or latitude of Upper End is not a number.'],
    ['Upper End,UPE,-1.85,52.05,X', 'row 2, column lat: Upper End (-1.85, 52.05) lies in no ward.'],
  ])('that cannot be used stop the build by name: %s', (row, said) => {
    const refusal = refusalOf(() => stations(row));
    expect(refusal).toContain(said);
    expect(refusal).toContain('stations.csv');
    expect(refusal).toContain('Remedy:');
  });

  test('that are wrong are all named at once', () => {
    const refusal = refusalOf(() =>
      stations('A,AAA,52.05,-1.85,X', 'B,AAA,52.05,-1.85,X', ',CCC,52.05,-1.85,X'),
    );
    expect(refusal).toContain('row 3, column crs: AAA appears twice.');
    expect(refusal).toContain('row 4, column name');
  });

  test('of places need a rank from 1 to 4, and a name of their own in their ward', () => {
    expect(refusalOf(() => places('Small,X,5,52.05,-1.85'))).toContain(
      "row 2, column rank: '5' is not a rank.",
    );
    expect(refusalOf(() => places('Small,X,1,52.05,-1.85', 'Small,X,2,52.06,-1.85'))).toContain(
      'row 3, column name: Small in E05000002 appears twice.',
    );
    expect(places('Small,X,1,52.05,-1.85', 'Small,X,2,52.05,-1.95')).toHaveLength(2);
  });

  test('of railways need lines, and whether they are a tunnel', () => {
    const line = [
      [-2, 52],
      [-1.9, 52.05],
    ];
    expect(railways(track(true, line))).toEqual([{ isTunnel: true, line }]);
    expect(refusalOf(() => railways(track('yes', line)))).toContain("row 1, column tunnel: 'yes' is neither");
    expect(refusalOf(() => railways(track(false, [line[0]])))).toContain('no line of at least two points');
    expect(refusalOf(() => railways(track(false, 'x')))).toContain(
      'railways.geojson, row 1, column geometry',
    );
  });
});

/** From the raw sources, which are not in the repository. */
describe.skipIf(!sourcesAvailable)('of the place', () => {
  const known = { name: 'Solihull', position: [-1.777, 52.413] as [number, number], rank: 2 as const };
  const context = makeBuildContext({
    sources: rawSources,
    out: folder,
    release: { id: 'tried', published: '2026-12-01' },
    report: makeReport(() => undefined),
  });
  const read = (path: string): string => readFileSync(join(folder, 'data/tried', path), 'utf8');
  let outlines: readonly Boundary[] = [];
  let landmarks: ReturnType<typeof writeLandmarks> = null;
  let text = '';
  let file: LandmarksFile;
  beforeAll(() => {
    const { file: outlinesFile, columns } = wardSources('2026').wards;
    outlines = readBoundaries(context, outlinesFile, columns);
    landmarks = writeLandmarks(context, outlines, [known]);
    text = read('geo/landmarks.json');
    file = v.parse(LandmarksFileSchema, JSON.parse(text));
  });

  test('all that the sources hold is written, in the form the app reads', () => {
    expect([file.stations, file.schools, file.hospitals].map((list) => list?.names.length)).toEqual([
      74, 250, 11,
    ]);
    for (const kind of LANDMARK_KINDS) {
      const { names, longitudes, latitudes } = file[kind]!;
      expect([longitudes.length, latitudes.length]).toEqual([names.length, names.length]);
    }
    expect(file.places?.ranks).toHaveLength(file.places?.names.length ?? 0);
    expect(file.railways?.lines.length).toBeGreaterThan(50);
    expect(file.railways?.tunnels.length).toBeGreaterThan(5);
  });

  test('a place that the map has already is not written twice; one of its name elsewhere is', () => {
    expect(file.places?.names).not.toContain('Solihull');
    expect(file.places?.names.filter((name) => name === 'Willenhall')).toHaveLength(2);
  });

  test('landmarks and names stay within 90 kB, and the search file grows by less than 10 kB', () => {
    const kilobytes = (content: string) => gzipSync(content, { level: 9 }).length / 1000;
    expect(kilobytes(text)).toBeGreaterThan(1);
    expect(kilobytes(text)).toBeLessThanOrEqual(90);
    const sizes = [null, landmarks].map((list) => {
      writeSearch(context, {
        places: [known],
        wards: outlines,
        formerWards: [],
        districts: [],
        landmarks: list,
      });
      return kilobytes(read('search.json'));
    });
    expect(sizes[1]! - sizes[0]!).toBeGreaterThan(1);
    expect(sizes[1]! - sizes[0]!).toBeLessThanOrEqual(10);
  });

  test('the stations are offered alone, under their licence and with its attribution', () => {
    const stationsFile = JSON.parse(
      readFileSync(join(folder, 'data/tried/geo/stations.geojson'), 'utf8'),
    ) as {
      licence: string;
      attribution: string;
      features: { properties: { name: string } }[];
    };
    expect(stationsFile.licence).toContain('Open Database License');
    expect(stationsFile.attribution).toContain('uk-railway-stations');
    expect(stationsFile.features.map(({ properties }) => properties.name)).toEqual(file.stations?.names);
  });

  test('the search file names every landmark with a ward', () => {
    const search = v.parse(SearchFileSchema, JSON.parse(read('search.json')));
    const rows = search.landmarks?.lists['stations']?.rows ?? [];
    expect(rows.map(([name]) => name)).toContain('Birmingham New Street');
    const codes = new Set(outlines.map((ward) => ward.code));
    for (const [, ward] of rows) expect(codes).toContain(search.landmarks?.wards[ward]);
    expect(search.landmarks?.lists['schools']?.dated).toBe(file.schools?.dated);
  });
});
