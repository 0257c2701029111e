/** The risk index with a person's own weights, and how far its order depends on them. Pure. */
import { decodePeriod, type ObservationsByArea } from '../data/decodeObservations.ts';
import type { ObservationsFile } from '../data/schema.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { apportionedEstimates } from '../domain/lookUpDependence.ts';
import { isMeasured, measuredOf, type MeasuredObservation, type Observation } from '../domain/observation.ts';
import { RISK_INDEX } from './riskIndexWeights.ts';
import { RISK_FACTORS } from '../domain/riskFactors.ts';
import {
  computeRiskIndex,
  riskSensitivity,
  type RiskFactor,
  type RiskSensitivity,
} from '../domain/riskIndex.ts';

export interface RiskIndexView {
  /** The weights in force, by factor. */
  readonly weights: Readonly<Record<string, number>>;
  /** Null when a factor's file is lacking, or when every weight is zero. */
  readonly observations: ObservationsByArea | null;
  readonly sensitivity: ReadonlyMap<GssCode, RiskSensitivity>;
  /**
   * Wards of which an input depends on how neighbourhoods are assigned to wards, where the release does not hold every input by
   * the other look-up, so that it is not known whether the index does too. Zero where it is known.
   */
  readonly unknownLookUp: number;
  readonly failed: boolean;
}

/** The ward figures of one factor. */
export interface FactorFigures {
  readonly id: string;
  readonly figures: ObservationsByArea;
}

/** The published weights with a person's own in their place. */
export function riskWeights(own: Readonly<Record<string, number>> | null): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(RISK_FACTORS.map(({ id, weight }) => [id, weight])), ...own };
}

/** Compute index and sensitivity from the factors' figures. */
export function riskIndexOf(
  codes: readonly GssCode[],
  factors: readonly FactorFigures[],
  weights: Readonly<Record<string, number>>,
  period: string,
): Pick<RiskIndexView, 'observations' | 'sensitivity' | 'unknownLookUp'> {
  if (!Object.values(weights).some((weight) => weight > 0))
    return { observations: null, sensitivity: new Map(), unknownLookUp: 0 };
  const valued: RiskFactor[] = factors.map(({ id, figures }) => ({
    id,
    higherIsMoreRisk: true,
    values: codes.map((code) => measuredOf(figures.get(code))?.value ?? null),
  }));
  const index = computeRiskIndex(valued, weights);
  const spread = riskSensitivity(valued, weights);
  const used = factors.filter(({ id }) => (weights[id] ?? 0) > 0);
  const isKnown = used.every(({ figures }) =>
    [...figures.values()].some((figure) => isMeasured(figure) && figure.otherLookUp !== undefined),
  );
  const others = isKnown ? otherIndex(codes, used, weights) : new Map<GssCode, number>();
  const ownIndex = byCode(codes, index);
  const alternatives = apportionedEstimates(ownIndex, others, 'interval');
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
            alternative: alternatives.get(area) ?? null,
            ...otherOf(others.get(area)),
          },
    );
    const moved = spread[place];
    if (moved !== null && moved !== undefined) sensitivity.set(area, moved);
  });
  return { observations, sensitivity, unknownLookUp: isKnown ? 0 : dependentInputs(codes, used) };
}

/** As in the published index: from every input by the other look-up. */
function otherIndex(
  codes: readonly GssCode[],
  used: readonly FactorFigures[],
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<GssCode, number> {
  const factors = used.map(({ id, figures }) => ({
    id,
    higherIsMoreRisk: true,
    values: codes.map((code) => {
      const figure = measuredOf(figures.get(code));
      return figure && (figure.otherLookUp?.value ?? figure.value);
    }),
  }));
  return byCode(codes, computeRiskIndex(factors, weights));
}

function byCode(codes: readonly GssCode[], values: readonly (number | null)[]): ReadonlyMap<GssCode, number> {
  const found = new Map<GssCode, number>();
  codes.forEach((code, place) => {
    const value = values[place] ?? null;
    if (value !== null) found.set(code, value);
  });
  return found;
}

function otherOf(value: number | undefined): Pick<MeasuredObservation, 'otherLookUp'> {
  return value === undefined
    ? {}
    : { otherLookUp: { value, numerator: null, denominator: null, interval: null } };
}

function dependentInputs(codes: readonly GssCode[], used: readonly FactorFigures[]): number {
  return codes.filter((code) =>
    used.some(({ figures }) => (measuredOf(figures.get(code))?.alternative ?? null) !== null),
  ).length;
}

/**
 * @param files ward figures of the factors, in the order of `RISK_FACTORS`; null for one that was not available
 * @param own weights from the address, or null for the published ones
 */
export function riskIndexView(
  codes: readonly GssCode[],
  indicators: readonly Indicator[],
  files: readonly (ObservationsFile | null)[],
  own: Readonly<Record<string, number>> | null,
): RiskIndexView {
  const weights = riskWeights(own);
  const failed = files.includes(null);
  if (failed) return { weights, observations: null, sensitivity: new Map(), unknownLookUp: 0, failed };
  const factors = RISK_FACTORS.flatMap(({ id }, place) => {
    const indicator = indicators.find((candidate) => candidate.id === id);
    const file = files[place] ?? null;
    const period = indicator?.geographies.ward?.periods.at(-1);
    return indicator === undefined || file === null || period === undefined
      ? []
      : [{ id, figures: decodePeriod(file, period, indicator) }];
  });
  const shown = indicators.find((candidate) => candidate.id === RISK_INDEX);
  const period = shown?.geographies.ward?.periods.at(-1) ?? '';
  return { weights, ...riskIndexOf(codes, factors, weights, period), failed };
}
