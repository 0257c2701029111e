import { expect, test } from 'vitest';
import {
  formatCount,
  formatFigure,
  formatFigureWithUnit,
  formatInterval,
  formatMonth,
  formatPeriod,
  formatPeriodOf,
  formatRange,
  formatShare,
  formatSigned,
  formatUnit,
} from '../../src/domain/format.ts';
import { UNITS } from '../../src/domain/indicator.ts';

const testRate = { unit: 'per-1000-residents', decimals: 1 } as const;
const testPercent = { unit: 'percent', decimals: 1 } as const;

test('writes a figure with the decimals of its indicator', () => {
  expect(formatFigure(12.34, testRate)).toBe('12.3');
  expect(formatFigure(12, testRate)).toBe('12.0');
  expect(formatFigure(12.34, testPercent)).toBe('12.3%');
  expect(formatFigure(12_345.6, { unit: 'count', decimals: 0 })).toBe('12,346');
});

test('writes negative figures with a true minus, and never minus nothing', () => {
  expect(formatFigure(-0.42, { unit: 'score', decimals: 2 })).toBe('\u22120.42');
  expect(formatFigure(-0.04, testRate)).toBe('0.0');
  expect(formatFigure(-0, testRate)).toBe('0.0');
});

test('rounds halves away from zero', () => {
  expect(formatFigure(0.05, testRate)).toBe('0.1');
  expect(formatFigure(0.15, testRate)).toBe('0.2');
  expect(formatFigure(37.05, testRate)).toBe('37.1');
  expect(formatFigure(-0.05, { unit: 'score', decimals: 1 })).toBe('\u22120.1');
  expect(formatSigned(0.05, testRate)).toBe('+0.1');
  expect(formatSigned(-0.049, testRate)).toBe('0.0');
});

test('never writes something as nothing: a zero is a figure of its own', () => {
  expect(formatFigure(0, testRate)).toBe('0.0');
  expect(formatFigure(0.049, testRate)).toBe('under 0.1');
  expect(formatFigure(0.004, { unit: 'percent', decimals: 2 })).toBe('under 0.01%');
  expect(formatFigure(0.4, { unit: 'per-100000-children', decimals: 0 })).toBe('under 1');
  expect(formatFigureWithUnit(0.04, testRate)).toBe('under 0.1 per 1,000 residents');
  // The zero of a score is a point of its scale, and an end of an interval is not a figure.
  expect(formatFigure(0.003, { unit: 'score', decimals: 2 })).toBe('0.00');
  expect(formatInterval({ lower: 0.02, upper: 0.31 }, testRate)).toBe('0.0 to 0.3');
  expect(formatFigure(1e-16, testRate)).toBe('0.0');
});

test('writes a figure with its unit so that it can stand alone', () => {
  expect(formatFigureWithUnit(12.3, testRate)).toBe('12.3 per 1,000 residents');
  expect(formatFigureWithUnit(20.1, { unit: 'per-1000-at-risk', decimals: 1 })).toBe(
    '20.1 per 1,000 people at risk',
  );
  expect(formatFigureWithUnit(12.3, testPercent)).toBe('12.3%');
  expect(formatFigureWithUnit(31.42, { unit: 'score', decimals: 1 })).toBe('score 31.4');
  expect(formatFigureWithUnit(1, { unit: 'decile', decimals: 0 })).toBe('decile 1 (1 = most deprived)');
  expect(formatFigureWithUnit(1204, { unit: 'count', decimals: 0 })).toBe('1,204');
  expect(formatFigureWithUnit(62.1, { unit: 'index', decimals: 0 })).toBe('62 out of 100');
});

test('has words for every unit', () => {
  expect(UNITS.map(formatUnit).every((phrase) => phrase.length > 0)).toBe(true);
});

test('writes counts, intervals and ranges', () => {
  expect(formatCount(1204)).toBe('1,204');
  expect(formatCount(0)).toBe('0');
  expect(formatInterval({ lower: 11.21, upper: 13.44 }, testRate)).toBe('11.2 to 13.4');
  expect(formatInterval({ lower: 11.21, upper: 13.44 }, testPercent)).toBe('11.2% to 13.4%');
  expect(formatRange(4.01, 4.02, testRate)).toBe('4.0');
});

test('writes differences with their sign', () => {
  expect(formatSigned(1.24, testRate)).toBe('+1.2');
  expect(formatSigned(-1.24, testRate)).toBe('\u22121.2');
  expect(formatSigned(0.01, testRate)).toBe('0.0');
  expect(formatSigned(1.24, testPercent)).toBe('+1.2 percentage points');
});

test('writes a share as a whole percentage that does not claim none or all', () => {
  expect(formatShare(0.123)).toBe('12%');
  expect(formatShare(0.001)).toBe('under 1%');
  expect(formatShare(0.999)).toBe('over 99%');
  expect(formatShare(0)).toBe('0%');
  expect(formatShare(1)).toBe('100%');
});

test('writes every kind of period in words', () => {
  expect(formatMonth('2026-03')).toBe('March 2026');
  expect(formatPeriod('2026-09')).toBe('September 2026');
  expect(formatPeriod('2025-04/2026-03')).toBe('April 2025 to March 2026');
  expect(formatPeriod('2025-04/2025-04')).toBe('April 2025');
  expect(formatPeriod('2024')).toBe('2024');
  expect(formatPeriod('2023/24')).toBe('school year 2023/24');
  expect(formatPeriod('iod2025')).toBe('Indices of Deprivation 2025');
  expect(formatPeriod('census2021')).toBe('Census 2021');
});

test('says what a bare year stands for', () => {
  expect(formatPeriod('2024', 'calendar-year')).toBe('calendar year 2024');
  expect(formatPeriod('2024', 'year-ending-march')).toBe('year ending March 2024');
  expect(formatPeriod('2024', '31-march')).toBe('31 March 2024');
  expect(formatPeriod('2024', 'mid-year')).toBe('mid-2024');
  expect(formatPeriod('2024', 'january')).toBe('January 2024');
  expect(formatPeriod('2024', 'december-to-february')).toBe('December 2023 to February 2024');
  expect(formatPeriod('2024', 'published-as')).toBe('published as 2024');
  expect(formatPeriod('2023/24', 'year-ending-march')).toBe('school year 2023/24');
});

test('leaves text that is no period as it stands', () => {
  expect(formatPeriod('whenever')).toBe('whenever');
});

test('an edition is called by the time its figures are of, where the measure says it, and other periods are not', () => {
  const periodWords = 'April 2018 to March 2024';
  expect(formatPeriodOf('iod2025', { periodWords })).toBe(periodWords);
  expect(formatPeriodOf('iod2025', {})).toBe('Indices of Deprivation 2025');
  expect(formatPeriodOf('2024', { periodWords, yearMeans: 'year-ending-march' })).toBe(
    'year ending March 2024',
  );
});
