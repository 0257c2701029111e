import { expect, test } from 'vitest';
import { RISK_FACTORS } from '../../src/domain/riskIndex.ts';
import { isMeasured } from '../../src/domain/observation.ts';
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
  expect(published.size).toBe(192);
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
