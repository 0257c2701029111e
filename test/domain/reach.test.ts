/** The comparison with residents, from the release that is published now. */
import { expect, test } from 'vitest';
import {
  countReached,
  reachFifths,
  reachTable,
  sharedFifths,
  type ReachedPlace,
} from '../../src/domain/reach.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { publishedAreas, publishedFigures } from '../support/publishedData.ts';

const areas = publishedAreas('lsoa');
const fifthsOf = (id: string) => reachFifths(areas, publishedFigures(id, 'lsoa', 'iod2025'));
const measures = [fifthsOf('violence-with-injury'), fifthsOf('imd-score')] as const;
const everybody = areas.reduce((sum, { residents }) => sum + residents, 0);

test('every resident is in one fifth of each measure, and each fifth has about a fifth of the neighbourhoods', () => {
  for (const { residents, fifthOf } of measures) {
    expect(residents.reduce((sum, one) => sum + one, 0)).toBe(everybody);
    for (let fifth = 0; fifth < 5; fifth += 1) {
      const own = [...fifthOf.values()].filter((one) => one === fifth).length;
      expect(own / areas.length).toBeGreaterThan(0.19);
      expect(own / areas.length).toBeLessThan(0.21);
    }
  }
});

test('the measures have fifths that share no neighbourhood, so that two tables can bound each other', () => {
  expect(sharedFifths(...measures).flat()).toContain(false);
});

test('one participant for each resident of a thousand gives the shares of residents', () => {
  const places = areas.flatMap(({ code, residents }) =>
    Array.from({ length: Math.round(residents / 100) }, (): ReachedPlace => code),
  );
  const table = reachTable(countReached(places, measures), measures);
  expect(table?.outside).toBe(0);
  for (const { share, residents } of table?.tables[0] ?? []) expect(share).toBeCloseTo(residents, 0);
  expect(table?.tables[1]?.map(({ fifth }) => fifth)[0]).toBe('highest-fifth');
});

test('what is told is rounded, and no share is finer than what it is worked out from', () => {
  const inFifth = (fifth: number, count: number): ReachedPlace[] => {
    const [code] = [...measures[0].fifthOf].find(([, own]) => own === fifth) ?? [];
    return Array.from({ length: count }, () => code as GssCode);
  };
  const places = [
    ...[11, 23, 31, 42, 58].flatMap((count, fifth) => inFifth(fifth, count)),
    ...Array.from({ length: 22 }, (): ReachedPlace => 'outside'),
  ];
  const table = reachTable(countReached(places, measures), measures);
  expect(table).toMatchObject({ people: 185, outside: 20, unknown: 0, of: { people: 165, who: 'inside' } });
  expect(table?.tables[0].map(({ people }) => people)).toEqual([60, 40, 30, 25, 10]);
  expect(table?.tables[0][0]?.share).toBe((100 * 60) / 165);
});
