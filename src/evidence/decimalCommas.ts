/**
 * Whether a file of places writes 2,14 for 2.14, as programs do on a computer set to German or French numbers. Where one
 * number ends and the next begins cannot be told for certain then, so such a file is refused by name and not guessed at.
 */

const LONGITUDE = '-?\\d,\\d+';
/** Of Great Britain, so that whole numbers in a row are not taken for places. */
const LATITUDE = '(?:49|5\\d|6[01]),\\d+';
const BETWEEN = '["\']?\\s*[,;\\s]\\s*["\']?';

const PLACE = new RegExp(
  `(?:^|[^\\d.,])(?:${LONGITUDE}${BETWEEN}${LATITUDE}|${LATITUDE}${BETWEEN}${LONGITUDE})(?![\\d.])`,
);

/** To be asked of files that could not be used: words of one that can may hold anything. */
export function hasDecimalCommas(text: string): boolean {
  return PLACE.test(text);
}
