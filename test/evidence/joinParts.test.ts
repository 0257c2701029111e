/** Polygons become one outline: what lies in any of them, whichever corner and direction they are written from. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCrossing } from '../../src/domain/crossings.ts';
import { isInside } from '../../src/domain/insideRings.ts';
import { openRing, type Ring } from '../../src/domain/outline.ts';
import { crossingOf, joinPolygons, ringsWithArea } from '../../src/evidence/joinParts.ts';
import { readOutlineText } from '../../src/evidence/readOutlineFile.ts';
import { evidenceReader } from './packs.ts';
import { fetchNeighbourhoods, outlinePatch } from '../../src/evidence/readPatch.ts';
import { RELEASE } from '../data/publishedFiles.ts';
import { wardDownload } from '../support/publishedGeo.ts';

interface Ward {
  readonly name: string;
  readonly borough: string;
  readonly polygons: readonly (readonly Ring[])[];
}

const WARDS = (
  JSON.parse(readFileSync(`public/${wardDownload()}`, 'utf8')) as {
    features: {
      properties: { name: string; borough_name: string };
      geometry: { type: string; coordinates: unknown };
    }[];
  }
).features.map(({ properties, geometry }): Ward => ({
  name: properties.name,
  borough: properties.borough_name,
  polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ward['polygons'],
}));

const joined = (polygons: readonly (readonly Ring[])[]): readonly Ring[] =>
  joinPolygons(polygons.map(ringsWithArea));
const cornersOf = ({ polygons }: Ward): ReadonlySet<string> => new Set(polygons.flat(2).map(String));

function neighbours(): readonly (readonly [Ward, Ward])[] {
  const corners = new Map(WARDS.map((ward) => [ward, cornersOf(ward)]));
  return WARDS.flatMap((one, index) =>
    WARDS.slice(index + 1)
      .filter((other) => {
        const own = corners.get(one);
        return [...(corners.get(other) ?? [])].filter((corner) => own?.has(corner) === true).length >= 2;
      })
      .map((other) => [one, other] as const),
  );
}

/** The ring begun at another corner, and the other way round if asked. */
function rewritten(ring: Ring, start: number, backwards: boolean): Ring {
  const open = openRing(ring);
  const from = start % open.length;
  const turned = [...open.slice(from), ...open.slice(0, from)];
  const [first = [0, 0] as const] = turned;
  return [...(backwards ? [first, ...turned.slice(1).reverse()] : turned), first];
}

async function residentsReader() {
  const { client, queries } = evidenceReader();
  const release = await client.query(queries.release(RELEASE.id));
  const { lsoas, points } = await fetchNeighbourhoods(client, queries, release);
  return (rings: readonly Ring[]): number => {
    const reading = outlinePatch(rings, lsoas, [], points);
    return 'patch' in reading ? reading.patch.residents : 0;
  };
}

test('every two neighbouring wards together have the residents of both', async () => {
  const residentsOf = await residentsReader();
  const alone = new Map(WARDS.map((ward) => [ward, residentsOf(joined(ward.polygons))]));
  const pairs = neighbours();
  expect(pairs.length).toBeGreaterThan(400);
  for (const [one, other] of pairs) {
    const both = residentsOf(joined([...one.polygons, ...other.polygons]));
    const sum = (alone.get(one) ?? 0) + (alone.get(other) ?? 0);
    expect(Math.abs(both - sum), `${one.name} and ${other.name}`).toBeLessThanOrEqual(2);
  }
}, 120_000);

test('all wards of a borough are one outline without lines inside', () => {
  for (const borough of new Set(WARDS.map((ward) => ward.borough))) {
    const wards = WARDS.filter((ward) => ward.borough === borough);
    const rings = joined(wards.flatMap(({ polygons }) => polygons));
    expect(rings, borough).toHaveLength(1);
    expect(rings.flat().length).toBeLessThan(wards.flatMap(({ polygons }) => polygons.flat(2)).length / 2);
  }
});

test('the outline is the same from any corner, in any direction and in any order', () => {
  const pairs = neighbours();
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: pairs.length - 1 }),
      fc.array(fc.tuple(fc.nat(200), fc.boolean()), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      (index, ways, isOtherFirst) => {
        const pair = pairs[index] ?? [];
        const polygons = pair.flatMap((ward) => ward.polygons);
        const written = polygons.map((rings, place) =>
          rings.map((ring) => rewritten(ring, ...(ways[place % ways.length] ?? [0, false]))),
        );
        expect(joined(isOtherFirst ? written.reverse() : written)).toEqual(joined(polygons));
      },
    ),
    { numRuns: 60 },
  );
});

/** Off every edge by more than a corner moves when it goes to its nearest step. */
function isClearOf(rings: readonly Ring[], [x, y]: Ring[number]): boolean {
  return rings.every((ring) =>
    ring.every(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      const length = Math.hypot(x2 - x1, y2 - y1);
      const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2));
      return Math.hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y) > 2e-5;
    }),
  );
}

const star = fc
  .tuple(
    fc.integer({ min: -200, max: 200 }),
    fc.integer({ min: -200, max: 200 }),
    fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 3, maxLength: 14 }),
  )
  .map(([x, y, reaches]): Ring =>
    reaches.map((reach, index) => {
      const angle = (index / reaches.length) * 2 * Math.PI;
      return [
        (-200_000 + x + Math.round(reach * Math.cos(angle))) / 1e5,
        (5_250_000 + y + Math.round(reach * Math.sin(angle))) / 1e5,
      ];
    }),
  );

test('a place is inside the joined outline where it is inside any of the polygons', () => {
  const place = fc.tuple(
    fc.double({ min: -2.004, max: -1.996, noNaN: true }),
    fc.double({ min: 52.496, max: 52.504, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(star, { minLength: 1, maxLength: 8 }),
      fc.array(place, { minLength: 60, maxLength: 60 }),
      (stars, places) => {
        const given = stars.filter((ring) => findCrossing([ring]) === null);
        const rings = joined(given.map((ring) => [ring]));
        expect(findCrossing(rings)).toBeNull();
        for (const one of places) {
          if (!isClearOf(given, one)) continue;
          expect(isInside(rings, one)).toBe(given.some((ring) => isInside([ring], one)));
        }
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
});

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test('polygons whose lines meet nearly in one point are joined too', () => {
  const given: readonly Ring[] = [
    [
      [-2.00012, 52.5],
      [-2.00032, 52.5002],
      [-2.00052, 52.5],
      [-2.00032, 52.4998],
    ],
    [
      [-1.99988, 52.49969],
      [-2.00045, 52.50002],
      [-2.00072, 52.49981],
      [-2.00072, 52.49957],
      [-2.0005, 52.4995],
    ],
    [
      [-1.9998, 52.5],
      [-2.0001, 52.50017],
      [-2.00087, 52.4985],
    ],
  ];
  const rings = joined(given.map((ring) => [ring]));
  for (const ring of given) {
    const [x, y] = [0, 1].map(
      (axis) => ring.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / ring.length,
    );
    expect(isInside(rings, [x ?? 0, y ?? 0])).toBe(true);
  }
});

test('an island in a hole counts, within one polygon and as another', () => {
  const [outer, hole, island] = [
    square(-2.1, 52.5, 0.09),
    square(-2.08, 52.52, 0.05),
    square(-2.07, 52.53, 0.02),
  ];
  for (const rings of [
    joined([[outer, hole], [island]]),
    joined([[island], [outer, hole]]),
    joined([[outer, hole, island]]),
  ]) {
    expect(rings).toHaveLength(3);
    expect(isInside(rings, [-2.06, 52.54])).toBe(true);
    expect(isInside(rings, [-2.075, 52.525])).toBe(false);
    expect(isInside(rings, [-2.095, 52.51])).toBe(true);
  }
});

test('a hole that another polygon covers is none, and one that lies in a polygon adds nothing', () => {
  const [outer, hole] = [square(-2.1, 52.5, 0.09), square(-2.08, 52.52, 0.05)];
  expect(joined([[outer, hole], [hole]])).toEqual(joined([[outer]]));
  expect(joined([[outer], [hole]])).toEqual(joined([[outer]]));
  expect(joined([[outer], [outer], [outer]])).toEqual(joined([[outer]]));
});

test('a polygon that crosses itself is told from one whose hand slipped', () => {
  const bow: Ring = [
    [-2.14, 52.6],
    [-2.1, 52.58],
    [-2.1, 52.6],
    [-2.14, 52.58],
  ];
  const slip: Ring = [...openRing(square(-2.1, 52.5, 0.02)), [-2.10004, 52.50003], [-2.09996, 52.49999]];
  expect(crossingOf([bow])?.map((one) => one.toFixed(3))).toEqual(['-2.120', '52.590']);
  expect(findCrossing([slip])).not.toBeNull();
  expect(crossingOf([slip])).toBeNull();
});

test('folders of a KML file count together', () => {
  const polygon = (ring: Ring): string =>
    `<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.map((corner) => corner.join(',')).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  const [one, other, third] = [square(-2.1, 52.5, 0.02), square(-2.08, 52.5, 0.02), square(-2, 52.5, 0.02)];
  const reading = readOutlineText(
    `<kml><Document><Folder>${polygon(one)}<Folder>${polygon(other)}</Folder></Folder><Folder>${polygon(third)}</Folder></Document></kml>`,
  );
  expect(reading).toMatchObject({ rings: joined([[one], [other], [third]]), taken: 3 });
});
