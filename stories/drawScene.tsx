/** A scene's map, drawn once as SVG text by the renderer that every other page uses. */
import { familyOf, legendOf } from '../src/domain/mapLayers.ts';
import type { MapShapes } from '../src/domain/mapShapes.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatPeriodOf } from '../src/domain/format.ts';
import { indicatorAt } from '../src/domain/indicator.ts';
import { programmeMarks } from '../src/layers/programmeLayer.ts';
import { overLayersOf } from '../src/layers/registry.ts';
import type { Legend } from '../src/domain/mapLegend.ts';
import type { MapLayer, MapModel } from '../src/domain/mapModel.ts';
import type { StoryLegendItem, StoryMap } from '../src/domain/story.ts';
import type { StoryTable } from '../src/domain/storyChart.ts';
import { buildMapModel, extentFor } from '../src/map/buildMapModel.ts';
import type { MapMeasure } from '../src/map/mapQuery.ts';
import { extentOf } from '../src/map/project.ts';
import { LayeredMap } from '../src/map/LayeredMap.tsx';
import { DEFAULT_EXPLORE_VIEW, type ViewLayer } from '../src/view/exploreView.ts';
import { serialiseExploreUrl } from '../src/view/exploreUrl.ts';
import { plainLayers } from '../src/view/viewLayers.ts';
import { cautionTexts } from '../src/words/caveats.ts';
import { EXPLORE_WORDS } from '../src/words/explore.ts';
import { figureOrStatus, unitLabel } from '../src/words/measures.ts';
import { PARTNER_MAP_WORDS } from '../src/words/partnerMaps.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ReleaseData } from './releaseData.ts';
import type { DrawnMeasure, MapScene } from './scene.ts';
import { hasRoutes, marksSaid, sightOf } from './sceneMarks.ts';
import { overKey, overMeasures } from './sceneOver.ts';

/** A table of more areas is read on the explore page. */
const MOST_ROWS = 30;

function measureOf(
  data: ReleaseData,
  { geography }: MapScene,
  { indicator, period }: DrawnMeasure,
): MapMeasure {
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
  const { geography, borough } = scene;
  const areas = data.areas(geography);
  const shapes = data.shapes(geography);
  const areasFile = data.areasFile(geography);
  const first = measureOf(data, scene, scene);
  const second = scene.compare === null ? null : measureOf(data, scene, scene.compare);
  const over = overMeasures(data, scene, extentFor(shapes, borough?.code ?? null));
  const model = buildMapModel({
    first,
    second,
    askedGeography: geography,
    areas,
    shapes,
    localAuthorityNames: data.localAuthorityNames,
    selected: scene.areas,
    cityCentre: new Set(areasFile.cityCentre?.map((code) => code)),
    policeGaps: new Set(areasFile.policeGaps?.map((code) => code)),
    borough: borough?.code ?? null,
    layout: scene.layout,
    uncertainty: false,
    over: [...over, ...overLayers(data, scene)],
    release: data.release.id,
  });
  const legend = legendOf(model);
  const measures = second === null ? [first] : [first, second];
  const redrawn = (areasFile.redrawn ?? []).map((code) => data.localAuthorityNames.get(code) ?? code);
  const said = marksSaid(data, scene, model);
  const named = overKey(model);
  const remarks = [...standInNotices(data, scene), ...said.remarks];
  // The author's sentence is of the picture that the author saw.
  const alt = scene.standsIn.length > 0 || hasRoutes(data, scene) ? null : scene.alt;
  return {
    title: model.title,
    summary: [
      ...(alt === null ? [] : [alt]),
      ...model.summary,
      ...(model.selectionSummary ?? []),
      ...said.summary,
    ],
    cautions: [
      ...new Set([
        ...cautionTexts(measures.map(({ indicator }) => indicator)),
        ...over.flatMap(({ notShown }) => notShown),
      ]),
      ...said.cautions,
      geography === 'ward' && redrawn.length > 0
        ? EXPLORE_WORDS.vintageRedrawn(areasFile.vintage, redrawn)
        : EXPLORE_WORDS.vintage(areasFile.vintage),
    ],
    legendTitle: legendTitle(legend),
    pair: legend.kind === 'bivariate' ? legend : null,
    legend: legendItems(legend),
    family: familyOf(legend),
    svg: drawn(model, shapes, key),
    table: tableOf(data, scene, measures),
    explore: serialiseExploreUrl({
      ...DEFAULT_EXPLORE_VIEW,
      layers: exploreLayers(scene),
      geography,
      areas: scene.areas,
      period: scene.periodAsked ? scene.period : null,
      layout: scene.layout,
      borough: borough?.code ?? null,
    }),
    ...(named.length === 0 ? {} : { over: named }),
    ...(said.places.length === 0 ? {} : { places: said.places }),
    ...(said.marks.length === 0 ? {} : { marks: said.marks }),
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}

/** As the explorer has them: the colours, then the measures over them in their order, then everything else. */
function exploreLayers({ indicator, compare, measures, layers }: MapScene): readonly ViewLayer[] {
  const plain = plainLayers({
    indicator: indicator.id,
    compare: compare?.indicator.id ?? null,
    over: layers,
  });
  const fills = plain.filter(({ as }) => as === 'fill');
  const over = measures.map(({ as, indicator: { id } }) => ({ id, as }));
  return [...fills, ...over, ...plain.slice(fills.length)];
}

/** What is over the areas. The programme's places and routes are told by name beside the map. */
function overLayers(data: ReleaseData, { layers }: MapScene): readonly MapLayer[] {
  const { files, localAuthorityNames, release } = data;
  return overLayersOf(layers, files, { localAuthorityNames, day: release.published }, (_, context) => ({
    ...programmeMarks(data.stepTogether(), context),
    summary: [],
  }));
}

/** A sentence for each measure that a partner's measure stands in for. */
function standInNotices(data: ReleaseData, { standsIn }: MapScene): readonly string[] {
  return standsIn.map(({ asked, shown: { indicator, period } }) =>
    PARTNER_MAP_WORDS.standsIn({
      asked: asked.title,
      shown: indicator.title,
      publisher: data.source(indicator.source)?.publisher ?? indicator.source,
      period: formatPeriodOf(period, indicator),
    }),
  );
}

/** The picture without the words that are beside it on the page. */
function drawn(model: MapModel, shapes: MapShapes, key: string): string {
  const picture = { ...visible(model, shapes), summary: [], selectionSummary: [] };
  return renderToStaticMarkup(<LayeredMap model={picture} shapes={shapes} />, { identifierPrefix: key })
    .replace(/ aria-describedby="[^"]*"/, '')
    .replace(/<desc id="[^"]*"><\/desc>/, '');
}

/** Without the areas that lie wholly outside the picture: a borough's map draws its neighbours, not the region. */
function visible(model: MapModel, shapes: MapShapes): MapModel {
  if (model.layout === 'hexagons') return model;
  const [west, south, east, north] = sightOf(model.extent);
  const boxes = new Map(shapes.areas.map((shape) => [shape.code, extentOf([shape])]));
  return {
    ...model,
    areas: model.areas.filter(({ code }) => {
      const box = boxes.get(code);
      if (box === undefined) return false;
      return box[0] < east && box[2] > west && box[1] < north && box[3] > south;
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
