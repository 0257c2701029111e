/**
 * FileValue: a figure as files hold it. Four digits after the point, and as many more as it takes to be read as the exact
 * figure would be: 0.66445 kept as 0.6645 would be read as 0.665, and it is nearer to 0.664.
 */
import { formatDecimal } from './format.ts';

const FEWEST_DIGITS = 4;
/** As exact as the sums behind a figure. */
const MOST_DIGITS = 12;

/** @param decimals with which people read the figure */
export function roundForFile(value: number, decimals: number): number {
  const read = formatDecimal(value, decimals);
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits += 1) {
    const rounded = rounding(value, digits);
    if (formatDecimal(rounded, decimals) === read) return rounded;
  }
  return rounding(value, MOST_DIGITS);
}

function rounding(value: number, digits: number): number {
  // Adding zero turns -0 into 0.
  return Number(value.toFixed(digits)) + 0;
}
