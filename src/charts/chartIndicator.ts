/** What a chart needs to know of an indicator, and how it writes it. */
import { formatFigure } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import { measurePhrase } from '../words/measures.ts';
import type { Comparator } from './chartRow.ts';
import type { ValueAxis } from './kit/valueAxis.ts';

export type ChartIndicator = Pick<
  Indicator,
  'title' | 'measure' | 'unit' | 'decimals' | 'yearMeans' | 'periodWords'
>;

/** What is measured and when, under the finding. */
export function subtitleOf(indicator: ChartIndicator, period: string | null): string {
  return `${indicator.title}: ${measurePhrase(indicator)}${period === null ? '' : `, ${period}`}`;
}

/** Writes ticks as figures of the indicator, with the digits that tell them apart. */
export function tickFormat(indicator: ChartIndicator, { decimals }: Pick<ValueAxis, 'decimals'>) {
  return (value: number): string => formatFigure(value, { ...indicator, decimals });
}

/** Comparators with the words at their lines. */
export function namedComparators(comparators: readonly Comparator[], indicator: ChartIndicator) {
  return comparators.map((c) => ({ ...c, text: `${c.name} ${formatFigure(c.value, indicator)}` }));
}
