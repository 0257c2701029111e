/**
 * Coincidence: the areas that stand at the end of several measures at once, each the end that stands for the greater need. They are
 * counted and named, and nothing is worked out of it: no score, and no word about why.
 */
import { endFifthOf, type EndFifth } from './endFifth.ts';
import type { GssCode, MapGeography } from './geography.ts';
import { peersOf, type Observation } from './observation.ts';
import { pairingRule } from './pairing.ts';
import { possibleQuintiles } from './quintiles.ts';

type Paired = Parameters<typeof pairingRule>[0];

/** A measure that is on, at the level at which it is drawn. */
export interface CoincidingMeasure {
  /** Of its layer. */
  readonly id: string;
  readonly indicator: Paired;
  readonly geography: MapGeography;
  readonly observations: ReadonlyMap<GssCode, Observation>;
  /** Whether low figures stand for the greater need (`ClassBreaks.deepIsLow`). */
  readonly deepIsLow: boolean;
}

/** Why a measure is not among those counted. `refused`: it may not be set beside another that is. */
export type LeftOutReason = 'other-level' | 'no-fifths' | 'refused';

export interface Coincidence {
  /** The measures counted, in their order, each with the end it is counted at. */
  readonly measures: readonly { readonly id: string; readonly fifth: EndFifth['fifth'] }[];
  readonly leftOut: readonly { readonly id: string; readonly reason: LeftOutReason }[];
  /** Areas in that fifth of every measure counted. */
  readonly codes: ReadonlySet<GssCode>;
  /** Areas of which it cannot be told, because a figure is missing or its fifth is too close to call. */
  readonly undecided: ReadonlySet<GssCode>;
}

/** The fewest measures that can coincide. */
export const FEWEST_COINCIDING = 2;

interface Counted {
  readonly measure: CoincidingMeasure;
  readonly end: EndFifth;
}

/** Whether a figure is known to stand outside of the end fifth, whichever way it is worked out. */
function isOutside({ measure, end }: Counted, peers: ReturnType<typeof peersOf>, code: GssCode): boolean {
  const observation = measure.observations.get(code);
  if (observation === undefined) return false;
  const possible = possibleQuintiles(observation, peers);
  return possible.length > 0 && !possible.includes(null) && !possible.includes(end.fifth);
}

/**
 * @param level of the map's areas: measures of another are left out and named
 * @param areas of the level, those that the map is about
 * @returns null where fewer than two measures can be counted
 */
export function coincidenceOf(
  level: MapGeography,
  areas: readonly GssCode[],
  measures: readonly CoincidingMeasure[],
): Coincidence | null {
  const counted: Counted[] = [];
  const leftOut: { id: string; reason: LeftOutReason }[] = [];
  for (const measure of measures) {
    const { id, indicator, geography, observations, deepIsLow } = measure;
    const end = geography === level ? endFifthOf(observations, deepIsLow) : null;
    const isRefused = counted.some((one) => pairingRule(one.measure.indicator, indicator).kind === 'refused');
    if (isRefused) leftOut.push({ id, reason: 'refused' });
    else if (end === null) leftOut.push({ id, reason: geography === level ? 'no-fifths' : 'other-level' });
    else counted.push({ measure, end });
  }
  if (counted.length < FEWEST_COINCIDING) return null;
  const codes = new Set(areas.filter((code) => counted.every(({ end }) => end.codes.has(code))));
  const withPeers = counted.map((one) => ({ one, peers: peersOf(one.measure.observations.values()) }));
  const undecided = areas.filter(
    (code) =>
      !codes.has(code) &&
      withPeers.every(({ one, peers }) => one.end.codes.has(code) || !isOutside(one, peers, code)),
  );
  return {
    measures: counted.map(({ measure, end }) => ({ id: measure.id, fifth: end.fifth })),
    leftOut,
    codes,
    undecided: new Set(undecided),
  };
}
