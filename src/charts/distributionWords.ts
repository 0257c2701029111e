/** What the distribution chart says of itself: its finding, its summary for the ear, and what it does not draw. */
import { quantileSorted } from 'd3-array';
import { formatFigure } from '../domain/format.ts';
import { distributionSummary, distributionTitle, emptyChart } from '../words/charts.ts';
import type { ChartIndicator } from './chartIndicator.ts';
import { absentNote, tailNote } from './chartNotes.ts';
import type { ChartRow, Comparator } from './chartRow.ts';
import type { DistributionLayout } from './distributionLayout.ts';

export interface DistributionWordsInput {
  readonly layout: DistributionLayout;
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  readonly areas: string;
  readonly comparators: readonly Comparator[];
}

export interface DistributionWords {
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
}

export function distributionWords({
  layout,
  rows,
  indicator,
  areas,
  comparators,
}: DistributionWordsInput): DistributionWords {
  const values = layout.areas.map((area) => area.value);
  const figure = (value: number | undefined) => formatFigure(value ?? 0, indicator);
  const first = layout.areas[0];
  const last = layout.areas[layout.areas.length - 1];
  if (first === undefined || last === undefined)
    return { title: emptyChart(areas), summary: emptyChart(areas), notes: [] };
  /** One of many equals is not named, as if it stood alone. */
  const end = ({ row, value }: typeof first) => {
    const equals = values.filter((other) => other === value).length;
    return { name: equals > 1 ? `${equals} ${areas}` : row.name, figure: figure(value) };
  };
  return {
    title: distributionTitle(values.length, areas, [
      figure(quantileSorted(values, 0.25)),
      figure(quantileSorted(values, 0.75)),
    ]),
    summary: distributionSummary({
      areas,
      count: values.length,
      lowest: end(first),
      highest: end(last),
      median: figure(quantileSorted(values, 0.5)),
      selected: layout.selected.map((area) => ({ name: area.row.name, figure: figure(area.value) })),
      comparators: comparators.map((c) => `${c.name}, ${figure(c.value)}`),
    }),
    notes: [tailNote(values, layout.axis, areas, indicator), absentNote(rows, areas)].filter(
      (note) => note !== null,
    ),
  };
}
