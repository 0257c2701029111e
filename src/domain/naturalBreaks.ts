/**
 * Natural breaks: the exact parting of numbers into k groups with the least squared distance within groups, by dynamic
 * programming (Ckmeans.1d.dp: Wang & Song 2011, The R Journal 3(2):29), with the divide-and-conquer step of Song & Zhong
 * 2020 (Bioinformatics 36:5027): O(k n log n) for n distinct values.
 */

/**
 * Indices at which groups 2 … k begin, in the rising distinct `values`, each standing for `weights[i]` equal numbers.
 * @returns k − 1 rising indices. `k` must be from 1 to the number of values.
 */
export function naturalBreakIndices(
  values: readonly number[],
  weights: readonly number[],
  k: number,
): number[] {
  const n = values.length;
  const cost = groupCost(values, weights);
  let previous = Float64Array.from({ length: n }, (_, end) => cost(0, end));
  const starts: Int32Array[] = [];
  for (let group = 1; group < k; group += 1) {
    const current = new Float64Array(n).fill(Infinity);
    const start = new Int32Array(n);
    fillGroup(group, n - 1, group, n - 1, { previous, current, start, cost, group });
    starts.push(start);
    previous = current;
  }
  const indices: number[] = [];
  let end = n - 1;
  for (const start of starts.reverse()) {
    const index = start[end] ?? 0;
    indices.unshift(index);
    end = index - 1;
  }
  return indices;
}

interface GroupState {
  readonly previous: Float64Array;
  readonly current: Float64Array;
  readonly start: Int32Array;
  readonly cost: (from: number, to: number) => number;
  readonly group: number;
}

/** Best start of the last group for each end in [low, high]; the best start never falls as the end rises. */
function fillGroup(low: number, high: number, startLow: number, startHigh: number, state: GroupState): void {
  if (low > high) return;
  const end = (low + high) >> 1;
  let best = Infinity;
  let bestStart = startLow;
  for (let start = Math.max(startLow, state.group); start <= Math.min(end, startHigh); start += 1) {
    const total = (state.previous[start - 1] ?? Infinity) + state.cost(start, end);
    if (total < best) {
      best = total;
      bestStart = start;
    }
  }
  state.current[end] = best;
  state.start[end] = bestStart;
  fillGroup(low, end - 1, startLow, bestStart, state);
  fillGroup(end + 1, high, bestStart, startHigh, state);
}

/** Weighted squared distance from the mean within values[from … to], from running sums about the middle value. */
export function groupCost(
  values: readonly number[],
  weights: readonly number[],
): (from: number, to: number) => number {
  const n = values.length;
  const centre = values[n >> 1] ?? 0;
  const weightSums = new Float64Array(n + 1);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (let i = 0; i < n; i += 1) {
    const weight = weights[i] ?? 0;
    const value = (values[i] ?? 0) - centre;
    weightSums[i + 1] = (weightSums[i] ?? 0) + weight;
    sums[i + 1] = (sums[i] ?? 0) + weight * value;
    squares[i + 1] = (squares[i] ?? 0) + weight * value * value;
  }
  return (from, to) => {
    const weight = (weightSums[to + 1] ?? 0) - (weightSums[from] ?? 0);
    if (weight <= 0) return 0;
    const total = (sums[to + 1] ?? 0) - (sums[from] ?? 0);
    const square = (squares[to + 1] ?? 0) - (squares[from] ?? 0);
    return Math.max(0, square - (total * total) / weight);
  };
}
