import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { neighbourInDirection, typeAhead, type Direction, type Place } from '../../src/domain/neighbour.ts';

const DIRECTIONS: readonly Direction[] = ['north', 'east', 'south', 'west'];
const testNames = [
  'Aston',
  'Heath Town',
  "St Peter's",
  'St Michael’s',
  'Castle',
  'Bordesley & Highgate',
  'Hall Green',
];

test('finds the nearest place on each side', () => {
  const places = [
    at(0, -1.9, 52.5),
    at(1, -1.9, 52.6),
    at(2, -1.8, 52.5),
    at(3, -1.9, 52.4),
    at(4, -2, 52.5),
  ];
  const found = DIRECTIONS.map((direction) => neighbourInDirection(code(0), direction, places));
  expect(found).toEqual([code(1), code(2), code(3), code(4)]);
});

test('scales longitude to the latitude: a degree east is shorter than a degree north', () => {
  // 0.10° east is 6.8 km and 0.08° north 8.9 km, so the place is east of the other, not north of it.
  const places = [at(0, -1.9, 52.5), at(1, -1.8, 52.58)];
  expect(neighbourInDirection(code(0), 'north', places)).toBe(code(1));
  expect(neighbourInDirection(code(0), 'east', places)).toBeNull();
});

test('stays where it is at the edge of the map, and for a place that is not on it', () => {
  const places = [at(0, -1.9, 52.5), at(1, -1.9, 52.6)];
  expect(neighbourInDirection(code(1), 'north', places)).toBeNull();
  expect(neighbourInDirection(code(9), 'north', places)).toBeNull();
});

test('leads by arrows alone from every one of 192 places to every other', () => {
  let state = 7;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const places = Array.from({ length: 192 }, (_, i) => at(i, -2.2 + next() * 0.8, 52.3 + next() * 0.4));
  expect(unreachablePairs(places)).toBe(0);
});

test('leads everywhere whatever the places, on one spot or in rows and columns too', () => {
  const coordinate = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 4, noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 14 }), (points) => {
      const places = points.map(([x, y], i) => at(i, -2 + x / 10, 52.4 + y / 10));
      expect(unreachablePairs(places)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('leads everywhere on a grid at the equator, where diagonals are ties', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.constant(0)), {
        minLength: 1,
        maxLength: 7,
      }),
      fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), { maxLength: 14 }),
      (line, points) => {
        const places = [...line, ...points].map(([x, y], i) => at(i, x / 1000, y / 1000));
        expect(unreachablePairs(places)).toBe(0);
      },
    ),
    { numRuns: 300 },
  );
});

test('goes to the next name for one letter and round again', () => {
  expect(typeAhead('h', testNames, -1)).toBe(1);
  expect(typeAhead('h', testNames, 1)).toBe(6);
  expect(typeAhead('h', testNames, 6)).toBe(1);
});

test('stays on a name that fits as more letters are typed', () => {
  expect(typeAhead('he', testNames, 1)).toBe(1);
  expect(typeAhead('hal', testNames, 1)).toBe(6);
});

test('does not mind case, apostrophes and ampersands', () => {
  expect(typeAhead('ST PETERS', testNames, 0)).toBe(2);
  expect(typeAhead("st michael's", testNames, 0)).toBe(3);
  expect(typeAhead('bordesley highgate', testNames, 0)).toBe(5);
});

test('falls back to a later word of a name', () => {
  expect(typeAhead('town', testNames, 0)).toBe(1);
});

test('goes nowhere for nothing typed, no match or no names', () => {
  expect(typeAhead('', testNames, 0)).toBeNull();
  expect(typeAhead('zz', testNames, 0)).toBeNull();
  expect(typeAhead('a', [], -1)).toBeNull();
});

function code(index: number): GssCode {
  return `E05${String(index).padStart(6, '0')}` as GssCode;
}

function at(index: number, longitude: number, latitude: number): Place {
  return { code: code(index), position: [longitude, latitude] };
}

function unreachablePairs(places: readonly Place[]): number {
  const steps = new Map(
    places.map(({ code: from }) => [
      from,
      DIRECTIONS.map((direction) => neighbourInDirection(from, direction, places)).filter(
        (to) => to !== null,
      ),
    ]),
  );
  return places.reduce((missing, { code: start }) => {
    const reached = new Set([start]);
    const queue = [start];
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      for (const to of steps.get(from) ?? []) {
        if (reached.has(to)) continue;
        reached.add(to);
        queue.push(to);
      }
    }
    return missing + places.length - reached.size;
  }, 0);
}
