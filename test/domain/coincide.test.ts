/** Where measures coincide, worked out again from the published figures by counting alone. */
import { describe, expect, test } from 'vitest';
import { coincidenceOf, countableAt, type CoincidingMeasure } from '../../src/domain/coincide.ts';
import type { GssCode, MapGeography } from '../../src/domain/geography.ts';
import { endFifthOf, hasEndFifth } from '../../src/domain/endFifth.ts';
import { peersOf, type Observation } from '../../src/domain/observation.ts';
import {
  publishedAreas,
  publishedCatalogue,
  publishedFigures,
  publishedIndicator,
} from '../support/publishedData.ts';

function measureOf(id: string, geography: MapGeography): CoincidingMeasure {
  const indicator = publishedIndicator(id);
  const published = indicator.geographies[geography];
  const own = published === undefined ? 'borough' : geography;
  const period = indicator.geographies[own]?.periods.at(-1) ?? '';
  return {
    id,
    indicator,
    geography: own,
    observations: new Map(publishedFigures(id, own, period)),
    deepIsLow: indicator.geographies[own]?.breaks?.deepIsLow === true,
  };
}

const codesAt = (geography: MapGeography): readonly GssCode[] =>
  publishedAreas(geography).map(({ code }) => code);

/** Share of a list at or beside a value: those below it, and half of those equal to it. */
function shareBelow(value: number, sorted: readonly number[]): number {
  const from = sorted.findIndex((one) => one >= value);
  const to = sorted.findLastIndex((one) => one <= value) + 1;
  return (from + to) / 2 / sorted.length;
}

/** Whether a value is in the end fifth of a list; not where more than a fifth of the list is that very value. */
function isInEnd(value: number, list: readonly number[], isLow: boolean): boolean {
  const sorted = [...list].sort((a, b) => a - b);
  if (sorted.filter((one) => one === value).length * 5 > sorted.length) return false;
  const share = shareBelow(value, sorted);
  return isLow ? share < 0.2 : share >= 0.8;
}

/** By the rule as DESIGN and the method page tell it: both look-ups, and a large hole, must say the same. */
function endByCounting({ observations, deepIsLow }: CoincidingMeasure): ReadonlySet<GssCode> {
  const measured = [...observations].flatMap(([code, one]) =>
    one.status === 'measured' ? [{ code, one }] : [],
  );
  const figures = measured.map(({ one }) => one.value);
  const others = measured.map(({ one }) => one.otherLookUp?.value ?? one.value);
  return new Set(
    measured
      .filter(({ one }) => {
        const { value, otherLookUp, alternative, hole = 0, noFifth } = one;
        const other =
          otherLookUp === undefined
            ? alternative === null || isInEnd(alternative, figures, deepIsLow)
            : otherLookUp !== null && isInEnd(otherLookUp.value, others, deepIsLow);
        const filled = hole <= 0.1 || isInEnd(value / (1 - hole), figures, deepIsLow);
        return isInEnd(value, figures, deepIsLow) && other && filled && noFifth !== true;
      })
      .map(({ code }) => code),
  );
}

describe.each([
  ['ward', ['violence-with-injury', 'imd-score']],
  ['ward', ['violence-with-injury', 'income-deprivation', 'overcrowding']],
  ['ward', ['robbery', 'violence-and-sexual-offences', 'imd-score', 'overcrowding']],
  ['ward', ['population-aged-0-15', 'overcrowding']],
  ['lsoa', ['violence-with-injury', 'income-deprivation']],
  ['lsoa', ['imd-score', 'robbery']],
] as const)('by %s: %s', (level, ids) => {
  const measures = ids.map((id) => measureOf(id, level));
  const coincidence = coincidenceOf(level, codesAt(level), measures);
  const ends = measures.map(endByCounting);

  test('marks the areas in the end fifth of each, and no other', () => {
    const expected = codesAt(level).filter((code) => ends.every((end) => end.has(code)));
    expect(expected.length).toBeGreaterThan(0);
    expect([...(coincidence?.codes ?? [])].sort()).toEqual(expected.sort());
    expect(coincidence?.measures.map(({ id }) => id)).toEqual(ids);
    expect(coincidence?.leftOut).toEqual([]);
  });

  test('what cannot be told is never marked, and has a figure missing or too close to call', () => {
    for (const code of coincidence?.undecided ?? []) {
      expect(coincidence?.codes.has(code)).toBe(false);
      expect(
        measures.some(({ observations }, index) => {
          const one = observations.get(code);
          return (
            ends[index]?.has(code) === false &&
            (one?.status !== 'measured' ||
              one.noFifth === true ||
              one.alternative !== null ||
              one.otherLookUp !== undefined ||
              (one.hole ?? 0) > 0.1 ||
              [...observations.values()].filter(
                (other) => other.status === 'measured' && other.value === one.value,
              ).length *
                5 >
                observations.size)
          );
        }),
        code,
      ).toBe(true);
    }
  });
});

test('a low figure that stands for the greater need is counted at the lowest fifth', () => {
  const score = { ...measureOf('imd-score', 'lsoa'), deepIsLow: true };
  const measures = [measureOf('violence-with-injury', 'lsoa'), score];
  expect(countableAt('lsoa', measures).measures.map(({ fifth }) => fifth)).toEqual([
    'highest-fifth',
    'lowest-fifth',
  ]);
});

test('a measure that has no fifth is not offered: it is left out before anything is counted', () => {
  const measures = [measureOf('violence-with-injury', 'lsoa'), measureOf('imd-decile', 'lsoa')];
  const countable = countableAt('lsoa', measures);
  expect(countable.measures.map(({ measure }) => measure.id)).toEqual(['violence-with-injury']);
  expect(countable.leftOut).toEqual([{ id: 'imd-decile', reason: 'shared-figure' }]);
});

/** Left out before counting where, and only where, counting finds no area. */
test.each(
  publishedCatalogue.indicators
    .filter(({ geographies }) => geographies.lsoa?.breaks != null)
    .map(({ id }) => id),
)('%s by neighbourhood', (id) => {
  const { observations, deepIsLow } = measureOf(id, 'lsoa');
  const { values } = peersOf(observations.values());
  expect(hasEndFifth(values, deepIsLow)).toBe((endFifthOf(observations, deepIsLow)?.codes.size ?? 0) > 0);
});

test('a measure of another level is left out and named; fewer than two make nothing', () => {
  const [violence, deprivation, missing] = [
    'violence-with-injury',
    'imd-score',
    'children-missing-incidents',
  ].map((id) => measureOf(id, 'ward'));
  if (violence === undefined || deprivation === undefined || missing === undefined)
    throw new Error('No measures.');
  expect(coincidenceOf('ward', codesAt('ward'), [violence, deprivation, missing])?.leftOut).toEqual([
    { id: 'children-missing-incidents', reason: 'other-level' },
  ]);
  expect(coincidenceOf('ward', codesAt('ward'), [violence, missing])).toBeNull();
  expect(coincidenceOf('ward', codesAt('ward'), [violence])).toBeNull();
});

test('where many areas share the figure at that end, none is in a fifth of its own', () => {
  const measures = ['violence-with-injury', 'imd-decile', 'imd-score'].map((id) => measureOf(id, 'lsoa'));
  expect(coincidenceOf('lsoa', codesAt('lsoa'), measures)?.leftOut).toEqual([
    { id: 'imd-decile', reason: 'shared-figure' },
  ]);
});

test('seven areas have no fifths', () => {
  const measures = [measureOf('violence-with-injury', 'borough'), measureOf('imd-score', 'borough')];
  expect(coincidenceOf('borough', codesAt('borough'), measures)).toBeNull();
  expect(countableAt('borough', measures).leftOut.map(({ reason }) => reason)).toEqual([
    'no-fifths',
    'no-fifths',
  ]);
});

test('who lives in a place is never counted with violence', () => {
  const measures = ['violence-with-injury', 'ethnic-group-asian', 'imd-score'].map((id) =>
    measureOf(id, 'ward'),
  );
  const coincidence = coincidenceOf('ward', codesAt('ward'), measures);
  expect(coincidence?.measures.map(({ id }) => id)).toEqual(['violence-with-injury', 'imd-score']);
  expect(coincidence?.leftOut).toEqual([{ id: 'ethnic-group-asian', reason: 'refused' }]);
});

test('an area without a figure cannot be told, unless another measure rules it out', () => {
  const code = (index: number): GssCode => `E0500${String(index).padStart(4, '0')}` as GssCode;
  const areas = Array.from({ length: 40 }, (_, index) => code(index));
  const observed = (values: readonly (number | null)[]): ReadonlyMap<GssCode, Observation> =>
    new Map(
      values.map((value, index) => [
        code(index),
        value === null
          ? { area: code(index), period: '2024', status: 'suppressed' }
          : {
              area: code(index),
              period: '2024',
              status: 'measured',
              value,
              numerator: null,
              denominator: null,
              interval: null,
              alternative: null,
            },
      ]),
    );
  const rising = areas.map((_, index) => index);
  const made = (id: string, values: readonly (number | null)[]): CoincidingMeasure => ({
    id,
    indicator: { id, role: 'outcome' },
    geography: 'ward',
    observations: observed(values),
    deepIsLow: false,
  });
  const coincidence = coincidenceOf('ward', areas, [
    made('a', rising),
    // Missing of one in the highest fifth of the other, and of one in its lowest.
    made(
      'b',
      rising.map((value) => (value === 39 || value === 0 ? null : value)),
    ),
  ]);
  expect([...(coincidence?.undecided ?? [])]).toEqual([code(39)]);
  expect(coincidence?.codes.has(code(38))).toBe(true);
  expect(coincidence?.codes.has(code(0))).toBe(false);
});
