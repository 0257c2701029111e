/**
 * Finding: everything that may be said with one figure, computed once and used by stories, profiles, evidence packs, map
 * summaries and screen-reader text alike. Plain data; the words are in `words/finding.ts`.
 */
import { changeAtLevel, type Change } from './change.ts';
import { compareWithComparator, isComparable, type Comparison, type ComparisonRule } from './comparison.ts';
import { quintileOfObservation, type Quintile } from './quintiles.ts';
import type { Geography, GssCode } from './geography.ts';
import { indicatorAt, type CaveatId, type Indicator, type NoIntervalReason } from './indicator.ts';
import {
  isMeasured,
  measuredOf,
  NO_PEERS,
  type Interval,
  type Observation,
  type Peers,
} from './observation.ts';
import { computeRate } from './rate.ts';

export interface FindingArea {
  readonly code: GssCode;
  readonly name: string;
  readonly geography: Geography;
  /** Name of the borough a ward or LSOA lies in; null at other levels. */
  readonly localAuthorityName: string | null;
}

export interface Finding {
  readonly indicator: Pick<
    Indicator,
    'id' | 'title' | 'measure' | 'unit' | 'decimals' | 'yearMeans' | 'periodWords'
  >;
  readonly area: FindingArea;
  readonly period: string;
  /** The figure, or why there is none. */
  readonly observation: Observation;
  /** The figure's 95% interval; null when there is none. */
  readonly interval: Interval | null;
  /** Why the indicator has no interval; null when it has one. */
  readonly noInterval: NoIntervalReason | null;
  readonly comparator: { readonly name: string; readonly value: number | null } | null;
  /** The comparator without the area, where the area is more than a fifth of it (`othersTogether`). */
  readonly others: { readonly value: number } | null;
  readonly comparison: Comparison;
  /** Place among the areas of the same level; null when absent, among too few, or depending on the ward look-up. */
  readonly band: Quintile | null;
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
  /** The same indicator and period for the comparator, with the name to call it by ("Northtown", "England"). */
  readonly comparator?: { readonly name: string; readonly observation: Observation } | null;
  /** All areas of the same level and period, this one included. */
  readonly peers?: Peers;
  /** The band, where it was worked out before (`quintileOfObservation`) and the peers are not at hand. */
  readonly band?: Quintile | null;
  /** The same area in an earlier, complete period; leave out when no change is to be told. */
  readonly earlier?: Observation | null;
  readonly release: string;
}

/** Compute a finding. @throws RangeError when the observation is of another area or `earlier` is not earlier. */
export function computeFinding(input: FindingInput): Finding {
  const { indicator, area, observation, peers = NO_PEERS, earlier } = input;
  if (observation.area !== area.code) throw new RangeError(`${observation.area} is not ${area.code}.`);
  const { id, title, measure, unit, decimals, yearMeans, periodWords } = indicatorAt(
    indicator,
    area.geography,
  );
  const rule = comparisonRule(indicator, area.geography);
  const comparator = isComparable(indicator) ? (input.comparator ?? null) : null;
  const compared = comparator?.observation ?? null;
  return {
    indicator: {
      id,
      title,
      measure,
      unit,
      decimals,
      ...(yearMeans === undefined ? {} : { yearMeans }),
      ...(periodWords === undefined ? {} : { periodWords }),
    },
    area,
    period: observation.period,
    observation,
    interval: measuredOf(observation)?.interval ?? null,
    noInterval: indicator.noInterval,
    comparator:
      comparator === null ? null : { name: comparator.name, value: measuredOf(compared)?.value ?? null },
    others: compared === null ? null : othersTogether(observation, compared, indicator),
    comparison: compareWithComparator(observation, compared, rule),
    band: input.band === undefined ? quintileOfObservation(observation, peers) : input.band,
    change:
      earlier === undefined ? null : changeAtLevel(area.geography, earlier, observation, rule.dispersion),
    caveats: indicator.caveats,
    source: indicator.source,
    release: input.release,
  };
}

/** How figures of an indicator are compared at a level: limits are widened where its dispersion is known there. */
export function comparisonRule(
  { geographies, noInterval, decimals }: Pick<Indicator, 'geographies' | 'noInterval' | 'decimals'>,
  geography: Geography,
): ComparisonRule {
  return {
    dispersion: geographies[geography]?.dispersion ?? null,
    isFullCount: noInterval === 'complete-count',
    decimals,
  };
}

/** From what share of its comparator on an area is shown beside the others as well. */
const LARGE_SHARE = 0.2;

/**
 * The comparator's figure without the area itself, where the area is more than a fifth of it: a large borough beside the others
 * boroughs together. Only where both have counts, the area's no larger than the comparator's.
 */
function othersTogether(
  observation: Observation,
  comparator: Observation,
  { ratePer, unit }: Pick<Indicator, 'ratePer' | 'unit'>,
): { readonly value: number } | null {
  if (!isMeasured(observation) || !isMeasured(comparator) || comparator.area === observation.area)
    return null;
  if (comparator.period !== observation.period) return null;
  const { numerator: part, denominator: people } = observation;
  const { numerator: whole, denominator: all } = comparator;
  if (part === null || people === null || whole === null || all === null) return null;
  if (part > whole || people >= all || people / all <= LARGE_SHARE) return null;
  return { value: computeRate(whole - part, all - people, ratePer ?? (unit === 'percent' ? 100 : 1)) };
}
