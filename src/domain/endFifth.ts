/** The areas at the end of a measure that stands for the greater need: its highest fifth, or its lowest where low figures do. */
import type { GssCode } from './geography.ts';
import { figuresByLookUp } from './comparison.ts';
import {
  hasLargeHole,
  isMeasured,
  peersOf,
  type MeasuredObservation,
  type Observation,
  type Peers,
} from './observation.ts';
import {
  FEWEST_PEERS_FOR_QUINTILE,
  possibleQuintiles,
  quintileOf,
  QUINTILES,
  type Quintile,
} from './quintiles.ts';

export interface EndFifth {
  readonly fifth: Extract<Quintile, 'highest-fifth' | 'lowest-fifth'>;
  readonly codes: ReadonlySet<GssCode>;
  /** Areas with a figure of which it cannot be told, because by one way to work it out they are in that fifth, and by another not. */
  readonly open: ReadonlySet<GssCode>;
}

/** Which end stands for the greater need. */
export function endFifthName(deepIsLow: boolean): EndFifth['fifth'] {
  return deepIsLow ? 'lowest-fifth' : 'highest-fifth';
}

/**
 * Whether any area can be in the end fifth: not where more than a fifth of them share the very last figure, because then none is in a
 * fifth of its own, and the others are not at the end.
 */
export function hasEndFifth(values: readonly number[], deepIsLow: boolean): boolean {
  if (values.length === 0) return false;
  const last = values.reduce((end, value) => (deepIsLow ? Math.min(end, value) : Math.max(end, value)));
  return values.filter((value) => value === last).length <= values.length / QUINTILES.length;
}

/**
 * Whether a figure is known to stand outside of the end fifth, whichever way it is worked out. One that many areas share has no
 * fifth of its own; it is outside all the same where it lies away from that end.
 */
function isOutside(
  observation: MeasuredObservation,
  possible: readonly (Quintile | null)[],
  fifth: EndFifth['fifth'],
  peers: Peers,
): boolean {
  if (possible.includes(fifth)) return false;
  if (!possible.includes(null)) return true;
  const atEnd = fifth === 'lowest-fifth' ? 1 : 5;
  return (
    observation.noFifth !== true &&
    !hasLargeHole(observation) &&
    figuresByLookUp(observation).every(
      (figure) => figure !== null && quintileOf(figure.value, peers.values) !== atEnd,
    )
  );
}

type Observations = ReadonlyMap<GssCode, Observation>;

/** Of figures that were asked about before: map, strips and list ask about the same ones at every change of a view. */
const known = {
  high: new WeakMap<Observations, EndFifth | null>(),
  low: new WeakMap<Observations, EndFifth | null>(),
};

/**
 * @param observations of all areas of one level and period; they are not changed after they are handed over
 * @param deepIsLow whether low figures stand for the greater need (`ClassBreaks.deepIsLow`)
 * @returns null where there are too few figures for fifths (`quintiles.ts`)
 */
export function endFifthOf(observations: Observations, deepIsLow: boolean): EndFifth | null {
  const ofEnd = known[deepIsLow ? 'low' : 'high'];
  const before = ofEnd.get(observations);
  if (before !== undefined) return before;
  const end = workOutEndFifth(observations, deepIsLow);
  ofEnd.set(observations, end);
  return end;
}

function workOutEndFifth(observations: Observations, deepIsLow: boolean): EndFifth | null {
  const peers = peersOf(observations.values());
  if (peers.values.length < FEWEST_PEERS_FOR_QUINTILE) return null;
  const fifth = endFifthName(deepIsLow);
  const [codes, open] = [new Set<GssCode>(), new Set<GssCode>()];
  for (const [code, one] of observations) {
    if (!isMeasured(one)) continue;
    const possible = possibleQuintiles(one, peers);
    if (possible.length === 1 && possible[0] === fifth) codes.add(code);
    else if (!isOutside(one, possible, fifth, peers)) open.add(code);
  }
  return { fifth, codes, open };
}
