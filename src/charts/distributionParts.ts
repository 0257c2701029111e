/** The distribution as a layout and in words, for the chart that answers and the one that is only read. */
import { figureText } from '../words/measures.ts';
import { namedComparators, subtitleOf, type ChartIndicator } from './chartIndicator.ts';
import type { ChartRow, Comparator } from './chartRow.ts';
import { distributionLayout } from './distributionLayout.ts';
import { distributionWords } from './distributionWords.ts';

export interface DistributionPartsInput {
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  /** "wards", "neighbourhoods", "boroughs" */
  readonly areas: string;
  /** "April 2025 to March 2026" */
  readonly period: string;
  readonly comparators: readonly Comparator[];
  /** Values the axis holds besides those of the rows. */
  readonly extent?: readonly [number, number] | null;
}

export function distributionParts(
  { rows, indicator, areas, period, comparators, extent = null }: DistributionPartsInput,
  width: number,
  height: number,
) {
  const layout = distributionLayout({
    rows,
    comparators: namedComparators(comparators, indicator),
    labelOf: (row) => `${row.name} ${figureText(row.observation, indicator)}`,
    width,
    height,
    extent,
  });
  const { notes, ...frame } = distributionWords({ layout, rows, indicator, areas, comparators });
  return { layout, notes, frame: { ...frame, subtitle: subtitleOf(indicator, period) } };
}
