import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../pipeline/read/csv.ts';
import { findSuccessors } from '../../../pipeline/geo/formerWards.ts';
import type { Polygons } from '../../../pipeline/geo/polygons.ts';
import { checkAgainst } from '../../../pipeline/geo/readAreas.ts';
import { readBoundaries, type Boundary } from '../../../pipeline/geo/readBoundaries.ts';
import { readHexagons } from '../../../pipeline/geo/readHexagons.ts';
import { readPlace } from '../../../pipeline/read/readContent.ts';
import { wardsOfRelease } from '../../../pipeline/read/wardVintage.ts';
import { readPostcodes } from '../../../pipeline/geo/readPostcodes.ts';
import { encodeDistrict } from '../../../pipeline/geo/writePostcodes.ts';
import { wardsNear } from '../../../pipeline/geo/writeSearch.ts';
import { settlePlaces, type StepTogetherContent } from '../../../pipeline/geo/writeStepTogether.ts';
import type { Lookups, Lsoa, Place } from '../../../pipeline/read/lookups.ts';
import type { GssCode } from '../../../src/domain/geography.ts';

const code = (text: string): GssCode => text as GssCode;
const LOCAL_AUTHORITY = code('E08000025');
/** A square of a tenth of a degree with its south-west corner at a longitude and latitude. */
const square = (x: number, y: number): Polygons => [
  [
    [
      [x, y],
      [x, y + 0.1],
      [x + 0.1, y + 0.1],
      [x + 0.1, y],
      [x, y],
    ],
  ],
];
const ward = (text: string, name: string, x: number): Boundary => ({
  code: code(text),
  name,
  borough: LOCAL_AUTHORITY,
  polygons: square(x, 52),
});
const place = (text: string, name: string): [GssCode, Place] => [
  code(text),
  { code: code(text), name, borough: LOCAL_AUTHORITY, residents: 1000 },
];
const lsoa = (text: string, residents: number): [GssCode, Lsoa] => [
  code(text),
  {
    code: code(text),
    name: text,
    residents,
    ward: code('E05000001'),
    borough: LOCAL_AUTHORITY,
    wardShares: [],
  },
];
const lookups: Lookups = {
  lsoas: new Map([lsoa('E01000001', 1000), lsoa('E01000002', 3000)]),
  wards: new Map([place('E05000001', 'Lozells'), place('E05000002', 'Sutton Vesey')]),
  boroughs: new Map([place(LOCAL_AUTHORITY, 'Birmingham')]),
  combinedAreaResidents: 4000,
  englandResidents: 4000,
};

describe('outlines', () => {
  const names = { code: 'C', name: 'N', authority: 'B' };
  const feature = (properties: object, coordinates: unknown = square(-2, 52)[0]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates },
  });
  const read = (...features: unknown[]) =>
    readBoundaries({ readJson: () => ({ type: 'FeatureCollection', features }) }, 'geo/x.geojson', names);
  const good = { C: 'E05000001', N: 'Lozells', B: LOCAL_AUTHORITY };

  test('are read with code, name and borough', () => {
    expect(read(feature(good))).toEqual([ward('E05000001', 'Lozells', -2)]);
  });
  test('stop the build when a code appears twice', () => {
    expect(() => read(feature(good), feature(good))).toThrow(
      'geo/x.geojson, row 2, column C: E05000001 appears twice. Remedy:',
    );
  });
  test('stop the build when a code is none', () => {
    expect(() => read(feature({ ...good, C: 'W05000001' }))).toThrow("'W05000001' is not a GSS code");
  });
  test('stop the build when a ring is not closed', () => {
    const open = [square(-2, 52)[0]?.[0]?.slice(0, 4)];
    expect(() => read(feature(good, open))).toThrow('no polygon with closed rings');
  });
  test('stop the build when the file is something else', () => {
    expect(() => readBoundaries({ readJson: () => [] }, 'geo/x.geojson', names)).toThrow('FeatureCollection');
  });
});

describe('areas against look-ups', () => {
  const place = {
    ...readPlace(),
    authorities: [
      { code: LOCAL_AUTHORITY, name: 'Birmingham', dfeNumber: '330', wards: 2, neighbourhoods: 2 },
    ],
  };
  const two = [ward('E05000001', 'Lozells', -2), ward('E05000002', 'Sutton Vesey', -1.9)];
  const check = (read: readonly Boundary[]): void =>
    checkAgainst('geo/x.geojson', read, lookups.wards, place, 'wards');

  test('pass when they are the same', () => {
    expect(() => check(two)).not.toThrow();
  });
  test('name the ward without outline, and the borough with the wrong number', () => {
    expect(() => check(two.slice(1))).toThrow(
      /no outline of E05000001.*Birmingham has 1 wards; content\/area\.json says 2/s,
    );
  });
  test('name an unknown ward', () => {
    expect(() => check([...two, ward('E05000009', 'Elsewhere', -1.8)])).toThrow('do not have E05000009');
  });
  test('name a ward in another borough', () => {
    const moved = { ...ward('E05000001', 'Lozells', -2), borough: code('E08000026') };
    expect(() => check([moved, ...two.slice(1)])).toThrow('E05000001 is in E08000026');
  });
});

describe('hexagons', () => {
  const wards = [code('E05000001'), code('E05000002'), code('E05000003')];
  const read = (hexes: Record<string, unknown>, layout = 'odd-r') =>
    readHexagons({ readJson: () => ({ layout, hexes }) }, 'hexagons.hexjson', wards);

  test('are counted from the north, keeping each where it was on the page', () => {
    // r counts from the south; rows of odd r stand half a hexagon to the east.
    const hexagons = read({
      E05000001: { q: -5, r: 3 },
      E05000002: { q: -4, r: 2 },
      E05000003: { q: -5, r: 2 },
    });
    const drawnAt = (text: string): number => {
      const [column, row] = hexagons.get(code(text)) ?? [NaN, NaN];
      return column + (row % 2 === 1 ? 0.5 : 0);
    };
    expect(hexagons.get(code('E05000001'))?.[1]).toBe(0);
    expect(hexagons.get(code('E05000002'))?.[1]).toBe(1);
    expect(drawnAt('E05000002') - drawnAt('E05000001')).toBe(0.5);
    expect(drawnAt('E05000003') - drawnAt('E05000001')).toBe(-0.5);
    expect(Math.min(...[...hexagons.values()].map(([column]) => column))).toBe(0);
  });
  test('keep their columns when the northernmost row is an even one', () => {
    const hexagons = read({
      E05000001: { q: 0, r: 2 },
      E05000002: { q: 0, r: 1 },
      E05000003: { q: 1, r: 1 },
    });
    expect([...hexagons.values()]).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });
  test('stop the build when one is missing, unknown, in a taken place, or the layout is another', () => {
    const first = { q: 0, r: 0 };
    expect(() => read({ E05000001: first })).toThrow('E05000002: it has no hexagon');
    expect(() => read({ E05000009: first })).toThrow('E05000009: the look-ups do not have it');
    expect(() => read({ E05000001: first, E05000002: first, E05000003: { q: 1, r: 0 } })).toThrow(
      'stands in the place of E05000001',
    );
    expect(() => read({}, 'even-r')).toThrow('odd-r');
  });
});

describe('postcodes', () => {
  const header = 'pcd,lat,lon,WD_CD,LAD_CD,pq,LSOA21CD_pip';
  const read = (...rows: string[]) =>
    readPostcodes(
      {
        readCsv: (path, columns) => parseCsv(path, [header, ...rows].join('\n'), columns),
        wards: () => wardsOfRelease('2026-11'),
      },
      lookups,
      [],
    );
  const good = 'B29 6AA,52.05,-1.95,E05000001,E08000025,10,E01000001';

  test('are read with district and inward code', () => {
    expect(read(good)[0]).toMatchObject({ district: 'B29', inward: '6AA', position: [-1.95, 52.05] });
  });
  test('stop the build with row, column, reason and remedy', () => {
    expect(() => read(good, good)).toThrow(
      'geo/postcodes/postcodes_7boroughs.csv, row 3, column pcd: B29 6AA appears twice. Remedy:',
    );
    expect(() => read(good.replace('B29 6AA', 'B296AA'))).toThrow('row 2, column pcd');
    expect(() => read(good.replace('E05000001', 'E05000009'))).toThrow("the ward 'E05000009'");
    expect(() => read(good.replace('E01000001', ''))).toThrow('column LSOA21CD_pip');
    expect(() => read(good.replace('52.05', ''))).toThrow('not a number');
    expect(() => read(good.replace('E08000025', 'E08000026'))).toThrow('column LAD_CD');
  });
  test('are written by district with indices into its wards and neighbourhoods', () => {
    const file = encodeDistrict('B29', [
      ...read('B29 7ZZ,52.05,-1.95,E05000002,E08000025,10,E01000002', good),
    ]);
    expect(file).toEqual({
      district: 'B29',
      wards: ['E05000001', 'E05000002'],
      lsoas: ['E01000001', 'E01000002'],
      inward: { '6AA': [0, 0], '7ZZ': [1, 1] },
    });
  });
  test('carry residents from a former ward to its successors', () => {
    const postcodes = read(
      // 1,000 residents on two postcodes, 3,000 on one; the last postcode lies just outside all former outlines.
      'B1 1AA,52.05,-1.95,E05000001,E08000025,10,E01000001',
      'B1 1AB,52.05,-1.94,E05000002,E08000025,10,E01000001',
      'B1 1AC,52.05,-1.7999,E05000002,E08000025,10,E01000002',
    );
    const former = [ward('E05000008', 'Old west', -2), ward('E05000009', 'Old east', -1.9)];
    expect(findSuccessors(former, '2024-05', postcodes, lookups)).toEqual([
      {
        code: 'E05000008',
        name: 'Old west',
        borough: LOCAL_AUTHORITY,
        until: '2024-05',
        successors: [
          { code: 'E05000001', share: 0.5 },
          { code: 'E05000002', share: 0.5 },
        ],
      },
      {
        code: 'E05000009',
        name: 'Old east',
        borough: LOCAL_AUTHORITY,
        until: '2024-05',
        successors: [{ code: 'E05000002', share: 1 }],
      },
    ]);
  });
});

describe('wards near a place', () => {
  const wards = [ward('E05000002', 'East', -1.9), ward('E05000001', 'West', -2)];
  test('begin with the ward the place lies in', () => {
    expect(wardsNear(wards, [-1.95, 52.05])).toEqual(['E05000001']);
    expect(wardsNear(wards, [-1.899, 52.05])).toEqual(['E05000002', 'E05000001']);
  });
  test('are none for a place outside the region', () => {
    expect(wardsNear(wards, [-1.5, 52.05])).toBeNull();
  });
});

describe('Step Together places', () => {
  const common = { borough: LOCAL_AUTHORITY, routes: 1, status: 'live' as const, note: '' };
  const gazetteer = {
    lookups,
    wardPositions: new Map([[code('E05000001'), [-1.95, 52.05] as [number, number]]]),
    boroughs: [{ code: LOCAL_AUTHORITY, polygons: square(-2, 52) }],
    places: [{ name: 'Sutton Coldfield', position: [-1.93, 52.06] as [number, number], rank: 2 as const }],
    vintage: '2024',
  };
  const content = (places: StepTogetherContent['places']): StepTogetherContent => ({
    asOf: '2021-12-13',
    source: '',
    liveRoutes: 1,
    livePlaces: 1,
    places,
  });
  const lozells = { ...common, id: 'lozells', name: 'Lozells', precision: 'ward' as const, ward: 'Lozells' };

  test('take ward and position from a ward of exactly that name', () => {
    expect(settlePlaces(content([lozells]), gazetteer).places).toMatchObject([
      { wards: ['E05000001'], longitude: -1.95, latitude: 52.05, precision: 'ward' },
    ]);
  });
  test('take another name and note where the release has other ward lines', () => {
    const renamed = {
      ...lozells,
      ward: 'Old Lozells',
      inVintage: { '2026': { ward: 'Lozells', note: 'new' } },
    };
    expect(settlePlaces(content([renamed]), { ...gazetteer, vintage: '2026' }).places).toMatchObject([
      { wards: ['E05000001'], note: 'new' },
    ]);
    expect(() => settlePlaces(content([renamed]), gazetteer)).toThrow('no ward or town');
  });
  test('name no ward when only a town is known', () => {
    const sutton = {
      ...common,
      id: 'sutton',
      name: 'Sutton',
      precision: 'town' as const,
      town: 'Sutton Coldfield',
    };
    expect(settlePlaces(content([sutton]), gazetteer).places).toMatchObject([
      { wards: [], longitude: -1.93, latitude: 52.06 },
    ]);
  });
  test('stop the build when a ward is not known by that name', () => {
    expect(() => settlePlaces(content([{ ...lozells, ward: 'Sutton' }]), gazetteer)).toThrow(
      'content/step-together.json, entry lozells: no ward or town',
    );
  });
  test('stop the build when a point is not in its borough', () => {
    const away = {
      ...common,
      id: 'wood-end',
      name: 'Wood End',
      precision: 'neighbourhood' as const,
      position: [-1.46, 52.44] as [number, number],
      how: 'general knowledge',
    };
    expect(() => settlePlaces(content([away]), gazetteer)).toThrow('is not in E08000025');
  });
  test('stop the build when routes do not add up to what the source says', () => {
    expect(() => settlePlaces(content([{ ...lozells, routes: 3 }]), gazetteer)).toThrow(
      'there are 3 live routes in 1 places; the source says 1 in 1',
    );
  });
});
