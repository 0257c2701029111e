import { expect, test } from 'vitest';
import { RISK_FACTORS } from '../../src/domain/riskFactors.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { isMeasured, type Observation } from '../../src/domain/observation.ts';
import { riskIndexOf, riskWeights } from '../../src/explore/riskIndexView.ts';
import { publishedAreas, publishedFigures, publishedIndicator } from '../support/publishedData.ts';

const codes = publishedAreas('ward').map(({ code }) => code);
const factors = RISK_FACTORS.map(({ id }) => ({
  id,
  figures: publishedFigures(id, 'ward', publishedIndicator(id).geographies.ward?.periods.at(-1) ?? ''),
}));

test('with the published weights, the page computes the index that is published', () => {
  const { observations } = riskIndexOf(codes, factors, riskWeights(null), 'iod2025');
  const published = publishedFigures('risk-index', 'ward', 'iod2025');
  expect(published.size).toBe(codes.length);
  for (const [area, figure] of published) {
    const computed = observations?.get(area);
    if (computed === undefined || !isMeasured(computed) || !isMeasured(figure)) throw new Error(area);
    expect(computed.value).toBeCloseTo(figure.value, 3);
  }
});

test('other weights move the index, and no weight at all gives none', () => {
  const heavier = riskIndexOf(codes, factors, riskWeights({ overcrowding: 5 }), 'iod2025').observations;
  const usual = riskIndexOf(codes, factors, riskWeights(null), 'iod2025').observations;
  expect(heavier).not.toEqual(usual);
  const none = Object.fromEntries(RISK_FACTORS.map(({ id }) => [id, 0]));
  expect(riskIndexOf(codes, factors, riskWeights(none), 'iod2025').observations).toBeNull();
});

const NAMES = ['income-deprivation', 'overcrowding'];
/** Twelve wards in even steps; by the other look-up the first is where the last is, in the factor of that place. */
function twelve(moved: readonly boolean[], isHeld: boolean) {
  const some = codes.slice(0, 12);
  const made = NAMES.map((id, place) => ({
    id,
    figures: new Map<GssCode, Observation>(
      some.map((area, step) => [
        area,
        {
          area,
          period: 'iod2025',
          status: 'measured',
          value: step + 1,
          numerator: null,
          denominator: null,
          interval: null,
          alternative: step === 0 && moved[place] === true ? 20 : null,
          ...(isHeld
            ? {
                otherLookUp: {
                  value: step === 0 && moved[place] === true ? 20 : step + 1,
                  numerator: null,
                  denominator: null,
                  interval: null,
                },
              }
            : {}),
        },
      ]),
    ),
  }));
  return { some, made };
}

const apportionedEstimatesOf = (observations: ReturnType<typeof riskIndexOf>['observations']) =>
  [...(observations ?? new Map<GssCode, Observation>())].flatMap(([area, one]) =>
    isMeasured(one) && one.alternative !== null ? [[area, one.alternative]] : [],
  );

test('with own weights, a ward whose index depends on the look-up has its other index, and no other ward has', () => {
  const { some, made } = twelve([true, false], true);
  const even = riskIndexOf(some, made, { 'income-deprivation': 1, overcrowding: 1 }, 'iod2025');
  expect(apportionedEstimatesOf(even.observations)).toEqual([[some[0], 50]]);
  expect(even.unknownLookUp).toBe(0);
});

test('an input that has no weight does not make the index depend on the look-up', () => {
  const { some, made } = twelve([true, false], true);
  const only = riskIndexOf(some, made, { 'income-deprivation': 0, overcrowding: 1 }, 'iod2025');
  expect(apportionedEstimatesOf(only.observations)).toEqual([]);
});

test('where the inputs by the other look-up are not held, it is not known, and no figure is made up', () => {
  const { some, made } = twelve([true, false], false);
  const even = riskIndexOf(some, made, { 'income-deprivation': 1, overcrowding: 1 }, 'iod2025');
  expect(apportionedEstimatesOf(even.observations)).toEqual([]);
  expect(even.unknownLookUp).toBe(1);
  const only = riskIndexOf(some, made, { 'income-deprivation': 0, overcrowding: 1 }, 'iod2025');
  expect(only.unknownLookUp).toBe(0);
});
