/** A scene's lines as choices: every name looked up, every mistake reported by its line. */
import { isMapGeography, type GssCode, type MapGeography } from '../src/domain/geography.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import { pairingRule } from '../src/domain/pairing.ts';
import { PLACE_WORDS } from '../src/domain/place.ts';
import type { Layer, Layout } from '../src/view/exploreView.ts';
import { pairingSentence } from '../src/words/measures.ts';
import type { Report } from './diagnostics.ts';
import type { SceneName } from './parseStory.ts';
import type { NamedArea, ReleaseData } from './releaseData.ts';
import { periodAt, unknownArea, unknownIndicator } from './resolveFigure.ts';
import { readLayers, type OverMeasure } from './sceneLayers.ts';
import { splitList, type SceneReader } from './sceneReader.ts';
import { sceneMeasure, wardMeasure } from './standIn.ts';

export interface DrawnMeasure {
  readonly indicator: Indicator;
  readonly period: string;
}

export interface MapScene extends DrawnMeasure {
  readonly geography: MapGeography;
  readonly periodAsked: boolean;
  readonly compare: DrawnMeasure | null;
  /** Measures that the scene names and a partner's measure that is drawn in place of each. */
  readonly standsIn: readonly { readonly asked: Indicator; readonly shown: DrawnMeasure }[];
  readonly borough: NamedArea | null;
  readonly areas: readonly GssCode[];
  readonly layers: readonly Layer[];
  /** Measures over the colours, in the order in which they are named. */
  readonly measures: readonly OverMeasure[];
  readonly layout: Layout;
  readonly alt: string | null;
}

const ORDER: readonly MapGeography[] = ['ward', 'borough', 'lsoa'];

/** @returns null when the scene has no map, or one that cannot be drawn, which is then reported. */
export function readMapScene(data: ReleaseData, scene: SceneReader, report: Report): MapScene | null {
  const { value, lineOf } = scene;
  const areaNamed = (name: SceneName, words: string): NamedArea | null => {
    const area = data.area(words);
    if (area === null) {
      const { problem, remedy } = unknownArea(data, words);
      report(lineOf(name), problem, remedy);
    }
    return area;
  };
  const id = value('map');
  if (id === null || id === 'none') {
    refuseLinesOfMap(scene, report);
    return null;
  }
  const named = data.indicator(id);
  if (named === null) {
    const { problem, remedy } = unknownIndicator(data, id);
    report(lineOf('map'), problem, remedy);
    return null;
  }
  const indicator = sceneMeasure(data, scene, named);
  const geography = readLevel(indicator, scene, report);
  if (geography === null) return null;
  const asked = value('period');
  const period = periodAt(indicator, geography, asked);
  if (period === null) {
    const known = indicator.geographies[geography]?.periods.join(', ') ?? '';
    report(lineOf('period'), `"${indicator.id}" has no period "${asked ?? ''}".`, `Use one of: ${known}.`);
    return null;
  }
  const localAuthorityWords = value('borough');
  const borough = localAuthorityWords === null ? null : areaNamed('borough', localAuthorityWords);
  if (borough !== null && borough.geography !== 'borough') {
    report(
      lineOf('borough'),
      `"${borough.name}" is not ${PLACE_WORDS.authority.indefinite}.`,
      `Name one of ${PLACE_WORDS.theAuthorities}.`,
    );
  }
  if (geography === 'lsoa' && borough === null) {
    report(lineOf('by'), 'A map of all neighbourhoods is too fine to read.', 'Add "borough: …".');
  }
  const areas = readAreas(geography, scene, (words) => areaNamed('areas', words), report);
  const layout = value('layout') ?? 'geographic';
  if (layout !== 'geographic' && layout !== 'hexagons') {
    report(lineOf('layout'), `There is no layout "${layout}".`, 'Write "hexagons" or remove the line.');
  }
  const compare = readCompare(data, indicator, geography, scene, report);
  const isHexagons = layout === 'hexagons' && geography === 'ward';
  const fills = compare === null ? [indicator] : [indicator, compare.shown.indicator];
  const layers = readLayers(data, scene, { fills, geography, isHexagons }, report);
  return {
    indicator,
    geography,
    period,
    periodAsked: asked !== null,
    compare: compare?.shown ?? null,
    standsIn: [
      { asked: named, shown: { indicator, period } },
      ...(compare === null ? [] : [compare]),
      ...layers.measures.map((one) => ({ asked: one.asked, shown: one })),
    ].filter(({ asked: { id: askedId }, shown }) => askedId !== shown.indicator.id),
    // One borough alone would be a picture of one colour: all are drawn, and it is marked.
    borough: geography === 'borough' ? null : borough,
    areas:
      geography === 'borough' && borough?.geography === 'borough'
        ? [...new Set([borough.code, ...areas])]
        : areas,
    layers: layers.over,
    measures: layers.measures,
    layout: isHexagons ? 'hexagons' : 'geographic',
    alt: value('alt'),
  };
}

/** Of a scene without a map: what is said of one is reported. */
function refuseLinesOfMap({ value, lineOf }: SceneReader, report: Report): void {
  for (const name of ['by', 'borough', 'areas', 'compare', 'period', 'layers', 'layout', 'alt'] as const) {
    if (value(name) !== null && !(name === 'areas' && value('chart') !== null))
      report(
        lineOf(name),
        `"${name}" is said of a map, and there is none.`,
        'Add "map: …" or remove the line.',
      );
  }
}

/** The areas that are marked, of the level of the map; a chart beside it may name others. */
function readAreas(
  geography: MapGeography,
  { value, lineOf }: SceneReader,
  named: (words: string) => NamedArea | null,
  report: Report,
): readonly GssCode[] {
  return splitList(value('areas') ?? '').flatMap((words) => {
    const area = named(words);
    if (area === null) return [];
    if (area.geography !== geography && value('chart') === null)
      report(
        lineOf('areas'),
        `"${area.name}" is no ${geography}, and the map is by ${geography}.`,
        'Name areas of the map.',
      );
    return area.geography === geography ? [area.code] : [];
  });
}

function readLevel(
  indicator: Indicator,
  { value, lineOf }: SceneReader,
  report: Report,
): MapGeography | null {
  const drawn = ORDER.filter((level) => (indicator.geographies[level]?.breaks ?? null) !== null);
  const asked = value('by');
  if (drawn.length === 0) {
    report(lineOf('map'), `"${indicator.id}" is not drawn as a map.`, 'Use a chart, or another indicator.');
    return null;
  }
  if (asked === null) return drawn[0] ?? null;
  if (isMapGeography(asked) && drawn.includes(asked)) return asked;
  report(lineOf('by'), `"${indicator.id}" is not drawn by "${asked}".`, `Use one of: ${drawn.join(', ')}.`);
  return null;
}

/** @returns the second measure and what is drawn of it */
function readCompare(
  data: ReleaseData,
  first: Indicator,
  geography: MapGeography,
  scene: SceneReader,
  report: Report,
): MapScene['standsIn'][number] | null {
  const id = scene.value('compare');
  if (id === null) return null;
  const asked = data.indicator(id);
  const tell = (problem: string, remedy: string): null => {
    report(scene.lineOf('compare'), problem, remedy);
    return null;
  };
  if (asked === null) {
    const { problem, remedy } = unknownIndicator(data, id);
    return tell(problem, remedy);
  }
  const indicator = geography === 'ward' ? wardMeasure(data, scene, asked, null) : asked;
  const rule = pairingRule(first, indicator);
  if (rule.kind !== 'allowed') {
    const offer = rule.kind === 'warned' ? `Use "${rule.offer}".` : 'Use another indicator.';
    return tell(pairingSentence(rule) ?? 'The two cannot be shown together.', offer);
  }
  const period = periodAt(indicator, geography, null);
  if (period === null || (indicator.geographies[geography]?.breaks ?? null) === null)
    return tell(`"${id}" is not drawn by ${geography}.`, 'Use an indicator that is.');
  return { asked, shown: { indicator, period } };
}
