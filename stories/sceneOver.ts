/** The measures over the colours of a scene's map, and how its key names them. */
import { indicatorAt } from '../src/domain/indicator.ts';
import type { GssCode } from '../src/domain/geography.ts';
import type { BoundingBox } from '../src/domain/mapShapes.ts';
import type { CirclesLayer, MapLayer, MapModel, PatternLayer } from '../src/domain/mapModel.ts';
import type { StoryOver } from '../src/domain/story.ts';
import { circlesLayer } from '../src/map/circlesLayer.ts';
import { layoutHexagons } from '../src/map/hexagonLayout.ts';
import type { MapMeasure } from '../src/map/mapQuery.ts';
import { patternLayer } from '../src/map/patternLayer.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ReleaseData } from './releaseData.ts';
import type { MapScene } from './scene.ts';

export function overMeasures(
  data: ReleaseData,
  scene: MapScene,
  extent: BoundingBox,
): readonly (PatternLayer | CirclesLayer)[] {
  const { geography: level, borough, layout } = scene;
  const boroughs = new Map<GssCode, GssCode>(data.areas(level).map((area) => [area.code, area.borough]));
  return scene.measures.map(({ as, asked, indicator, period, geography }) => {
    const measure: MapMeasure = {
      indicator: indicatorAt(indicator, geography),
      geography,
      period,
      observations: data.observations(indicator, geography, period),
      comparator: null,
    };
    const areas = data.areas(geography);
    if (as === 'pattern') {
      const shown = areas.filter((area) => borough === null || area.borough === borough.code);
      return named(patternLayer(asked.id, measure, shown, level, areas.length));
    }
    return named(
      circlesLayer({
        id: asked.id,
        measure,
        areas,
        boroughOf: (code) => boroughs.get(code) ?? null,
        localAuthorityNames: data.localAuthorityNames,
        level,
        borough: borough?.code ?? null,
        extent,
        hexagons: layout === 'hexagons' ? layoutHexagons(data.shapes(level), []) : null,
      }),
    );
  });
}

/** Named by the key alone: a title that names every layer would leave a slide no room for the picture. */
function named<Layer extends MapLayer>(layer: Layer): Layer {
  return { ...layer, inTitle: null };
}

/** What the key says of them. */
export function overKey({ layers }: Pick<MapModel, 'layers'>): readonly StoryOver[] {
  return layers.flatMap((layer: MapLayer): StoryOver[] => {
    if (layer.kind === 'pattern') {
      const [fifth] = layer.classes;
      return fifth === undefined
        ? []
        : [{ as: 'pattern', label: STORY_WORDS.overPattern(layer.title, fifth.label) }];
    }
    return layer.kind === 'circles' && layer.circles.length > 0
      ? [{ as: 'circles', label: STORY_WORDS.overCircles(layer.title, layer.unit) }]
      : [];
  });
}
