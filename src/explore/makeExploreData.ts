/** Makes what the explore page shows of a view from the files of its release; what it reads is what the view needs. */
import { figuresAt } from '../data/figuresAt.ts';
import { areaEntries } from '../data/queries.ts';
import { FILES, type FileNeed, type ReleaseFiles } from '../data/releaseFiles.ts';
import type { OpenRelease } from '../data/releaseReader.ts';
import type { Catalogue, ObservationsFile } from '../data/schema.ts';
import { isComparable } from '../domain/comparison.ts';
import { SINGLE_AREAS } from '../domain/geography.ts';
import { indicatorAt } from '../domain/indicator.ts';
import { RISK_FACTORS } from '../domain/riskFactors.ts';
import { shownIndicator } from '../domain/shownIndicator.ts';
import type { ExploreView, Layer } from '../view/exploreView.ts';
import { hasProgramme, isOn, leadingMeasure, secondFill } from '../view/viewLayers.ts';
import type { ExploreData, Measure } from './exploreData.ts';
import type { riskIndexView } from './riskIndexView.ts';
import { areUsualWeights, RISK_INDEX } from './riskIndexWeights.ts';
import { measureScope, type MeasureScope } from './viewScope.ts';

/** The measures of a view; null for one that is not asked for, not known or cannot be drawn. */
function viewScopes(
  { indicators }: Catalogue,
  view: ExploreView,
): readonly [MeasureScope | null, MeasureScope | null] {
  const scopeOf = (id: string | null, useViewPeriod: boolean): MeasureScope | null => {
    const asked = indicators.find((candidate) => candidate.id === id);
    if (asked === undefined) return null;
    return measureScope(shownIndicator(asked, view.geography, indicators), view, useViewPeriod);
  };
  const [first, second] = [scopeOf(leadingMeasure(view), true), scopeOf(secondFill(view), false)];
  // One measure may stand in for the other: there is nothing to set beside itself.
  return [first, second?.indicator === first?.indicator ? null : second];
}

/** A measure stays the same object as long as its files and its scope do, so that what is drawn of it is kept too. */
const made = new WeakMap<ObservationsFile, Map<string, Measure>>();

function makeMeasure(files: ReleaseFiles, scope: MeasureScope | null): Measure | null {
  if (scope === null) return null;
  const { indicator, geography, period, comparator } = scope;
  const areasFile = files.read(FILES.areas(geography));
  const shapes = files.read(FILES.shapes(geography));
  const file = files.read(FILES.observations(indicator.id, geography));
  // Without its comparator a figure is still worth showing.
  const figures = comparator === null ? undefined : figuresAt(files, indicator, comparator, period);
  if (areasFile === undefined || shapes === undefined || file === undefined) return null;
  const key = [period, comparator ?? '', figures === undefined ? 'alone' : 'compared'].join(' ');
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
  };
  ofFile.set(key, measure);
  return measure;
}

/** Asked for with the index. */
const RISK_SCRIPT: FileNeed<typeof riskIndexView> = {
  path: () => 'riskIndexView',
  check: null,
  script: async () => (await import('./riskIndexView.ts')).riskIndexView,
};

/** @returns null while a file is lacking without which there is nothing to show */
export function makeExploreData(files: OpenRelease, view: ExploreView): ExploreData | null {
  const catalogue = files.read(FILES.catalogue);
  if (catalogue === undefined) return null;
  const layer = <Content>(name: Layer, read: () => Content | undefined): Content | null =>
    isOn(view, name) ? (read() ?? null) : null;
  const showsRisk = isOn(view, RISK_INDEX);
  const boroughs = files.read(FILES.areas('borough'));
  const [first, second] = viewScopes(catalogue, view).map((scope) => makeMeasure(files, scope));
  const context = layer('places', () => files.read(FILES.context));
  const motorways = layer('motorways', () => files.read(FILES.motorways));
  const stepTogether = hasProgramme(view) ? (files.read(FILES.stepTogether) ?? null) : null;
  const script = showsRisk ? files.read(RISK_SCRIPT) : undefined;
  const factors = showsRisk
    ? RISK_FACTORS.map(({ id }) => files.read(FILES.observations(id, 'ward')) ?? null)
    : null;
  if (boroughs === undefined || first === undefined || first === null) return null;
  // A person's own weights need the script: the published index must not stand in for theirs.
  if (showsRisk && view.weights !== null && script === undefined) return null;
  const riskMeasure = leadingMeasure(view) === RISK_INDEX ? first : second;
  const codes = riskMeasure?.areas.map(({ code }) => code);
  const risk =
    factors === null || codes === undefined || script === undefined
      ? null
      : script(codes, catalogue.indicators, factors, view.weights);
  // With its usual weights the index is the published one, which also says where it depends on the ward look-up. Without any
  // weight there is no index; the published one must not stand in for it.
  const weighted = (measure: Measure): Measure =>
    measure.indicator.id !== RISK_INDEX || risk === null || risk.failed || areUsualWeights(risk.weights)
      ? measure
      : { ...measure, observations: risk.observations ?? new Map() };
  const entries = areaEntries(boroughs);
  return {
    view,
    release: files.release,
    manifest: files.manifest,
    catalogue,
    boroughs: entries,
    localAuthorityNames: new Map(entries.map((borough) => [borough.code, borough.name])),
    first: weighted(first),
    second: second == null ? null : weighted(second),
    context,
    motorways,
    stepTogether,
    risk,
  };
}
