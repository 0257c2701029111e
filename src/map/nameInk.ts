/** How names are written in a picture that leaves the page. */
import type { Palette } from '../domain/palette.ts';

export const FONT = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', sans-serif";

export function nameInk(ink: Palette, fill: string) {
  return {
    fill,
    stroke: ink.labelHalo,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    fontFamily: FONT,
  } as const;
}
