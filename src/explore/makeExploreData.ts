/** Makes what the explore page shows of a view from the files of its release; what it reads is what the view needs. */
import { PROGRAMME_PLACES } from '../data/layerFiles.ts';
import { figuresAt } from '../data/figuresAt.ts';
import { areaEntries, type AreaEntry } from '../data/queries.ts';
import { FILES, type FileNeed, type ReleaseFiles } from '../data/releaseFiles.ts';
import type { OpenRelease } from '../data/releaseReader.ts';
import type { Catalogue, ObservationsFile } from '../data/schema.ts';
import { isComparable } from '../domain/comparison.ts';
import { SINGLE_AREAS, type GssCode, type MapGeography } from '../domain/geography.ts';
import { indicatorAt } from '../domain/indicator.ts';
import { LANDMARK_LAYERS } from '../domain/landmark.ts';
import { pairingRule } from '../domain/pairing.ts';
import { RISK_FACTORS } from '../domain/riskFactors.ts';
import { shownIndicator } from '../domain/shownIndicator.ts';
import {
  hasLandmarks,
  LANDMARK_SCRIPT,
  LANDMARKS_FILE,
  overLayersOf,
  type LandmarkMakers,
  type MakeLayer,
} from '../layers/registry.ts';
import type { ExploreView, MeasureLayer } from '../view/exploreView.ts';
import {
  hasProgramme,
  isOn,
  leadingMeasure,
  measuresOf,
  overLayers,
  secondFill,
} from '../view/viewLayers.ts';
import { readChange } from './readChange.ts';
import type { viewCoincidence } from './coincidence.ts';
import type { ExploreData, Ground, LayerMeasure, Measure, MeasureLayers } from './exploreData.ts';
import type { riskIndexView } from './riskIndexView.ts';
import { areUsualWeights, RISK_INDEX } from './riskIndexWeights.ts';
import { measureScope, type MeasureScope } from './viewScope.ts';

/** A measure that a view asks for, with what decides its files. */
interface AskedMeasure extends MeasureLayer {
  readonly scope: MeasureScope;
}

/** The measures of a view in their order, without those that are not known or cannot be drawn. */
function askedMeasures({ indicators }: Catalogue, view: ExploreView): readonly AskedMeasure[] {
  const scopeOf = (id: string | null, wanted: string | null): MeasureScope | null => {
    const indicator = indicators.find((candidate) => candidate.id === id);
    return indicator === undefined
      ? null
      : measureScope(shownIndicator(indicator, view.geography, indicators), view, wanted);
  };
  const leading = leadingMeasure(view);
  const led = scopeOf(leading, view.period);
  // The others follow to the period stepped to where they have it, so that figures of one time stand beside each other.
  const followed = led?.period === view.period ? view.period : null;
  const asked = measuresOf(view).flatMap(({ id, as }) => {
    const scope = id === leading ? led : scopeOf(id, followed);
    return scope === null ? [] : [{ id, as, scope }];
  });
  // One measure may stand in for another that is on: there is nothing to set beside itself.
  const once = asked.filter(
    ({ scope }, index) => asked.findIndex((one) => one.scope.indicator === scope.indicator) === index,
  );
  // What may not stand beside another is not drawn over it; of two that colour the areas `viewMaps` shows the first.
  const isRefused = (one: AskedMeasure, others: readonly AskedMeasure[]): boolean =>
    others.some(({ scope }) => pairingRule(scope.indicator, one.scope.indicator).kind === 'refused');
  const fills = once.filter(({ as }) => as === 'fill');
  return once.filter(
    (one, index) =>
      one.as === 'fill' ||
      !isRefused(one, [...fills, ...once.slice(0, index).filter(({ as }) => as !== 'fill')]),
  );
}

/** A measure stays the same object as long as its files and its scope do, so that what is drawn of it is kept too. */
const made = new WeakMap<ObservationsFile, Map<string, Measure>>();

function makeMeasure(files: ReleaseFiles, scope: MeasureScope): Measure | null {
  const { indicator, geography, period, comparator } = scope;
  const areasFile = files.read(FILES.areas(geography));
  const shapes = files.read(FILES.shapes(geography));
  const file = files.read(FILES.observations(indicator.id, geography));
  // Without its comparator a figure is still worth showing.
  const figures = comparator === null ? undefined : figuresAt(files, indicator, comparator, period);
  const ofAll =
    indicator.intervalMethod === 'none' ? undefined : figuresAt(files, indicator, 'region', period);
  if (areasFile === undefined || shapes === undefined || file === undefined) return null;
  const key = [period, comparator ?? '', figures === undefined, ofAll === undefined].join(' ');
  const ofFile = made.get(file) ?? new Map<string, Measure>();
  made.set(file, ofFile);
  const measure = ofFile.get(key) ?? {
    indicator: indicatorAt(indicator, geography),
    geography,
    period,
    comparator,
    areasFile,
    areas: areaEntries(areasFile),
    shapes,
    observations: figuresAt(files, indicator, geography, period) ?? new Map(),
    comparatorFor: (borough) => {
      const area = comparator === null || comparator === 'borough' ? borough : SINGLE_AREAS[comparator];
      return area === null || !isComparable(indicator) ? null : (figures?.get(area) ?? null);
    },
    together: ofAll?.get(SINGLE_AREAS.region) ?? null,
  };
  ofFile.set(key, measure);
  return measure;
}

const names = new WeakMap<readonly AreaEntry[], ReadonlyMap<GssCode, string>>();

/** Names of areas; the same map each time for the same areas. */
function namesOf(areas: readonly AreaEntry[]): ReadonlyMap<GssCode, string> {
  const known = names.get(areas) ?? new Map(areas.map(({ code, name }) => [code, name]));
  names.set(areas, known);
  return known;
}

/** Asked for with the index. */
const RISK_SCRIPT: FileNeed<typeof riskIndexView> = {
  path: () => 'riskIndexView',
  check: null,
  script: async () => (await import('./riskIndexView.ts')).riskIndexView,
};

/** Asked for with the first measure that does not colour the areas. */
const OVER_SCRIPT: FileNeed<MeasureLayers> = {
  path: () => 'overMeasures',
  check: null,
  script: async () => (await import('./overMeasures.ts')).overMeasures,
};

/** Asked for when areas are marked. */
const COINCIDE_SCRIPT: FileNeed<typeof viewCoincidence> = {
  path: () => 'coincidence',
  check: null,
  script: async () => (await import('./coincidence.ts')).viewCoincidence,
};

/** Asked for with the programme. */
const PROGRAMME_SCRIPT: FileNeed<MakeLayer> = {
  path: () => 'programmeLayer',
  check: null,
  script: async () => (await import('../layers/programmeLayer.ts')).programmeLayer,
};

/** What makes the layers of the landmarks; undefined where nothing is on that needs them, and until it is here. */
function landmarksFor(files: OpenRelease, view: ExploreView): LandmarkMakers | undefined {
  const isNeeded = overLayers(view).some(
    (id) => id === 'places' || LANDMARK_LAYERS.some((name) => name === id),
  );
  if (!isNeeded || !hasLandmarks(files.release)) return undefined;
  // Both at once.
  files.read(LANDMARKS_FILE);
  return files.read(LANDMARK_SCRIPT);
}

/** The areas of a level; null while a file of theirs is lacking. */
function groundAt(files: ReleaseFiles, geography: MapGeography): Ground | null {
  const areasFile = files.read(FILES.areas(geography));
  const shapes = files.read(FILES.shapes(geography));
  return areasFile === undefined || shapes === undefined
    ? null
    : { geography, areasFile, areas: areaEntries(areasFile), shapes };
}

/** The index with a person's own weights; null while its script or a factor is lacking, undefined where it is not on. */
function readRisk(
  files: ReleaseFiles,
  { indicators }: Catalogue,
  view: ExploreView,
  made: readonly LayerMeasure[],
) {
  if (!isOn(view, RISK_INDEX)) return undefined;
  const script = files.read(RISK_SCRIPT);
  const factors = RISK_FACTORS.map(({ id }) => files.read(FILES.observations(id, 'ward')) ?? null);
  const codes = made.find(({ id }) => id === RISK_INDEX)?.measure.areas.map(({ code }) => code);
  return script === undefined || codes === undefined
    ? null
    : script(codes, indicators, factors, view.weights);
}

/** @returns null while a file is lacking without which there is nothing to show */
export function makeExploreData(files: OpenRelease, view: ExploreView): ExploreData | null {
  const catalogue = files.read(FILES.catalogue);
  if (catalogue === undefined) return null;
  const asked = askedMeasures(catalogue, view);
  const boroughs = files.read(FILES.areas('borough'));
  const made = asked.flatMap(({ id, as, scope }): LayerMeasure[] => {
    const measure = makeMeasure(files, scope);
    return measure === null ? [] : [{ id, as, measure }];
  });
  const leading = leadingMeasure(view);
  const colours = asked.find(({ as }) => as === 'fill')?.scope.geography ?? view.geography;
  const ground = groundAt(files, colours);
  const script = asked.some(({ as }) => as !== 'fill') ? files.read(OVER_SCRIPT) : null;
  const programme = hasProgramme(view) ? files.read(PROGRAMME_SCRIPT) : undefined;
  const stepTogether = hasProgramme(view) ? (files.read(PROGRAMME_PLACES) ?? null) : null;
  const entries = boroughs === undefined ? [] : areaEntries(boroughs);
  const localAuthorityNames = namesOf(entries);
  const landmarks = landmarksFor(files, view);
  const context = { localAuthorityNames, day: files.release.published, landmarks };
  const over = overLayersOf(overLayers(view), files, context, programme);
  const risk = readRisk(files, catalogue, view, made);
  const change = readChange(files, view, made.find(({ id }) => id === leading)?.measure ?? null);
  if (boroughs === undefined || ground === null || script === undefined || change === undefined) return null;
  // Nothing is shown of a view whose leading measure is lacking, though it is known.
  if (asked.some(({ id }) => id === leading) && !made.some(({ id }) => id === leading)) return null;
  // A person's own weights need the script: the published index must not stand in for theirs.
  if (risk === null && view.weights !== null) return null;
  // With its usual weights the index is the published one, which also says where it depends on the ward look-up. Without any
  // weight there is no index; the published one must not stand in for it.
  const weighted = (measure: Measure): Measure =>
    measure.indicator.id !== RISK_INDEX || risk == null || risk.failed || areUsualWeights(risk.weights)
      ? measure
      : { ...measure, observations: risk.observations ?? new Map() };
  const measures = made.map((one) => ({ ...one, measure: weighted(one.measure) }));
  const coincide = view.coincide ? files.read(COINCIDE_SCRIPT) : null;
  if (coincide === undefined) return null;
  const measureOf = (id: string | null): Measure | null =>
    measures.find((one) => one.id === id)?.measure ?? null;
  return {
    view,
    release: files.release,
    manifest: files.manifest,
    catalogue,
    boroughs: entries,
    localAuthorityNames,
    measures,
    first: measureOf(leading),
    second: measureOf(secondFill(view)),
    ground,
    over,
    overMeasures: script,
    landmarkDrawing: landmarks?.drawing ?? null,
    stepTogether,
    coincidence: coincide?.(ground, measures, view.borough) ?? null,
    change,
    risk: risk ?? null,
  };
}
