/** Place names and symbols of a map for each width tier. */
import { labelsOf, landmarksOf, pointsOf } from '../domain/mapLayers.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { layoutHexagons } from './hexagonLayout.ts';
import {
  layoutLabels,
  TIERS,
  type Crossings,
  type LabelLayout,
  type Tier,
  type TierId,
} from './labelLayout.ts';
import { fitView, type MapProjection } from './project.ts';

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
  const ground = fitView(model.extent);
  if (hexagons === null)
    return tiers.map((tier) => ({ tier: tier.id, layout: layoutLabels(toPlace, ground, tier, crossings) }));
  // Their names have a place in the picture and none on the ground.
  const picture: MapProjection = { ...ground, project: (x, y) => [x, y] };
  const labels = hexagons.labels.map(({ text, rank, x, y }) => ({ text, rank, position: [x, y] as const }));
  return tiers.map((tier) => ({ tier: tier.id, layout: layoutLabels({ labels }, picture, tier) }));
}
