/** Round breaks: class breaks put on readable numbers, as far as the classes allow. */

/** Distinct rising values with how often each stands and the running total before each. */
export interface Distinct {
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly before: readonly number[];
  readonly total: number;
}

/** Count sorted values into distinct ones. */
export function distinct(sorted: Float64Array): Distinct {
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

/**
 * The roundest breaks whose classes all hold something and which pass `fits`: multiples of 5, 2.5, 2 or 1 times a power
 * of ten, coarse first. Should none pass, each break is the least value of its class.
 */
export function roundBreaks(
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

/** Nearest multiple of `multiple × 10^power`, free of binary rounding error (0.3, not 0.30000000000000004). */
function roundTo(value: number, multiple: number, power: number): number {
  const step = Number(`${multiple}e${power}`);
  const rounded = Math.round(value / step) * step;
  return Number(rounded.toFixed(Math.min(20, Math.max(0, 1 - power)))) + 0;
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
