import { expect } from 'vitest';
import type { Limits } from './formulas.ts';

/** By how much two ways of working a figure out may differ. */
export const TOLERANCE = 1e-6;

export function expectLimits(said: Limits, { lower, upper }: Limits): void {
  expect(Math.abs(said.lower - lower)).toBeLessThan(TOLERANCE);
  expect(Math.abs(said.upper - upper)).toBeLessThan(TOLERANCE);
}
