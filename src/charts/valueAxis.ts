/** A linear axis of values: where a value stands and which values are written beside it. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** Position of a value, in CSS pixels. */
  readonly position: (value: number) => number;
  /** Value at a position, held inside the domain. */
  readonly valueAt: (position: number) => number;
  readonly ticks: readonly { readonly value: number; readonly position: number }[];
  /** Digits after the point that tell the ticks apart. */
  readonly decimals: number;
}

/** Fewest CSS pixels from one written tick to the next. */
const TICK_SPACING = 56;

/** How finely the ends of the axis are rounded: into about this many steps, however few are written. */
const END_STEPS = 10;

/** Below this share of the largest value, the smallest is near enough to zero for the axis to start there. */
const NEAR_ZERO = 0.3;

/**
 * An axis over `values` from `range[0]` to `range[1]` (CSS pixels, either may be the larger), its ends rounded
 * outwards. It starts at zero when asked to or when the smallest value is near zero beside the largest.
 */
export function valueAxis(
  values: Iterable<number>,
  range: readonly [number, number],
  fromZero = false,
): ValueAxis {
  const [low = 0, high = 1] = extent(values);
  const start = low >= 0 && (fromZero || low <= high * NEAR_ZERO) ? 0 : low;
  const end = high > start ? high : start + 1;
  const length = Math.abs(range[1] - range[0]);
  const count = Math.max(2, Math.min(8, Math.floor(length / TICK_SPACING)));
  const scale = scaleLinear([start, end], [range[0], range[1]]).nice(END_STEPS).clamp(true);
  const [first = start, last = end] = scale.domain();
  const written = scale.ticks(count);
  const step = (written[1] ?? 1) - (written[0] ?? 0);
  return {
    domain: [first, last],
    range,
    position: (value) => scale(value),
    valueAt: (position) => scale.invert(position),
    ticks: written.map((value) => ({ value, position: scale(value) })),
    decimals: Math.max(0, Math.min(3, -Math.floor(Math.log10(step) + 1e-9))),
  };
}
