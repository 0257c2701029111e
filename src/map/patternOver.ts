/**
 * The pattern over the areas in the highest fifth of a measure: upright lines, each a dark one beside a light one, so that one
 * of them is seen on any fill and in grey. Upright, because absences and untold changes have dots, diagonals and level lines, and
 * two of those together would look like a third.
 */
import { mix, paint, rgb, type Pixels } from './patterns.ts';

/** Distance between the lines, in CSS pixels: small enough that a neighbourhood has two. */
export const OVER_TILE = 6;
const LINE = 1.25;
const LIGHT_FROM = 1;
const DARK_FROM = LIGHT_FROM + LINE;

/** The two lines of a tile, as paths to fill. */
export const OVER_LINES = {
  light: `M${LIGHT_FROM} 0h${LINE}v${OVER_TILE}h-${LINE}z`,
  dark: `M${DARK_FROM} 0h${LINE}v${OVER_TILE}h-${LINE}z`,
} as const;

/** One tile as pixels, clear between the lines; `ratio` pixels to a unit. */
export function overPixels(light: string, dark: string, ratio: number): Pixels {
  const [pale, deep] = [rgb(light), rgb(dark)];
  const share = (x: number, from: number): number =>
    Math.min(1, Math.max(0, Math.min(x + 0.5, (from + LINE) * ratio) - Math.max(x - 0.5, from * ratio)));
  return paint(OVER_TILE * ratio, (x) => {
    const [over, under] = [share(x, DARK_FROM), share(x, LIGHT_FROM)];
    const covered = over + under;
    return [mix(pale, deep, covered === 0 ? 0 : over / covered), Math.min(1, covered)];
  });
}
