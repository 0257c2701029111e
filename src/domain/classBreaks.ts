/** Class breaks: where the colours of an indicator change, from its own figures over all periods and areas of a level. */
import type { ClassBreaks } from './indicator.ts';
import { distinct, roundBreaks, type Distinct } from './roundBreaks.ts';
import { groupCost, naturalBreakIndices } from './naturalBreaks.ts';

const CLASSES = 5;
/**
 * How much of the variance explained by the exact natural breaks may be given up for readable numbers.
 * Our own choice: at 0.01 the breaks of the indicators held here need three significant digits at most, and seldom three.
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

/** Index of the distinct value before which the number of values is nearest to `target`. */
function startNearest({ before }: Distinct, target: number): number {
  let best = 0;
  before.forEach((count, index) => {
    if (Math.abs(count - target) < Math.abs((before[best] ?? 0) - target)) best = index;
  });
  return best;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
