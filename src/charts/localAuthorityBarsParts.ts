/** The boroughs' bars in words and as a layout, for the chart that answers and the one that is only read. */
import { formatFigure } from '../domain/format.ts';
import {
  localAuthorityBarsPlainTitle,
  localAuthorityBarsTitle,
  emptyChart,
  WHISKER_NOTE,
} from '../words/charts.ts';
import { localAuthorityBarsLayout } from './localAuthorityBarsLayout.ts';
import { figureText, namedComparators, subtitleOf, type ChartIndicator } from './chartIndicator.ts';
import type { ChartRow, Comparator } from './chartRow.ts';

export interface LocalAuthorityBarsInput {
  /** The boroughs in the order to be drawn: by name unless a person asked for another. */
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  readonly period: string;
  /** The region and England, where there are such figures; the finding is told against the first. */
  readonly comparators: readonly Comparator[];
}

export function localAuthorityBarsParts({ rows, indicator, period, comparators }: LocalAuthorityBarsInput) {
  return {
    frame: {
      title: finding(rows, comparators, indicator),
      subtitle: subtitleOf(indicator, period),
      summary: [
        ...rows.map((row) => `${row.label}.`),
        ...comparators.map((c) => `${c.name}: ${formatFigure(c.value, indicator)}.`),
      ].join(' '),
    },
    note: rows.some((row) => row.interval !== null) ? WHISKER_NOTE : null,
    layoutAt: (width: number) =>
      localAuthorityBarsLayout({
        rows,
        comparators: namedComparators(comparators, indicator),
        figureOf: (row) => figureText(row, indicator),
        width,
      }),
  };
}

/** By interval where all boroughs have one; otherwise only between which figures they lie. */
function finding(
  rows: readonly ChartRow[],
  comparators: readonly Comparator[],
  indicator: ChartIndicator,
): string {
  const measured = rows.filter((row) => row.value !== null);
  const [comparator] = comparators;
  if (measured.length === 0) return emptyChart('boroughs');
  if (comparator !== undefined && measured.every((row) => row.interval !== null)) {
    const higher = measured.filter((row) => (row.interval?.lower ?? 0) > comparator.value);
    return localAuthorityBarsTitle(higher.length, measured.length, comparator.name);
  }
  const values = measured.map((row) => row.value ?? 0);
  return localAuthorityBarsPlainTitle(
    formatFigure(Math.min(...values), indicator),
    formatFigure(Math.max(...values), indicator),
  );
}
