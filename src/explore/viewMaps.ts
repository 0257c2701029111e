/** The maps of a view: one, or two where two measures are side by side. */
import type { MapShapes } from '../domain/mapShapes.ts';
import type { AreaEntry } from '../data/queries.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { pairingRule } from '../domain/pairing.ts';
import { buildMapModel, extentFor } from '../map/buildMapModel.ts';
import { areasOfCloseUp, closeUpExtent } from '../map/closeUp.ts';
import type { MapMeasure } from '../map/mapQuery.ts';
import type { OverDrawing } from '../map/overDrawing.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { MAP_WORDS } from '../words/map.ts';
import { NO_INTERVAL_WORDS } from '../words/measures.ts';
import type { Comparator } from '../view/exploreView.ts';
import { isOn } from '../view/viewLayers.ts';
import { cautionTexts } from '../words/caveats.ts';
import { namesInShort } from './closeUpOf.ts';
import type { ExploreData, Ground, LayerMeasure, Measure } from './exploreData.ts';
import { pickedTest } from './pickedAreas.ts';
import { sharesMap } from './sharesMap.ts';

export interface ViewMap {
  readonly key: string;
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly areas: readonly AreaEntry[];
  /** Draws measures over the colours; undefined where none is. */
  readonly drawing: OverDrawing | undefined;
  /** The areas that the map is drawn close to, in words; null where it shows the whole. */
  readonly closeTo: string | null;
  /** Which measure is shown in place of the one asked for, and whose it is; said in the map's summary too. */
  readonly standIns: readonly string[];
  /** What must be known before a figure is used, shown whether or not an area is selected. */
  readonly cautions: readonly string[];
  /** Which areas these are, where the figures come from and whom to credit for the shapes: whole sentences. */
  readonly footnotes: readonly string[];
  /** Why the uncertainty view says nothing for this measure; null when it does. */
  readonly uncertaintyOff: string | null;
}

function mapMeasure({ catalogue }: ExploreData, measure: Measure): MapMeasure {
  const { indicator, geography, period, observations, comparator, comparatorFor, together = null } = measure;
  const source = catalogue.sources.find(({ id }) => id === indicator.source);
  return {
    indicator,
    geography,
    period,
    observations,
    together,
    ...(source === undefined ? {} : { source: `${source.publisher}, ${source.title}` }),
    comparator:
      comparator === null
        ? null
        : {
            name:
              comparator === 'borough'
                ? EXPLORE_WORDS.ownLocalAuthority
                : EXPLORE_WORDS.comparatorNames[comparator],
            observationFor: (borough) => (borough === null ? null : comparatorFor(borough)),
          },
  };
}

/** A sentence for each measure that stands in for one that was asked for; none where it was chosen itself. */
function standIns({ catalogue, view }: ExploreData, measures: readonly Measure[]): readonly string[] {
  return measures.flatMap(({ indicator }) => {
    const meant = catalogue.indicators.find(({ id }) => id === indicator.standsInFor);
    if (meant === undefined || isOn(view, indicator.id)) return [];
    const source = catalogue.sources.find(({ id }) => id === indicator.source);
    return [EXPLORE_WORDS.standsIn(meant.title, indicator.title, source?.publisher ?? indicator.source)];
  });
}

/** The measures' standing cautions, each once, and whether the comparison is not the one asked for. */
function cautions(asked: Comparator, measures: readonly Measure[]): readonly string[] {
  const [first] = measures;
  const replaced =
    first !== undefined && first.comparator !== asked && first.geography !== 'borough'
      ? [EXPLORE_WORDS.comparatorReplaced(asked, first.comparator)]
      : [];
  return [...replaced, ...cautionTexts(measures.map(({ indicator }) => indicator))];
}

function footnotes(
  { localAuthorityNames, catalogue, release }: ExploreData,
  { areasFile, geography }: Ground,
  measures: readonly Measure[],
): readonly string[] {
  const redrawn = (areasFile.redrawn ?? []).map((code) => localAuthorityNames.get(code) ?? code);
  const ids = new Set(measures.map(({ indicator }) => indicator.source));
  return [
    geography === 'ward' && redrawn.length > 0
      ? EXPLORE_WORDS.vintageRedrawn(areasFile.vintage, redrawn)
      : EXPLORE_WORDS.vintage(areasFile.vintage),
    ...catalogue.sources
      .filter(({ id }) => ids.has(id))
      .map(({ publisher, title, licence }) => EXPLORE_WORDS.source(`${publisher}, ${title}`, licence)),
    ...release.attributions.filter((attribution) => attribution.includes('OS data')).slice(0, 1),
  ];
}

const together = new WeakMap<OverDrawing, OverDrawing>();

/** What is drawn over the colours; the same each time, so that nothing is laid out again. */
function drawingOf({ overMeasures, landmarkDrawing }: ExploreData): OverDrawing | undefined {
  const measures = overMeasures?.drawing;
  if (measures === undefined || landmarkDrawing === null) return measures ?? landmarkDrawing ?? undefined;
  const known = together.get(measures) ?? { ...measures, ...landmarkDrawing };
  together.set(measures, known);
  return known;
}

/** Measures over the colours of a map. @param own the second map's areas: what is of another level is on the first alone */
function overColours(measures: readonly LayerMeasure[], own: Ground | null): readonly LayerMeasure[] {
  return measures.filter(
    ({ as, measure }) => as !== 'fill' && (own === null || measure.geography === own.geography),
  );
}

/** Those of them that the map draws, and so names in its title: the others are not credited. */
function creditedOver({ layers }: MapModel, over: readonly LayerMeasure[]): readonly Measure[] {
  return over
    .filter(({ id }) => layers.some((layer) => layer.id === id && layer.inTitle != null))
    .map(({ measure }) => measure);
}

/** @returns the first measure's map first; a second one when the measures are side by side. */
export function viewMaps(data: ExploreData): readonly [ViewMap, ...ViewMap[]] {
  const { view, first, second, ground, localAuthorityNames, release, over, measures, overMeasures } = data;
  const shared = sharesMap(data);
  const refused =
    first !== null && second !== null && pairingRule(first.indicator, second.indicator).kind === 'refused';
  const colours = measures.find(({ as }) => as === 'fill')?.measure ?? null;
  const isPicked = pickedTest(data);
  const marked = data.coincidence === null ? [] : [data.coincidence.sentence];
  const change = data.change?.colours ?? null;
  const mapOf = (measure: Measure | null, other: Measure | null, isFirst: boolean): ViewMap => {
    const own = measure ?? ground;
    const overOwn = overColours(measures, isFirst ? null : own);
    const whole = extentFor(own.shapes, view.borough);
    const close = view.layout === 'hexagons' ? [] : areasOfCloseUp(own.areas, view.fit);
    const extent = closeUpExtent(own.shapes, close, whole);
    const closeTo = extent === whole ? null : namesInShort(close);
    const model = buildMapModel({
      first: measure === null ? null : mapMeasure(data, measure),
      second: other === null ? null : mapMeasure(data, other),
      colours: measure !== null && measure === first ? change : null,
      askedGeography: view.geography,
      areas: own.areas,
      shapes: own.shapes,
      localAuthorityNames,
      selected: view.areas,
      cityCentre: new Set(own.areasFile.cityCentre?.map((code) => code)),
      policeGaps: new Set(own.areasFile.policeGaps?.map((code) => code)),
      borough: view.borough,
      layout: view.layout,
      closeUp: closeTo === null ? null : { extent, codes: view.fit },
      uncertainty: view.uncertainty,
      range: isFirst ? view.range : view.secondRange,
      secondRange: view.secondRange,
      isPicked,
      over: [
        ...(overMeasures?.layersOf(data, overOwn, own, (one) => mapMeasure(data, one.measure), extent) ?? []),
        ...over,
      ],
      order: view.layers.map(({ id }) => id),
      release: release.id,
    });
    const told = [measure, other, ...creditedOver(model, overOwn)].filter((one) => one !== null);
    const shownInstead = standIns(data, told);
    return {
      key: isFirst ? 'first' : 'second',
      model: {
        ...model,
        summary: [
          ...shownInstead,
          ...(closeTo === null ? [] : [MAP_WORDS.closeUp.summary(closeTo)]),
          ...(isFirst ? marked : []),
          ...model.summary,
        ],
        notice:
          [model.notice, isFirst ? (data.change?.notice ?? null) : null]
            .filter((one) => one !== null)
            .join(' ') || null,
      },
      shapes: own.shapes,
      areas: own.areas,
      drawing: drawingOf(data),
      closeTo,
      standIns: shownInstead,
      cautions: cautions(view.against, told),
      footnotes: footnotes(data, own, told),
      uncertaintyOff:
        measure === null || measure.indicator.noInterval === null
          ? null
          : NO_INTERVAL_WORDS[measure.indicator.noInterval],
    };
  };
  const main = mapOf(colours, shared ? second : null, true);
  return second === null || shared || refused ? [main] : [main, mapOf(second, null, false)];
}
