/**
 * Change map: for each area the figures of two periods, and what became of them by the rules for changes (`change.ts`, `changeKind.ts`,
 * docs/adr/0015). A map of directions and of what is told from usual movement, not of sizes: a size is said with its figures.
 */
import { UNTOLD_KEY, type CHANGE_KEYS } from './classKeys.ts';
import { changeAtLevel, MOVES_BEYOND_CHANCE, type Change } from './change.ts';
import { kindOfChange } from './changeKind.ts';
import { comparisonRule } from './finding.ts';
import type { Geography, GssCode } from './geography.ts';
import type { Indicator } from './indicator.ts';
import { statusOf, type AbsentStatus, type Observation } from './observation.ts';
import { comparableBefore } from './period.ts';

export type ChangeKey = (typeof CHANGE_KEYS)[number] | typeof UNTOLD_KEY;

/** What became of one area. */
export interface AreaChange {
  readonly classKey: ChangeKey | AbsentStatus;
  readonly earlier: Observation | null;
  readonly later: Observation | null;
  readonly change: Change;
}

export interface ChangeMapInput {
  readonly areas: readonly GssCode[];
  readonly geography: Geography;
  readonly earlier: ReadonlyMap<GssCode, Observation>;
  readonly later: ReadonlyMap<GssCode, Observation>;
  /** Of the measure's changes at the level (`comparisonRule`); null where it is not known or plain limits are right. */
  readonly dispersion: number | null;
}

/** What became of every area between two comparable periods. */
export function changeMap(input: ChangeMapInput): ReadonlyMap<GssCode, AreaChange> {
  const { areas, geography, dispersion } = input;
  return new Map(
    areas.map((code) => {
      const [earlier, later] = [input.earlier.get(code) ?? null, input.later.get(code) ?? null];
      const change: Change =
        later === null
          ? { kind: 'notCompared', reason: 'absent' }
          : changeAtLevel(geography, earlier, later, dispersion);
      return [code, { classKey: changeClass(change, earlier, later), earlier, later, change }];
    }),
  );
}

function changeClass(
  change: Change,
  earlier: Observation | null,
  later: Observation | null,
): AreaChange['classKey'] {
  if (change.kind === 'notCompared') {
    const [after, before] = [statusOf(later), statusOf(earlier)];
    if (after !== 'measured') return after;
    return before === 'measured' ? UNTOLD_KEY : before;
  }
  const difference = change.later.value - change.earlier.value;
  switch (kindOfChange(change)) {
    case 'lower':
      return 'change-lower';
    case 'higher':
      return 'change-higher';
    case 'as-before':
      return 'change-same';
    case 'too-few':
      return UNTOLD_KEY;
    case 'unclear':
      if (difference === 0) return 'change-same';
      return difference < 0 ? 'change-lower-unclear' : 'change-higher-unclear';
  }
}

/** Why no change of a measure can be drawn at a level. */
export type NoChangeReason =
  | 'one-period'
  /** All periods share months, or are of other lengths or seasons. */
  | 'no-comparable-period'
  | 'no-interval'
  /** By how much figures of such areas usually move is not known. */
  | 'movement-not-known';

/**
 * The periods that a later one may be set beside on a change map, oldest first; or why there are none. What no change could be told
 * of in any area is not offered.
 */
export function changeOffer(
  indicator: Pick<Indicator, 'geographies' | 'intervalMethod' | 'noInterval' | 'decimals'>,
  geography: Geography,
  later: string,
): readonly string[] | NoChangeReason {
  const periods = indicator.geographies[geography]?.periods ?? [];
  if (periods.length < 2) return 'one-period';
  if (indicator.intervalMethod === 'none') return 'no-interval';
  const needsDispersion = MOVES_BEYOND_CHANCE.includes(geography);
  if (needsDispersion && comparisonRule(indicator, geography).dispersion === null)
    return 'movement-not-known';
  const offered = comparableBefore(periods, later);
  return offered.length === 0 ? 'no-comparable-period' : offered;
}
