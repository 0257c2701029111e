import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { isMeasured, type Observation } from '../../src/domain/observation.ts';
import { aggregatePatch, canAggregate, patchResidents, type PatchMember } from '../../src/domain/patch.ts';
import { publishedAreas, publishedFigures, publishedIndicator } from '../support/publishedData.ts';

const code = (text: string): GssCode => text as GssCode;
const member = (area: string, share: number, residents = 1000): PatchMember => ({
  code: code(area),
  share,
  residents,
});
const counted = (area: string, numerator: number, denominator: number): Observation => ({
  area: code(area),
  period: '2024',
  status: 'measured',
  value: (numerator / denominator) * 1000,
  numerator,
  denominator,
  interval: null,
  alternative: null,
});
const RATE = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;

describe('what is known of the members stays with the patch', () => {
  const figures = new Map([
    [code('E05000001'), { ...counted('E05000001', 20, 1000), hole: 0.24 } as Observation],
    [code('E05000002'), counted('E05000002', 10, 1000)],
  ]);

  test('the share of residents in a hole is that of all residents', () => {
    const both = aggregatePatch(
      [member('E05000001', 1), member('E05000002', 1, 3000)],
      figures,
      RATE,
      '2024',
    );
    expect(isMeasured(both) ? both.hole : null).toBeCloseTo(0.06, 12);
    expect(aggregatePatch([member('E05000002', 1)], figures, RATE, '2024')).not.toHaveProperty('hole');
  });

  test('one whole area keeps the limits that its source publishes', () => {
    const published = new Map([
      [
        code('E05000001'),
        { ...counted('E05000001', 20, 1000), interval: { lower: 12, upper: 31 } } as Observation,
      ],
    ]);
    const style = { ...RATE, intervalMethod: 'published' } as const;
    expect(aggregatePatch([member('E05000001', 1)], published, style, '2024')).toMatchObject({
      numerator: 20,
      interval: { lower: 12, upper: 31 },
    });
  });
});

describe('a patch of whole areas', () => {
  test('all wards of a borough give the published figure of the borough, count for count and limit for limit', () => {
    const wards = publishedAreas('ward');
    for (const [id, period] of [
      ['violence-and-sexual-offences', '2023-09/2024-08'],
      ['overcrowding', 'census2021'],
      ['population-aged-0-15', 'census2021'],
    ] as const) {
      const indicator = publishedIndicator(id);
      const figures = publishedFigures(id, 'ward', period);
      for (const [borough, published] of publishedFigures(id, 'borough', period)) {
        const members = wards
          .filter((ward) => ward.borough === borough)
          .map(({ code: ward, residents }) => ({ code: ward, residents, share: 1 }));
        const patch = aggregatePatch(members, figures, indicator, period);
        if (!isMeasured(published) || !isMeasured(patch)) continue;
        expect(patch).toMatchObject({
          value: published.value,
          numerator: published.numerator,
          denominator: published.denominator,
          interval: published.interval,
        });
      }
    }
  });

  test('the neighbourhoods of a ward give the published mean of the ward', () => {
    const indicator = publishedIndicator('violence-with-injury');
    const lsoas = publishedAreas('lsoa');
    const figures = publishedFigures(indicator.id, 'lsoa', 'iod2025');
    const wards = [...publishedFigures(indicator.id, 'ward', 'iod2025')];
    expect(wards).toHaveLength(publishedAreas('ward').length);
    for (const [ward, published] of wards) {
      const members = lsoas
        .filter((lsoa) => lsoa.ward === ward)
        .map(({ code: lsoa, residents }) => ({ code: lsoa, residents, share: 1 }));
      const patch = aggregatePatch(members, figures, indicator, 'iod2025');
      if (!isMeasured(published) || !isMeasured(patch)) throw new Error('A ward has no figure.');
      expect(patch.value).toBeCloseTo(published.value, 3);
    }
  });

  test('has no figure when one of its areas has none, and says which kind of absence', () => {
    const observations = new Map<GssCode, Observation>([
      [code('a'), counted('a', 10, 1000)],
      [code('b'), { area: code('b'), period: '2024', status: 'incomplete' }],
    ]);
    expect(aggregatePatch([member('a', 1), member('b', 1)], observations, RATE, '2024').status).toBe(
      'incomplete',
    );
    expect(aggregatePatch([member('a', 1), member('c', 1)], observations, RATE, '2024').status).toBe(
      'notCollected',
    );
  });
});

describe('a patch that cuts areas', () => {
  test('has no interval and no count of its own', () => {
    const observations = new Map([[code('a'), counted('a', 10, 1000)]]);
    expect(aggregatePatch([member('a', 0.4)], observations, RATE, '2024')).toMatchObject({
      value: 10,
      numerator: null,
      denominator: null,
      interval: null,
    });
  });

  test('says the share of its residents that is estimated', () => {
    expect(patchResidents([member('a', 1, 300), member('b', 0.5, 200)])).toEqual({
      residents: 400,
      estimatedShare: 0.25,
    });
  });

  test('lies within the figures of the areas it touches, whatever the shares', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            share: fc.double({ min: 0.01, max: 1, noNaN: true }),
            count: fc.integer({ min: 0, max: 500 }),
            people: fc.integer({ min: 1, max: 4000 }),
          }),
          { minLength: 1, maxLength: 20 },
        ),
        (parts) => {
          const observations = new Map(
            parts.map(({ count, people }, index) => [code(`x${index}`), counted(`x${index}`, count, people)]),
          );
          const members = parts.map(({ share, people }, index) => member(`x${index}`, share, people));
          const patch = aggregatePatch(members, observations, { ...RATE, intervalMethod: 'none' }, '2024');
          if (!isMeasured(patch)) throw new Error('no figure');
          const rates = parts.map(({ count, people }) => (count / people) * 1000);
          expect(patch.value).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-6);
          expect(patch.value).toBeLessThanOrEqual(Math.max(...rates) + 1e-6);
        },
      ),
    );
  });
});

describe('what is withheld', () => {
  const indicator = publishedIndicator('robbery');

  test('no patch holds a withheld cell, so no two patches can be subtracted to reach it', () => {
    const cells = ['a', 'b', 'c', 'd'];
    const observations = new Map<GssCode, Observation>(
      cells.map((area) => [
        code(area),
        area === 'c' ? { area: code('c'), period: '2024', status: 'suppressed' } : counted(area, 7, 100),
      ]),
    );
    fc.assert(
      fc.property(
        fc.subarray(cells, { minLength: 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (areas, share) => {
          const patch = aggregatePatch(
            areas.map((area) => member(area, share)),
            observations,
            RATE,
            '2024',
          );
          expect(isMeasured(patch)).toBe(!areas.includes('c'));
        },
      ),
    );
  });

  test('an indicator with a withheld cell is not put together below the level at which it is published', () => {
    expect(canAggregate(indicator, 'ward', false)).toBe(true);
    expect(canAggregate(indicator, 'ward', true)).toBe(false);
    expect(canAggregate(indicator, 'lsoa', true)).toBe(false);
  });

  test('neither deciles nor the risk index nor borough figures are put together', () => {
    expect(canAggregate(publishedIndicator('imd-decile'), 'lsoa', false)).toBe(false);
    expect(canAggregate(publishedIndicator('risk-index'), 'ward', false)).toBe(false);
    expect(canAggregate(publishedIndicator('child-poverty'), 'ward', false)).toBe(false);
  });
});
