/** Class breaks: where the colours of an indicator change, from its own figures over all periods and areas of a level. */
import type { ClassBreaks } from './indicator.ts';
import { groupCost, naturalBreakIndices } from './naturalBreaks.ts';

const CLASSES = 5;
/**
 * How much of the variance explained by the exact natural breaks may be given up for readable numbers.
 * Our own choice: at 0.01 the breaks of the indicators held here need two significant digits at most.
 */
const FIT_GIVEN_UP = 0.01;
/** With so few distinct values (deciles, small counts) every area counts in its own natural class. Our own choice. */
const FEW_VALUES = 20;
/**
 * Values further than this many interquartile ranges from the quartiles (Tukey 1977, Exploratory Data Analysis: "outside"
 * values) are drawn in to that fence before the breaks are sought. Otherwise a few city-centre neighbourhoods, at twenty
 * times the median, would take the upper classes for themselves and leave one colour to everybody else.
 */
const FENCE = 1.5;
/** How far from a third each of the three classes may be, as a share of all areas. Our own choice. */
const TERCILE_SLACK = 0.05;

/** Distinct rising values with how often each stands and the running total before each. */
interface Distinct {
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly before: readonly number[];
  readonly total: number;
}

/**
 * Breaks of an indicator at one geography from all its measured values (any order, all periods).
 * Five classes by natural breaks and three by terciles, both rounded as far as they can be without emptying a class.
 * Zero is apart from the five when it is the least value. Fewer breaks come back when there are too few distinct values.
 * @throws RangeError when a value is not a finite number.
 */
export function computeBreaks(values: readonly number[]): ClassBreaks {
  const sorted = Float64Array.from(values).sort();
  if (sorted.some((value) => !Number.isFinite(value))) throw new RangeError('A value is not a number.');
  const least = sorted[0] ?? 0;
  const hasZero = sorted.length > 0 && least === 0;
  return {
    five: fiveBreaks(distinct(drawInTails(hasZero ? sorted.filter((value) => value !== 0) : sorted))),
    three: threeBreaks(distinct(sorted)),
    extent: [least, sorted[sorted.length - 1] ?? 0],
    hasZero,
  };
}

function drawInTails(sorted: Float64Array): Float64Array {
  const lower = sorted[Math.floor(sorted.length / 4)] ?? 0;
  const upper = sorted[Math.floor((sorted.length * 3) / 4)] ?? 0;
  const reach = (upper - lower) * FENCE;
  return reach > 0 ? sorted.map((value) => clamp(value, lower - reach, upper + reach)) : sorted;
}

function fiveBreaks(data: Distinct): number[] {
  const k = Math.min(CLASSES, data.values.length);
  if (k < 2) return [];
  const indices = naturalBreakIndices(data.values, data.weights, k);
  const cost = groupCost(data.values, data.weights);
  const explained = (starts: readonly number[]): number => {
    const bounds = [0, ...starts, data.values.length];
    const within = starts.reduce(
      (total, start, i) => total + cost(start, (bounds[i + 2] ?? 0) - 1),
      cost(0, (starts[0] ?? 0) - 1),
    );
    return 1 - within / cost(0, data.values.length - 1);
  };
  const best = explained(indices);
  const given = data.values.length < FEW_VALUES ? 0 : FIT_GIVEN_UP;
  return roundBreaks(data, indices, (starts) => explained(starts) >= best - given);
}

function threeBreaks(data: Distinct): number[] {
  const n = data.values.length;
  if (n < 2) return [];
  if (n === 2) return roundBreaks(data, [1], () => true);
  const first = clamp(startNearest(data, data.total / 3), 1, n - 2);
  const second = clamp(startNearest(data, (data.total * 2) / 3), first + 1, n - 1);
  return roundBreaks(data, [first, second], (starts) =>
    starts.every((start, i) => {
      const aim = data.before[[first, second][i] ?? 0] ?? 0;
      return Math.abs((data.before[start] ?? 0) - aim) <= data.total * TERCILE_SLACK;
    }),
  );
}

/**
 * The roundest breaks whose classes all hold something and which pass `fits`: multiples of 5, 2.5, 2 or 1 times a power
 * of ten, coarse first. Should none pass, each break is the least value of its class.
 */
function roundBreaks(
  data: Distinct,
  indices: readonly number[],
  fits: (starts: readonly number[]) => boolean,
): number[] {
  const exact = indices.map((index) => data.values[index] ?? 0);
  const middles = indices.map((index) => ((data.values[index - 1] ?? 0) + (data.values[index] ?? 0)) / 2);
  const range = (data.values[data.values.length - 1] ?? 0) - (data.values[0] ?? 0);
  for (let power = Math.ceil(Math.log10(range)); power >= Math.floor(Math.log10(range)) - 6; power -= 1) {
    for (const multiple of [5, 2.5, 2, 1]) {
      // Above the value below and at most the value at the break, a multiple keeps every area where it is.
      for (const aims of [exact, middles]) {
        const breaks = aims.map((aim) => roundTo(aim, multiple, power));
        const starts = breaks.map((value) => firstAtLeast(data.values, value));
        if (startsRise(starts, data.values.length) && fits(starts)) return breaks;
      }
    }
  }
  return exact;
}

function startsRise(starts: readonly number[], length: number): boolean {
  return starts.every((start, i) => start > (starts[i - 1] ?? 0) && start < length);
}

/** Nearest multiple of `multiple × 10^power`, free of binary dust (0.3, not 0.30000000000000004). */
function roundTo(value: number, multiple: number, power: number): number {
  const step = Number(`${multiple}e${power}`);
  const rounded = Math.round(value / step) * step;
  return Number(rounded.toFixed(clamp(1 - power, 0, 20))) + 0;
}

function distinct(sorted: Float64Array): Distinct {
  const values: number[] = [];
  const weights: number[] = [];
  const before: number[] = [];
  sorted.forEach((value, index) => {
    const last = values.length - 1;
    if (last >= 0 && values[last] === value) weights[last] = (weights[last] ?? 0) + 1;
    else {
      values.push(value);
      weights.push(1);
      before.push(index);
    }
  });
  return { values, weights, before, total: sorted.length };
}

/** Index of the distinct value before which the number of values is nearest to `target`. */
function startNearest({ before }: Distinct, target: number): number {
  let best = 0;
  before.forEach((count, index) => {
    if (Math.abs(count - target) < Math.abs((before[best] ?? 0) - target)) best = index;
  });
  return best;
}

function firstAtLeast(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
