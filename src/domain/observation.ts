/**
 * Observation: one indicator, one area, one period. Absence is a type: a figure that is not
 * there says why, and a true zero is a measured value.
 */
import type { GssCode } from './geography.ts';

/** Why a figure is or is not there. The same words are in the CSV column `status`. */
export const STATUSES = ['measured', 'suppressed', 'notCollected', 'incomplete'] as const;
export type Status = (typeof STATUSES)[number];
export type AbsentStatus = Exclude<Status, 'measured'>;

export interface Measured {
  readonly status: 'measured';
  /** In the indicator's unit (per `ratePer` people, per cent, score or count). */
  readonly value: number;
  /** Count of events or people, where the source gives one. */
  readonly numerator: number | null;
  /** Population at risk, where the source gives one. */
  readonly denominator: number | null;
  /** 95% interval in the indicator's unit, where one can honestly be given. */
  readonly interval: Interval | null;
  /** Ward figures only: the figure by the other look-up, when the two differ by more than a tenth. */
  readonly alternative: number | null;
  /**
   * Ward figures only: the figure by the other look-up. Null where it has none, though the ward has a figure; left out by releases
   * that do not hold it.
   */
  readonly otherLookUp?: ApportionedEstimate | null;
  /** Share of the area's residents, above 0, who live in neighbourhoods without usable rows. */
  readonly hole?: number;
  /** Ward figures only: weighting neighbourhoods by people at risk in place of residents would give another fifth. */
  readonly noFifth?: true;
}

/** A ward's figure when neighbourhoods are divided among wards by their postcodes. */
export interface ApportionedEstimate {
  readonly value: number;
  /** To the nearest event, where the source gives counts. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: Interval | null;
}

/** A figure that is not there. It has no place for a withheld value. */
export interface Absent {
  readonly status: AbsentStatus;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export type Observation = { readonly area: GssCode; readonly period: string } & (Measured | Absent);
export type MeasuredObservation = { readonly area: GssCode; readonly period: string } & Measured;

/** A share of residents without usable rows above which a figure gets no outcome: as for look-ups, a tenth. */
const MOST_HOLE = 0.1;

/** Whether so many residents live in neighbourhoods without usable rows that no outcome may be given. */
export function hasLargeHole({ hole = 0 }: Pick<Measured, 'hole'>): boolean {
  return hole > MOST_HOLE;
}

/** Whether the figure is there; an area without an observation is one for which nothing is collected. */
export function isMeasured(observation: Observation | null | undefined): observation is MeasuredObservation {
  return observation?.status === 'measured';
}

export function measuredOf(observation: Observation | null | undefined): MeasuredObservation | null {
  return isMeasured(observation) ? observation : null;
}

export function statusOf(observation: Observation | null | undefined): Status {
  return observation?.status ?? 'notCollected';
}

/** What the areas of one level and period are placed among: the figures that are there. */
export interface Peers {
  readonly values: readonly number[];
  /** The same by the other look-up: an area that it does not move keeps its figure. */
  readonly byApportionedEstimate: readonly number[];
}

export const NO_PEERS: Peers = { values: [], byApportionedEstimate: [] };

export function peersOf(observations: Iterable<Observation>): Peers {
  const measured = [...observations].filter(isMeasured);
  const values = measured.map(({ value }) => value);
  return measured.some(({ otherLookUp }) => otherLookUp !== undefined)
    ? { values, byApportionedEstimate: measured.map(({ value, otherLookUp }) => otherLookUp?.value ?? value) }
    : { values, byApportionedEstimate: values };
}

/** The figures that are there, of one level and period. */
export function measuredValues(observations: Iterable<Observation>): number[] {
  return [...observations].filter(isMeasured).map(({ value }) => value);
}
