/** A range of values picked out on a chart, in the indicator's unit, the smaller first. */
export type ValueRange = readonly [number, number];

/** The ends rounded as the figures are, so that what is picked out is what its ends say. */
export function roundRange([from, to]: ValueRange, decimals: number): ValueRange {
  return [Number(from.toFixed(decimals)), Number(to.toFixed(decimals))];
}
