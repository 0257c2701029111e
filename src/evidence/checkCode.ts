/** The check code: a short text made from the figures of a pack and its release, so that a changed figure shows. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { PackRow } from './packRows.ts';

/** Crockford's base 32: no letter that is easily taken for another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits: one chance in a million billion that another set of figures has the same code. */
const LENGTH = 10;

/**
 * What the code is made from: the release, then a line a figure in the order of the pack. The person's own name of the place
 * is not in it.
 */
export function canonicalText(release: string, rows: readonly PackRow[]): string {
  const lines = rows.map((row) =>
    [
      row.role,
      row.indicator,
      row.geography,
      row.areaCode,
      row.period,
      row.status,
      row.method,
      row.value,
      row.lower,
      row.upper,
      row.numerator,
      row.denominator,
    ]
      .map((cell) => (cell === null ? '' : String(cell)))
      .join('|'),
  );
  return [release, ...lines].join('\n');
}

/** "7K3M9-X2QPA" */
export function checkCode(release: string, rows: readonly PackRow[]): string {
  const bytes = sha256(new TextEncoder().encode(canonicalText(release, rows)));
  let text = '';
  for (let sign = 0; sign < LENGTH; sign += 1) {
    const [byte, offset] = [Math.floor((sign * 5) / 8), (sign * 5) % 8];
    const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
    text += SIGNS[(pair >> (11 - offset)) & 31] ?? '';
  }
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** A code as it was typed, in its written form: letters in any case, `O`, `I` and `L` for the digits they look like. */
export function normaliseCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const isCode = new RegExp(`^[${SIGNS}]{${LENGTH}}$`).test(plain);
  return isCode ? `${plain.slice(0, 5)}-${plain.slice(5)}` : null;
}
