/**
 * The pattern over the areas in the highest fifth of a measure: level lines, each a dark one beside a light one, so that one
 * of them is seen on any fill and in grey. Level, because the absences have dots and diagonals, and two of those together
 * would look like a third.
 */
import { paint, rgb, type Pixels } from './patterns.ts';

/** Distance between the lines, in CSS pixels: small enough that a neighbourhood has two. */
export const OVER_TILE = 6;
const LINE = 1.25;
const LIGHT_FROM = 1;
const DARK_FROM = LIGHT_FROM + LINE;

/** The two lines of a tile, as paths to fill. */
export const OVER_LINES = {
  light: `M0 ${LIGHT_FROM}h${OVER_TILE}v${LINE}h-${OVER_TILE}z`,
  dark: `M0 ${DARK_FROM}h${OVER_TILE}v${LINE}h-${OVER_TILE}z`,
} as const;

/** One tile as pixels, clear between the lines; `ratio` pixels to a unit. */
export function overPixels(light: string, dark: string, ratio: number): Pixels {
  const [pale, deep] = [rgb(light), rgb(dark)];
  const share = (y: number, from: number): number =>
    Math.min(1, Math.max(0, Math.min(y + 0.5, (from + LINE) * ratio) - Math.max(y - 0.5, from * ratio)));
  return paint(OVER_TILE * ratio, (_, y) => {
    const [over, under] = [share(y, DARK_FROM), share(y, LIGHT_FROM)];
    return over >= under ? [deep, over] : [pale, under];
  });
}
