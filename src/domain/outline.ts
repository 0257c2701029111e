/**
 * Outline: a patch that a person draws, uploads or takes around a point, as rings of longitude and latitude. A point is
 * inside when it lies within an odd number of rings, so that a ring inside another is a hole.
 */
import { findCrossing } from './crossings.ts';

export type Ring = readonly (readonly [longitude: number, latitude: number])[];

export type OutlineProblem =
  'empty' | 'wrong-projection' | 'swapped' | 'crosses-itself' | 'too-detailed' | 'outside';

/** Great Britain with the sea around it. */
const BRITAIN = { west: -9, east: 2.5, south: 49, north: 61 };
/** Corners above which an address is no outline that this app has written. */
const MOST_CORNERS = 4000;

/** What is wrong with rings as an address or a drawing gives them; null when they can be used. */
export function outlineProblem(rings: readonly Ring[]): OutlineProblem | null {
  const points = rings.flat();
  if (rings.length === 0 || rings.some((ring) => openRing(ring).length < 3)) return 'empty';
  if (points.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return 'empty';
  if (points.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)) return 'wrong-projection';
  if (!reachesBritain(rings)) return points.some(([x, y]) => isInBritain([y, x])) ? 'swapped' : 'outside';
  if (points.length > MOST_CORNERS) return 'too-detailed';
  return findCrossing(rings) === null ? null : 'crosses-itself';
}

export function isInBritain([x, y]: readonly [number, number]): boolean {
  return x >= BRITAIN.west && x <= BRITAIN.east && y >= BRITAIN.south && y <= BRITAIN.north;
}

/** Whether any of the rings has a corner in Great Britain or goes around it. */
export function reachesBritain(rings: readonly Ring[]): boolean {
  return rings.some((ring) => {
    if (ring.some(isInBritain)) return true;
    const [west, south, east, north] = boxOf(ring);
    // Wider than half of the earth: it goes across the line of dates, the other way around.
    if (east - west > 180) return false;
    const { west: left, south: low, east: right, north: high } = BRITAIN;
    return west <= right && east >= left && south <= high && north >= low;
  });
}

/** West, south, east and north of a ring. Read in a loop: a long ring is more than a function takes arguments. */
export function boxOf(ring: Ring): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** The ring without its last point where that is its first again. */
export function openRing(ring: Ring): Ring {
  const [first] = ring;
  const last = ring.at(-1);
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : ring;
}

/** Steps of the written form in a degree: each is about a metre. */
export const STEPS_PER_DEGREE = 1e5;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Rings as short text for an address: steps of about a metre from corner to corner, five bits a sign; rings parted by `.`. */
export function encodeOutline(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [x, y] = [0, 0];
      return openRing(ring)
        .map(([longitude, latitude]) => {
          const [nextX, nextY] = [
            Math.round(longitude * STEPS_PER_DEGREE),
            Math.round(latitude * STEPS_PER_DEGREE),
          ];
          const text = encodeNumber(nextX - x) + encodeNumber(nextY - y);
          [x, y] = [nextX, nextY];
          return text;
        })
        .join('');
    })
    .join('.');
}

function encodeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += DIGITS[rest > 0 ? digit + 32 : digit] ?? '';
  } while (rest > 0);
  return text;
}

/** @returns null when the text is not an outline. */
export function decodeOutline(text: string): readonly Ring[] | null {
  if (!/^[\w.-]+$/.test(text)) return null;
  const rings = text.split('.').map(decodeRing);
  return rings.some((ring) => ring === null || ring.length < 3) ? null : (rings as Ring[]);
}

function decodeRing(text: string): Ring | null {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const sign of text) {
    const digit = DIGITS.indexOf(sign);
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, scale] = [0, 1];
  }
  if (scale !== 1 || numbers.length % 2 !== 0) return null;
  let [x, y] = [0, 0];
  const ring: [number, number][] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    ring.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  }
  return ring;
}
