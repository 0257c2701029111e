/** What is looked for: a postcode whole or in part, one that was probably meant, or a name. */
import { cleanField } from '../domain/cleanText.ts';
import { parseGssCode } from '../domain/geography.ts';
import { likelyDistricts, likelyPostcodes, postcodesIn, type Postcode } from '../domain/postcode.ts';

export type PostcodeQuery =
  | { readonly kind: 'full'; readonly district: string; readonly inward: string; readonly text: string }
  | { readonly kind: 'sector'; readonly district: string; readonly sector: string; readonly text: string }
  | { readonly kind: 'district'; readonly district: string; readonly text: string };

const OUTWARD = '[A-Z]{1,2}[0-9][A-Z0-9]?';

/**
 * Read a postcode, sector or district.
 * @param districts districts that are known, to tell "B1 5" from "B15" when the space was left out.
 * @returns null when the text is not the beginning of a postcode.
 */
export function parsePostcode(text: string, districts: ReadonlySet<string>): PostcodeQuery | null {
  const spaced = cleanField(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, ' ');
  const packed = spaced.replace(/ /g, '');
  const [whole] = postcodesIn(packed);
  if (whole !== undefined) return { kind: 'full', ...whole };
  const parts = new RegExp(`^(${OUTWARD}) ([0-9][A-Z]?)$`).exec(spaced);
  if (parts?.[1] !== undefined && parts[2] !== undefined) {
    return { kind: 'sector', district: parts[1], sector: parts[2], text: spaced };
  }
  if (new RegExp(`^${OUTWARD}$`).test(packed)) {
    if (!districts.has(packed) && /[0-9]{2}$/.test(packed) && districts.has(packed.slice(0, -1))) {
      const district = packed.slice(0, -1);
      return { kind: 'sector', district, sector: packed.slice(-1), text: `${district} ${packed.slice(-1)}` };
    }
    return { kind: 'district', district: packed, text: packed };
  }
  const run = new RegExp(`^(${OUTWARD})([0-9][A-Z]?)$`).exec(packed);
  if (run?.[1] !== undefined && run[2] !== undefined && districts.has(run[1])) {
    return { kind: 'sector', district: run[1], sector: run[2], text: `${run[1]} ${run[2]}` };
  }
  return null;
}

export type Wanted =
  /** Postcodes or beginnings of them, of known districts. */
  | { readonly kind: 'postcodes'; readonly queries: readonly PostcodeQuery[] }
  /** Not written rightly; these may be meant, and are to be offered. */
  | { readonly kind: 'slip'; readonly queries: readonly PostcodeQuery[] }
  /** Part of a longer text: a district, and no whole postcode. */
  | { readonly kind: 'within'; readonly queries: readonly PostcodeQuery[] }
  /** A rightly formed postcode of another part of the country. */
  | { readonly kind: 'outside'; readonly postcode: string }
  /** The beginning of no postcode of the boroughs. */
  | { readonly kind: 'noneBegins'; readonly text: string }
  /** Digits, but no postcode: no name has any. */
  | { readonly kind: 'digits' }
  | { readonly kind: 'name'; readonly text: string; readonly offers: readonly PostcodeQuery[] };

/** Postcodes that are looked up for one text at most. */
const MOST_AT_ONCE = 4;

/** @param districts the districts that have postcodes in the boroughs */
export function readWanted(text: string, districts: ReadonlySet<string>): Wanted {
  const clean = cleanField(text);
  const full = (found: readonly Postcode[]): PostcodeQuery[] =>
    found
      .filter(({ district }) => districts.has(district))
      .slice(0, MOST_AT_ONCE)
      .map((one) => ({ kind: 'full', ...one }));
  const written = postcodesIn(clean);
  const [first] = written;
  if (first !== undefined) {
    const own = full(written);
    return own.length > 0 ? { kind: 'postcodes', queries: own } : { kind: 'outside', postcode: first.text };
  }
  const offers = full(likelyPostcodes(clean));
  if (!/[0-9]/u.test(clean) || parseGssCode(clean) !== null) return { kind: 'name', text: clean, offers };
  const part = parsePostcode(clean, districts);
  if (part !== null && districts.has(part.district)) return { kind: 'postcodes', queries: [part] };
  if (offers.length > 0) return { kind: 'slip', queries: offers };
  const likely = likelyDistricts(clean, districts).slice(0, MOST_AT_ONCE);
  if (likely.length > 0) {
    return {
      kind: 'slip',
      queries: likely.map((district) => ({ kind: 'district', district, text: district })),
    };
  }
  const inText = clean
    .toUpperCase()
    .split(/[^A-Z0-9]+/u)
    .find((word) => districts.has(word));
  if (inText !== undefined) {
    return { kind: 'within', queries: [{ kind: 'district', district: inText, text: inText }] };
  }
  return part === null ? { kind: 'digits' } : { kind: 'noneBegins', text: part.text };
}
