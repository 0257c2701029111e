/** What a map is asked to show. Plain data, gathered by the screens, the stories and the exports alike. */
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { ClassKey } from '../domain/classKeys.ts';
import type { FillLayer, MapArea, MapLayer, MapModel } from '../domain/mapModel.ts';
import type { Observation } from '../domain/observation.ts';

/** An area of the map, in the order of the map: borough, then name. */
export interface MapQueryArea {
  readonly code: GssCode;
  readonly name: string;
  readonly borough: GssCode | null;
  /** Where its name would stand. */
  readonly position?: readonly [longitude: number, latitude: number] | null;
}

/** What the areas' figures are compared with. */
export interface MapComparator {
  /** "England", "its borough" */
  readonly name: string;
  /** The comparator's figure for an area of this borough: the same for all, or the borough's own. */
  readonly observationFor: (borough: GssCode | null) => Observation | null;
}

/** One measure at one level and period. */
export interface MapMeasure {
  readonly indicator: Indicator;
  /** The level at which the figures are given; the finest there is when the level asked for is not published. */
  readonly geography: MapGeography;
  readonly period: string;
  readonly observations: ReadonlyMap<GssCode, Observation>;
  readonly comparator: MapComparator | null;
  /** The figure of all areas together, whatever is compared with; left out where nothing is told from it. */
  readonly together?: Observation | null;
  /** Publisher and title of its source, for its key; left out where the key does not tell it. */
  readonly source?: string;
}

/** Colours in place of the classes of the first measure, made elsewhere: what became of its figures. */
export interface OwnColours {
  readonly classOf: (code: GssCode) => ClassKey;
  /** What is said of an area after its name. */
  readonly said: (code: GssCode) => string;
  /** Of the map, without what is over its colours. @param localAuthority the one it is narrowed to */
  readonly title: (localAuthority: string | null) => string;
  /** The periods, in words. */
  readonly period: string;
  readonly summary: (shown: readonly MapQueryArea[]) => readonly string[];
  readonly legend: (shown: readonly MapArea[]) => FillLayer['legend'];
}

export interface MapQuery {
  /** What colours the areas; null where no measure does. */
  readonly first: MapMeasure | null;
  /** For the two-measure map; null for one measure. */
  readonly second: MapMeasure | null;
  /** In place of the first measure's own classes; there is no second measure then. */
  readonly colours?: OwnColours | null;
  /** The level asked for; when the first measure has a coarser one the model says so. */
  readonly askedGeography: MapGeography;
  /** Areas and shapes of the first measure's level, or, without one, of the level asked for. */
  readonly areas: readonly MapQueryArea[];
  readonly shapes: MapShapes;
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  readonly selected: readonly GssCode[];
  /** City and town centres, where a rate per resident may mislead; the words then say so. */
  readonly cityCentre?: ReadonlySet<GssCode>;
  /** Wards with a neighbourhood into which no police record falls; the words then say so. */
  readonly policeGaps?: ReadonlySet<GssCode>;
  /** The borough the map is narrowed to; the others are drawn faint. Null for the whole region. */
  readonly borough: GssCode | null;
  readonly layout: MapModel['layout'];
  /** Where the map is drawn close to some areas: what it shows, and the areas it names before all others. */
  readonly closeUp?: { readonly extent: BoundingBox; readonly codes: readonly GssCode[] } | null;
  /** Fade the areas that are similar to the comparator. */
  readonly uncertainty: boolean;
  /** Values of each measure outside of which an area is drawn faint. */
  readonly range?: readonly [number, number] | null;
  readonly secondRange?: readonly [number, number] | null;
  /** What is drawn over the areas' colours, ready made. */
  readonly over: readonly MapLayer[];
  /** Ids of all layers in the order in which they are told; without it the colours come first. */
  readonly order?: readonly string[];
  /** Whether an area is among what is pressed, drawn round or marked; the others are faded. Left out: all are. */
  readonly isPicked?: ((code: GssCode) => boolean) | null;
  /** Id of the release the figures come from. */
  readonly release: string;
}
