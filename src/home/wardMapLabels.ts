/** The names of the boroughs on the first page's map: all of them at every width, each on its own land. */
import type { MapLabel } from '../domain/mapModel.ts';
import { layoutLabels, TIERS, type LabelLayout, type Tier } from '../map/labelLayout.ts';
import type { TierLabels } from '../map/mapLabels.ts';
import type { MapProjection } from '../map/project.ts';
import type { ListedLocalAuthority } from './combinedAreaFigures.ts';

type Named = Pick<ListedLocalAuthority, 'name' | 'position'>;

/** How far north or south of its borough's middle a name may stand, in degrees, nearest first. */
const SHIFTS = [0, 0.015, -0.015, 0.03, -0.03, 0.045];
/** How far to the side the edge of the map may push a name, in CSS pixels. */
const PUSHED_ASIDE = 16;

/** Whether every name stands where it was put, and none was moved onto a neighbour or left out. */
function standsAsPut({ labels }: LabelLayout, count: number): boolean {
  return (
    labels.length === count &&
    labels.every(({ offset: [right, down] }) => Math.abs(right) <= PUSHED_ASIDE && Math.abs(down) < 1)
  );
}

function tierLabels(boroughs: readonly Named[], projection: MapProjection, tier: Tier): LabelLayout {
  // Smaller letters where the frame is narrow; the longest names have the fewest places to stand.
  const rank: MapLabel['rank'] = tier.id === 'small' ? 2 : 1;
  const layout = (labels: readonly MapLabel[]) => layoutLabels({ labels }, projection, tier);
  const put: MapLabel[] = [];
  for (const { name, position } of boroughs.toSorted((a, b) => b.name.length - a.name.length)) {
    const [longitude, latitude] = position;
    const tries = SHIFTS.map((shift): MapLabel => ({
      text: name,
      position: [longitude, latitude + shift],
      rank,
    }));
    const fitting = tries.find((label) => standsAsPut(layout([...put, label]), put.length + 1));
    const chosen = fitting ?? tries[0];
    if (chosen !== undefined) put.push(chosen);
  }
  return layout(put);
}

export function localAuthorityLabels(
  boroughs: readonly Named[],
  projection: MapProjection,
): readonly TierLabels[] {
  return TIERS.map((tier) => ({ tier: tier.id, layout: tierLabels(boroughs, projection, tier) }));
}
