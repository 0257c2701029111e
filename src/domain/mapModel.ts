/** MapModel: one map as plain data. `StaticMap` (SVG) and `InteractiveMap` (MapLibre) draw it and decide nothing: classes and words are here. */
import type { ClassKey, FIFTH_UNTOLD, HIGHEST_FIFTH } from './classKeys.ts';
import type { GssCode, MapGeography } from './geography.ts';
import type { MapLandmark } from './landmark.ts';
import type { Legend, LegendClass } from './mapLegend.ts';
import type { BoundingBox } from './mapShapes.ts';
import type { AbsentStatus } from './observation.ts';

export interface MapArea {
  readonly code: GssCode;
  readonly name: string;
  readonly classKey: ClassKey;
  /** What is said of the area on hover, focus and in the table: name, borough, figure with unit, state. */
  readonly label: string;
  readonly selected: boolean;
  /** Drawn faint: not distinguishable from the comparator, or outside the filter. */
  readonly dimmed: boolean;
}

export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [longitude: number, latitude: number];
  /** Drawn in the symbol: the number of routes at the place, or the letter of a partner's kind of place; null: nothing. */
  readonly count: number | string | null;
  readonly kind: 'programme-place' | 'programme-in-development' | 'partner-place';
  readonly label: string;
}

export interface MapLine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'motorway' | 'railway' | 'railway-tunnel' | 'programme-route';
  readonly coordinates: readonly (readonly (readonly [number, number])[])[];
  readonly label: string;
}

export interface MapLabel {
  readonly text: string;
  readonly position: readonly [longitude: number, latitude: number];
  /** 1 a city, 2 a large town, 3 a small place, 4 outside the region, 5 a part of a town, 6 an area of the map. */
  readonly rank: 1 | 2 | 3 | 4 | 5 | 6;
  /** The detail from which on there is room for it (`map/detail.ts`); without it, it is drawn by its rank alone. */
  readonly from?: number;
}

/** What every layer says for itself, whatever it is drawn with. */
export interface LayerWords {
  /** As in addresses: the id of a measure or of something over the areas. */
  readonly id: string;
  readonly title: string;
  /** The time its figures are of, in words; null where it has none. */
  readonly period: string | null;
  /** Whose it is; null for what helps to find one's way. */
  readonly source: string | null;
  /** What it shows, in whole sentences, for those who do not see it. */
  readonly summary: readonly string[];
  /** What it does not show, in whole sentences. */
  readonly notShown: readonly string[];
  /** How it is named in the title of the map, after the measures that colour it: "robbery as circles"; null: not named. */
  readonly inTitle?: string | null;
  /** How many areas it marks, in words: "37 of 192 wards". */
  readonly counted?: string;
  /** Why it is not drawn as asked for. */
  readonly notice?: string;
  /** What it says of an area of the map, at its own level; null: nothing. Asked for by few areas at a time. */
  readonly sayOf?: (code: GssCode) => string | null;
}

/** The colours of the areas: one measure in five classes, or two in nine. */
export interface FillLayer extends LayerWords {
  readonly kind: 'fill';
  /** Ids of the one or two measures. */
  readonly measures: readonly string[];
  readonly legend: Exclude<Legend, { kind: 'outline' }>;
}

/** A pattern over the areas that are in the highest fifth of a measure. */
export interface PatternLayer extends LayerWords {
  readonly kind: 'pattern';
  readonly codes: ReadonlySet<GssCode>;
  /** Areas of which it cannot be told, drawn without the pattern. */
  readonly open: ReadonlySet<GssCode>;
  readonly classes: readonly PatternClass[];
  /** How many of the areas with the pattern are told from all together by their interval; left out where there is none. */
  readonly clearness?: string;
}

export interface PatternClass {
  readonly classKey: typeof HIGHEST_FIFTH | typeof FIFTH_UNTOLD | AbsentStatus;
  readonly label: string;
  readonly count: number;
}

export interface MapCircle {
  readonly code: GssCode;
  readonly name: string;
  readonly position: readonly [longitude: number, latitude: number];
  /** On hexagons: the middle of its own, in units of the still map's view box. */
  readonly hexagon?: readonly [x: number, y: number];
  /** Of the largest circle's radius, 0 to 1. */
  readonly share: number;
  readonly label: string;
  readonly dimmed: boolean;
}

export interface CirclesLayer extends LayerWords {
  readonly kind: 'circles';
  /** The level of its areas, which may be coarser than the map's. */
  readonly geography: MapGeography;
  /** Largest first, so that a small one is never under a large one. */
  readonly circles: readonly MapCircle[];
  /** Radius of the largest in units of the still map's view box: such that no two circles meet. */
  readonly largestRadius: number;
  readonly unit: string;
  /** Three sizes for the key with their figures, largest first; then, of size 0, the mark of those with none, where there are some. */
  readonly sizes: readonly { readonly share: number; readonly label: string }[];
  /** Areas without a circle, by why. */
  readonly absences: readonly LegendClass[];
}

/** Symbols at places, and lines where they were supplied. */
export interface MarksLayer extends LayerWords {
  readonly kind: 'marks';
  readonly points: readonly MapPoint[];
  readonly lines: readonly MapLine[];
}

export interface LinesLayer extends LayerWords {
  readonly kind: 'lines';
  readonly lines: readonly MapLine[];
}

export type OutlinesLayer = LayerWords & { readonly kind: 'outlines' };

export interface LabelsLayer extends LayerWords {
  readonly kind: 'labels';
  readonly labels: readonly MapLabel[];
  /** The names of the map's own areas: made with the map, which knows them. */
  readonly ofAreas?: true;
}

/** Symbols that give way to one another, to names and to all others; `symbol` says in the key what one is. */
export interface LandmarksLayer extends LayerWords {
  readonly kind: 'landmarks';
  readonly landmarks: readonly MapLandmark[];
  readonly symbol: string;
}

export type MapLayer =
  | FillLayer
  | PatternLayer
  | CirclesLayer
  | MarksLayer
  | LinesLayer
  | OutlinesLayer
  | LabelsLayer
  | LandmarksLayer;

export interface MapModel {
  readonly title: string;
  /** The end of the title that names what is over the colours, where something is: screens write it smaller. */
  readonly titleEnd?: string;
  /** Highest, lowest, coverage: whole sentences, layer by layer in their order. */
  readonly summary: readonly string[];
  /** The chosen areas, in whole sentences. Spoken, not shown: screens show the chosen areas elsewhere. */
  readonly selectionSummary?: readonly string[];
  /** The level whose shapes are drawn; may be coarser than asked for, and `notice` then says why. */
  readonly geography: MapGeography;
  readonly notice: string | null;
  /** `hexagons`: every area the same size, for wards only. */
  readonly layout: 'geographic' | 'hexagons';
  /** The areas with what they look like without what is over them. */
  readonly areas: readonly MapArea[];
  /** What is on, in the order in which it is told. Below one another it is drawn by kind, whatever the order. */
  readonly layers: readonly MapLayer[];
  readonly extent: BoundingBox;
}
