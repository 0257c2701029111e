/**
 * MapModel: one map as plain data. Two renderers draw it: `StaticMap` (SVG: prerendered pages, print, exports,
 * no WebGL, no script) and `InteractiveMap` (MapLibre). Neither decides anything: every class, label and word is here.
 */
import type { ClassKey } from './classKeys.ts';
import type { GssCode, MapGeography } from './geography.ts';

export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

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

export interface LegendClass {
  readonly classKey: ClassKey;
  /** "10 to under 15", "Not published" … */
  readonly label: string;
  /** Number of areas in the class. */
  readonly count: number;
}

/** Areas counted into narrow equal bins, for the histogram over the legend. */
export interface LegendHistogram {
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly classKey: ClassKey;
  }[];
  readonly extent: readonly [number, number];
  /** Selected areas marked on the histogram. */
  readonly marks: readonly {
    readonly code: GssCode;
    readonly name: string;
    readonly value: number;
    readonly text: string;
  }[];
  readonly breaks: readonly { readonly value: number; readonly text: string }[];
}

export type Legend =
  | {
      readonly kind: 'classes';
      readonly title: string;
      readonly unit: string;
      readonly classes: readonly LegendClass[];
      readonly absences: readonly LegendClass[];
      readonly histogram: LegendHistogram | null;
      readonly method: string;
    }
  | {
      readonly kind: 'bivariate';
      readonly title: string;
      readonly rowTitle: string;
      readonly columnTitle: string;
      /** Row by row, first measure low to high; within a row, second measure low to high. */
      readonly cells: readonly LegendClass[];
      readonly absences: readonly LegendClass[];
      readonly method: string;
    }
  | { readonly kind: 'outline'; readonly title: string };

export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [longitude: number, latitude: number];
  /** Drawn in the symbol: the number of routes at the place, or the letter of a partner's kind of place; null: nothing. */
  readonly count: number | string | null;
  readonly kind: 'programme-place' | 'programme-in-development' | 'partner-place';
  readonly label: string;
}

/** How far from a route its corridor reaches on each side. */
export const CORRIDOR_METRES = 400;

export interface MapLine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'motorway' | 'programme-route';
  readonly coordinates: readonly (readonly (readonly [number, number])[])[];
  readonly label: string;
}

export interface MapLabel {
  readonly text: string;
  readonly position: readonly [longitude: number, latitude: number];
  /** 1 a city, 2 a large town, 3 a small place, 4 outside the region. */
  readonly rank: 1 | 2 | 3 | 4;
}

export interface MapModel {
  readonly title: string;
  /** Highest, lowest, coverage: whole sentences. */
  readonly summary: readonly string[];
  /** The chosen areas, in whole sentences. Spoken, not shown: screens show the chosen areas elsewhere. */
  readonly selectionSummary?: readonly string[];
  /** The level whose shapes are drawn; may be coarser than asked for, and `notice` then says why. */
  readonly geography: MapGeography;
  readonly notice: string | null;
  /** `hexagons`: every area the same size, for wards only. */
  readonly layout: 'geographic' | 'hexagons';
  readonly areas: readonly MapArea[];
  readonly legend: Legend;
  readonly localAuthorityOutlines: boolean;
  readonly lines: readonly MapLine[];
  readonly points: readonly MapPoint[];
  readonly labels: readonly MapLabel[];
  readonly extent: BoundingBox;
}

/** Polygons of one geography: rings of longitude and latitude, the outer ring first. */
export interface AreaShape {
  readonly code: GssCode;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** Shapes the renderers draw a model with. Decoded once per file and shared. */
export interface MapShapes {
  readonly geography: MapGeography;
  readonly areas: readonly AreaShape[];
  /** Borough outlines sharing their edges with the wards. */
  readonly boroughs: readonly AreaShape[];
  /** Equal-area hexagon centres in hexagon units (odd rows shifted), for wards only. */
  readonly hexagons:
    readonly { readonly code: GssCode; readonly column: number; readonly row: number }[] | null;
}
