/** Weights of people at risk, and the wards that they would put into another fifth. */
import { describe, expect, test } from 'vitest';
import { otherQuintiles, peopleAtRisk } from '../../pipeline/figures/peopleAtRisk.ts';
import type { GssCode } from '../../src/domain/geography.ts';

const code = (number: number): GssCode => `E010000${String(number).padStart(2, '0')}` as GssCode;

describe('estimated people at risk', () => {
  const lsoa = (number: number, offences: number, rate: number, residents = 1000) => ({
    code: code(number),
    residents,
    offences,
    rate,
  });

  test('are the residents in the middle neighbourhood, and in proportion above it', () => {
    const people = peopleAtRisk([lsoa(1, 10, 10), lsoa(2, 20, 10), lsoa(3, 60, 10)]);
    expect([...people.values()]).toEqual([1000, 1000, 3000]);
  });

  test('are never fewer than the residents', () => {
    const people = peopleAtRisk([lsoa(1, 0, 10, 1700), lsoa(2, 20, 10), lsoa(3, 20, 10)]);
    expect(people.get(code(1))).toBe(1700);
  });

  test('are the residents where no rate or no offence is held at all', () => {
    expect(peopleAtRisk([lsoa(1, 5, 0, 900)]).get(code(1))).toBe(900);
    expect(peopleAtRisk([lsoa(1, 0, 10, 900)]).get(code(1))).toBe(900);
  });
});

describe('wards without a fifth', () => {
  /** Twenty-five wards at 1 to 25: five in each fifth. */
  const figures = new Map(Array.from({ length: 25 }, (_, index) => [code(index + 1), index + 1] as const));
  const moved = (ward: number, to: number) => otherQuintiles(figures, new Map([[code(ward), to]]));

  test('are those that move by more than a tenth and into another fifth', () => {
    expect(moved(20, 24)).toEqual([code(20)]);
  });

  test('are not those that move into another fifth by less', () => {
    expect(moved(20, 21.5)).toEqual([]);
  });

  test('are not those that stay in their fifth', () => {
    expect(moved(6, 9)).toEqual([]);
    expect(otherQuintiles(figures, new Map())).toEqual([]);
  });
});
