import type { GssCode } from '../domain/geography.ts';
import type { SeriesPoint } from './seriesLayout.ts';

/** One area through time. All series of a chart hold the same periods, oldest first, those without a figure too. */
export interface ChartSeries {
  readonly code: GssCode;
  readonly name: string;
  readonly kind: 'area' | 'comparator';
  readonly selected: boolean;
  readonly points: readonly SeriesPoint[];
}

/** One point of one series, as a key for pointing and walking. */
export type PointKey = `${string}|${string}`;

export function pointKey(code: GssCode, period: string): PointKey {
  return `${code}|${period}`;
}

export function partsOf(key: PointKey): { readonly code: GssCode; readonly period: string } {
  const [code = '', period = ''] = key.split('|');
  return { code: code as GssCode, period };
}
