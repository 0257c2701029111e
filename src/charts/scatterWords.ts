/** What the scatter says of itself: its finding, its four parts, where it is parted and what it does not draw. */
import { formatFigure } from '../domain/format.ts';
import {
  emptyChart,
  medianName,
  quadrantName,
  scatterSplit,
  scatterSummary,
  scatterTitle,
} from '../words/charts.ts';
import type { ChartIndicator } from './chartIndicator.ts';
import { tailNote } from './chartNotes.ts';
import type { ScatterLayout } from './scatterLayout.ts';

export interface ScatterWordsInput {
  readonly layout: ScatterLayout;
  readonly first: ChartIndicator;
  readonly second: ChartIndicator;
  readonly areas: string;
  /** Whose figures part the measures; null where the middle of the areas does. */
  readonly splitName: string | null;
}

export function scatterWords({ layout, first, second, areas, splitName }: ScatterWordsInput) {
  const { points, across, up, split } = layout;
  const quadrants = layout.quadrants.map((quadrant) => ({
    ...quadrant,
    name: quadrantName(first.title, quadrant.firstHigher, second.title, quadrant.secondHigher),
  }));
  const bothHigher = quadrants.find((q) => q.firstHigher && q.secondHigher)?.count ?? 0;
  const isEmpty = points.length === 0;
  return {
    title: isEmpty ? emptyChart(areas) : scatterTitle(bothHigher, points.length, areas),
    summary: isEmpty ? emptyChart(areas) : scatterSummary(quadrants),
    quadrants,
    tails: [
      tailNote(
        points.map((p) => p.first),
        across,
        areas,
        first,
      ),
      tailNote(
        points.map((p) => p.second),
        up,
        areas,
        second,
      ),
    ],
    split: scatterSplit(
      splitName ?? medianName(areas),
      { title: first.title, figure: formatFigure(split.first, first) },
      { title: second.title, figure: formatFigure(split.second, second) },
    ),
  };
}
