/** Invented counts whose variance is a multiple of what chance gives, from a seeded generator: the same in every run. */

/** Mulberry32. @returns numbers from 0 up to, not including, 1 */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A count with the mean and a variance of `factor` times it: Poisson at 1, else negative binomial. */
export function countsWithDispersion(random: () => number, mean: number, factor: number): number {
  if (factor <= 1) return poisson(random, mean);
  const shape = mean / (factor - 1);
  return poisson(random, gamma(random, shape) * (factor - 1));
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26:363. */
function gamma(random: () => number, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** By adding up waiting times: slow for large means, and exact. */
function poisson(random: () => number, mean: number): number {
  let count = -1;
  for (let waited = 0; waited <= mean; count += 1) waited -= Math.log(1 - random());
  return count;
}
