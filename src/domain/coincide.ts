/**
 * Coincidence: the areas that stand at the end of several measures at once, each the end that stands for the greater need. They are
 * counted and named, and nothing is worked out of it: no score, and no word about why.
 */
import { endFifthName, endFifthOf, hasEndFifth, type EndFifth } from './endFifth.ts';
import type { GssCode, MapGeography } from './geography.ts';
import { isMeasured, peersOf, type Observation } from './observation.ts';
import { pairingRule } from './pairing.ts';
import { FEWEST_PEERS_FOR_QUINTILE } from './quintiles.ts';

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

/**
 * Why a measure is not among those counted. `shared-figure`: so many areas share the figure at that end that none is in a fifth of its own.
 * `refused`: it may not be set beside another that is counted.
 */
export type LeftOutReason = 'other-level' | 'no-fifths' | 'shared-figure' | 'refused';

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

export interface Countable {
  readonly measures: readonly { readonly measure: CoincidingMeasure; readonly fifth: EndFifth['fifth'] }[];
  readonly leftOut: Coincidence['leftOut'];
}

/** Which measures can be counted together at a level, without counting them: what can be said before anybody asks. */
export function countableAt(level: MapGeography, measures: readonly CoincidingMeasure[]): Countable {
  const counted: CoincidingMeasure[] = [];
  const leftOut: { id: string; reason: LeftOutReason }[] = [];
  for (const measure of measures) {
    const { id, indicator, geography, observations } = measure;
    if (counted.some((one) => pairingRule(one.indicator, indicator).kind === 'refused'))
      leftOut.push({ id, reason: 'refused' });
    else if (geography !== level) leftOut.push({ id, reason: 'other-level' });
    else if (peersOf(observations.values()).values.length < FEWEST_PEERS_FOR_QUINTILE)
      leftOut.push({ id, reason: 'no-fifths' });
    else if (!hasEndFifth(peersOf(observations.values()).values, measure.deepIsLow))
      leftOut.push({ id, reason: 'shared-figure' });
    else counted.push(measure);
  }
  return {
    measures: counted.map((measure) => ({ measure, fifth: endFifthName(measure.deepIsLow) })),
    leftOut,
  };
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
  const countable = countableAt(level, measures);
  const ends = countable.measures.flatMap(({ measure }): readonly Counted[] => {
    const end = endFifthOf(measure.observations, measure.deepIsLow);
    return end === null ? [] : [{ measure, end }];
  });
  const counted = ends.filter(({ end }) => end.codes.size > 0);
  const shared = ends
    .filter(({ end }) => end.codes.size === 0)
    .map(({ measure }) => ({ id: measure.id, reason: 'shared-figure' as const }));
  if (counted.length < FEWEST_COINCIDING) return null;
  const codes = new Set(areas.filter((code) => counted.every(({ end }) => end.codes.has(code))));
  const isOutside = ({ measure, end }: Counted, code: GssCode): boolean =>
    isMeasured(measure.observations.get(code)) && !end.codes.has(code) && !end.open.has(code);
  const undecided = areas.filter((code) => !codes.has(code) && counted.every((one) => !isOutside(one, code)));
  return {
    measures: counted.map(({ measure, end }) => ({ id: measure.id, fifth: end.fifth })),
    leftOut: [...countable.leftOut, ...shared],
    codes,
    undecided: new Set(undecided),
  };
}
