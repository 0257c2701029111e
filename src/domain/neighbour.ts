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
 * Distance is north-south plus east-west (longitude scaled to the latitude), not as the crow flies: in a quarter-wide
 * cone that is the distance under which each step towards a place never leads away from it, so that arrows alone lead
 * from every place to every other. Ties go to the place nearest the direction, then to the lower code.
 */
export function neighbourInDirection(
  from: GssCode,
  direction: Direction,
  places: readonly Place[],
): GssCode | null {
  const index = places.findIndex(({ code }) => code === from);
  const points = toGrid(places);
  const origin = points[index];
  if (origin === undefined) return null;
  let nearest: { code: GssCode; distance: number; offAxis: number } | null = null;
  for (const { code, x, y } of points) {
    if (code === from) continue;
    const east = x - origin.x;
    const north = y - origin.y;
    if (directionOf(east, north, code > from) !== direction) continue;
    const distance = Math.abs(east) + Math.abs(north);
    const offAxis = Math.min(Math.abs(east), Math.abs(north));
    if (nearest === null || isNearer({ code, distance, offAxis }, nearest))
      nearest = { code, distance, offAxis };
  }
  return nearest?.code ?? null;
}

/** Ten-millionths of a degree of latitude, about 1 cm. */
const GRID_STEPS_PER_DEGREE = 1e7;

/** Places on one whole-numbered grid with steps alike both ways, so that ties are true ties from wherever one looks. */
function toGrid(places: readonly Place[]): { code: GssCode; x: number; y: number }[] {
  const latitude = places.reduce((sum, { position }) => sum + position[1], 0) / places.length;
  const eastScale = Math.cos((latitude * Math.PI) / 180);
  return places.map(({ code, position }) => ({
    code,
    x: Math.round(position[0] * eastScale * GRID_STEPS_PER_DEGREE),
    y: Math.round(position[1] * GRID_STEPS_PER_DEGREE),
  }));
}

/**
 * Each diagonal belongs to one quarter only, going round: north-east to east, north-west to north and so on. Two places on
 * one spot lie east and west of each other by code.
 */
function directionOf(east: number, north: number, isLaterCode: boolean): Direction {
  if (east === 0 && north === 0) return isLaterCode ? 'east' : 'west';
  if (east > 0 && north <= east && north > -east) return 'east';
  if (north > 0 && -east <= north && east < north) return 'north';
  if (east < 0 && -north <= -east && north < -east) return 'west';
  return 'south';
}

function isNearer(
  a: { code: GssCode; distance: number; offAxis: number },
  b: { code: GssCode; distance: number; offAxis: number },
): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  if (a.offAxis !== b.offAxis) return a.offAxis < b.offAxis;
  return a.code < b.code;
}

/**
 * Index of the name that typing `text` leads to, searching round from the name at `from` (−1 for none). One letter goes
 * to the next name, as in any list box; more letters may stay. Names that begin with the text come before names with a
 * later word that does. Case, accents and apostrophes do not matter. Null when nothing fits.
 */
export function typeAhead(text: string, names: readonly string[], from: number): number | null {
  const typed = plain(text);
  if (typed === '') return null;
  const start = [...typed].length === 1 ? from + 1 : Math.max(0, from);
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
