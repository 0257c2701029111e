/**
 * How much of a long test is run. `npm test` runs a sample that finds most faults in a few minutes; `npm run test:all` also runs
 * the files of `test/steps.ts` that are long, whole.
 */

/** The environment variable that asks for the whole, and its value. */
export const EXTENT_VARIABLE = 'TEST_EXTENT';
export const WHOLE = 'whole';

export const isWhole = process.env[EXTENT_VARIABLE] === WHOLE;

/** The sample in `npm test`, all of it in `npm run test:all`. */
export function byExtent<T>(sizes: { readonly sample: T; readonly whole: T }): T {
  return isWhole ? sizes.whole : sizes.sample;
}
