/** Outcomes and changes of boroughs in the current release, worked out a second time: limits by chance alone, nothing widened. */
import { describe, expect, test } from 'vitest';
import { changeAtLevel } from '../../src/domain/change.ts';
import { compareWithComparator } from '../../src/domain/comparison.ts';
import { comparisonRule } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { expectLimits } from './expectLimits.ts';
import * as own from './formulas.ts';
import { countsOf, decoded, indicators, timesOf } from './releaseTables.ts';

const REGION = 'E11000005' as GssCode;
const ENGLAND = 'E92000001' as GssCode;
const FEWEST_MEASURES = 10;

/** Measures of boroughs with counts and an interval made here. */
const localAuthorityMeasures = indicators.filter(
  ({ intervalMethod, geographies }) =>
    (intervalMethod === 'byar' || intervalMethod === 'wilson') && geographies.borough !== undefined,
);

describe('boroughs keep plain limits', () => {
  test('there are enough of them', () => {
    expect(localAuthorityMeasures.length).toBeGreaterThanOrEqual(FEWEST_MEASURES);
  });

  test('outcomes beside the seven boroughs together and England', () => {
    const outcomes = { region: 0, england: 0 };
    for (const indicator of localAuthorityMeasures) {
      const kind = indicator.intervalMethod === 'wilson' ? 'share' : 'rate';
      for (const period of indicator.geographies.borough?.periods ?? []) {
        const counts = countsOf(indicator.id, 'borough', period);
        const figures = decoded(indicator, 'borough', period);
        for (const [level, code] of [
          ['region', REGION],
          ['england', ENGLAND],
        ] as const) {
          const whole = countsOf(indicator.id, level, period).get(code);
          const beside = decoded(indicator, level, period).get(code);
          if (whole === undefined || beside === undefined) continue;
          const value = (whole.events / whole.people) * timesOf(indicator);
          for (const [area, count] of counts) {
            const figure = figures.get(area as GssCode);
            if (figure?.status !== 'measured' || figure.interval === null) continue;
            const estimate = own.estimateOf(count, timesOf(indicator), kind);
            expectLimits(figure.interval, estimate);
            const said = compareWithComparator(figure, beside, comparisonRule(indicator, 'borough'));
            expect({ id: indicator.id, area, period, ...said }).toMatchObject({
              kind: 'compared',
              outcome: own.outcomeOf(estimate, value),
            });
            outcomes[level] += 1;
          }
        }
      }
    }
    expect(outcomes.region).toBeGreaterThan(100);
    expect(outcomes.england).toBeGreaterThan(20);
  });

  test('changes between two periods that follow each other', () => {
    let changes = 0;
    for (const indicator of localAuthorityMeasures) {
      const kind = indicator.intervalMethod === 'wilson' ? 'share' : 'rate';
      const [earlier, later] = indicator.geographies.borough?.periods.slice(-2) ?? [];
      if (earlier === undefined || later === undefined) continue;
      const [before, after] = [earlier, later].map((period) => countsOf(indicator.id, 'borough', period));
      const [figuresBefore, figures] = [earlier, later].map((period) =>
        decoded(indicator, 'borough', period),
      );
      for (const [area, now] of after ?? []) {
        const then = before?.get(area);
        const figure = figures?.get(area as GssCode);
        if (then === undefined || figure === undefined) continue;
        const change = changeAtLevel('borough', figuresBefore?.get(area as GssCode) ?? null, figure);
        if (change.kind !== 'compared') continue;
        changes += 1;
        const limits = own.differenceLimits(
          own.estimateOf(then, timesOf(indicator), kind),
          own.estimateOf(now, timesOf(indicator), kind),
        );
        expectLimits(change.interval, limits);
        expect(change.usual).toBeNull();
        expect(change.outcome).toBe(own.outcomeOf(limits, 0));
      }
    }
    expect(changes).toBeGreaterThan(50);
  });
});
