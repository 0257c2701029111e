/** What is usual is judged by the counts themselves, and tried on what is published: few true ones are stopped, few slips pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unusualMoves, type Move } from '../../../pipeline/partner/usualMovement.ts';
import { isSameLength } from '../../../src/domain/period.ts';
import { RELEASE_FOLDER } from './partnerFolder.ts';

const move = (key: string, before: number, after: number, roundedTo = 1): Move => ({
  key,
  before,
  after,
  roundedTo,
});
const steady = Array.from({ length: 20 }, (_, at) => move(`area-${at}`, 100 + 7 * at, 104 + 7 * at));
const found = (moves: readonly Move[]): Record<string, string> =>
  Object.fromEntries(
    [...unusualMoves(moves)].map(([key, { direction, isTenfold }]) => [
      key,
      `${direction}${isTenfold ? ', tenfold' : ''}`,
    ]),
  );

describe('among areas that hardly move', () => {
  test('a digit too many or too few, a jump and a fall are found, and nothing else', () => {
    expect(found(steady)).toEqual({});
    const odd = [
      move('many', 150, 1500),
      move('few', 150, 15),
      move('jump', 150, 600),
      move('fall', 600, 150),
      move('grown', 150, 250),
    ];
    expect(found([...steady, ...odd])).toEqual({
      many: 'above, tenfold',
      few: 'below, tenfold',
      jump: 'above',
      fall: 'below',
    });
  });

  test('small counts are let be: one person can be the reason', () => {
    expect(found([...steady, move('a', 2, 40), move('b', 49, 0), move('c', 0, 49)])).toEqual({});
  });

  test('up to half of the areas may be wrong without hiding each other', () => {
    const wrong = Array.from({ length: 19 }, (_, at) => move(`wrong-${at}`, 100 + at, 1000 + 10 * at));
    expect(Object.keys(found([...steady, ...wrong])).sort()).toEqual(wrong.map(({ key }) => key).sort());
  });
});

test('what all areas have in common is not odd, unless it is more than twofold', () => {
  const grow = (factor: number): Move[] =>
    steady.map(({ key, before }) => move(key, before, Math.round(before * factor)));
  expect(found([...grow(1.8), move('odd', 150, 150 * 18)])).toEqual({ odd: 'above, tenfold' });
  expect(Object.keys(found(grow(10)))).toHaveLength(steady.length);
  expect(Object.keys(found(grow(0.1)))).toHaveLength(steady.length);
});

test('areas that differ widely by themselves are allowed more, but a tenfold change of a large count is seen', () => {
  const wild = Array.from({ length: 40 }, (_, at) =>
    move(`wild-${at}`, 200, Math.round(200 * Math.exp(Math.sin(at * 1.7)))),
  );
  expect(found(wild)).toEqual({});
  expect(found([...wild, move('jump', 200, 900)])).toEqual({});
  expect(found([...steady, move('jump', 200, 900)])).toEqual({ jump: 'above' });
  expect(found([...wild, move('slip', 200, 2000)])).toEqual({ slip: 'above, tenfold' });
});

test('events in clusters, many of one person, are not taken for slips', () => {
  let state = 7;
  const random = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (state + 0.5) / 2 ** 32;
  };
  /** Some people, each with one event or many: twelve on average. */
  const clustered = (people: number): number =>
    Array.from({ length: 40 }, () =>
      random() < people / 40 ? 1 + Math.floor(Math.log(random()) / Math.log(1 - 1 / 12)) : 0,
    ).reduce((sum, events) => sum + events, 0);
  const files = Array.from({ length: 20 }, () =>
    Array.from({ length: 192 }, (_, at) =>
      move(`ward-${at}`, clustered(2 + (at % 17)), clustered(2 + (at % 17))),
    ),
  );
  const stopped = files.reduce((sum, moves) => sum + unusualMoves(moves).size, 0);
  expect(stopped / files.length).toBeLessThan(1);
  const slip = move('slip', 300, 3000);
  for (const moves of files) expect(unusualMoves([...moves, slip]).get('slip')?.isTenfold).toBe(true);
});

test('a few areas are judged by what is usual elsewhere, and by rounding where a count is published', () => {
  expect(found([move('a', 100, 110), move('b', 100, 1000)])).toEqual({ b: 'above, tenfold' });
  expect(found([move('a', 5, 55)])).toEqual({ a: 'above, tenfold' });
  expect(found([move('a', 5, 55, 20)])).toEqual({});
});

interface Published {
  readonly areas: readonly string[];
  readonly series: readonly { readonly period: string; readonly numerators?: readonly (number | null)[] }[];
}

test('of the counts that are published few would be stopped, and of tenfold slips in them few would pass', () => {
  const folder = join(RELEASE_FOLDER, 'observations');
  let [moved, stopped, slips, seen] = [0, 0, 0, 0];
  for (const name of readdirSync(folder).filter((one) => /\.(ward|borough)\.json$/.test(one))) {
    const { areas, series } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Published;
    for (const [at, later] of series.entries()) {
      const earlier = series[at - 1];
      if (earlier === undefined || !isSameLength(earlier.period, later.period)) continue;
      const moves = areas.flatMap((area, place) => {
        const [before, after] = [earlier, later].map(({ numerators }) => numerators?.[place] ?? null);
        return typeof before === 'number' && typeof after === 'number' ? [move(area, before, after)] : [];
      });
      moved += moves.length;
      stopped += unusualMoves(moves).size;
      for (const [place, one] of moves.entries()) {
        const spoilt = move(one.key, one.before, one.after * 10);
        if (spoilt.after < 100) continue;
        slips += 1;
        if (unusualMoves(moves.with(place, spoilt)).has(one.key)) seen += 1;
      }
    }
  }
  expect(moved).toBeGreaterThan(2_000);
  expect(stopped / moved).toBeLessThan(0.005);
  expect(seen / slips).toBeGreaterThan(0.95);
});
