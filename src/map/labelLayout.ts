/**
 * Which place names and symbols are drawn, and where. Widths are estimated from the number of letters, never measured
 * from the page, so that the server draws the same map as the browser.
 */
import type { MapLabel, MapPoint } from '../domain/mapModel.ts';
import type { MapProjection } from './project.ts';
import { SYMBOL_RADIUS } from './patterns.ts';

/**
 * Widths at which a map is laid out. The view box is scaled to the frame, letters must not be: each tier has its own
 * letter size in view-box units and its own choice of names. Names outside the region (rank 4) wait until the map is
 * zoomed in. `staticMap.css` shows one tier by the frame's width.
 */
export const TIERS = [
  { id: 'small', from: 0, frameWidth: 320, lowestRank: 2, symbolScale: 0.7 },
  { id: 'medium', from: 480, frameWidth: 620, lowestRank: 3, symbolScale: 0.9 },
  { id: 'large', from: 760, frameWidth: 900, lowestRank: 3, symbolScale: 1 },
] as const;
export type Tier = (typeof TIERS)[number];
export type TierId = Tier['id'];

/** The tier of a frame this many CSS pixels wide; the same limits stand in `staticMap.css`. */
export function tierOf(frameWidth: number): Tier {
  return TIERS.findLast(({ from }) => frameWidth >= from) ?? TIERS[0];
}

/** Letter size by rank, in CSS pixels. */
export const LABEL_SIZES: Readonly<Record<MapLabel['rank'], number>> = { 1: 16, 2: 13, 3: 12, 4: 11 };
/** Mean width of a letter as a share of its size; a little generous. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.15;
const MARGIN = 3;
/** So far from its place a name would be read as another's: worse than lying across one line. */
const FAR = 60;
const FAR_COST = 1.5;
const DIAGONALS = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

export interface PlacedLabel {
  readonly text: string;
  readonly rank: MapLabel['rank'];
  /** Middle of the word, on its baseline, in view-box units. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How far the middle of the word stands from its place, in CSS pixels. */
  readonly offset: readonly [number, number];
}

export interface PlacedPoint {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
}

export interface LabelLayout {
  /** View-box units in a CSS pixel. */
  readonly unit: number;
  readonly symbolScale: number;
  readonly labels: readonly PlacedLabel[];
  readonly points: readonly PlacedPoint[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How many lines a word in this box would lie across; names give way to them. */
export type Crossings = (box: Box) => number;

/**
 * Place names by rank, most important first, each where it is free: on the place, above, below, right, left, or
 * askew of it. A name that is free nowhere, would leave the picture or is of a place at its edge is left out; a city's name
 * is drawn across lines where it must be. Symbols are always drawn.
 */
export function layoutLabels(
  labels: readonly MapLabel[],
  points: readonly MapPoint[],
  projection: MapProjection,
  { frameWidth, lowestRank, symbolScale }: Tier,
  crossings?: Crossings,
): LabelLayout {
  const { width, height } = projection;
  const unit = width / frameWidth;
  const reach = SYMBOL_RADIUS * symbolScale * unit;
  const placedPoints = points.map((point) => {
    const [x, y] = projection.project(...point.position);
    return { point, x: round(x), y: round(y) };
  });
  const taken: Box[] = placedPoints.map(({ x, y }) => ({
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
  }));
  const placed: PlacedLabel[] = [];
  const drawn = labels.filter(({ rank }) => rank <= lowestRank).toSorted((a, b) => a.rank - b.rank);
  for (const label of drawn) {
    const size = LABEL_SIZES[label.rank] * unit;
    const halfWidth = (label.text.length * LETTER_WIDTH * size) / 2;
    const halfHeight = (size * LINE_HEIGHT) / 2;
    const [x, y] = projection.project(...label.position);
    // So near the edge the word would be on a neighbour's land, as that of a large town in the middle of a small one.
    if (Math.min(x, width - x) < halfWidth / 2) continue;
    const up = reach + halfHeight;
    const aside = reach + halfWidth + MARGIN * unit;
    // Drawn in from the edge, and no further: beside its place it would name the neighbour.
    const room = Math.ceil(halfWidth + MARGIN * unit);
    const tries: readonly (readonly [number, number])[] = [
      [Math.min(Math.max(x, room), width - room), y],
      [x, y - up],
      [x, y + up],
      [x + aside, y],
      [x - aside, y],
      ...DIAGONALS.map(([right, down]) => [x + right * (halfWidth + reach), y + down * up] as const),
    ];
    const margin = MARGIN * unit;
    const free = tries
      .map(([centreX, centreY]) => {
        const box: Box = {
          left: centreX - halfWidth - margin,
          top: centreY - halfHeight,
          right: centreX + halfWidth + margin,
          bottom: centreY + halfHeight,
        };
        const crossed = crossings?.(box) ?? 0;
        const isFar = crossings !== undefined && Math.hypot(centreX - x, centreY - y) > FAR;
        return { centreX, centreY, box, crossed, cost: crossed + (isFar ? FAR_COST : 0) };
      })
      .filter(
        ({ box }) =>
          box.left >= 0 &&
          box.top >= 0 &&
          box.right <= width &&
          box.bottom <= height &&
          !taken.some((other) => overlaps(box, other)),
      );
    const [best] = free.toSorted((a, b) => a.cost - b.cost);
    if (best === undefined || (best.crossed > 0 && label.rank > 1)) continue;
    taken.push(best.box);
    // Letters of mixed case look centred when the baseline lies about a third of their size below the middle.
    placed.push({
      text: label.text,
      rank: label.rank,
      x: round(best.centreX),
      y: round(best.centreY + size * 0.34),
      size: round(size),
      offset: [(best.centreX - x) / unit, (best.centreY - y) / unit],
    });
  }
  return { unit, symbolScale, labels: placed, points: placedPoints };
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
