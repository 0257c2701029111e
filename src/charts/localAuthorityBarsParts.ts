/** The boroughs' bars in words and as a layout, for the chart that answers and the one that is only read. */
import { formatFigure } from '../domain/format.ts';
import {
  localAuthorityBarsPlainTitle,
  localAuthorityBarsTitle,
  emptyChart,
  WHISKER_NOTE,
} from '../words/charts.ts';
import { figureText } from '../words/measures.ts';
import { localAuthorityBarsLayout } from './localAuthorityBarsLayout.ts';
import { namedComparators, subtitleOf, type ChartIndicator } from './chartIndicator.ts';
import { measuredRows, type ChartRow, type Comparator } from './chartRow.ts';

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
    note: measuredRows(rows).some(({ figure }) => figure.interval !== null) ? WHISKER_NOTE : null,
    layoutAt: (width: number) =>
      localAuthorityBarsLayout({
        rows,
        comparators: namedComparators(comparators, indicator),
        figureOf: (row) => figureText(row.observation, indicator),
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
  const measured = measuredRows(rows).map(({ figure }) => figure);
  const [comparator] = comparators;
  if (measured.length === 0) return emptyChart('boroughs');
  if (comparator !== undefined && measured.every(({ interval }) => interval !== null)) {
    const higher = measured.filter(({ interval }) => (interval?.lower ?? 0) > comparator.value);
    return localAuthorityBarsTitle(higher.length, measured.length, comparator.name);
  }
  const values = measured.map(({ value }) => value);
  return localAuthorityBarsPlainTitle(
    formatFigure(Math.min(...values), indicator),
    formatFigure(Math.max(...values), indicator),
  );
}
