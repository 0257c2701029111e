/** What is drawn round in the chart of two measures: from the path of a pointer to corners in the units of the measures, and back. */
import type { PlotPoint } from './kit/useOutline.ts';
import type { ScatterLayout } from './scatterLayout.ts';

/** Corners in the units of the first and the second measure. */
export type Lasso = readonly (readonly [first: number, second: number])[];

/** More would make an address too long; a hand does not draw finer. */
const MOST_CORNERS = 24;
/** Significant digits of a corner. */
const DIGITS = 3;

type Axes = Pick<ScatterLayout, 'across' | 'up'>;

/** Twice the area of the triangle that a corner spans with its neighbours: how much would be lost without it. */
function spanned(corners: readonly PlotPoint[], index: number): number {
  const at = (place: number): PlotPoint => corners.at(place % corners.length) ?? { x: 0, y: 0 };
  const [a, b, c] = [at(index - 1), at(index), at(index + 1)];
  return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
}

/** As many corners as an address has room for: the one that matters least is left out, again and again (Visvalingam). */
export function fewerCorners(path: readonly PlotPoint[], most = MOST_CORNERS): readonly PlotPoint[] {
  let corners = [...path];
  while (corners.length > Math.max(3, most)) {
    const losses = corners.map((_, index) => spanned(corners, index));
    const least = losses.indexOf(Math.min(...losses));
    corners = corners.filter((_, index) => index !== least);
  }
  return corners;
}

/** The outline in the units of the measures, to three digits. @returns null where the corners enclose nothing */
export function lassoOf(path: readonly PlotPoint[], { across, up }: Axes): Lasso | null {
  const short = (value: number): number => Number(value.toPrecision(DIGITS));
  const kept = fewerCorners(path);
  const corners = kept.map(({ x, y }) => [short(across.valueAt(x)), short(up.valueAt(y))] as const);
  const distinct = corners.filter(
    ([x, y], index) => corners.findIndex((other) => other[0] === x && other[1] === y) === index,
  );
  const isFlat = kept.every((_, index) => spanned(kept, index) === 0);
  return distinct.length < 3 || isFlat ? null : distinct;
}

/** The outline as the path of a drawing. */
export function lassoPath(lasso: Lasso, { across, up }: Axes): string {
  const places = lasso.map(([x, y]) => `${across.position(x).toFixed(1)} ${up.position(y).toFixed(1)}`);
  return `M${places.join('L')}z`;
}
