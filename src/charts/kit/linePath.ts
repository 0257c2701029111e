/** Lines through points, some of which have no figure. */
import { line } from 'd3-shape';
import { round, type Span } from './scale.ts';

export interface LinePoint {
  readonly x: number;
  /** Null where there is no figure. */
  readonly y: number | null;
}

const pathOf = line<LinePoint>()
  .defined(({ y }) => y !== null)
  .x(({ x }) => x)
  .y(({ y }) => y ?? 0);

/**
 * SVG path through the points, never joined across one without a figure. A point between two of those is a line of no
 * length, which only round ends show.
 * @param digits of the coordinates after the point
 */
export function linePath(points: Iterable<LinePoint>, digits = 1): string {
  return pathOf.digits(digits)(points) ?? '';
}

/** SVG path with a dot at each point that has a figure: a line of no length, which round ends show. */
export function dotsPath(points: Iterable<LinePoint>): string {
  return Array.from(points, ({ x, y }) => (y === null ? '' : `M${round(x)} ${round(y)}h0`)).join('');
}

/** Runs of values that are missing, by the index of their first and last. */
export function gapsIn(values: readonly (number | null)[]): readonly Span[] {
  const gaps: { from: number; to: number }[] = [];
  for (const [index, value] of values.entries()) {
    if (value !== null) continue;
    const open = gaps.at(-1);
    if (open?.to === index - 1) open.to = index;
    else gaps.push({ from: index, to: index });
  }
  return gaps;
}
