/**
 * The factors of the current release (docs/adr/0015), worked out a second time (`formulas.ts`) from its published files.
 */
import { describe, expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { TOLERANCE } from './expectLimits.ts';
import * as own from './formulas.ts';
import {
  countsOf,
  CURRENT,
  decoded,
  holeOf,
  pairsOf,
  publishedAmong,
  publishedFactors,
} from './releaseTables.ts';

/** Share of residents without police rows above which no change is told (a tenth). */
const LARGEST_HOLE = 0.1;

/** Of later releases the factor is fitted on the areas of which a change may be told. */
const LAST_FITTED_ON_ALL = '2026-11.1';

test('the divisor is the mean square of a standard normal variable winsorised at its outer tenths', () => {
  const end = 1.2815515655446004;
  const steps = 100_000;
  const width = (2 * end) / steps;
  const middle = Array.from({ length: steps }, (_, step) => -end + (step + 0.5) * width).reduce(
    (sum, z) => sum + (z * z * Math.exp((-z * z) / 2) * width) / Math.sqrt(2 * Math.PI),
    0,
  );
  expect(Math.abs(middle + 0.2 * end * end - own.WINSORISED_MEAN_SQUARE)).toBeLessThan(TOLERANCE);
});

describe('factors', () => {
  test.each(publishedFactors)('of changes: $indicator.id, $level', (published) => {
    const { indicator, level, earlier, later, factor, areas, fewestEvents, fittedOn } = published;
    expect(sameTwelveMonths(earlier, later)).toBe(true);
    expect(indicator.geographies[level]?.dispersion).toBe(factor);
    const pairs = pairsOf(published);
    expect(pairs.size).toBe(areas);
    const all = [...pairs.values()];
    if (fewestEvents === undefined) {
      expect(CURRENT).toBe(LAST_FITTED_ON_ALL);
      expect(own.asPublished(own.changeFactor(all))).toBeCloseTo(factor, 6);
      return;
    }
    const figures = decoded(indicator, level, later);
    const whole = [...pairs].filter(([area]) => holeOf(figures.get(area as GssCode)) <= LARGEST_HOLE);
    const judged = own.withEvents(
      whole.map(([, pair]) => pair),
      fewestEvents,
    );
    expect(judged.length).toBe(fittedOn);
    const ofWards =
      publishedFactors.find((one) => one.level === 'ward' && one.indicator.id === indicator.id)?.factor ??
      null;
    const expected = own.changeFactorOfJudged(judged, all, level === 'ward' ? null : ofWards);
    expect(own.asPublished(expected)).toBeCloseTo(factor, 6);
  });

  test.each(publishedFactors.filter(({ fewestEvents }) => fewestEvents !== undefined))(
    'no change is told of fewer events than the factor is fitted on: $indicator.id, $level',
    (published) => {
      const { factor, fewestEvents = 0 } = published;
      const told = [...pairsOf(published).values()].filter(
        ([then, now]) => own.outcomeOf(own.changeLimits(then, now, factor), 1) !== 'similar',
      );
      expect(own.withEvents(told, fewestEvents)).toEqual(told);
    },
  );

  test.each(publishedAmong)(
    'among areas: $indicator.id, $level, $period',
    ({ indicator, level, period, ...among }) => {
      const counts = [...countsOf(indicator.id, level, period).values()];
      const kind = indicator.unit === 'percent' ? 'share' : 'rate';
      expect(counts.length).toBe(among.areas);
      expect(own.asPublished(own.amongFactor(counts, kind))).toBeCloseTo(among.factor, 6);
    },
  );
});

/** Whether two windows hold each month of the year equally often and share none. */
function sameTwelveMonths(earlier: string, later: string): boolean {
  const [first, second] = [earlier, later].map((window) =>
    window.split('/').map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1),
  );
  const [start = NaN, end = NaN] = first ?? [];
  const [nextStart = NaN, nextEnd = NaN] = second ?? [];
  return nextStart > end && end - start === 11 && nextEnd - nextStart === 11;
}
