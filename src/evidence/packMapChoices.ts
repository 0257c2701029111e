/** Which of a pack's measures are offered for its map, and how. */
import { canBeCircles } from '../domain/circles.ts';
import type { Indicator } from '../domain/indicator.ts';
import { pairingRule } from '../domain/pairing.ts';
import type { PackMapLayer } from '../view/packMapLayers.ts';

export interface MapChoices {
  /** Colours the wards. */
  readonly fill: Indicator | null;
  /** May be the pattern over them. */
  readonly pattern: Indicator | null;
  /** May be circles. */
  readonly circles: Indicator | null;
}

function isMapped({ geographies }: Indicator): boolean {
  return geographies.ward?.breaks != null;
}

/**
 * The first measure with wards colours them. The pattern is of another one that may be read beside it, of another topic where there
 * is one; circles of one that is published for whole boroughs.
 * @param measures of the pack, in its order
 * @param asked what the address asks for, which is offered as it is
 */
export function mapChoices(measures: readonly Indicator[], asked: readonly PackMapLayer[]): MapChoices {
  const fill = measures.find(isMapped);
  if (fill === undefined) return { fill: null, pattern: null, circles: null };
  const beside = measures.filter((one) => one !== fill && pairingRule(fill, one).kind === 'allowed');
  const named = (as: PackMapLayer['as']): Indicator | undefined =>
    measures.find(({ id }) => asked.some((layer) => layer.id === id && layer.as === as));
  const mapped = beside.filter(isMapped);
  const pattern = named('pattern') ?? mapped.find(({ topic }) => topic !== fill.topic) ?? mapped[0];
  const circles =
    named('circles') ??
    beside.find((one) => !isMapped(one) && one.geographies.borough !== undefined && canBeCircles(one));
  return { fill, pattern: pattern ?? null, circles: circles ?? null };
}
