/** A QR code as one SVG path: the one setting of every code on screens, slides and paper. */
import { encode } from 'uqr';

/** Modules of white around the code, as the standard asks. */
const QUIET_ZONE = 4;

/**
 * @param text the address
 * @returns the dark modules as one path in a square of `size` modules. It can be read with up to 15% of it lost, as on a folded
 *   sheet or a glaring wall (level M of ISO/IEC 18004).
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}
