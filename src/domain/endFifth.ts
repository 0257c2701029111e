/** The areas at the end of a measure that stands for the greater need: its highest fifth, or its lowest where low figures do. */
import type { GssCode } from './geography.ts';
import { peersOf, type Observation } from './observation.ts';
import { FEWEST_PEERS_FOR_QUINTILE, quintileOfObservation, type Quintile } from './quintiles.ts';

export interface EndFifth {
  readonly fifth: Extract<Quintile, 'highest-fifth' | 'lowest-fifth'>;
  readonly codes: ReadonlySet<GssCode>;
}

/** Which end stands for the greater need. */
export function endFifthName(deepIsLow: boolean): EndFifth['fifth'] {
  return deepIsLow ? 'lowest-fifth' : 'highest-fifth';
}

/**
 * @param observations of all areas of one level and period
 * @param deepIsLow whether low figures stand for the greater need (`ClassBreaks.deepIsLow`)
 * @returns null where there are too few figures for fifths (`quintiles.ts`)
 */
export function endFifthOf(
  observations: ReadonlyMap<GssCode, Observation>,
  deepIsLow: boolean,
): EndFifth | null {
  const peers = peersOf(observations.values());
  if (peers.values.length < FEWEST_PEERS_FOR_QUINTILE) return null;
  const fifth = endFifthName(deepIsLow);
  const codes = [...observations].filter(([, one]) => quintileOfObservation(one, peers) === fifth);
  return { fifth, codes: new Set(codes.map(([code]) => code)) };
}
