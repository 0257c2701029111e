/** What the explore page shows for one view. */
import type { ObservationsByArea } from '../data/decodeObservations.ts';
import type { AreaEntry } from '../data/queries.ts';
import type { StepTogether } from '../data/layerSchema.ts';
import type { AreasFile, Catalogue, Manifest, Release } from '../data/schema.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import type { MapLayer } from '../domain/mapModel.ts';
import type { MapMeasure, OwnColours } from '../map/mapQuery.ts';
import type { LandmarkDrawing, MeasureDrawing } from '../map/overDrawing.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import type { Observation } from '../domain/observation.ts';
import type { DrawnAs, ExploreView } from '../view/exploreView.ts';
import type { ChangeReading } from './changeReading.ts';
import type { ViewCoincidence } from './coincidence.ts';
import type { RiskIndexView } from './riskIndexView.ts';
import type { MeasureScope } from './viewScope.ts';

/** One measure with its figures, its areas and what it is compared with. */
export interface Measure extends MeasureScope {
  readonly areasFile: AreasFile;
  readonly areas: readonly AreaEntry[];
  readonly shapes: MapShapes;
  readonly observations: ObservationsByArea;
  /** The comparator's figure for an area: of its borough when boroughs are compared with, else the same for all (null: that one only). */
  readonly comparatorFor: (borough: GssCode | null) => Observation | null;
  /** The figure of all areas together, whatever is compared with; only of a measure with intervals. */
  readonly together?: Observation | null;
}

/** A measure that is on, as the address names it and draws it. */
export interface LayerMeasure {
  /** As in the address; another measure may stand in for it. */
  readonly id: string;
  readonly as: DrawnAs;
  readonly measure: Measure;
}

/** The areas that the map's shapes are of. */
export type Ground = Pick<Measure, 'areasFile' | 'areas' | 'shapes'> & { readonly geography: MapGeography };

/** Measures over the colours of the map: a script that comes with the first of them. */
export interface MeasureLayers {
  readonly layersOf: (
    data: ExploreData,
    measures: readonly LayerMeasure[],
    ground: Ground,
    mapMeasure: (one: LayerMeasure) => MapMeasure,
    extent: BoundingBox,
  ) => readonly MapLayer[];
  /** Draws them on the still map. */
  readonly drawing: MeasureDrawing;
}

/** What became of the leading measure since an earlier period, or why that is not shown. */
export interface ViewChange {
  /** The earlier period; null where no change is drawn. */
  readonly since: string | null;
  /** Why none is drawn, in whole sentences. */
  readonly notice: string | null;
  /** In place of the classes of the figures. */
  readonly colours: OwnColours | null;
  /** A class of its key in words; null for another map's. */
  readonly classLabel: (key: string) => string | null;
  /** Heading of the table's column. */
  readonly column: string;
  /** What became of an area, for that column. */
  readonly said: (code: GssCode) => string;
  /** The same for the card, with the change of the place around it; null where no change is drawn. */
  readonly read: (area: AreaEntry, authorityName: string) => ChangeReading | null;
}

export interface ExploreData {
  readonly view: ExploreView;
  readonly release: Release;
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly boroughs: readonly AreaEntry[];
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** Measures that are on, in their order. */
  readonly measures: readonly LayerMeasure[];
  /** The leading measure, of which charts and table are; null where none is on. */
  readonly first: Measure | null;
  /** The second fill. */
  readonly second: Measure | null;
  /** Level and areas of the colours; of the level asked for where no measure colours them. */
  readonly ground: Ground;
  /** What is over the areas and needs no figures. */
  readonly over: readonly MapLayer[];
  readonly overMeasures: MeasureLayers | null;
  /** Draws landmarks on the still map; null until they are here. */
  readonly landmarkDrawing: LandmarkDrawing | null;
  readonly stepTogether: StepTogether | null;
  /** The areas marked because they are in the end fifth of all measures; null where they are not asked for or cannot be told. */
  readonly coincidence: ViewCoincidence | null;
  /** Only where one is asked for. */
  readonly change: ViewChange | null;
  /** Only while the risk index is shown. */
  readonly risk: RiskIndexView | null;
}

/** A view with a measure. */
export type MeasuredData = ExploreData & { readonly first: Measure };

export function hasMeasure(data: ExploreData): data is MeasuredData {
  return data.first !== null;
}

/**
 * What is set beside the leading measure in the chart of two and in the table: the second fill, or else the first other measure that
 * is on, of the same level. Null where there is none.
 */
export function besideOf({ first, second, measures }: ExploreData): Measure | null {
  return (
    [second, ...measures.map(({ measure }) => measure)].find(
      (one) => one !== null && one !== first && one.geography === first?.geography,
    ) ?? null
  );
}

/**
 * Tells the figures of one view from those of another. What shows them is drawn anew with it, whole: a heading is never
 * changed by itself over figures that a translator of the browser has taken out of the page's hands.
 */
export function figuresKey(data: Pick<ExploreData, 'measures' | 'release' | 'change'>): string {
  const periods = data.measures.map(({ measure }) => measure.period);
  return [seriesKey(data), ...periods, data.change?.since ?? ''].join('|');
}

/** The same of what shows all periods of the measures, and so stays as it is when a period is stepped through. */
export function seriesKey({ measures, release }: Pick<ExploreData, 'measures' | 'release'>): string {
  return measures
    .map(
      ({ as, measure: { indicator, geography, comparator } }) =>
        `${as} ${indicator.id} ${geography} ${comparator ?? ''}`,
    )
    .concat(release.id)
    .join('|');
}
