/** Where everything is in the scatter of two measures: plain numbers, no page. */
import { median } from 'd3-array';
import type { GssCode } from '../domain/geography.ts';
import { measuredOf } from '../domain/observation.ts';
import { lookOf, measuredRows, type ChartRow, type LookKey } from './chartRow.ts';
import { MOST_DOTS } from './distributionLayout.ts';
import { placeAround, type AroundLabel } from './kit/labelsAround.ts';
import { textWidth } from './kit/textWidth.ts';
import { valueAxis, type ValueAxis } from './kit/valueAxis.ts';

export interface ScatterSplit {
  readonly first: number;
  readonly second: number;
}

export interface ScatterInput {
  readonly rows: readonly ChartRow[];
  /** Where lower ends and higher begins on each measure; null takes the median of the areas drawn. */
  readonly split: ScatterSplit | null;
  readonly formatSecond: (value: number, decimals: number) => string;
  readonly width: number;
  readonly height: number;
}

export interface ScatterPoint {
  readonly code: GssCode;
  readonly row: ChartRow;
  readonly first: number;
  readonly second: number;
  readonly x: number;
  readonly y: number;
  readonly classKey: LookKey;
}

/** The four parts in reading order: upper left, upper right, lower left, lower right. */
const QUADRANTS = [
  { letter: 'A', firstHigher: false, secondHigher: true },
  { letter: 'B', firstHigher: true, secondHigher: true },
  { letter: 'C', firstHigher: false, secondHigher: false },
  { letter: 'D', firstHigher: true, secondHigher: false },
] as const;
export type QuadrantLetter = (typeof QUADRANTS)[number]['letter'];

export interface PlacedQuadrant {
  readonly letter: QuadrantLetter;
  readonly firstHigher: boolean;
  readonly secondHigher: boolean;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

export interface ScatterLayout {
  readonly radius: number;
  /** Areas with both figures, in order of the first. */
  readonly points: readonly ScatterPoint[];
  readonly selected: readonly ScatterPoint[];
  readonly split: ScatterSplit;
  readonly splitAt: { readonly x: number; readonly y: number };
  readonly quadrants: readonly PlacedQuadrant[];
  readonly labels: readonly AroundLabel[];
  readonly across: ValueAxis;
  readonly up: ValueAxis;
  readonly frame: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** Room under the plot for ticks and their words. */
const AXIS = 26;
/** Strip inside the frame, above and below all dots, that holds the letters of the four parts. */
const LETTER_STRIP = 24;
const EDGE = 16;

/** Place every area that has both figures. An area on a split counts as lower on that measure. */
export function scatterLayout({ rows, split, formatSecond, width, height }: ScatterInput): ScatterLayout {
  const both = measuredRows(rows)
    .flatMap(({ row, figure }) => {
      const second = measuredOf(row.second?.observation);
      return second === null ? [] : [{ row, first: figure.value, second: second.value }];
    })
    .sort((a, b) => a.first - b.first);
  const firsts = both.map((point) => point.first);
  const seconds = both.map((point) => point.second);
  const parted: ScatterSplit = split ?? { first: median(firsts) ?? 0, second: median(seconds) ?? 0 };

  const cutTail = both.length > MOST_DOTS;
  const top = 6;
  const bottom = height - AXIS;
  const up = valueAxis([...seconds, parted.second], [bottom - LETTER_STRIP, top + LETTER_STRIP], { cutTail });
  const tickRoom = Math.max(...up.ticks.map((tick) => textWidth(formatSecond(tick.value, up.decimals))), 16);
  const left = tickRoom + 10;
  const right = width - EDGE;
  const across = valueAxis([...firsts, parted.first], [left + 10, right - 8], { cutTail });
  const radius = cutTail ? 2.5 : width < 480 ? 4 : 5;

  const points = both.map(({ row, first, second }): ScatterPoint => ({
    code: row.code,
    row,
    first,
    second,
    x: across.position(first),
    y: up.position(second),
    classKey: lookOf(row),
  }));
  const selected = points.filter((point) => point.row.selected);
  const frame = { left, right, top, bottom };
  return {
    radius,
    points,
    selected,
    split: parted,
    splitAt: { x: across.position(parted.first), y: up.position(parted.second) },
    quadrants: QUADRANTS.map((quadrant) => ({
      ...quadrant,
      count: points.filter(
        (p) =>
          p.first > parted.first === quadrant.firstHigher &&
          p.second > parted.second === quadrant.secondHigher,
      ).length,
      x: quadrant.firstHigher ? right - 12 : left + 12,
      y: quadrant.secondHigher ? top + 17 : bottom - 8,
    })),
    labels: placeAround(
      selected.map((p) => ({ id: p.code, text: p.row.name, x: p.x, y: p.y })),
      radius + 3,
      { left: left + 2, right: width, top: top + LETTER_STRIP - 6, bottom: bottom - LETTER_STRIP + 6 },
    ),
    across,
    up,
    frame,
  };
}
