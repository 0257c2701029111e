/** From figures to a map: classes, labels, layers, words and extent, as plain data that both renderers draw. */
import type { ClassKey } from '../domain/classKeys.ts';
import { formatPeriodOf } from '../domain/format.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import type {
  FillLayer,
  LandmarksLayer,
  LinesLayer,
  MapArea,
  MapLabel,
  MapLayer,
  MapModel,
} from '../domain/mapModel.ts';
import { isOfLandmarks } from '../domain/mapLayers.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import { isMeasured } from '../domain/observation.ts';
import { pairingRule } from '../domain/pairing.ts';
import { cautionTexts } from '../words/caveats.ts';
import { MAP_WORDS, mapTitle, NOTICE_WORDS } from '../words/map.ts';
import {
  areaLabel,
  cellLabel,
  figureOrStatus,
  GEOGRAPHY_WORDS,
  pairingSentence,
  placeName,
} from '../words/measures.ts';
import { fadingOf } from './fading.ts';
import { breaksOf, cellOf, classOf } from './mapClasses.ts';
import { bivariateLegend, classesLegend } from './mapLegendModel.ts';
import type { MapMeasure, MapQuery, MapQueryArea } from './mapQuery.ts';
import { bivariateSummary, selectedLabels, selectionSentences, singleSummary } from './mapSummaryText.ts';
import { areaNames, withoutNamesOf } from './areaNames.ts';
import { closeUpNames } from './closeUp.ts';
import { labelsFor } from './modelLabels.ts';
import { labelsLayer } from './overLayers.ts';
import { extentOf } from './project.ts';

function isOutside(
  measure: MapMeasure | null,
  code: GssCode,
  range: readonly [number, number] | null,
): boolean {
  if (range === null || measure === null) return false;
  const observation = measure.observations.get(code);
  if (!isMeasured(observation)) return true;
  return observation.value < range[0] || observation.value > range[1];
}

/** The second measure, when both can be on one map; otherwise why not. */
function secondMeasure(query: MapQuery): { second: MapMeasure | null; notice: string | null } {
  const { first, second } = query;
  if (second === null || first === null) return { second: null, notice: null };
  const rule = pairingRule(first.indicator, second.indicator);
  if (rule.kind === 'refused') return { second: null, notice: pairingSentence(rule) };
  if (second.geography !== first.geography) {
    const level = GEOGRAPHY_WORDS[second.geography].one;
    return { second: null, notice: NOTICE_WORDS.differentLevels(second.indicator.title, level) };
  }
  return { second, notice: pairingSentence(rule) };
}

/** What the colours say of an area; null where no measure colours it. */
function colourLabel(
  query: MapQuery,
  second: MapMeasure | null,
  area: MapQueryArea,
  classKey: ClassKey,
): string {
  const { first, localAuthorityNames, colours = null } = query;
  const localAuthorityName =
    area.borough === null || first?.geography === 'borough'
      ? null
      : (localAuthorityNames.get(area.borough) ?? null);
  if (first === null) return placeName(area.name, localAuthorityName);
  if (colours !== null) return `${placeName(area.name, localAuthorityName)}: ${colours.said(area.code)}`;
  const observation = first.observations.get(area.code) ?? null;
  const label = areaLabel(area, localAuthorityName, first.indicator, observation);
  if (second === null) return label;
  const figure = figureOrStatus(second.indicator, second.observations.get(area.code) ?? null);
  const cell = cellLabel(classKey, first.indicator.title, second.indicator.title);
  return `${label}; ${second.indicator.title}: ${figure}${cell === null ? '' : ` (${cell})`}`;
}

/** What every layer says of an area, the colours first. */
function labelOf(query: MapQuery, second: MapMeasure | null, area: MapQueryArea, classKey: ClassKey): string {
  const others = query.over.map(({ sayOf }) => sayOf?.(area.code) ?? null).filter((said) => said !== null);
  return [colourLabel(query, second, area, classKey), ...others].join('; ');
}

/** The box of the borough shown, or of the region. */
export function extentFor(shapes: MapShapes, borough: GssCode | null): BoundingBox {
  const own = shapes.boroughs.filter(({ code }) => code === borough);
  return extentOf(own.length > 0 ? own : shapes.boroughs);
}

/** Hexagons stand at no place, so that nothing can be drawn between them; said once for all such layers. */
function withoutPlace(layer: LandmarksLayer | LinesLayer, isFirst: boolean): MapLayer {
  const notice = isFirst ? { notice: NOTICE_WORDS.hexagonsWithoutLandmarks } : {};
  return layer.kind === 'landmarks'
    ? { ...layer, ...notice, summary: [], landmarks: [] }
    : { ...layer, ...notice, summary: [], lines: [] };
}

/** Beside what the map is drawn close to a city's name is one of several. */
function quieter(label: MapLabel): MapLabel {
  return label.rank === 1 ? { ...label, rank: 2 } : label;
}

/** The layers over the colours as the map's level and shape ask for them. */
function overFor(query: MapQuery): readonly MapLayer[] {
  const { over, layout, shapes } = query;
  const isHexagons = layout === 'hexagons' && shapes.hexagons !== null;
  // The names of boroughs are part of a map of hexagons, whatever is on.
  const hasPlaces = over.some((layer) => layer.kind === 'labels' && layer.ofAreas === undefined);
  // What the map is drawn close to has its name, whatever is on.
  const close = isHexagons ? [] : closeUpNames(query.areas, query.closeUp?.codes ?? []);
  const named = (isHexagons || close.length > 0) && !hasPlaces ? [...over, labelsLayer([])] : over;
  const areas = over.some((layer) => layer.kind === 'labels' && layer.ofAreas) ? areaNames(query) : [];
  const others = areas.filter(({ position }) => close.every((one) => one.position !== position));
  return named.map((layer) => {
    if (isHexagons && isOfLandmarks(layer)) return withoutPlace(layer, named.find(isOfLandmarks) === layer);
    if (layer.kind !== 'labels') return layer;
    if (layer.ofAreas) return { ...layer, labels: others };
    const places = withoutNamesOf(areas, withoutNamesOf(close, labelsFor(query, layer.labels)));
    return { ...layer, labels: close.length === 0 ? places : [...close, ...places.map(quieter)] };
  });
}

/** The areas with their class, and faded where they are outside of what is looked at. */
function areasOf(
  query: MapQuery,
  second: MapMeasure | null,
  isShown: (code: GssCode) => boolean,
  faded: ReadonlySet<GssCode>,
): readonly MapArea[] {
  const { first, selected, isPicked = null, colours = null } = query;
  const chosen = new Set(selected);
  const firstBreaks = first === null ? null : breaksOf(first);
  const secondBreaks = second === null ? null : breaksOf(second);
  const classKeyOf = (code: GssCode): ClassKey => {
    if (first === null || firstBreaks === null) return 'outline';
    if (colours !== null) return colours.classOf(code);
    return second === null || secondBreaks === null
      ? classOf(first, firstBreaks, code)
      : cellOf(first, firstBreaks, second, secondBreaks, code);
  };
  return query.areas.map((area): MapArea => {
    const { code, name } = area;
    const classKey = classKeyOf(code);
    return {
      code,
      name,
      classKey,
      // Asked for by few areas at a time; over 1,719 of them the words would cost more than the map.
      get label() {
        return labelOf(query, second, area, classKey);
      },
      selected: chosen.has(code),
      dimmed:
        !isShown(code) ||
        faded.has(code) ||
        isPicked?.(code) === false ||
        isOutside(first, code, query.range ?? null) ||
        isOutside(second, code, query.secondRange ?? null),
    };
  });
}

/** The layer of the areas' colours. */
function fillLayer(
  query: MapQuery,
  measures: readonly [MapMeasure, MapMeasure?],
  title: string,
  shown: readonly MapArea[],
  summary: readonly string[],
): FillLayer {
  const [first, second] = measures;
  const drawn = second === undefined ? [first] : [first, second];
  const periods = new Set(drawn.map(({ period, indicator }) => formatPeriodOf(period, indicator)));
  return {
    kind: 'fill',
    id: query.order?.find((id) => drawn.some(({ indicator }) => indicator.id === id)) ?? first.indicator.id,
    title: drawn.map(({ indicator }) => indicator.title).join('; '),
    period: query.colours?.period ?? [...periods].join('; '),
    source: drawn.flatMap(({ source }) => source ?? []).join('; ') || null,
    summary,
    notShown: cautionTexts(drawn.map(({ indicator }) => indicator)),
    measures: drawn.map(({ indicator }) => indicator.id),
    legend:
      second === undefined
        ? (query.colours?.legend(shown) ?? classesLegend(first, breaksOf(first), shown))
        : bivariateLegend(first, second, title, shown),
  };
}

/** Layers in the order of their ids; those without a place keep theirs. */
function ordered(layers: readonly MapLayer[], order: readonly string[] | undefined): readonly MapLayer[] {
  if (order === undefined) return layers;
  const place = ({ id }: MapLayer): number => order.indexOf(id);
  return layers.toSorted((a, b) => place(a) - place(b));
}

/** The level of the map's areas. */
function levelOf({ first, askedGeography }: MapQuery): MapGeography {
  return first?.geography ?? askedGeography;
}

/** The title without what is over the colours. */
function colourTitle(query: MapQuery, measures: readonly MapMeasure[]): string {
  const { borough, localAuthorityNames, colours = null } = query;
  const localAuthority = borough === null ? null : (localAuthorityNames.get(borough) ?? null);
  if (colours !== null) return colours.title(localAuthority);
  if (measures.length === 0) return MAP_WORDS.outline.title(GEOGRAPHY_WORDS[levelOf(query)].many);
  return mapTitle(
    measures.map(({ indicator }) => indicator.title),
    GEOGRAPHY_WORDS[levelOf(query)].one,
    localAuthority,
    measures.map(({ period, indicator }) => formatPeriodOf(period, indicator)),
  );
}

/** What is over the colours, for the title: each measure with its period where they are of different times. */
function namedOver(layers: readonly MapLayer[]): readonly string[] {
  const measures = layers.filter(({ kind }) => kind === 'fill' || kind === 'pattern' || kind === 'circles');
  const isOneTime = new Set(measures.map(({ period }) => period)).size === 1;
  return layers.flatMap(({ inTitle = null, period }) => {
    if (inTitle === null) return [];
    return [isOneTime || period === null ? inTitle : `${inTitle} (${period})`];
  });
}

/** Build the map of one measure, of two in nine cells, or of none, with everything that is over its colours. */
export function buildMapModel(query: MapQuery): MapModel {
  const { first, areas, borough, shapes } = query;
  const { second, notice: pairing } = secondMeasure(query);
  const shownAreas = borough === null ? areas : areas.filter((area) => area.borough === borough);
  const shownCodes = new Set(shownAreas.map(({ code }) => code));
  const fading = fadingOf(query, shownAreas);
  const mapAreas = areasOf(query, second, (code) => shownCodes.has(code), fading.faded);
  const shown = mapAreas.filter(({ code }) => shownCodes.has(code));
  const measures = [first, second].filter((measure) => measure !== null);
  const over = overFor(query);
  const colours = colourTitle(query, measures);
  const summary = [
    ...(first === null
      ? []
      : second === null
        ? (query.colours?.summary(shownAreas) ?? singleSummary({ ...query, first }, shownAreas))
        : bivariateSummary([first, second], shown)),
    ...(fading.sentence === null ? [] : [fading.sentence]),
  ];
  const fill =
    first === null
      ? []
      : [fillLayer(query, second === null ? [first] : [first, second], colours, shown, summary)];
  const layers = ordered([...fill, ...over], query.order);
  const titleEnd = MAP_WORDS.titleEnd(namedOver(layers));
  const notices = [
    coarserNotice(query),
    pairing,
    fading.notice,
    ...over.map(({ notice = null }) => notice),
  ].filter((notice) => notice !== null);
  return {
    title: `${colours}${titleEnd}`,
    titleEnd,
    summary: layers.flatMap((layer) => layer.summary),
    selectionSummary: query.colours ? selectedLabels(shown) : selectionSentences(query, measures),
    geography: levelOf(query),
    notice: notices.length === 0 ? null : notices.join(' '),
    layout: query.layout === 'hexagons' && shapes.hexagons !== null ? 'hexagons' : 'geographic',
    areas: mapAreas,
    layers,
    extent: query.closeUp?.extent ?? extentFor(shapes, borough),
  };
}

function coarserNotice({ first, askedGeography }: MapQuery): string | null {
  if (first === null || first.geography === askedGeography) return null;
  const [asked, drawn] = [GEOGRAPHY_WORDS[askedGeography].one, GEOGRAPHY_WORDS[first.geography].many];
  return NOTICE_WORDS.coarser(first.indicator.title, asked, drawn);
}
