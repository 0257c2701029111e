/** A QR code as one SVG path. */
import { encode } from 'uqr';

/** Modules of white around the code, as the standard asks. */
const QUIET_ZONE = 4;

/** The dark modules as one path. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}
