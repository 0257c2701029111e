/** From figures to a map: classes, labels, legend, words and extent, as plain data that both renderers draw. */
import type { ClassKey } from '../domain/classKeys.ts';
import { compareWithComparator } from '../domain/comparison.ts';
import { comparisonRule } from '../domain/finding.ts';
import { formatCount, formatPeriodOf } from '../domain/format.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import type { BoundingBox, MapArea, MapLabel, MapModel, MapShapes } from '../domain/mapModel.ts';
import { isMeasured } from '../domain/observation.ts';
import { pairingRule } from '../domain/pairing.ts';
import { MAP_WORDS, mapTitle, NOTICE_WORDS, SUMMARY_WORDS } from '../words/map.ts';
import {
  areaLabel,
  cellLabel,
  figureOrStatus,
  GEOGRAPHY_WORDS,
  pairingSentence,
  placeName,
} from '../words/measures.ts';
import { notComparedSentence } from '../words/comparison.ts';
import { breaksOf, cellOf, classOf } from './mapClasses.ts';
import { bivariateLegend, classesLegend } from './mapLegendModel.ts';
import type { MapMeasure, MapQuery, MapQueryArea } from './mapQuery.ts';
import { bivariateSummary, selectionSentences, singleSummary } from './mapSummaryText.ts';
import { markOutsideLabels } from './outsideLabels.ts';
import { contains } from './pointInShape.ts';
import { extentOf } from './project.ts';

interface Fading {
  readonly faded: ReadonlySet<GssCode>;
  /** What is said instead of or beside fading; null when nothing needs saying. */
  readonly notice: string | null;
  readonly sentence: string | null;
}

const NO_FADING: Fading = { faded: new Set(), notice: null, sentence: null };

/** Which areas are similar to the comparator; where no outcome can be given, why. */
function fadingOf(query: MapQuery, shown: readonly MapQueryArea[]): Fading {
  const { first } = query;
  if (!query.uncertainty) return NO_FADING;
  const { indicator, comparator, observations, geography } = first;
  if (indicator.intervalMethod === 'none' || comparator === null) {
    const reason = comparator === null ? 'no-comparator' : 'no-interval';
    return { ...NO_FADING, notice: NOTICE_WORDS.notFaded(notComparedSentence(reason, indicator.noInterval)) };
  }
  const rule = comparisonRule(indicator, geography);
  const faded = new Set<GssCode>();
  let compared = 0;
  let onLookUp = 0;
  for (const { code, borough } of shown) {
    const observation = observations.get(code);
    if (observation === undefined) continue;
    const comparison = compareWithComparator(observation, comparator.observationFor(borough), rule);
    if (comparison.kind === 'compared') {
      compared += 1;
      if (comparison.outcome === 'similar') faded.add(code);
    } else if (comparison.kind === 'notCompared' && comparison.reason === 'depends-on-look-up') onLookUp += 1;
  }
  if (compared === 0) {
    const reason = onLookUp > 0 ? 'depends-on-look-up' : 'comparator-absent';
    return { ...NO_FADING, notice: NOTICE_WORDS.notFaded(notComparedSentence(reason, null)) };
  }
  return {
    faded,
    notice: onLookUp > 0 ? NOTICE_WORDS.dependsOnLookUp(onLookUp) : null,
    sentence: SUMMARY_WORDS.faded(
      formatCount(faded.size),
      formatCount(shown.length),
      GEOGRAPHY_WORDS[geography].many,
      comparator.name,
    ),
  };
}

function isOutside(measure: MapMeasure, code: GssCode, range: readonly [number, number] | null): boolean {
  if (range === null) return false;
  const observation = measure.observations.get(code);
  if (!isMeasured(observation)) return true;
  return observation.value < range[0] || observation.value > range[1];
}

/** The second measure, when both can be on one map; otherwise why not. */
function secondMeasure(query: MapQuery): { second: MapMeasure | null; notice: string | null } {
  const { first, second } = query;
  if (second === null) return { second: null, notice: null };
  const rule = pairingRule(first.indicator, second.indicator);
  if (rule.kind === 'refused') return { second: null, notice: pairingSentence(rule) };
  if (second.geography !== first.geography) {
    const level = GEOGRAPHY_WORDS[second.geography].one;
    return { second: null, notice: NOTICE_WORDS.differentLevels(second.indicator.title, level) };
  }
  return { second, notice: pairingSentence(rule) };
}

function labelOf(query: MapQuery, second: MapMeasure | null, area: MapQueryArea, classKey: ClassKey): string {
  const { first, localAuthorityNames } = query;
  const localAuthorityName =
    area.borough === null || first.geography === 'borough'
      ? null
      : (localAuthorityNames.get(area.borough) ?? null);
  const label = areaLabel(
    area,
    localAuthorityName,
    first.indicator,
    first.observations.get(area.code) ?? null,
  );
  if (second === null) return label;
  const figure = figureOrStatus(second.indicator, second.observations.get(area.code) ?? null);
  const cell = cellLabel(classKey, first.indicator.title, second.indicator.title);
  return `${label}; ${second.indicator.title}: ${figure}${cell === null ? '' : ` (${cell})`}`;
}

/** The box of the borough shown, or of the region. */
function extentFor(shapes: MapShapes, borough: GssCode | null): BoundingBox {
  const own = shapes.boroughs.filter(({ code }) => code === borough);
  return extentOf(own.length > 0 ? own : shapes.boroughs);
}

/** On hexagons place names have no place; the boroughs' names are there instead, each at one of its areas. */
function labelsFor(query: MapQuery): readonly MapLabel[] {
  const { shapes, areas } = query;
  if (query.layout !== 'hexagons' || shapes.hexagons === null) {
    return query.first.geography === 'borough' && query.labels.length > 0
      ? ownLabels(query)
      : markOutsideLabels(query.labels, shapes);
  }
  const middles = new Map(shapes.areas.map((shape) => [shape.code, middleOf(extentOf([shape]))]));
  return shapes.boroughs.flatMap(({ code, polygons }) => {
    const text = query.localAuthorityNames.get(code);
    const position = areas
      .filter(({ borough }) => borough === code)
      .map((area) => middles.get(area.code))
      .find((middle) => middle !== undefined && contains(polygons, middle));
    return text === undefined || position === undefined ? [] : [{ text, rank: 1, position }];
  });
}

/** On a map of boroughs a town's name would be read as that of the shape it lies on, so each has its own. */
function ownLabels({ shapes, areas }: MapQuery): readonly MapLabel[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return shapes.areas.flatMap((shape) => {
    const text = names.get(shape.code);
    const position = middleOf(extentOf([shape]));
    return text === undefined || !contains(shape.polygons, position) ? [] : [{ text, rank: 2, position }];
  });
}

function middleOf([west, south, east, north]: BoundingBox): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

/** Build the map of one measure, or of two in nine cells. */
export function buildMapModel(query: MapQuery): MapModel {
  const { first, areas, borough, selected, shapes } = query;
  const { second, notice: pairing } = secondMeasure(query);
  const shownAreas = borough === null ? areas : areas.filter((area) => area.borough === borough);
  const shownCodes = new Set(shownAreas.map(({ code }) => code));
  const chosen = new Set(selected);
  const fading = fadingOf(query, shownAreas);
  const firstBreaks = breaksOf(first);
  const secondBreaks = second === null ? null : breaksOf(second);
  const mapAreas = areas.map((area): MapArea => {
    const { code, name } = area;
    const classKey =
      second === null || secondBreaks === null
        ? classOf(first, firstBreaks, code)
        : cellOf(first, firstBreaks, second, secondBreaks, code);
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
        !shownCodes.has(code) ||
        fading.faded.has(code) ||
        isOutside(first, code, query.range ?? null) ||
        (second !== null && isOutside(second, code, query.secondRange ?? null)),
    };
  });
  const shown = mapAreas.filter(({ code }) => shownCodes.has(code));
  const measures = second === null ? [first] : [first, second];
  const title = mapTitle(
    measures.map(({ indicator }) => indicator.title),
    GEOGRAPHY_WORDS[first.geography].one,
    borough === null ? null : (query.localAuthorityNames.get(borough) ?? null),
    measures.map(({ period, indicator }) => formatPeriodOf(period, indicator)),
  );
  const notices = [coarserNotice(query), pairing, fading.notice].filter((notice) => notice !== null);
  return {
    title,
    summary: [
      ...(second === null ? singleSummary(query, shownAreas) : bivariateSummary(query, second, shown)),
      ...(fading.sentence === null ? [] : [fading.sentence]),
    ],
    selectionSummary: selectionSentences(query, measures),
    geography: first.geography,
    notice: notices.length === 0 ? null : notices.join(' '),
    layout: query.layout === 'hexagons' && shapes.hexagons !== null ? 'hexagons' : 'geographic',
    areas: mapAreas,
    legend:
      second === null
        ? classesLegend(first, firstBreaks, shown)
        : bivariateLegend(first, second, title, shown),
    localAuthorityOutlines: query.localAuthorityOutlines,
    lines: query.lines,
    points: query.points,
    labels: labelsFor(query),
    extent: extentFor(shapes, borough),
  };
}

function coarserNotice({ first, askedGeography }: MapQuery): string | null {
  if (first.geography === askedGeography) return null;
  const [asked, drawn] = [GEOGRAPHY_WORDS[askedGeography].one, GEOGRAPHY_WORDS[first.geography].many];
  return NOTICE_WORDS.coarser(first.indicator.title, asked, drawn);
}

export interface OutlineQuery {
  readonly geography: MapGeography;
  readonly shapes: MapShapes;
  readonly areas: readonly MapQueryArea[];
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  readonly labels?: readonly MapLabel[];
}

/** The map without figures, for the moment before they are known. */
export function outlineMapModel(query: OutlineQuery): MapModel {
  const { geography, shapes, areas, localAuthorityNames, labels = [] } = query;
  return {
    title: MAP_WORDS.outline.title(GEOGRAPHY_WORDS[geography].many),
    summary: [MAP_WORDS.outline.summary],
    geography,
    notice: null,
    layout: 'geographic',
    areas: areas.map(({ code, name, borough }) => ({
      code,
      name,
      classKey: 'outline',
      label: placeName(name, borough === null ? null : (localAuthorityNames.get(borough) ?? null)),
      selected: false,
      dimmed: false,
    })),
    legend: { kind: 'outline', title: MAP_WORDS.outline.legend },
    localAuthorityOutlines: true,
    lines: [],
    points: [],
    labels: markOutsideLabels(labels, shapes),
    extent: extentOf(shapes.boroughs),
  };
}
