/** Sentences about a chart: what it does not draw as it draws the rest, and its lines for the ear. */
import { formatFigure } from '../domain/format.ts';
import { absentSentence, seriesGapsSentence, tailSentence, trendSummary } from '../words/charts.ts';
import { statusOf } from '../domain/observation.ts';
import type { ChartIndicator } from './chartIndicator.ts';
import type { ChartRow } from './chartRow.ts';
import type { ChartSeries } from './chartSeries.ts';
import type { ValueAxis } from './kit/valueAxis.ts';

/** How many of the rows have no figure and why; null when all have one. */
export function absentNote(rows: readonly ChartRow[], areas: string): string | null {
  const counts = { suppressed: 0, notCollected: 0, incomplete: 0 };
  for (const { observation } of rows) {
    const status = statusOf(observation);
    if (status !== 'measured') counts[status] += 1;
  }
  return absentSentence(counts, areas);
}

/** How many values lie beyond the end of a cut axis; null when it is not cut. */
export function tailNote(
  values: readonly number[],
  axis: ValueAxis,
  areas: string,
  indicator: ChartIndicator,
): string | null {
  const end = axis.domain[1];
  const beyond = values.filter((value) => value > end);
  if (beyond.length === 0) return null;
  return tailSentence(
    beyond.length,
    areas,
    formatFigure(end, indicator),
    formatFigure(Math.max(...beyond), indicator),
  );
}

/** Which lines are not there or stop before the newest period, and why; null when all reach it. */
export function seriesGaps(series: readonly ChartSeries[]): string | null {
  const named = series.flatMap(({ name, points }) => {
    const newest = points.at(-1);
    if (newest === undefined || newest.value !== null || newest.status === 'measured') return [];
    return [{ name, status: newest.status, hasLine: points.some(({ value }) => value !== null) }];
  });
  return seriesGapsSentence(named);
}

/** One series in a sentence: its span, its lowest and highest figure, how many are missing. Nothing where all are. */
export function seriesSummary(
  { name, points }: ChartSeries,
  format: (value: number) => string,
  periodText: (period: string) => string,
): string {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return '';
  return trendSummary({
    name,
    first: periodText(points[0]?.period ?? ''),
    last: periodText(points.at(-1)?.period ?? ''),
    lowest: format(Math.min(...values)),
    highest: format(Math.max(...values)),
    missing: points.length - values.length,
  });
}
