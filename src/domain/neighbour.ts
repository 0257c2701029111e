/** Neighbour: moving from area to area by arrow key, and to a name by typing its first letters. */
import type { GssCode } from './geography.ts';

export type Direction = 'north' | 'east' | 'south' | 'west';

export interface Place {
  readonly code: GssCode;
  /** WGS 84 longitude and latitude, in degrees. */
  readonly position: readonly [longitude: number, latitude: number];
}

/**
 * The nearest place in the quarter of the compass around a direction; null when there is none or `from` is unknown.
 *
 * Distance is north-south plus east-west (longitude scaled to the latitude), not as the crow flies. Measured along the
 * two diagonals, a quarter is then a corner and the distance the longer side: stepping to the nearest place in the quarter
 * that holds the goal always brings the goal nearer, so arrows alone lead from every place to every other.
 */
export function neighbourInDirection(
  from: GssCode,
  direction: Direction,
  places: readonly Place[],
): GssCode | null {
  const points = toDiagonals(places);
  const origin = points.find(({ code }) => code === from);
  if (origin === undefined) return null;
  let nearest: GssCode | null = null;
  let least = Infinity;
  for (const { code, northEast, southEast } of points) {
    const alongNorthEast = northEast - origin.northEast;
    const alongSouthEast = southEast - origin.southEast;
    if (code === from || directionOf(alongNorthEast, alongSouthEast) !== direction) continue;
    const distance = Math.max(Math.abs(alongNorthEast), Math.abs(alongSouthEast));
    if (distance >= least) continue;
    least = distance;
    nearest = code;
  }
  return nearest;
}

function directionOf(alongNorthEast: number, alongSouthEast: number): Direction {
  if (alongNorthEast > 0) return alongSouthEast > 0 ? 'east' : 'north';
  return alongSouthEast > 0 ? 'south' : 'west';
}

/** Ten-millionths of a degree of latitude, about 1 cm. */
const STEPS_PER_DEGREE = 1e7;

/**
 * Whole-numbered positions along the two diagonals. The order of the places is worked into the last digits, so that no two
 * lie exactly on one diagonal (or one spot), where neither would be in the other's quarter.
 */
function toDiagonals(
  places: readonly Place[],
): { readonly code: GssCode; readonly northEast: number; readonly southEast: number }[] {
  const latitude = places.reduce((sum, { position }) => sum + position[1], 0) / places.length;
  const eastScale = Math.cos((latitude * Math.PI) / 180);
  return places.map(({ code, position }, order) => {
    const east = Math.round(position[0] * eastScale * STEPS_PER_DEGREE);
    const north = Math.round(position[1] * STEPS_PER_DEGREE);
    return {
      code,
      northEast: (east + north) * places.length + order,
      southEast: (east - north) * places.length + order,
    };
  });
}

/**
 * Index of the name that typing `text` leads to, searching round from the name at `from` (−1 for none). One letter goes
 * to the next name, as in any list box; more letters may stay. Names that begin with the text come before names with a
 * later word that does. Case, accents and apostrophes do not matter. Null when nothing fits.
 */
export function typeAhead(text: string, names: readonly string[], from: number): number | null {
  const typed = plain(text);
  if (typed === '') return null;
  const start = typed.length === 1 ? from + 1 : Math.max(0, from);
  const order = names.map((_, step) => (start + step) % names.length);
  const found =
    order.find((index) => plain(names[index] ?? '').startsWith(typed)) ??
    order.find((index) => plain(names[index] ?? '').includes(` ${typed}`));
  return found ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[\s&-]+/g, ' ')
    .toLowerCase()
    .trimStart();
}
