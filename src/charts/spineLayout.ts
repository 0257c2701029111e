/** Where an area is on the line of all areas of its level, and its comparators beside it: per cent of the width. */
import type { Interval } from '../domain/observation.ts';
import type { Spread } from '../domain/spread.ts';
import { linearScale, placeInterval, round, type Span } from './kit/scale.ts';

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
  readonly quintiles: readonly Span[];
  readonly own: SpineMark | null;
  readonly interval: Span | null;
  readonly comparators: readonly (SpineMark & { readonly kind: SpineComparatorKind })[];
  /** Whether the line stops short of the highest areas. */
  readonly cut: boolean;
}

/** In per cent, with free space at both ends, so that a mark at an end is not clipped. */
const ENDS = [2.5, 97.5] as const;
/** The line ends this many times the width of the three middle fifths beyond them. */
const TAIL = 1.5;

/**
 * A straight scale from the lowest to the highest figure of all areas, the comparators and the interval. Where a few areas lie
 * far beyond the rest, the line is cut, so that the rest can be told apart; what lies beyond is at the end.
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
  const along = linearScale([low, end], ENDS);
  const place = (figure: number): number => round(along(figure));
  const mark = (figure: number): SpineMark => ({ at: place(figure), beyond: figure > end });
  const edges = fifths === null ? [least, most] : [least, ...fifths, most];
  return {
    quintiles: edges.slice(1).map((edge, index) => ({ from: place(edges[index] ?? least), to: place(edge) })),
    own: value === null ? null : mark(value),
    interval: placeInterval(interval, place),
    comparators: comparators.map(({ kind, value: figure }) => ({ kind, ...mark(figure) })),
    cut,
  };
}

/**
 * Where a figure is on a strip of five equal parts, one a fifth of all areas, so that a few far-out areas press nothing
 * together; inside a part by the straight scale between its edges. Without fifths the strip is one straight scale.
 * @returns per cent of the width, ends kept free
 */
export function stripPlace(value: number, { least, most, fifths }: Spread): number {
  const edges = fifths === null ? [least, most] : [least, ...fifths, most];
  const parts = edges.length - 1;
  const above = edges.findIndex((edge, index) => index > 0 && value <= edge);
  const part = above < 0 ? parts : above;
  const edgeAt = linearScale([0, parts], ENDS);
  const inPart = linearScale(
    [edges[part - 1] ?? least, edges[part] ?? most],
    [edgeAt(part - 1), edgeAt(part)],
  );
  return round(inPart(value));
}
