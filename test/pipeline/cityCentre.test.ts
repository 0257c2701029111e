/** Which wards are flagged because many people come there: by every window, and the centres of the cities. */
import { describe, expect, test } from 'vitest';
import { CITY_CENTRE_FACTOR, cityCentreRatios, cityCentreWards } from '../../pipeline/figures/cityCentre.ts';
import { FigureTable, INCOMPLETE, type Figure } from '../../pipeline/figures/figureTable.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { vintageOf } from '../../pipeline/read/wardVintage.ts';
import { readPlace } from '../../pipeline/read/readContent.ts';

const WINDOWS = ['2023-09/2024-08', '2025-04/2026-03'] as const;
const known = vintageOf('2026-11', readPlace().wardVintages).visitorCentres;
const centres = known.map((centre) => centre.ward);
const ward = (number: number): GssCode => `E0500000${number}` as GssCode;
const measured = (value: number): Figure => ({
  status: 'measured',
  value,
  numerator: null,
  denominator: null,
  interval: null,
});

/** Invented wards: rates per resident in two windows (null: incomplete), and one rate at risk of 10 for all. */
function ratiosOf(rates: Readonly<Record<string, readonly [number | null, number | null]>>) {
  const wards = [...(Object.keys(rates) as GssCode[]), ...centres];
  const resident = new FigureTable();
  const atRisk = new FigureTable();
  const none = new FigureTable();
  for (const code of wards) {
    WINDOWS.forEach((window, index) => {
      const rate = code in rates ? (rates[code]?.[index] ?? null) : 10;
      resident.put('ward', window, code, rate === null ? INCOMPLETE : measured(rate));
    });
    atRisk.put('ward', 'iod2025', code, measured(10));
  }
  const tables: Readonly<Record<string, FigureTable>> = {
    'violence-and-sexual-offences': resident,
    'violence-with-injury': atRisk,
  };
  return cityCentreRatios(wards, (id) => tables[id] ?? none, known);
}

describe('a ward is flagged', () => {
  const plain = { [ward(1)]: [10, 10], [ward(2)]: [10, 10] } as const;
  const isFlagged = (rates: readonly [number | null, number | null]): boolean =>
    cityCentreWards(ratiosOf({ ...plain, [ward(3)]: rates })).includes(ward(3));

  test('when both windows are at the line or above it', () => {
    expect(CITY_CENTRE_FACTOR).toBe(1.5);
    expect(isFlagged([15, 15])).toBe(true);
    expect(isFlagged([30, 16])).toBe(true);
  });

  test('not when one window is below the line, whichever it is', () => {
    expect(isFlagged([14.9, 30])).toBe(false);
    expect(isFlagged([30, 14.9])).toBe(false);
  });

  test('by the window in which it can be judged, when there is only one', () => {
    expect(isFlagged([16, null])).toBe(true);
    expect(isFlagged([null, 14])).toBe(false);
    expect(isFlagged([null, null])).toBe(false);
  });

  test('when it holds the centre of a city, whatever its ratio', () => {
    expect(cityCentreWards(ratiosOf(plain))).toEqual([...centres].sort());
  });

  test('each window against its own middle ward, so that a rise everywhere flags nobody', () => {
    const twice = { [ward(1)]: [5, 10], [ward(2)]: [5, 10], [ward(4)]: [5, 10], [ward(5)]: [5, 10] } as const;
    expect(cityCentreWards(ratiosOf({ ...twice, [ward(3)]: [5, 10] }))).toEqual([...centres].sort());
  });
});

test('ratios come highest first by the lower of the two windows', () => {
  const [first, second] = ratiosOf({ [ward(1)]: [30, 18], [ward(2)]: [20, 20] });
  expect([first?.ward, second?.ward]).toEqual([ward(2), ward(1)]);
  expect(second?.timesMiddle).toEqual([3, 1.8]);
});

test('a build whose wards no longer hold a known centre stops and says which', () => {
  const table = new FigureTable();
  expect(() => cityCentreRatios([ward(1)], () => table, known)).toThrow(/held the centre of Birmingham/);
});

test('a release without a measure that the rule needs flags nobody', () => {
  expect(cityCentreRatios(centres, () => null, known)).toEqual([]);
});
