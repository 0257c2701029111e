/** A line through time without an axis, for a row of a list: plain numbers in a box of 300 by 40. */
import { dotsPath } from './kit/linePath.ts';
import { round } from './kit/scale.ts';
import { valueAxis } from './kit/valueAxis.ts';
import { placeSeries, type PlacedGap, type SeriesPoint } from './seriesLayout.ts';

export const SPARKLINE_WIDTH = 300;
export const SPARKLINE_HEIGHT = 40;
const EDGE = 4;

export interface SparklineLayout {
  readonly line: string;
  readonly dots: string;
  readonly gaps: readonly PlacedGap[];
}

/** From zero to the highest figure, so that a small change does not look like a large one. Null for fewer than two figures. */
export function sparklineLayout(points: readonly SeriesPoint[]): SparklineLayout | null {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return null;
  const axis = valueAxis([0, ...values], [SPARKLINE_HEIGHT - EDGE, EDGE], { fromZero: true });
  const { line, gaps, points: placed } = placeSeries(points, [EDGE, SPARKLINE_WIDTH - EDGE], axis);
  const alone = placed.filter(
    (point, index) =>
      point.y !== null && (placed[index - 1]?.y ?? null) === null && (placed[index + 1]?.y ?? null) === null,
  );
  return {
    line,
    dots: dotsPath(alone),
    gaps: gaps.map((gap) => ({ ...gap, x: round(gap.x), width: round(gap.width) })),
  };
}
