/** What a pack's map draws over its colours, as an address writes it: `map=income-deprivation:pattern,child-poverty:circles`. */
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import type { DrawnAs } from './exploreView.ts';

export type PackMapLayer =
  | { readonly id: string; readonly as: Exclude<DrawnAs, 'fill'> }
  /** The programme's places or routes. */
  | { readonly id: string; readonly as: null };

const WAYS = ['pattern', 'circles'] as const;

type Report = (
  parameter: string,
  value: string,
  kind: 'unknown' | 'malformed' | 'too-many',
  words?: readonly string[],
) => void;

/** @param indicators ids that there are; none while they are not known. What is not understood is reported and left out. */
export function readPackMap(
  words: readonly string[],
  indicators: readonly string[],
  report: Report,
): readonly PackMapLayer[] {
  const taken: PackMapLayer[] = [];
  for (const word of words) {
    const [id = '', way] = word.split(':');
    const as = WAYS.find((known) => known === way);
    if (id === PROGRAMME_LAYER && way === undefined) taken.push({ id, as: null });
    else if (as === undefined) report('map', word, 'malformed');
    else if (indicators.length > 0 && !indicators.includes(id)) report('map', id, 'unknown', indicators);
    else if (taken.some((layer) => layer.as === as)) report('map', word, 'too-many');
    else taken.push({ id, as });
  }
  return taken;
}

export function writePackMap(layers: readonly PackMapLayer[]): string {
  return layers.map(({ id, as }) => (as === null ? id : `${id}:${as}`)).join(',');
}
