/** Uploaded outlines as they go into the address: their residents, and what their owner is told. */
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { decodeOutline, type Ring } from '../../src/domain/outline.ts';
import { MOST_LETTERS } from '../../src/domain/simplifyOutline.ts';
import { readPatch } from '../../src/evidence/readPatch.ts';
import { takeOutlineFile } from '../../src/evidence/takeOutlineFile.ts';
import { OUTLINE_FILE_WORDS as words } from '../../src/words/outlineFile.ts';
import { RELEASE } from '../data/publishedFiles.ts';
import { publishedAreas } from '../support/publishedData.ts';
import { evidenceReader } from './packs.ts';
import { geoPath, wardDownload } from '../support/publishedGeo.ts';

interface Collection {
  readonly features: readonly {
    readonly properties: { readonly code: string; readonly borough_name?: string };
  }[];
}

const published = (path: string): Collection =>
  JSON.parse(readFileSync(`public/${path}`, 'utf8')) as Collection;
const WARDS = published(wardDownload()).features;
const LOCAL_AUTHORITIES = published(geoPath('download/boroughs.geojson')).features;

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (...rings: readonly Ring[]): unknown => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: rings },
});

async function take(features: readonly unknown[]) {
  const bytes = strToU8(JSON.stringify({ type: 'FeatureCollection', features }));
  const { client, queries } = evidenceReader();
  const release = await client.query(queries.release(RELEASE.id));
  const taken = await takeOutlineFile(
    client,
    queries,
    { release },
    {
      name: 'patch.geojson',
      size: bytes.length,
      arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
    },
  );
  if ('fault' in taken) return { ...taken, residents: 0, notes: [], outline: '' };
  const reading = await readPatch(client, queries, release, { kind: 'outline', outline: taken.outline });
  if ('problem' in reading) throw new Error(reading.problem);
  return { fault: null, residents: reading.patch.residents, ...taken };
}

const residentsOf = (level: 'ward' | 'borough', codes: readonly string[]): number =>
  publishedAreas(level)
    .filter(({ code }) => codes.includes(code))
    .reduce((sum, { residents }) => sum + residents, 0);

test('every borough, as one area or as its wards, is taken with its residents to within a hundredth', async () => {
  for (const borough of LOCAL_AUTHORITIES) {
    const { code } = borough.properties;
    const wards = WARDS.filter(({ properties }) => residentsOf('ward', [properties.code]) > 0).filter(
      ({ properties }) =>
        publishedAreas('ward').find((ward) => ward.code === properties.code)?.borough === code,
    );
    expect(wards.length).toBeGreaterThan(10);
    for (const features of [[borough], wards]) {
      const { fault, residents, outline, notes } = await take(features);
      expect(fault, code).toBeNull();
      expect(notes).toEqual([]);
      expect(outline.length).toBeLessThanOrEqual(MOST_LETTERS);
      const expected = residentsOf('borough', [code]);
      expect(Math.abs(residents - expected) / expected, code).toBeLessThan(0.01);
    }
  }
});

test('two wards side by side have the residents of both', async () => {
  const both = ['E05011121', 'E05011153'];
  const { residents } = await take(WARDS.filter(({ properties }) => both.includes(properties.code)));
  const expected = residentsOf('ward', both);
  expect(Math.abs(residents - expected) / expected).toBeLessThan(0.01);
});

const estates = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, index) =>
    feature(square(-2.15 + (index % 10) * 0.02, 52.45 + Math.floor(index / 10) * 0.015, 0.004)),
  );

test.each([12, 40, 41, 55])('%d estates are taken, each of them', async (count) => {
  const { outline, notes } = await take(estates(count));
  expect(decodeOutline(outline)).toHaveLength(count);
  expect(notes).toEqual([]);
});

test('estates beside a large borough count with it', async () => {
  const small = estates(12);
  const [walsall] = LOCAL_AUTHORITIES.filter(({ properties }) => properties.code === 'E08000030');
  const [alone, beside, together] = await Promise.all([
    take([walsall]),
    take(small),
    take([walsall, ...small]),
  ]);
  expect(decodeOutline(together.outline)?.length).toBe((decodeOutline(alone.outline)?.length ?? 0) + 12);
  const sum = alone.residents + beside.residents;
  expect(Math.abs(together.residents - sum) / sum).toBeLessThan(0.005);
});

test('more areas than a link holds are refused with their number', async () => {
  const { fault } = await take(estates(200));
  expect(fault).toBe(words.tooLong(200));
  expect(fault).toContain('200');
});

/** The wards of a borough, each corner of each drawn by a hand of its own, up to so many degrees off. */
function drawnByHand(code: string, off: number): readonly unknown[] {
  let turn = 0;
  const next = (): number => {
    turn += 1;
    // Between -1 and 1, the same in each run, and without a pattern.
    return 2 * ((turn * 0.618_034) % 1) - 1;
  };
  return WARDS.flatMap((ward) => {
    // All of public/geo/ward.json are polygons with a code; the type of a feature allows anything.
    const { geometry, properties } = ward as unknown as {
      geometry: { type: string; coordinates: Ring[] };
      properties: { code: string };
    };
    const isThere = publishedAreas('ward').some(
      (one) => one.code === properties.code && one.borough === code,
    );
    if (!isThere || geometry.type !== 'Polygon') return [];
    return [
      feature(
        ...geometry.coordinates.map((ring) =>
          ring.slice(1).map(([x, y]) => [x + off * next(), y + off * next()] as const),
        ),
      ),
    ];
  });
}

test('neighbours that were drawn one by one are taken without the gaps between them, and that is said', async () => {
  for (const off of [0.00002, 0.0001]) {
    const { fault, residents, notes } = await take(drawnByHand('E08000031', off));
    expect(fault).toBeNull();
    expect(notes).toEqual([words.notes.gapsClosed]);
    const expected = residentsOf('borough', ['E08000031']);
    expect(Math.abs(residents - expected) / expected).toBeLessThan(0.01);
  }
});

test('many round places are taken as large as they are, and what that changes is said', async () => {
  const round = Array.from({ length: 30 }, (_, index) =>
    feature(
      Array.from({ length: 40 }, (__, step): Ring[number] => {
        const angle = (step / 40) * 2 * Math.PI;
        const [x, y] = [-2.15 + (index % 9) * 0.02, 52.45 + Math.floor(index / 9) * 0.015];
        return [x + 0.006 * Math.cos(angle), y + 0.0036 * Math.sin(angle)];
      }),
    ),
  );
  const { fault, residents, outline, notes } = await take(round);
  expect(fault).toBeNull();
  expect(decodeOutline(outline)).toHaveLength(30);
  const [note = ''] = notes;
  const [, inFile = '', inLink = ''] = /About ([\d,]+) people.*about ([\d,]+) inside/.exec(note) ?? [];
  expect(Number(inLink.replace(',', ''))).toBe(Math.round(residents / 100) * 100);
  expect(Number(inFile.replace(',', '')) / residents).toBeCloseTo(1, 1);
});

test('an outline of too many corners is not said to have too many areas', async () => {
  const comb = Array.from({ length: 200 }, (_, index): Ring => [
    [-2.2 + index * 0.002, 52.5],
    [-2.1995 + index * 0.002, 52.5],
    [-2.1994 + index * 0.002, 52.55],
    [-2.1985 + index * 0.002, 52.55],
  ]).flat();
  const { fault } = await take([feature([...comb, [-1.8, 52.6], [-2.2, 52.6]])]);
  expect(fault).toBe(words.faults['too-detailed']);
});

test('what was left out and what lies far away is said', async () => {
  const { notes } = await take([
    feature(square(-2.14, 52.58, 0.02)),
    { type: 'Feature', properties: {}, geometry: null },
    { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [-2, 52] } },
  ]);
  expect(notes).toEqual([words.notes.withoutArea(2)]);
  const corner = await take([
    feature([
      [-2.14, 52.58],
      [-2.1, 52.58],
      [0, 0],
    ]),
  ]);
  expect(corner.notes).toEqual([words.notes.far(1, 3, [0, 0])]);
});

test('an outline with its minus sign missing is told from one where nobody lives', async () => {
  expect((await take([feature(square(2.12, 52.58, 0.02))])).fault).toBe(words.faults['missing-minus']);
  expect((await take([feature(square(-5, 52.3, 0.02))])).fault).toBe(words.faults['nobody-inside']);
});

test('an outline around everybody counts everybody', async () => {
  const { residents, notes } = await take([
    feature([
      [-12, 48],
      [4, 48],
      [4, 62],
      [-12, 62],
    ]),
  ]);
  expect(residents).toBe(
    residentsOf(
      'borough',
      LOCAL_AUTHORITIES.map(({ properties }) => properties.code),
    ),
  );
  expect(notes.join()).toContain('4 of 4 corners lie far outside');
});

test('the outline does not depend on corner, direction or order', async () => {
  const [one, other] = [square(-2.14, 52.58, 0.02), square(-2.12, 52.58, 0.02)];
  const turned = [...other.slice(2), ...other.slice(1, 3)].reverse();
  const [first, second] = await Promise.all([
    take([feature(one), feature(other)]),
    take([feature(turned), feature([...one].reverse())]),
  ]);
  expect(second.outline).toBe(first.outline);
  expect(first.residents).toBeGreaterThan(20_000);
});
