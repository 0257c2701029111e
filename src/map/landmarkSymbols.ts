/**
 * The symbols of landmarks: a ring with a dot for a station, a square with an H for a hospital, a house with a door for a school. They
 * differ by shape, so that they are told apart without colour. One geometry, drawn as SVG and as pixels for WebGL.
 */
import type { LandmarkKind } from '../domain/landmark.ts';
import { LANDMARK_REACH } from './detail.ts';
import { cover, mix, paint, rgb, type Pixels } from './patterns.ts';

type Point = readonly [x: number, y: number];

interface LandmarkSymbol {
  /** Corners round the origin, in CSS pixels. */
  readonly outline: readonly Point[];
  /** Lines inside it. */
  readonly strokes: readonly (readonly Point[])[];
  readonly strokeWidth: number;
}

/** A circle as a polygon: at this size nobody sees its corners. */
function round(radius: number): readonly Point[] {
  return Array.from({ length: 16 }, (_, index): Point => {
    const angle = (index * Math.PI) / 8;
    return [tenth(radius * Math.cos(angle)), tenth(radius * Math.sin(angle))];
  });
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}

export const LANDMARK_SYMBOLS: Readonly<Record<LandmarkKind, LandmarkSymbol>> = {
  stations: {
    outline: round(4.6),
    strokes: [
      [
        [0, 0],
        [0, 0],
      ],
    ],
    strokeWidth: 3.4,
  },
  hospitals: {
    outline: [
      [-5.5, -5.5],
      [5.5, -5.5],
      [5.5, 5.5],
      [-5.5, 5.5],
    ],
    strokes: [
      [
        [-2.1, -3],
        [-2.1, 3],
      ],
      [
        [2.1, -3],
        [2.1, 3],
      ],
      [
        [-2.1, 0],
        [2.1, 0],
      ],
    ],
    strokeWidth: 1.5,
  },
  schools: {
    outline: [
      [0, -5.4],
      [5, -1],
      [5, 4.4],
      [-5, 4.4],
      [-5, -1],
    ],
    strokes: [
      [
        [0, 0.6],
        [0, 3.6],
      ],
    ],
    strokeWidth: 2.2,
  },
};

/** Of the line round a symbol, and of the casing round that. */
export const SYMBOL_LINE = 1.3;
export const SYMBOL_CASING = 1.4;

function pathOf(corners: readonly Point[], [x, y]: Point, scale: number): string {
  return corners
    .map(
      (corner, index) =>
        `${index === 0 ? 'M' : 'L'}${tenth(x + corner[0] * scale)} ${tenth(y + corner[1] * scale)}`,
    )
    .join('');
}

/** Outlines and inner lines of symbols of one kind, each round its place: a path each for all of them. */
export function symbolPaths(
  kind: LandmarkKind,
  places: readonly Point[],
  scale: number,
): { readonly outline: string; readonly strokes: string } {
  const { outline, strokes } = LANDMARK_SYMBOLS[kind];
  return {
    outline: places.map((place) => `${pathOf(outline, place, scale)}z`).join(''),
    strokes: places.map((place) => strokes.map((stroke) => pathOf(stroke, place, scale)).join('')).join(''),
  };
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const at = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
}

/** Distance to the edge of a polygon, negative inside. */
function toOutline(point: Point, corners: readonly Point[]): number {
  const [x, y] = point;
  let nearest = Infinity;
  let inside = false;
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    nearest = Math.min(nearest, toSegment(point, corner, next));
    const [[ax, ay], [bx, by]] = [corner, next];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside ? -nearest : nearest;
}

/** A symbol as pixels: casing, line, ground inside, and the lines in it. */
export function landmarkPixels(kind: LandmarkKind, ink: string, halo: string, ratio: number): Pixels {
  const { outline, strokes, strokeWidth } = LANDMARK_SYMBOLS[kind];
  const [dark, ground] = [rgb(ink), rgb(halo)];
  const half = LANDMARK_REACH;
  return paint(2 * half * ratio, (column, row) => {
    const point: Point = [column / ratio - half, row / ratio - half];
    const edge = toOutline(point, outline);
    const inner = Math.min(
      ...strokes.map(([start = point, end = start]) => toSegment(point, start, end) - strokeWidth / 2),
    );
    const isInk = Math.max(cover((Math.abs(edge) - SYMBOL_LINE / 2) * ratio), cover(inner * ratio));
    return [mix(ground, dark, isInk), cover((edge - SYMBOL_LINE / 2 - SYMBOL_CASING) * ratio)];
  });
}
