/**
 * Which names and symbols are drawn, and where: one rule for all maps and all kinds. Widths are estimated from the number of letters, never measured
 * from the page, so that the server draws the same map as the browser.
 */
import type { MapLandmark } from '../domain/landmark.ts';
import type { MapLabel, MapPoint } from '../domain/mapModel.ts';
import { detailOf, LANDMARK_DETAIL, LANDMARK_REACH } from './detail.ts';
import { SYMBOL_RADIUS } from './patterns.ts';
import {
  middlesBeside,
  middlesRound,
  Room,
  type Box,
  type Crossings,
  type Middle,
  type Word,
} from './placing.ts';
import type { MapProjection } from './project.ts';

export type { Crossings } from './placing.ts';

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
export type TierId = (typeof TIERS)[number]['id'];
export interface Tier {
  /** Mean width of a letter as a share of its size, where a picture may be read in other fonts than ours. */
  readonly letterWidth?: number;
  readonly id: TierId;
  readonly from: number;
  readonly frameWidth: number;
  readonly lowestRank: number;
  readonly symbolScale: number;
}

/** The tier of a frame this many CSS pixels wide; the same limits stand in `staticMap.css`. */
export function tierOf(frameWidth: number): Tier {
  return TIERS.findLast(({ from }) => frameWidth >= from) ?? TIERS[0];
}

/** Letter size by rank, in CSS pixels. */
export const LABEL_SIZES: Readonly<Record<MapLabel['rank'], number>> = {
  1: 16,
  2: 13,
  3: 12,
  4: 11,
  5: 11,
  6: 11,
};
/** Of the name of a landmark. */
export const LANDMARK_NAME_SIZE = 11;
/** Mean width of a letter as a share of its size; a little generous. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.15;
const MARGIN = 3;

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

export interface PlacedLandmark {
  readonly landmark: MapLandmark;
  readonly x: number;
  readonly y: number;
  /** Null where there is no room for its name, or the map shows too much for names. */
  readonly name: Omit<PlacedLabel, 'rank' | 'offset'> | null;
}

export interface LabelLayout {
  /** View-box units in a CSS pixel. */
  readonly unit: number;
  readonly symbolScale: number;
  readonly labels: readonly PlacedLabel[];
  readonly points: readonly PlacedPoint[];
  readonly landmarks: readonly PlacedLandmark[];
}

/** What is to be drawn. */
export interface ToPlace {
  readonly labels: readonly MapLabel[];
  readonly points?: readonly MapPoint[];
  readonly landmarks?: readonly MapLandmark[];
}

/** A picture of one width, while names and symbols are put into it. */
interface Picture {
  readonly room: Room;
  readonly projection: MapProjection;
  readonly unit: number;
  /** From the middle of a symbol of the programme to its corner. */
  readonly reach: number;
  readonly letterWidth: number;
}

/**
 * What is most important first, each where it is free: symbols of the programme, which are always drawn, names by rank, symbols of
 * landmarks, then the names for which there is room at the map's detail. What is free nowhere is left out.
 */
export function layoutLabels(
  { labels, points = [], landmarks = [] }: ToPlace,
  projection: MapProjection,
  { frameWidth, lowestRank, symbolScale, letterWidth = LETTER_WIDTH }: Tier,
  crossings?: Crossings,
): LabelLayout {
  const unit = projection.width / frameWidth;
  // The map that moves leaves a little more round a symbol than its shape, and must not leave out a name for it.
  const gap = points.length > 0 ? MARGIN : 0;
  const reach = (SYMBOL_RADIUS * symbolScale + gap) * unit;
  const picture: Picture = { room: new Room(projection, crossings), projection, unit, reach, letterWidth };
  const detail = detailOf(projection);
  const placedPoints = points.map((point) => {
    const [x, y] = projection.project(...point.position);
    picture.room.take(square([x, y], reach));
    return { point, x: round(x), y: round(y) };
  });
  const always = labels.filter(({ rank, from }) => from === undefined && rank <= lowestRank);
  const withRoom = labels.filter(({ from }) => from !== undefined && from <= detail);
  const first = placeNames(picture, always);
  const symbols = placeSymbols(picture, landmarks, detail);
  const places = placeNames(
    picture,
    withRoom.filter(({ rank }) => rank < AREA_RANK),
  );
  const named = nameLandmarks(picture, symbols, detail);
  const areas = placeNames(
    picture,
    withRoom.filter(({ rank }) => rank === AREA_RANK),
  );
  return {
    unit,
    symbolScale,
    labels: [...first, ...places, ...areas],
    points: placedPoints,
    landmarks: named,
  };
}

const AREA_RANK = 6;

function square([x, y]: Middle, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function wordOf(
  text: string,
  size: number,
  { unit, letterWidth }: Pick<Picture, 'unit' | 'letterWidth'>,
): Word {
  return {
    halfWidth: (text.length * letterWidth * size) / 2,
    halfHeight: (size * LINE_HEIGHT) / 2,
    margin: MARGIN * unit,
  };
}

/** Letters of mixed case look centred when the baseline lies about a third of their size below the middle. */
function baseline(centreY: number, size: number): number {
  return round(centreY + size * 0.34);
}

/**
 * Each name on its place, or beside it. One that is free nowhere, would leave the picture or is of a place at its edge is left out;
 * a city's is drawn across lines where it must be. An area's stands on its area or nowhere.
 */
function placeNames(picture: Picture, labels: readonly MapLabel[]): readonly PlacedLabel[] {
  const { room, projection, unit, reach } = picture;
  const { width, height } = projection;
  const placed: PlacedLabel[] = [];
  for (const { text, rank, position } of labels.toSorted((a, b) => a.rank - b.rank)) {
    const size = LABEL_SIZES[rank] * unit;
    const word = wordOf(text, size, picture);
    const [x, y] = projection.project(...position);
    if (y < 0 || y > height) continue;
    // So near the edge the word would be on a neighbour's land, as that of a large town in the middle of a small one.
    if (Math.min(x, width - x) < word.halfWidth / 2) continue;
    const line = 2 * word.halfHeight;
    const tries: readonly Middle[] =
      rank === AREA_RANK
        ? [
            [x, y],
            [x, y - line],
            [x, y + line],
          ]
        : middlesRound([x, y], word, reach, width);
    const best = room.best(word, [x, y], tries);
    if (best === null || (best.crossed > 0 && rank > 1)) continue;
    room.take(best.box);
    placed.push({
      text,
      rank,
      x: round(best.centreX),
      y: baseline(best.centreY, size),
      size: round(size),
      offset: [(best.centreX - x) / unit, (best.centreY - y) / unit],
    });
  }
  return placed;
}

/** Symbols have one place each: where it is taken they wait until the map is closer. */
function placeSymbols(
  { room, projection, unit }: Picture,
  landmarks: readonly MapLandmark[],
  detail: number,
): readonly PlacedLandmark[] {
  return landmarks.flatMap((landmark) => {
    if (LANDMARK_DETAIL[landmark.kind].symbol > detail) return [];
    const middle = projection.project(...landmark.position);
    const box = square(middle, LANDMARK_REACH * unit);
    if (!room.isFree(box)) return [];
    room.take(box);
    return [{ landmark, x: round(middle[0]), y: round(middle[1]), name: null }];
  });
}

function nameLandmarks(
  picture: Picture,
  symbols: readonly PlacedLandmark[],
  detail: number,
): readonly PlacedLandmark[] {
  const { room, unit } = picture;
  const size = LANDMARK_NAME_SIZE * unit;
  return symbols.map((symbol) => {
    const { landmark, x, y } = symbol;
    if (LANDMARK_DETAIL[landmark.kind].name > detail) return symbol;
    const word = wordOf(landmark.name, size, picture);
    const best = room.best(word, [x, y], middlesBeside([x, y], word, LANDMARK_REACH * unit));
    if (best === null || best.crossed > 0) return symbol;
    room.take(best.box);
    const name = {
      text: landmark.name,
      x: round(best.centreX),
      y: baseline(best.centreY, size),
      size: round(size),
    };
    return { ...symbol, name };
  });
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
