/** The risk index with a person's own weights, and how far its order hangs on them. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { decodePeriod, type ObservationsByArea } from '../data/decodeObservations.ts';
import type { Release } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import {
  RISK_FACTORS,
  computeRiskIndex,
  riskSensitivity,
  type RiskFactor,
  type RiskSensitivity,
} from '../domain/riskIndex.ts';

export const RISK_INDEX = 'risk-index';

export interface RiskIndexView {
  /** The weights in force, by factor. */
  readonly weights: Readonly<Record<string, number>>;
  /** Null while the factors are on their way, or when every weight is zero. */
  readonly observations: ObservationsByArea | null;
  readonly sensitivity: ReadonlyMap<GssCode, RiskSensitivity>;
  readonly failed: boolean;
  /** True when every weight is zero, so that there is no index to show. */
  readonly noWeight: boolean;
}

/** The published weights with a person's own in their place. */
export function riskWeights(own: Readonly<Record<string, number>> | null): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(RISK_FACTORS.map(({ id, weight }) => [id, weight])), ...own };
}

/** Compute index and sensitivity from the factors' figures. Pure; exported for the tests. */
export function riskIndexOf(
  codes: readonly GssCode[],
  factors: readonly { readonly id: string; readonly figures: ObservationsByArea }[],
  weights: Readonly<Record<string, number>>,
  period: string,
): Pick<RiskIndexView, 'observations' | 'sensitivity'> {
  if (!Object.values(weights).some((weight) => weight > 0))
    return { observations: null, sensitivity: new Map() };
  const valued: RiskFactor[] = factors.map(({ id, figures }) => ({
    id,
    higherIsMoreRisk: true,
    values: codes.map((code) => {
      const observation = figures.get(code);
      return observation !== undefined && isMeasured(observation) ? observation.value : null;
    }),
  }));
  const index = computeRiskIndex(valued, weights);
  const spread = riskSensitivity(valued, weights);
  const observations = new Map<GssCode, Observation>();
  const sensitivity = new Map<GssCode, RiskSensitivity>();
  codes.forEach((area, place) => {
    const value = index[place] ?? null;
    observations.set(
      area,
      value === null
        ? { area, period, status: 'notCollected' }
        : {
            area,
            period,
            status: 'measured',
            value,
            numerator: null,
            denominator: null,
            interval: null,
            alternative: null,
          },
    );
    const moved = spread[place];
    if (moved !== null && moved !== undefined) sensitivity.set(area, moved);
  });
  return { observations, sensitivity };
}

/**
 * @param active whether the risk index is shown at all; otherwise nothing is fetched.
 * @param own weights from the address, or null for the published ones.
 */
export function useRiskIndex(
  active: boolean,
  release: Release | null,
  indicators: readonly Indicator[],
  codes: readonly GssCode[],
  own: Readonly<Record<string, number>> | null,
): RiskIndexView {
  const queries = usePublishedQueries();
  const files = useQueries({
    queries: RISK_FACTORS.map(({ id }) => ({
      ...queries.observations(release ?? undefined, id, 'ward'),
      enabled: active && release !== null,
    })),
    combine: (results) => ({
      data: results.every((result) => result.data !== undefined)
        ? results.map((result) => result.data)
        : null,
      failed: results.some((result) => result.isError),
    }),
  });
  const weights = useMemo(() => riskWeights(own), [own]);
  const result = useMemo(() => {
    if (!active || files.data === null)
      return { observations: null, sensitivity: new Map<GssCode, RiskSensitivity>() };
    const factors = RISK_FACTORS.flatMap(({ id }, place) => {
      const indicator = indicators.find((candidate) => candidate.id === id);
      const file = files.data?.[place];
      const period = indicator?.geographies.ward?.periods.at(-1);
      return indicator === undefined || file === undefined || period === undefined
        ? []
        : [{ id, figures: decodePeriod(file, period, indicator) }];
    });
    const shown = indicators.find((candidate) => candidate.id === RISK_INDEX);
    return riskIndexOf(codes, factors, weights, shown?.geographies.ward?.periods.at(-1) ?? '');
  }, [active, files.data, indicators, codes, weights]);
  return useMemo(
    () => ({
      weights,
      ...result,
      failed: files.failed,
      noWeight: Object.values(weights).every((weight) => weight === 0),
    }),
    [weights, result, files.failed],
  );
}
