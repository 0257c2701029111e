/** Straight scales: where a value is drawn. */
import { scaleLinear } from 'd3-scale';
import type { Interval } from '../../domain/observation.ts';

/** Place of a value, in CSS pixels or per cent. */
export type Position = (value: number) => number;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** To a tenth of a pixel: finer cannot be seen and makes longer paths. */
export function round(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** From `domain` to `range`. What is beyond an end is drawn at that end; where both ends are one, all is in the middle. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Position {
  return scaleLinear(domain, range).clamp(true);
}

/** Where an interval lies along a scale; null where there is none. */
export function placeInterval(interval: Interval | null | undefined, position: Position): Span | null {
  return interval == null ? null : { from: position(interval.lower), to: position(interval.upper) };
}
