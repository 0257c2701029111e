import { describe, expect, test } from 'vitest';
import {
  implausibleZeros,
  populationHoles,
  readExceptions,
  withException,
} from '../../pipeline/read/exceptions.ts';
import { FigureTable, fromCounts } from '../../pipeline/figures/figureTable.ts';
import type { GssCode } from '../../src/domain/geography.ts';

const AREAS = ['E08000025', 'E08000026', 'E08000031'] as GssCode[];
const style = { unit: 'percent', ratePer: 100, intervalMethod: 'none' } as const;

function tableOf(numerators: readonly number[]): FigureTable {
  const table = new FigureTable();
  numerators.forEach((count, index) => {
    table.put('borough', '2025', AREAS[index] as GssCode, fromCounts(count, 2000, style));
  });
  return table;
}
const zeros = (numerators: readonly number[]) =>
  implausibleZeros('x-factor', 'x.csv', tableOf(numerators), 'borough', AREAS);

describe('implausible zeros', () => {
  test('a zero where the other areas have many is a problem with a remedy', () => {
    const [problem, ...others] = zeros([60, 80, 0]);
    expect(others).toEqual([]);
    expect(problem?.reason).toBe(
      'x-factor, E08000031, 2025: the figure is 0, but about 70 are expected at the rate of the other areas.',
    );
    expect(problem?.remedy).toContain('review it, and add it to content/reviewed-zeros.json');
  });

  test('a zero where the others have few is a true zero', () => {
    expect(zeros([3, 5, 0])).toEqual([]);
  });

  test('zeros everywhere are true zeros', () => {
    expect(zeros([0, 0, 0])).toEqual([]);
  });
});

describe('reviewed exceptions', () => {
  const exceptions = readExceptions();

  test('each has a reason and the day it was reviewed', () => {
    expect(exceptions.length).toBeGreaterThan(0);
    for (const { reason, reviewed } of exceptions) {
      expect(reason.length).toBeGreaterThan(40);
      expect(reviewed).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  test('a reviewed zero becomes "not collected", others stay', () => {
    const zero = fromCounts(0, 2000, style);
    const [, , wolverhampton] = AREAS as [GssCode, GssCode, GssCode];
    expect(
      withException(exceptions, 'child-criminal-exploitation-factor', wolverhampton, '2025', zero),
    ).toEqual({
      status: 'notCollected',
    });
    expect(withException(exceptions, 'gangs-factor', wolverhampton, '2025', zero)).toBe(zero);
  });

  test('the residents of neighbourhoods without police records are told as a share of their area', () => {
    const lsoa = (code: string, residents: number) => ({ code: code as GssCode, residents });
    const holes = populationHoles(
      new Map([
        ['E05011126' as GssCode, [lsoa('E01033567', 1000), lsoa('E01000001', 7000)]],
        ['E05011127' as GssCode, [lsoa('E01000002', 5000)]],
      ]),
      exceptions,
    );
    expect([...holes]).toEqual([['E05011126', 0.125]]);
  });

  test('an exception for "police" holds for every category of street-level crime and nothing else', () => {
    const lsoa = 'E01033567' as GssCode;
    const zero = fromCounts(0, 2000, style);
    expect(withException(exceptions, 'bicycle-theft', lsoa, '2025-04/2026-03', zero).status).toBe(
      'notCollected',
    );
    expect(withException(exceptions, 'violence-with-injury', lsoa, 'iod2025', zero).status).toBe('measured');
  });
});
