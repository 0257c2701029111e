/** Classification: which class a figure falls in and what the class is called. One source for map, legend and charts. */
import type { ClassKey } from './classKeys.ts';
import { formatDecimal, type FigureStyle } from './format.ts';
import type { ClassBreaks } from './indicator.ts';
import type { LegendHistogram } from './legendHistogram.ts';

export { computeBreaks } from './classBreaks.ts';

/** Classes from light to deep colour. Fewer than five classes are spread over the whole ramp. */
const RAMPS: readonly (readonly ClassKey[])[] = [
  ['class-2'],
  ['class-0', 'class-4'],
  ['class-0', 'class-2', 'class-4'],
  ['class-0', 'class-1', 'class-3', 'class-4'],
  ['class-0', 'class-1', 'class-2', 'class-3', 'class-4'],
];

/**
 * How many of the rising `breaks` the value has reached: a break belongs to the class above it. Our own, as the library's
 * bisection would bring what charts use of that library to pages without charts (docs/adr/0016).
 */
export function classIndex(value: number, breaks: readonly number[]): number {
  return breaks.filter((least) => value >= least).length;
}

/** The class of a measured value. Where `deepIsLow`, the lowest class is `class-4`. */
export function classifyValue(value: number, breaks: ClassBreaks): ClassKey {
  if (value === 0 && breaks.hasZero) return 'zero';
  return rampOf(breaks)[classIndex(value, breaks.five)] ?? 'class-4';
}

export interface ClassLabel {
  readonly classKey: ClassKey;
  readonly label: string;
}

/**
 * Every class of the indicator with its label, low value to high value, zero first where it is apart. Labels do not overlap:
 * "under 10", "10 to under 15", "15 and over"; for whole numbers and deciles "1 to 2", "3 to 4".
 */
export function classLabels(breaks: ClassBreaks, indicator: FigureStyle): ClassLabel[] {
  const write = breakWriter(breaks.five, indicator);
  const isWhole = indicator.unit === 'count' || indicator.unit === 'decile';
  const { five } = breaks;
  const labels: ClassLabel[] = rampOf(breaks).map((classKey, index) => {
    const from = five[index - 1] ?? null;
    const below = five[index] ?? null;
    return {
      classKey,
      label: isWhole
        ? wholeLabel(from ?? Math.max(breaks.extent[0], breaks.hasZero ? 1 : -Infinity), below, breaks)
        : continuousLabel(from, below, breaks.hasZero, write),
    };
  });
  if (!breaks.hasZero) return labels;
  const zero: ClassLabel = { classKey: 'zero', label: indicator.unit === 'percent' ? '0%' : '0' };
  return breaks.extent[1] === 0 ? [zero] : [zero, ...labels];
}

/**
 * The part of the scale a histogram draws: the breaks and as much again on either side, or less where the values end.
 * A city-centre neighbourhood at twenty times the median would otherwise press all others into the first bins.
 */
export function histogramExtent(breaks: ClassBreaks): readonly [number, number] {
  const [least, most] = breaks.extent;
  const first = breaks.five[0];
  const last = breaks.five.at(-1);
  if (first === undefined || last === undefined || first === last) return breaks.extent;
  return [Math.max(least, first - (last - first)), Math.min(most, last + (last - first))];
}

/**
 * Values counted into `n` bins of equal width over `histogramExtent`, each with the class of the mean of the values in it
 * (of its middle when empty). Values beyond it count into the first or last bin. Empty when there is nothing to part.
 */
export function histogramBins(
  values: readonly number[],
  breaks: ClassBreaks,
  n: number,
): LegendHistogram['bins'] {
  const [least, most] = histogramExtent(breaks);
  const width = (most - least) / n;
  if (!(width > 0)) return [];
  const counts = new Uint32Array(n);
  const sums = new Float64Array(n);
  for (const value of values) {
    const bin = Math.min(n - 1, Math.max(0, Math.floor((value - least) / width)));
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + value;
  }
  return Array.from(counts, (count, bin) => {
    const from = least + bin * width;
    const typical = count === 0 ? from + width / 2 : (sums[bin] ?? 0) / count;
    return { from, to: from + width, count, classKey: classifyValue(typical, breaks) };
  });
}

/** A break with as many decimals as its neighbours need, and the unit's sign: "10", "2.5%". */
export function formatBreak(value: number, breaks: ClassBreaks, indicator: FigureStyle): string {
  return breakWriter(breaks.five, indicator)(value);
}

function rampOf(breaks: ClassBreaks): readonly ClassKey[] {
  const ramp = RAMPS[breaks.five.length] ?? RAMPS[4] ?? [];
  return breaks.deepIsLow === true ? ramp.toReversed() : ramp;
}

function breakWriter(breaks: readonly number[], indicator: FigureStyle): (value: number) => string {
  const decimals = Math.max(0, ...breaks.map(decimalsOf));
  const sign = indicator.unit === 'percent' ? '%' : '';
  return (value) => formatDecimal(value, decimals) + sign;
}

/** Digits after the point that the number is written with, ten at most. */
function decimalsOf(value: number): number {
  const [, fraction = ''] = value.toFixed(10).replace(/0+$/, '').split('.');
  return fraction.length;
}

function continuousLabel(
  from: number | null,
  below: number | null,
  hasZero: boolean,
  write: (value: number) => string,
): string {
  if (from !== null)
    return below === null ? `${write(from)} and over` : `${write(from)} to under ${write(below)}`;
  if (below !== null) return hasZero ? `above 0, under ${write(below)}` : `under ${write(below)}`;
  return hasZero ? 'above 0' : 'all values';
}

function wholeLabel(from: number, below: number | null, breaks: ClassBreaks): string {
  const first = Math.ceil(from);
  const last = below === null ? breaks.extent[1] : Math.ceil(below) - 1;
  return first >= last ? formatDecimal(first, 0) : `${formatDecimal(first, 0)} to ${formatDecimal(last, 0)}`;
}
