/** What a person sees on the explore page, as plain data. The address is its only owner. */
import type { GssCode, MapGeography } from '../domain/geography.ts';
import { LEADING_MEASURE } from '../domain/headlines.ts';
import { PROGRAMME_LAYER, type ProgrammeId } from '../domain/programme.ts';

/** Things drawn over the areas that help to find one's way. */
export const CONTEXT_LAYERS = ['boroughs', 'motorways', 'places'] as const;
export type Layer = ProgrammeId | (typeof CONTEXT_LAYERS)[number];

/** All things drawn over the areas: the programme first, where the place has one. */
export const LAYERS: readonly Layer[] =
  PROGRAMME_LAYER === null ? CONTEXT_LAYERS : [PROGRAMME_LAYER, ...CONTEXT_LAYERS];

/** Whether the programme is among them. */
export function hasProgramme(layers: readonly Layer[]): boolean {
  return PROGRAMME_LAYER !== null && layers.includes(PROGRAMME_LAYER);
}

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
  readonly indicator: string;
  readonly geography: MapGeography;
  /** Selected areas, in the order in which they were chosen. */
  readonly areas: readonly GssCode[];
  /** The second measure, or null. */
  readonly compare: string | null;
  readonly pairing: Pairing;
  readonly layers: readonly Layer[];
  /** Null means the newest. */
  readonly period: string | null;
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
  /** Null means the order of the map. */
  readonly sort: Sort | null;
  readonly page: number;
  /** Weights of the risk index; null means the published ones. */
  readonly weights: Readonly<Record<string, number>> | null;
}

export const DEFAULT_EXPLORE_VIEW: ExploreView = {
  indicator: LEADING_MEASURE,
  geography: 'ward',
  areas: [],
  compare: null,
  pairing: 'one-map',
  layers: ['boroughs', 'places'],
  period: null,
  release: null,
  layout: 'geographic',
  against: 'region',
  uncertainty: false,
  borough: null,
  range: null,
  secondRange: null,
  sort: null,
  page: 1,
  weights: null,
};

/** At most this many areas are kept in an address and named on charts. */
export const MOST_AREAS = 12;
