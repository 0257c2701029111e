/** Where an area stands on the line of all areas of its level, and its comparators beside it: per cent of the width. */
import type { Interval } from '../domain/observation.ts';
import type { Spread } from '../domain/spread.ts';

export type SpineComparatorKind = 'borough' | 'region' | 'wider-region' | 'england';

export interface SpineInput {
  /** The area's own figure; null where there is none. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly spread: Spread;
  readonly comparators: readonly { readonly kind: SpineComparatorKind; readonly value: number }[];
}

export interface SpineMark {
  readonly at: number;
  /** The figure lies beyond the end of the line, which was cut short of a long tail. */
  readonly beyond: boolean;
}

export interface SpineLayout {
  /** The fifths of all areas, lowest first; one band over all of them where there are too few for fifths. */
  readonly quintiles: readonly { readonly from: number; readonly to: number }[];
  readonly own: SpineMark | null;
  readonly interval: { readonly from: number; readonly to: number } | null;
  readonly comparators: readonly (SpineMark & { readonly kind: SpineComparatorKind })[];
  /** Whether the line stops short of the highest areas. */
  readonly cut: boolean;
}

/** Free space at both ends, so that a mark at an end is not clipped, in per cent. */
const MARGIN = 2.5;
/** The line ends this many times the width of the three middle fifths beyond them. */
const TAIL = 1.5;

/**
 * A straight scale from the lowest to the highest figure of all areas, the comparators and the interval. Where a few areas lie
 * far beyond the rest, the line is cut, so that the rest can be told apart; what lies beyond stands at the end.
 */
export function spineLayout({ value, interval, spread, comparators }: SpineInput): SpineLayout {
  const { least, most, fifths } = spread;
  const figures = [
    ...comparators.map((comparator) => comparator.value),
    ...(value === null ? [] : [value]),
    ...(interval === null ? [] : [interval.lower, interval.upper]),
  ];
  const low = Math.min(least, ...figures);
  const high = Math.max(most, ...figures);
  const longest = fifths === null ? high : fifths[3] + TAIL * (fifths[3] - fifths[0]);
  const cut = longest > low && high > longest;
  const end = cut ? longest : high;
  const place = (figure: number): number => {
    const share = end > low ? Math.min(1, Math.max(0, (figure - low) / (end - low))) : 0.5;
    return Math.round((MARGIN + share * (100 - 2 * MARGIN)) * 10) / 10;
  };
  const mark = (figure: number): SpineMark => ({ at: place(figure), beyond: figure > end });
  const edges = fifths === null ? [least, most] : [least, ...fifths, most];
  return {
    quintiles: edges.slice(1).map((edge, index) => ({ from: place(edges[index] ?? least), to: place(edge) })),
    own: value === null ? null : mark(value),
    interval: interval === null ? null : { from: place(interval.lower), to: place(interval.upper) },
    comparators: comparators.map(({ kind, value: figure }) => ({ kind, ...mark(figure) })),
    cut,
  };
}

/**
 * Where a figure stands on a strip of five equal parts, one a fifth of all areas, so that a few far-out areas press nothing
 * together; inside a part by the straight scale between its edges. Without fifths the strip is one straight scale.
 * @returns per cent of the width, ends kept free
 */
export function stripPlace(value: number, { least, most, fifths }: Spread): number {
  const edges = fifths === null ? [least, most] : [least, ...fifths, most];
  const parts = edges.length - 1;
  const above = edges.findIndex((edge, index) => index > 0 && value <= edge);
  const part = above < 0 ? parts : above;
  const [low = least, high = most] = [edges[part - 1], edges[part]];
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
  const along = (part - 1 + share) / parts;
  return Math.round((MARGIN + along * (100 - 2 * MARGIN)) * 10) / 10;
}
