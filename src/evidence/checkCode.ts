/** The check code: a short text made from the figures of a pack and its release, so that a changed figure shows. */
import { sha256 } from '@noble/hashes/sha2.js';
import { cleanLine } from '../domain/cleanText.ts';
import { editDistance } from '../view/nearest.ts';
import type { PackRow } from './packRows.ts';

/** Crockford's base 32: no letter that is easily taken for another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits: one chance in a million billion that another set of figures has the same code. */
export const LENGTH = 10;

/**
 * What the code is made from: the release, then a line a figure in the order of the pack. The person's own name of the place
 * is not in it.
 */
function canonicalText(release: string, rows: readonly PackRow[]): string {
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
    text += DIGITS[(pair >> (11 - offset)) & 31] ?? '';
  }
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** A code as it was typed, in its written form: letters in any case, `O`, `I` and `L` for the digits they look like. */
export function normaliseCode(typed: string): string | null {
  const plain = signsOf(typed);
  const isCode = new RegExp(`^[${DIGITS}]{${LENGTH}}$`).test(plain);
  return isCode ? `${plain.slice(0, 5)}-${plain.slice(5)}` : null;
}

function signsOf(typed: string): string {
  return cleanLine(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** The code that a text is or holds: "Check code 7K3M9-X2QPA." */
export function codeIn(text: string): string | null {
  const whole = normaliseCode(text);
  if (whole !== null) return whole;
  const found = /(?<![A-Z0-9-])([A-Z0-9]{5})\s?-\s?([A-Z0-9]{5})(?![A-Z0-9-])/u.exec(
    cleanLine(text).toUpperCase(),
  );
  return found === null ? null : normaliseCode(`${found[1] ?? ''}${found[2] ?? ''}`);
}

/** Signs that are read or heard as one another. */
const ALIKE: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6', Q: '0', D: '0', U: 'V' };
/** Signs that may be wrong, missing, doubled or out of order in a code that was copied by hand. */
const MOST_SLIPS = 2;

/** Whether a code that does not fit is the right one but for slips of the eye or hand. */
export function isSlipOf(typed: string, right: string): boolean {
  const eased = (text: string): string => signsOf(text).replace(/[BSZGQDU]/gu, (sign) => ALIKE[sign] ?? sign);
  const [one, other] = [eased(typed), eased(right)];
  return one !== '' && editDistance(one, other) <= MOST_SLIPS;
}
