/** A map without figures. */
import type { GssCode, MapGeography } from '../domain/geography.ts';
import type { MapLabel, MapModel } from '../domain/mapModel.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { MAP_WORDS } from '../words/map.ts';
import { GEOGRAPHY_WORDS, placeName } from '../words/measures.ts';
import type { MapQueryArea } from './mapQuery.ts';
import { markOutsideLabels } from './outsideLabels.ts';
import { labelsLayer, outlinesLayer } from './overLayers.ts';
import { extentOf } from './project.ts';

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
    layers: [outlinesLayer(), labelsLayer(markOutsideLabels(labels, shapes))],
    extent: extentOf(shapes.boroughs),
  };
}
