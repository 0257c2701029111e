/**
 * Beeswarm: dots of equal size are on a line at their own place along it, each as low as it can without touching
 * one already standing. Dots are taken from left to right, so the result does not depend on the order of the input
 * beyond ties.
 */

/**
 * @param positions where each dot is along the line, in CSS pixels.
 * @param diameter of a dot with the gap round it.
 * @param most height that no centre may be above.
 * @returns height of each dot's centre above the line of the lowest centres, in the order of the input; null as soon as one
 * would be above `most`.
 */
export function dodge(
  positions: readonly number[],
  diameter: number,
  most = Infinity,
): readonly number[] | null {
  const order = positions.map((_, index) => index).sort((a, b) => at(positions, a) - at(positions, b));
  const heights = new Array<number>(positions.length).fill(0);
  let first = 0;
  for (let place = 0; place < order.length; place += 1) {
    const index = at(order, place);
    const x = at(positions, index);
    while (x - at(positions, at(order, first)) >= diameter) first += 1;
    const blocked: [number, number][] = [];
    for (let earlier = first; earlier < place; earlier += 1) {
      const other = at(order, earlier);
      const distance = x - at(positions, other);
      const reach = Math.sqrt(diameter * diameter - distance * distance);
      blocked.push([at(heights, other) - reach, at(heights, other) + reach]);
    }
    blocked.sort((a, b) => a[0] - b[0]);
    let height = 0;
    for (const [from, to] of blocked) {
      if (from >= height - EPSILON) break;
      if (to > height) height = to;
    }
    if (height > most) return null;
    heights[index] = height;
  }
  return heights;
}

/** Rounding of the square root must not make two dots that only touch count as overlapping. */
const EPSILON = 1e-6;

function at(numbers: readonly number[], index: number): number {
  const value = numbers[index];
  if (value === undefined) throw new RangeError(`No number at ${index}.`);
  return value;
}
