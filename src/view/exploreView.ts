/** What a person sees on the explore page, as plain data. The address is its only owner. */
import type { PickableKey } from '../domain/classKeys.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import { LEADING_MEASURE } from '../domain/headlines.ts';
import { PROGRAMME_LAYER, type ProgrammeId } from '../domain/programme.ts';

/** Things drawn over the areas that help to find one's way. */
export const CONTEXT_LAYERS = [
  'boroughs',
  'motorways',
  'railways',
  'stations',
  'schools',
  'hospitals',
  'places',
  'names',
] as const;
export type ContextLayer = (typeof CONTEXT_LAYERS)[number];
export type Layer = ProgrammeId | ContextLayer;

/** All things drawn over the areas: the programme first, where the place has one. */
export const LAYERS: readonly Layer[] =
  PROGRAMME_LAYER === null ? CONTEXT_LAYERS : [PROGRAMME_LAYER, ...CONTEXT_LAYERS];

/**
 * How a measure is drawn: as the colour of its areas (two together make nine classes, or two maps), as a pattern over the areas
 * in its highest fifth, or as circles in proportion to it.
 */
export const DRAWN_AS = ['fill', 'pattern', 'circles'] as const;
export type DrawnAs = (typeof DRAWN_AS)[number];

export interface MeasureLayer {
  readonly id: string;
  readonly as: DrawnAs;
}

/** One thing that is on: a measure, or something drawn over the areas, which has one way to be drawn. */
export type ViewLayer = MeasureLayer | { readonly id: Layer; readonly as: null };

/** How many measures may be drawn in each way at once, so that all can be read together. */
export const MOST_DRAWN_AS: Readonly<Record<DrawnAs, number>> = { fill: 2, pattern: 1, circles: 1 };

/** A class of a key that is pressed: its areas are picked out in map, charts and table. */
export interface PickedClass {
  /** Id of the layer whose class it is; of two measures in nine classes the first one's. */
  readonly layer: string;
  readonly classKey: PickableKey;
}

/** What is open beside the map on a wide screen. */
export const TABS = ['charts', 'table', 'card'] as const;
export type Tab = (typeof TABS)[number];

/** What the selected area is compared with. */
export const COMPARATORS = ['region', 'borough', 'england'] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const LAYOUTS = ['geographic', 'hexagons'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How two measures are shown: in one map of nine classes, or in two maps of five. */
export const PAIRINGS = ['one-map', 'two-maps'] as const;
export type Pairing = (typeof PAIRINGS)[number];

export const SORT_COLUMNS = ['name', 'borough', 'value', 'second'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export interface ExploreView {
  /**
   * What is on, in the order in which it is told: measures and the programme as chosen, then what helps to find one's way. The
   * first fill, or else the first measure, leads: charts and table are of it.
   */
  readonly layers: readonly ViewLayer[];
  readonly geography: MapGeography;
  /** Selected areas, in the order in which they were chosen. */
  readonly areas: readonly GssCode[];
  /** Areas that the map is drawn close to; none: the whole is shown. They need not be selected. */
  readonly fit: readonly GssCode[];
  /** How two fills are shown. */
  readonly pairing: Pairing;
  /** Of the leading measure. Null means the newest. */
  readonly period: string | null;
  /** The earlier period of a map of change, or null. */
  readonly since: string | null;
  /** Null means the current release. */
  readonly release: string | null;
  readonly layout: Layout;
  readonly against: Comparator;
  /** Dim the areas that cannot be told apart from the comparator. */
  readonly uncertainty: boolean;
  /** The borough the map and the table are narrowed to, or null for all. */
  readonly borough: GssCode | null;
  /** Brushed range of values of the first measure, in its unit; areas outside are dimmed. */
  readonly range: readonly [number, number] | null;
  readonly secondRange: readonly [number, number] | null;
  /** What was drawn round in the chart of two measures: corners in the units of the first and the second. */
  readonly lasso: readonly (readonly [number, number])[] | null;
  readonly picked: readonly PickedClass[];
  /** Mark the areas that are in the highest fifth of every measure that is on. */
  readonly coincide: boolean;
  /** Null means the order of the map. */
  readonly sort: Sort | null;
  readonly page: number;
  readonly tab: Tab;
  /** Weights of the risk index; null means the published ones. */
  readonly weights: Readonly<Record<string, number>> | null;
}

export const DEFAULT_EXPLORE_VIEW: ExploreView = {
  layers: [
    { id: LEADING_MEASURE, as: 'fill' },
    { id: 'boroughs', as: null },
    { id: 'places', as: null },
  ],
  geography: 'ward',
  areas: [],
  fit: [],
  pairing: 'one-map',
  period: null,
  since: null,
  release: null,
  layout: 'geographic',
  against: 'region',
  uncertainty: false,
  borough: null,
  range: null,
  secondRange: null,
  lasso: null,
  picked: [],
  coincide: false,
  sort: null,
  page: 1,
  tab: 'charts',
  weights: null,
};

/** At most this many areas are kept in an address and named on charts. */
export const MOST_AREAS = 12;
