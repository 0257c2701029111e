/** Summary of a map: what its picture shows at a glance, as data, so that it can be said in words. */
import { median } from './aggregate.ts';
import type { GssCode } from './geography.ts';
import { isMeasured, type AbsentStatus, type MeasuredObservation, type Observation } from './observation.ts';

export interface MapSummary {
  /** Every area that shares the highest figure; empty when nothing is measured. */
  readonly highest: readonly MeasuredObservation[];
  readonly lowest: readonly MeasuredObservation[];
  readonly measuredCount: number;
  readonly total: number;
  readonly absent: Readonly<Record<AbsentStatus, number>>;
  /** Areas measured as a true zero. */
  readonly zeroCount: number;
  readonly median: number | null;
}

/**
 * Summarise one indicator and period over the areas of a map. An area without an observation counts as `notCollected`;
 * observations of areas that are not on the map are left out.
 */
export function summariseObservations(
  areas: readonly { readonly code: GssCode }[],
  observations: readonly Observation[],
): MapSummary {
  const byArea = new Map(observations.map((observation) => [observation.area, observation]));
  const absent = { suppressed: 0, notCollected: 0, incomplete: 0 };
  const measured: MeasuredObservation[] = [];
  for (const { code } of areas) {
    const observation = byArea.get(code);
    if (observation === undefined) absent.notCollected += 1;
    else if (isMeasured(observation)) measured.push(observation);
    else absent[observation.status] += 1;
  }
  const values = measured.map(({ value }) => value);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  return {
    highest: measured.filter(({ value }) => value === most),
    lowest: measured.filter(({ value }) => value === least),
    measuredCount: measured.length,
    total: areas.length,
    absent,
    zeroCount: values.filter((value) => value === 0).length,
    median: median(values),
  };
}
