/** Measures that are drawn over the colours of a map; a script of its own, fetched with the first of them. */
import type { GssCode } from '../domain/geography.ts';
import type { BoundingBox } from '../domain/mapShapes.ts';
import type { MapLayer } from '../domain/mapModel.ts';
import { circlesLayer } from '../map/circlesLayer.ts';
import { layoutHexagons } from '../map/hexagonLayout.ts';
import type { MapMeasure } from '../map/mapQuery.ts';
import { OVER_DRAWING } from '../map/LayeredMap.tsx';
import { patternLayer } from '../map/patternLayer.ts';
import type { ExploreData, Ground, LayerMeasure, MeasureLayers } from './exploreData.ts';

/**
 * @param measures those to be drawn over the map's colours
 * @param ground the areas of the map, which may be of another level than those of a map beside it
 * @param mapMeasure how the map takes a measure
 * @param extent what the map shows
 */
function layersOf(
  { localAuthorityNames, view }: ExploreData,
  measures: readonly LayerMeasure[],
  ground: Ground,
  mapMeasure: (one: LayerMeasure) => MapMeasure,
  extent: BoundingBox,
): readonly MapLayer[] {
  const boroughs = new Map<GssCode, GssCode>(ground.areas.map(({ code, borough }) => [code, borough]));
  return measures.flatMap((one): MapLayer[] => {
    const { id, as, measure } = one;
    if (as === 'pattern') {
      const areas = measure.areas.filter(({ borough }) => view.borough === null || borough === view.borough);
      return [patternLayer(id, mapMeasure(one), areas, ground.geography, measure.areas.length)];
    }
    if (as === 'circles')
      return [
        circlesLayer({
          id,
          measure: mapMeasure(one),
          areas: measure.areas,
          boroughOf: (code) => boroughs.get(code) ?? null,
          localAuthorityNames,
          level: ground.geography,
          borough: view.borough,
          extent,
          hexagons: view.layout === 'hexagons' ? layoutHexagons(ground.shapes, []) : null,
        }),
      ];
    return [];
  });
}

export const overMeasures: MeasureLayers = { layersOf, drawing: OVER_DRAWING };
