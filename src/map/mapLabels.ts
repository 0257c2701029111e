/** Place names and symbols of a map for each width tier. */
import { labelsOf, landmarksOf, pointsOf } from '../domain/mapLayers.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { layoutHexagons } from './hexagonLayout.ts';
import {
  LABEL_SIZES,
  layoutLabels,
  TIERS,
  type Crossings,
  type LabelLayout,
  type Tier,
  type TierId,
} from './labelLayout.ts';
import { fitView, VIEW_WIDTH } from './project.ts';

export interface TierLabels {
  readonly tier: TierId;
  readonly layout: LabelLayout;
}

/** On hexagons only the names that belong to a borough can be placed; symbols and lines have no place there. */
export function layoutMapLabels(
  model: Pick<MapModel, 'layout' | 'extent' | 'layers'>,
  shapes: MapShapes,
  tiers: readonly Tier[] = TIERS,
  crossings?: Crossings,
): readonly TierLabels[] {
  const toPlace = { labels: labelsOf(model), points: pointsOf(model), landmarks: landmarksOf(model) };
  const hexagons = model.layout === 'hexagons' ? layoutHexagons(shapes, toPlace.labels) : null;
  const projection = fitView(model.extent);
  return tiers.map((tier) => {
    if (hexagons === null)
      return { tier: tier.id, layout: layoutLabels(toPlace, projection, tier, crossings) };
    const unit = VIEW_WIDTH / tier.frameWidth;
    const labels = hexagons.labels.map((label) => ({
      ...label,
      size: LABEL_SIZES[label.rank] * unit,
      offset: [0, 0] as const,
    }));
    return {
      tier: tier.id,
      layout: { unit, symbolScale: tier.symbolScale, labels, points: [], landmarks: [] },
    };
  });
}
