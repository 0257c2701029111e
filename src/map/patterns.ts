/**
 * Patterns of the absences and of what cannot be told, and the shape of the symbol of the programme: one geometry, drawn as SVG by the still map and
 * the legend and as pixels for WebGL.
 */
import { type ClassKey, type PatternedKey } from '../domain/classKeys.ts';

/** Side of the square tile that repeats, in view-box units or CSS pixels. */
export const PATTERN_TILE = 10;
const STROKE = 1.5;
const DOT_RADIUS = 1.4;

/**
 * Withheld: one diagonal. Incomplete: both diagonals. Not published: dots. A true zero is plain and pale, a class is
 * plain, so the five states differ without colour. A change that cannot be told: level lines.
 */
export const PATTERN_PATHS: Readonly<Record<PatternedKey, string>> = {
  suppressed: 'M-2 2l4-4M-2 12l14-14M8 12l4-4',
  incomplete: 'M-2 2l4-4M-2 12l14-14M8 12l4-4M-2 8l4 4M-2-2l14 14M8-2l4 4',
  notCollected:
    'M1.1 2.5a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0M6.1 7.5a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0',
  'change-untold': 'M0 5h10',
};

/** Whether a class is drawn as a pattern: the absence of a figure, or a change that cannot be told. */
export function isPatterned(classKey: ClassKey): classKey is PatternedKey {
  return classKey in PATTERN_PATHS;
}

/** Lines are stroked, dots are filled. */
export function isDotted(status: PatternedKey): boolean {
  return status === 'notCollected';
}
export const PATTERN_STROKE = STROKE;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export type Rgb = readonly [number, number, number];

export function rgb(hex: string): Rgb {
  const part = (start: number) => parseInt(hex.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Distance from a point to the nearest ink of the repeating tile, negative inside the ink; in tile units. */
function inkDistance(status: PatternedKey, x: number, y: number): number {
  const toDiagonal = (along: number): number => {
    const offset = ((along % PATTERN_TILE) + PATTERN_TILE) % PATTERN_TILE;
    return Math.min(offset, PATTERN_TILE - offset) / Math.SQRT2 - STROKE / 2;
  };
  if (status === 'suppressed') return toDiagonal(x + y);
  if (status === 'change-untold') return Math.abs(y - PATTERN_TILE / 2) - STROKE / 2;
  if (status === 'incomplete') return Math.min(toDiagonal(x + y), toDiagonal(x - y));
  const toDot = (cx: number, cy: number): number => Math.hypot(x - cx, y - cy) - DOT_RADIUS;
  return Math.min(toDot(2.5, 2.5), toDot(7.5, 7.5));
}

/** A square of pixels, asked for one by one at their middles. */
export function paint(
  size: number,
  colourAt: (x: number, y: number) => readonly [Rgb, alpha: number],
): Pixels {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const [[r, g, b], alpha] = colourAt(column + 0.5, row + 0.5);
      data.set([r, g, b, alpha * 255], (row * size + column) * 4);
    }
  return { width: size, height: size, data };
}

/** How much of a pixel lies inside an edge `distance` pixels away (negative inside). */
export function cover(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance));
}

export function mix(under: Rgb, over: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2) => under[i] * (1 - share) + over[i] * share;
  return [part(0), part(1), part(2)];
}

/** One tile as pixels, `ratio` pixels to a unit. */
export function patternPixels(status: PatternedKey, ground: string, ink: string, ratio: number): Pixels {
  const [under, over] = [rgb(ground), rgb(ink)];
  return paint(PATTERN_TILE * ratio, (x, y) => [
    mix(under, over, cover(inkDistance(status, x / ratio, y / ratio) * ratio)),
    1,
  ]);
}

/** Half the diagonal of the diamond of the programme, in CSS pixels. */
export const SYMBOL_RADIUS = 14;
const SYMBOL_BORDER = 2;

/** The diamond, around the origin. */
export const SYMBOL_PATH = `M0-${SYMBOL_RADIUS}l${SYMBOL_RADIUS} ${SYMBOL_RADIUS}-${SYMBOL_RADIUS} ${SYMBOL_RADIUS}-${SYMBOL_RADIUS}-${SYMBOL_RADIUS}z`;

/** A partner's place: a circle with a letter. */
export const PLACE_RADIUS = 11;

/** Distance from the middle of a symbol to its edge, negative inside, in CSS pixels. */
const EDGES = {
  diamond: (x: number, y: number) => (Math.abs(x) + Math.abs(y) - SYMBOL_RADIUS) / Math.SQRT2,
  circle: (x: number, y: number) => Math.hypot(x, y) - PLACE_RADIUS,
};

/** A symbol as pixels; the diamond is filled for live routes, hollow (ground inside, the colour as border) for one in development. */
export function symbolPixels(
  fill: string,
  border: string,
  ratio: number,
  shape: keyof typeof EDGES = 'diamond',
): Pixels {
  const half = SYMBOL_RADIUS + SYMBOL_BORDER;
  const size = 2 * half * ratio;
  const [inside, edge] = [rgb(fill), rgb(border)];
  return paint(size, (x, y) => {
    const distance = EDGES[shape](x / ratio - half, y / ratio - half) * ratio;
    const outer = cover(distance - (SYMBOL_BORDER / 2) * ratio);
    const inner = cover(distance + (SYMBOL_BORDER / 2) * ratio);
    return [mix(edge, inside, inner), outer];
  });
}
