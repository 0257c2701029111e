/** A linear axis of values: where a value is and which values are written beside it. */
import { extent, quantile, tickStep } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Position } from './scale.ts';

export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** Position of a value, in CSS pixels. */
  readonly position: Position;
  /** Value at a position, held inside the domain; the end of a cut axis means its largest value. */
  readonly valueAt: (position: number) => number;
  readonly ticks: readonly { readonly value: number; readonly position: number }[];
  /**
   * Largest value the axis stands for. It lies beyond `domain[1]` when a long tail was cut: all values of the tail then
   * are at the end of the axis, and the chart says so.
   */
  readonly largest: number;
  /** Digits after the point that tell the ticks apart. */
  readonly decimals: number;
}

/** Fewest CSS pixels from one written tick to the next, side by side and one above the other. */
const TICK_SPACING_ACROSS = 56;
const TICK_SPACING_UP = 36;

/** How finely the ends of the axis are rounded: into about this many steps, however few are written. */
const END_STEPS = 10;

/** Below this share of the largest value, the smallest is near enough to zero for the axis to start there. */
const NEAR_ZERO = 0.3;

/** A tail is cut when the largest value is more than this many times the value that 99 in 100 do not pass. */
const LONG_TAIL = 2;
/** Where a cut axis ends, as a multiple of the value that 99 in 100 do not pass. */
const CUT_AT = 1.25;

export interface ValueAxisOptions {
  readonly fromZero?: boolean;
  /**
   * Cut a long tail, so that one city-centre neighbourhood with thirty times the usual rate does not press all others
   * into one corner. For many areas only: among few, the one far out is the point.
   */
  readonly cutTail?: boolean;
}

/**
 * An axis over `values` from `range[0]` to `range[1]` (CSS pixels, either may be the larger), its ends rounded
 * outwards. It starts at zero when asked to or when the smallest value is near zero beside the largest.
 */
export function valueAxis(
  values: readonly number[],
  range: readonly [number, number],
  { fromZero = false, cutTail = false }: ValueAxisOptions = {},
): ValueAxis {
  const [low = 0, high = 1] = extent(values);
  const usual = cutTail ? (quantile(values, 0.99) ?? high) : high;
  const isCut = cutTail && high > usual * LONG_TAIL;
  const shownHigh = isCut ? usual * CUT_AT : high;
  const start = low >= 0 && (fromZero || low <= shownHigh * NEAR_ZERO) ? 0 : low;
  const end = shownHigh > start ? shownHigh : start + 1;
  const length = Math.abs(range[1] - range[0]);
  const spacing = range[0] > range[1] ? TICK_SPACING_UP : TICK_SPACING_ACROSS;
  const scale = scaleLinear([start, end], range).nice(END_STEPS).clamp(true);
  const [first = start, last = end] = scale.domain();
  const most = Math.max(2, Math.min(8, Math.floor(length / spacing)));
  const written = scale.ticks(most);
  // Not the distance of two ticks: a short axis may have one.
  const step = tickStep(first, last, most);
  const largest = isCut ? high : last;
  return {
    domain: [first, last],
    range,
    position: scale,
    valueAt: (place) => {
      const value = scale.invert(place);
      return value >= last ? largest : value;
    },
    ticks: written.map((value) => ({ value, position: scale(value) })),
    largest,
    decimals: Math.max(0, Math.min(3, -Math.floor(Math.log10(step) + 1e-9))),
  };
}
