import { describe, expect, test } from 'vitest';
import {
  asPublished,
  FigureTable,
  fromCounts,
  roundRate,
  stateOfSum,
} from '../../pipeline/figures/figureTable.ts';
import { periodOfLaitYears } from '../../pipeline/figures/makeFigures.ts';
import { ENGLAND_CODE } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import { parsePeriod } from '../../src/domain/period.ts';

describe('years of the Local Authority Interactive Tool', () => {
  test.each([
    ['2025', 'year', '2025'],
    ['2025', 'academic-ending', '2024/25'],
    ['2023/24', 'academic', '2023/24'],
    ['2024-25', 'financial', '2025'],
    ['2021/22-23/24', 'three-financial', '2021-04/2024-03'],
  ] as const)('%s as %s is %s', (written, years, period) => {
    expect(periodOfLaitYears(written, years)).toBe(period);
    expect(parsePeriod(period)).not.toBeNull();
  });

  test('years written in another way are refused, not guessed', () => {
    expect(() => periodOfLaitYears('2025 (prov)', 'year')).toThrow(RangeError);
    expect(() => periodOfLaitYears('2023/24', 'academic-ending')).toThrow(RangeError);
  });
});

describe('figures', () => {
  test('a published value loses the dust of binary fractions', () => {
    expect(asPublished(39.899999999999999)).toMatchObject({ value: 39.9 });
    expect(asPublished(0.078990000000000005)).toMatchObject({ value: 0.079 });
  });

  test('a figure from counts has value and interval of the domain', () => {
    const figure = fromCounts(0, 1000, { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' });
    expect(figure).toMatchObject({ status: 'measured', value: 0, numerator: 0, denominator: 1000 });
    expect(figure.status === 'measured' ? figure.interval?.upper : null).toBeCloseTo(3.6889, 4);
  });

  test('a sum with missing parts has the state of the part that can say least: withheld, not collected, incomplete', () => {
    const [measured, incomplete, notCollected, suppressed] = [
      asPublished(1),
      { status: 'incomplete' },
      { status: 'notCollected' },
      { status: 'suppressed' },
    ] as const;
    expect(stateOfSum([measured, incomplete, notCollected, suppressed])).toBe('suppressed');
    expect(stateOfSum([measured, incomplete, notCollected])).toBe('notCollected');
    expect(stateOfSum([measured, incomplete])).toBe('incomplete');
  });

  test('a rate from counts keeps three significant figures', () => {
    expect(roundRate(0.00123456)).toBe(0.00123);
    expect(roundRate(12.345678)).toBe(12.3457);
    expect(roundRate(0)).toBe(0);
  });

  test('what was never put into a table was not collected', () => {
    expect(new FigureTable().get('england', '2025', ENGLAND_CODE)).toEqual({ status: 'notCollected' });
  });

  test('a geography without a measured figure is dropped', () => {
    const table = new FigureTable();
    table.put('england', '2025', ENGLAND_CODE, { status: 'notCollected' });
    table.put('region', '2025', COMBINED_AREA.code, asPublished(1));
    table.dropEmptyGeographies();
    expect(table.geographies()).toEqual(['region']);
  });
});
