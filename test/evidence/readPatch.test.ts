import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  decodePoints,
  decodePostcodePoints,
  encodePoints,
  PostcodePointsSchema,
} from '../../src/data/postcodePoints.ts';
import type { Ring } from '../../src/domain/outline.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { aggregatePatch } from '../../src/domain/patch.ts';
import { circleAround, namedPatch, outlinePatch, readPatch } from '../../src/evidence/readPatch.ts';
import { readJson, RELEASE } from '../data/publishedFiles.ts';
import { publishedAreas, publishedFigures, publishedIndicator } from '../support/publishedData.ts';
import { evidenceReader } from './packs.ts';

const lsoas = publishedAreas('lsoa');
const boroughs = publishedAreas('borough');
const wards = publishedAreas('ward');
const points = decodePostcodePoints(
  v.parse(PostcodePointsSchema, readJson(`data/${RELEASE.id}/postcode-points.json`)),
);

function ringAround(longitude: number, latitude: number, radius: number, corners: readonly number[]): Ring {
  return corners.map((stretch, index) => {
    const angle = (index / corners.length) * 2 * Math.PI;
    return [
      longitude + radius * stretch * Math.cos(angle) * 1.6,
      latitude + radius * stretch * Math.sin(angle),
    ] as const;
  });
}

test('in 50 random outlines every estimate stays within the neighbourhoods that are touched', () => {
  const measures = [
    ['violence-with-injury', 'iod2025'],
    ['overcrowding', 'census2021'],
    ['robbery', '2023-09/2024-08'],
  ] as const;
  const published = measures.map(([id, period]) => ({
    period,
    indicator: publishedIndicator(id),
    figures: publishedFigures(id, 'lsoa', period),
  }));
  let found = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: lsoas.length - 1 }),
      fc.double({ min: 0.002, max: 0.03, noNaN: true }),
      fc.array(fc.double({ min: 0.4, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
      (index, radius, corners) => {
        const [x = 0, y = 0] = lsoas[index]?.position ?? [];
        const reading = outlinePatch([ringAround(x, y, radius, corners)], lsoas, boroughs, points);
        if ('problem' in reading) return;
        const { members } = reading.patch;
        for (const { indicator, figures, period } of published) {
          const patch = aggregatePatch(members, figures, indicator, period);
          if (!isMeasured(patch)) continue;
          found += 1;
          const values = members.flatMap(({ code }) => {
            const own = figures.get(code);
            return own !== undefined && isMeasured(own) ? [own.value] : [];
          });
          expect(patch.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
          expect(patch.value).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        }
      },
    ),
    { numRuns: 50 },
  );
  expect(found).toBeGreaterThan(60);
});

test('an outline around everything takes in every neighbourhood whole', () => {
  const all: Ring = [
    [-3, 52],
    [-1, 52],
    [-1, 53],
    [-3, 53],
  ];
  const reading = outlinePatch([all], lsoas, boroughs, points);
  if ('problem' in reading) throw new Error(reading.problem);
  expect(reading.patch.members).toHaveLength(lsoas.length);
  expect(reading.patch.estimatedShare).toBe(0);
  expect(reading.patch.boroughs).toHaveLength(boroughs.length);
});

test('an outline where nobody lives is refused with its reason', () => {
  const sea: Ring = [
    [-5, 52.3],
    [-4.9, 52.3],
    [-4.9, 52.4],
  ];
  expect(outlinePatch([sea], lsoas, boroughs, points)).toEqual({ problem: 'nobody-inside' });
});

test('a borough with wards of another is the wards of both, each once', () => {
  const borough = boroughs[4];
  const inside = wards.find((ward) => ward.borough === borough?.code);
  const outside = wards.find((ward) => ward.borough !== borough?.code);
  if (borough === undefined || inside === undefined || outside === undefined) throw new Error('no areas');
  const reading = namedPatch([borough.code, inside.code, outside.code], wards, boroughs);
  if ('problem' in reading) throw new Error(reading.problem);
  const expected = wards.filter((ward) => ward.borough === borough.code).length + 1;
  expect(reading.patch.members).toHaveLength(expected);
  expect(reading.patch.boroughs).toHaveLength(2);
});

test('a distance from a postcode takes in more neighbourhoods the longer it is', async () => {
  const { client, queries } = evidenceReader();
  const release = await client.query(queries.release(RELEASE.id));
  const counts = await Promise.all(
    [400, 800, 1600].map(async (metres) => {
      const reading = await readPatch(client, queries, release, {
        kind: 'near',
        postcode: 'WV1 1SH',
        metres,
      });
      return 'patch' in reading ? reading.patch.residents : 0;
    }),
  );
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[1]).toBeGreaterThan(counts[0] ?? 0);
  expect(counts[2]).toBeGreaterThan(counts[1] ?? 0);
});

test('a circle has the corners that packs were made with: 64, a multiple of 5.625° apart, from the north', () => {
  // Made with @turf/buffer 7.4 (`steps: 16`), as circles of packs were before @turf/circle.
  const before = [
    [-2.1277, 52.59259456],
    [-2.11585862, 52.58539941],
    [-2.1277, 52.57820544],
    [-2.13954138, 52.58539941],
  ] as const;
  const circle = circleAround([-2.1277, 52.5854], 800);
  expect(circle).toHaveLength(65);
  for (const [x, y] of before) {
    expect(Math.min(...circle.map((corner) => Math.hypot(corner[0] - x, corner[1] - y)))).toBeLessThan(1e-8);
  }
});

test.each([
  ['unknown-postcode', 'WV10 0ZZ'],
  ['postcode-outside', 'SW1A 1AA'],
])('a postcode that cannot be used is named: %s', async (problem, postcode) => {
  const { client, queries } = evidenceReader();
  const release = await client.query(queries.release(RELEASE.id));
  expect(await readPatch(client, queries, release, { kind: 'near', postcode, metres: 800 })).toEqual({
    problem,
  });
});

test('positions of postcodes come back to within a hundredth of their box', () => {
  const place = fc.tuple(
    fc.double({ min: -2.3, max: -1.4, noNaN: true }),
    fc.double({ min: 52.3, max: 52.7, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (given) => {
      decodePoints(encodePoints('B1', given)).forEach(([x, y], index) => {
        expect(Math.abs(x - (given[index]?.[0] ?? 0))).toBeLessThan(0.9 / 92 + 1e-5);
        expect(Math.abs(y - (given[index]?.[1] ?? 0))).toBeLessThan(0.4 / 92 + 1e-5);
      });
    }),
  );
});
