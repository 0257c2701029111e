/**
 * Finding: everything that may be said with one figure, computed once and used by stories, profiles, evidence packs, map
 * summaries and screen-reader text alike. Plain data; the words are in `words/finding.ts`.
 */
import { changeAtLevel, type Change } from './change.ts';
import {
  bandOfObservation,
  compareWithComparator,
  isComparable,
  type Band,
  type Comparison,
} from './comparison.ts';
import type { Geography, GssCode } from './geography.ts';
import { indicatorAt, type CaveatId, type Indicator, type NoIntervalReason } from './indicator.ts';
import { isMeasured, type Interval, type Observation } from './observation.ts';

export interface FindingArea {
  readonly code: GssCode;
  readonly name: string;
  readonly geography: Geography;
  /** Name of the borough a ward or LSOA lies in; null at other levels. */
  readonly boroughName: string | null;
}

export interface Finding {
  readonly indicator: Pick<Indicator, 'id' | 'title' | 'measure' | 'unit' | 'decimals' | 'yearMeans'>;
  readonly area: FindingArea;
  readonly period: string;
  /** The figure, or why there is none. */
  readonly observation: Observation;
  /** The figure's 95% interval; null when there is none. */
  readonly interval: Interval | null;
  /** Why the indicator has no interval; null when it has one. */
  readonly noInterval: NoIntervalReason | null;
  readonly comparator: { readonly name: string; readonly value: number | null } | null;
  readonly comparison: Comparison;
  /** Place among the areas of the same level; null when absent, among too few, or hanging on the ward look-up. */
  readonly band: Band | null;
  readonly change: Change | null;
  readonly caveats: readonly CaveatId[];
  /** Key into the release's list of sources. */
  readonly source: string;
  /** Id of the release the figures came from. */
  readonly release: string;
}

export interface FindingInput {
  readonly indicator: Indicator;
  readonly area: FindingArea;
  readonly observation: Observation;
  /** The same indicator and period for the comparator, with the name to call it by ("Wolverhampton", "England"). */
  readonly comparator?: { readonly name: string; readonly observation: Observation } | null;
  /** Measured values of all areas of the same level and period, this one included. */
  readonly peerValues?: readonly number[];
  /** The band, where it was worked out before (`bandOfObservation`) and the peers' values are not at hand. */
  readonly band?: Band | null;
  /** The same area in an earlier, complete period; leave out when no change is to be told. */
  readonly earlier?: Observation | null;
  readonly release: string;
}

/** Compute a finding. @throws RangeError when the observation is of another area or `earlier` is not earlier. */
export function computeFinding(input: FindingInput): Finding {
  const { indicator, area, observation, peerValues = [], earlier } = input;
  if (observation.area !== area.code) throw new RangeError(`${observation.area} is not ${area.code}.`);
  const { id, title, measure, unit, decimals, yearMeans } = indicatorAt(indicator, area.geography);
  const comparator = isComparable(indicator) ? (input.comparator ?? null) : null;
  const compared = comparator?.observation ?? null;
  return {
    indicator: { id, title, measure, unit, decimals, ...(yearMeans === undefined ? {} : { yearMeans }) },
    area,
    period: observation.period,
    observation,
    interval: isMeasured(observation) ? observation.interval : null,
    noInterval: indicator.noInterval,
    comparator:
      comparator === null
        ? null
        : { name: comparator.name, value: compared && isMeasured(compared) ? compared.value : null },
    comparison: compareWithComparator(observation, compared),
    band: input.band === undefined ? bandOfObservation(observation, peerValues) : input.band,
    change: earlier === undefined ? null : changeAtLevel(area.geography, earlier, observation),
    caveats: indicator.caveats,
    source: indicator.source,
    release: input.release,
  };
}
