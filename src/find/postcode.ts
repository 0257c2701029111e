/** Postcodes as people type them, whole or in part. */

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
  const spaced = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const packed = spaced.replace(/ /g, '');
  const full = new RegExp(`^(${OUTWARD})([0-9][A-Z]{2})$`).exec(packed);
  if (full?.[1] !== undefined && full[2] !== undefined) {
    return { kind: 'full', district: full[1], inward: full[2], text: `${full[1]} ${full[2]}` };
  }
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
