/** What the explore page shows for one view. */
import type { ObservationsByArea } from '../data/decodeObservations.ts';
import type { AreaEntry } from '../data/queries.ts';
import type {
  AreasFile,
  Catalogue,
  Context,
  Manifest,
  Motorways,
  Release,
  StepTogether,
} from '../data/schema.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapShapes } from '../domain/mapModel.ts';
import type { Observation } from '../domain/observation.ts';
import type { ExploreView } from '../view/exploreView.ts';
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
}

export interface ExploreData {
  readonly view: ExploreView;
  readonly release: Release;
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly boroughs: readonly AreaEntry[];
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  readonly first: Measure;
  readonly second: Measure | null;
  readonly context: Context | null;
  readonly motorways: Motorways | null;
  readonly stepTogether: StepTogether | null;
  /** Only while the risk index is shown. */
  readonly risk: RiskIndexView | null;
}

/**
 * Tells the figures of one view from those of another. What shows them is drawn anew with it, whole: a heading is never
 * changed by itself over figures that a translator of the browser has taken out of the page's hands.
 */
export function figuresKey({ first, second, release }: ExploreData): string {
  return [first, second]
    .map((one) =>
      one === null ? '' : `${one.indicator.id} ${one.geography} ${one.period} ${one.comparator ?? ''}`,
    )
    .concat(release.id)
    .join('|');
}
