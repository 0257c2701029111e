/** A scene's map, drawn once as SVG text by the renderer that every other page uses. */
import { renderToStaticMarkup } from 'react-dom/server';
import { formatDay } from '../src/domain/format.ts';
import type { GssCode } from '../src/domain/geography.ts';
import { indicatorAt, type Indicator } from '../src/domain/indicator.ts';
import type { Legend, MapModel, MapShapes } from '../src/domain/mapModel.ts';
import type { StoryLegendItem, StoryMap, StoryTable } from '../src/domain/story.ts';
import { buildMapModel } from '../src/map/buildMapModel.ts';
import { motorwayLines, placeLabels, stepTogetherPoints } from '../src/map/contextLayers.ts';
import type { MapMeasure } from '../src/map/mapQuery.ts';
import { extentOf } from '../src/map/project.ts';
import { StaticMap } from '../src/map/StaticMap.tsx';
import { DEFAULT_EXPLORE_VIEW } from '../src/view/exploreView.ts';
import { serialiseExploreUrl } from '../src/view/exploreUrl.ts';
import { CAVEAT_WORDS } from '../src/words/caveats.ts';
import { EXPLORE_WORDS } from '../src/words/explore.ts';
import { figureOrStatus, unitLabel } from '../src/words/measures.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ReleaseData } from './releaseData.ts';
import type { MapScene } from './scene.ts';

/** A table of more areas is read on the explore page. */
const MOST_ROWS = 30;

function measureOf(data: ReleaseData, scene: MapScene, indicator: Indicator, period: string): MapMeasure {
  const { geography } = scene;
  return {
    indicator: indicatorAt(indicator, geography),
    geography,
    period,
    observations: data.observations(indicator, geography, period),
    comparator: null,
  };
}

/** @param key makes the ids within the picture the story's only ones */
export function drawScene(data: ReleaseData, scene: MapScene, key: string): StoryMap {
  const { geography, borough, layers } = scene;
  const areas = data.areas(geography);
  const shapes = data.shapes(geography);
  const areasFile = data.areasFile(geography);
  const first = measureOf(data, scene, scene.indicator, scene.period);
  const second =
    scene.compare === null ? null : measureOf(data, scene, scene.compare.indicator, scene.compare.period);
  const stepTogether = layers.includes('step-together') ? data.stepTogether() : null;
  const model = buildMapModel({
    first,
    second,
    askedGeography: geography,
    areas,
    shapes,
    boroughNames: data.boroughNames,
    selected: scene.areas,
    cityCentre: new Set(areasFile.cityCentre?.map((code) => code as GssCode)),
    policeGaps: new Set(areasFile.policeGaps?.map((code) => code as GssCode)),
    borough: borough?.code ?? null,
    layout: scene.layout,
    uncertainty: false,
    boroughOutlines: layers.includes('boroughs'),
    lines: layers.includes('motorways') ? motorwayLines(data.motorways().motorways) : [],
    points:
      stepTogether === null
        ? []
        : stepTogetherPoints(stepTogether.places, data.boroughNames, formatDay(stepTogether.asOf)),
    labels: layers.includes('places') ? placeLabels(data.context().places) : [],
    release: data.release.id,
  });
  const measures = second === null ? [first] : [first, second];
  const caveats = new Set(measures.flatMap(({ indicator }) => indicator.caveats));
  const redrawn = (areasFile.redrawn ?? []).map((code) => data.boroughNames.get(code as GssCode) ?? code);
  const points =
    stepTogether === null
      ? []
      : [
          STORY_WORDS.stepTogether(formatDay(stepTogether.asOf)),
          ...pointLabels(model, borough?.name ?? null),
        ];
  return {
    title: model.title,
    summary: [
      ...(scene.alt === null ? [] : [scene.alt]),
      ...model.summary,
      ...(model.selectionSummary ?? []),
      ...points,
    ],
    cautions: [
      ...[...caveats].map((id) => CAVEAT_WORDS[id]),
      geography === 'ward' && redrawn.length > 0
        ? EXPLORE_WORDS.vintageRedrawn(areasFile.vintage, redrawn)
        : EXPLORE_WORDS.vintage(areasFile.vintage),
    ],
    legendTitle: legendTitle(model.legend),
    pair: model.legend.kind === 'bivariate' ? model.legend : null,
    legend: legendItems(model.legend),
    svg: drawn(model, shapes, key),
    table: tableOf(data, scene, measures),
    explore: serialiseExploreUrl({
      ...DEFAULT_EXPLORE_VIEW,
      indicator: scene.indicator.id,
      geography,
      areas: scene.areas,
      compare: scene.compare?.indicator.id ?? null,
      layers,
      period: scene.periodAsked ? scene.period : null,
      layout: scene.layout,
      borough: borough?.code ?? null,
    }),
  };
}

/** The picture without the words that stand beside it on the page. */
function drawn(model: MapModel, shapes: MapShapes, key: string): string {
  const picture = { ...visible(model, shapes), summary: [], selectionSummary: [] };
  return renderToStaticMarkup(<StaticMap model={picture} shapes={shapes} />, { identifierPrefix: key })
    .replace(/ aria-describedby="[^"]*"/, '')
    .replace(/<desc id="[^"]*"><\/desc>/, '');
}

/** Step Together places are said by name, because a picture alone does not say them. */
function pointLabels(model: MapModel, boroughName: string | null): readonly string[] {
  const shown = model.points.filter(({ label }) => boroughName === null || label.includes(boroughName));
  return shown.map(({ label }) => `${label}.`);
}

/** Without the areas that lie wholly outside the picture: a borough's map draws its neighbours, not the region. */
function visible(model: MapModel, shapes: MapShapes): MapModel {
  if (model.layout === 'hexagons') return model;
  const [west, south, east, north] = model.extent;
  // The picture is a little wider or higher than the extent, whichever way its frame is.
  const [dx, dy] = [(east - west) * 0.6, (north - south) * 0.6];
  const boxes = new Map(shapes.areas.map((shape) => [shape.code, extentOf([shape])]));
  return {
    ...model,
    areas: model.areas.filter(({ code }) => {
      const box = boxes.get(code);
      if (box === undefined) return false;
      return box[0] < east + dx && box[2] > west - dx && box[1] < north + dy && box[3] > south - dy;
    }),
  };
}

function legendTitle(legend: Legend): string {
  switch (legend.kind) {
    case 'classes':
      return `${legend.title} (${legend.unit})`;
    case 'bivariate':
      return '';
    case 'outline':
      return legend.title;
  }
}

/**
 * All classes, whether or not an area of the borough has them: neighbours in the picture may, and nobody should take the
 * darkest colour in sight for the highest class there is. A zero and an absence are named only where there is one.
 */
function legendItems(legend: Legend): readonly StoryLegendItem[] {
  if (legend.kind === 'outline') return [];
  const classes =
    legend.kind === 'classes'
      ? legend.classes.filter(({ classKey, count }) => classKey !== 'zero' || count > 0)
      : [];
  return [...classes, ...legend.absences.filter(({ count }) => count > 0)];
}

function tableOf(data: ReleaseData, scene: MapScene, measures: readonly MapMeasure[]): StoryTable | null {
  const { borough, geography } = scene;
  const areas = data.areas(geography).filter((area) => borough === null || area.borough === borough.code);
  if (areas.length > MOST_ROWS) return null;
  return {
    columns: [
      STORY_WORDS.area,
      ...measures.map(({ indicator }) => `${indicator.title} (${unitLabel(indicator.unit)})`),
    ],
    rows: areas.map(({ code, name }) => [
      name,
      ...measures.map(({ indicator, observations }) =>
        figureOrStatus(indicator, observations.get(code) ?? null),
      ),
    ]),
  };
}
