import { expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { MeasuredObservation } from '../../src/domain/observation.ts';
import { changeSentence } from '../../src/words/change.ts';
import {
  quintileSentence,
  findingHeadline,
  findingSentence,
  findingSentences,
  intervalSentence,
  spreadSentence,
} from '../../src/words/finding.ts';
import { outcomeSentence } from '../../src/words/comparison.ts';

const testCode = 'E05001333' as GssCode;
const testObservation: MeasuredObservation = {
  area: testCode,
  period: 'iod2025',
  status: 'measured',
  value: 20.14,
  numerator: null,
  denominator: null,
  interval: null,
  alternative: null,
};
const testFinding: Finding = {
  indicator: {
    id: 'violence-with-injury',
    title: 'Violence with injury',
    measure: 'violence with injury offences per 1,000 people at risk',
    unit: 'per-1000-at-risk',
    decimals: 1,
  },
  area: { code: testCode, name: 'Heath Town', geography: 'ward', localAuthorityName: 'Wolverhampton' },
  period: 'iod2025',
  observation: testObservation,
  interval: null,
  noInterval: 'area-average',
  comparator: { name: 'Wolverhampton', value: 11.2 },
  others: null,
  comparison: { kind: 'notCompared', reason: 'no-interval' },
  band: 'highest-fifth',
  change: null,
  caveats: ['all-ages', 'recorded-not-occurred'],
  source: 'iod2025',
  release: '2026-11',
};
const testCompared: Finding = {
  ...testFinding,
  interval: { lower: 18.02, upper: 22.4 },
  noInterval: null,
  comparison: { kind: 'compared', outcome: 'higher', comparatorValue: 11.2 },
};

test('says a figure with its place, unit, period, ages and that it is recorded', () => {
  expect(findingSentence(testFinding)).toBe(
    'Heath Town, Wolverhampton: 20.1 recorded violence with injury offences per 1,000 people at risk, all ages (Indices of Deprivation 2025).',
  );
});

test('says of a percentage a clause that is true of its base, and what its year stands for', () => {
  const indicator = {
    ...testFinding.indicator,
    measure: 'of young people aged 16 and 17 were known not to be in education, employment or training',
    unit: 'percent',
    yearMeans: 'december-to-february',
  } as const;
  expect(findingSentence({ ...testFinding, indicator, period: '2025', caveats: [] })).toBe(
    'Heath Town, Wolverhampton: 20.1% of young people aged 16 and 17 were known not to be in education, employment or training (December 2024 to February 2025).',
  );
});

test('does not say recorded or all ages twice', () => {
  const indicator = { ...testFinding.indicator, measure: 'recorded offences (all ages) per 1,000 residents' };
  expect(findingSentence({ ...testFinding, indicator })).toBe(
    'Heath Town, Wolverhampton: 20.1 recorded offences (all ages) per 1,000 residents (Indices of Deprivation 2025).',
  );
});

test('says percentages and scores with their unit', () => {
  const percent = { ...testFinding.indicator, measure: 'of children under 16', unit: 'percent' } as const;
  expect(findingSentence({ ...testFinding, indicator: percent, caveats: [], period: '2023/24' })).toBe(
    'Heath Town, Wolverhampton: 20.1% of children under 16 (school year 2023/24).',
  );
  const score = { ...testFinding.indicator, title: 'Income deprivation', unit: 'score' } as const;
  expect(findingSentence({ ...testFinding, indicator: score, caveats: [] })).toBe(
    'Heath Town, Wolverhampton: income deprivation, score 20.1 (Indices of Deprivation 2025).',
  );
});

test('says why a withheld or missing figure is not there, never a number', () => {
  const sentences = (['suppressed', 'notCollected', 'incomplete'] as const).map((status) =>
    findingSentence({
      ...testFinding,
      observation: { area: testCode, period: '2024', status },
      period: '2024',
    }),
  );
  expect(sentences[0]).toContain('withheld');
  expect(sentences[1]).toContain('There is no usable figure');
  expect(sentences[2]).toContain('records of this period are missing');
  expect(sentences.every((sentence) => !/\d/.test(sentence.replace('2024', '')))).toBe(true);
});

test('puts the verdict in the heading where there is one, else the band, else the figure', () => {
  expect(findingHeadline(testCompared)).toBe('Violence with injury in Heath Town: higher than Wolverhampton');
  expect(findingHeadline(testFinding)).toBe(
    'Violence with injury in Heath Town: in the highest fifth of wards',
  );
  expect(findingHeadline({ ...testFinding, band: null })).toBe(
    'Violence with injury in Heath Town: 20.1 per 1,000 people at risk',
  );
  expect(
    findingHeadline({
      ...testFinding,
      observation: { area: testCode, period: '2024', status: 'suppressed' },
    }),
  ).toBe('Violence with injury in Heath Town: withheld');
});

test('says the verdict with the figure compared with', () => {
  expect(outcomeSentence(testCompared)).toBe('This is higher than the figure for Wolverhampton (11.2).');
  const similar = { kind: 'compared', outcome: 'similar', comparatorValue: 11.2 } as const;
  expect(outcomeSentence({ ...testCompared, comparison: similar })).toBe(
    'This is similar to the figure for Wolverhampton (11.2).',
  );
});

test('gives the reason instead of a verdict', () => {
  expect(outcomeSentence(testFinding)).toBe(
    'The figure for Wolverhampton is 11.2. There is no 95% interval, because the figure is an average of smaller areas without a count of its own. So how much of a difference is chance is not known.',
  );
  const lookUp = { kind: 'notCompared', reason: 'depends-on-look-up' } as const;
  expect(outcomeSentence({ ...testCompared, comparison: lookUp })).toContain(
    'depends on how neighbourhoods are assigned to wards',
  );
  expect(outcomeSentence({ ...testFinding, comparator: null })).toBeNull();
});

test('says the interval as a range that chance allows, and nothing without one', () => {
  expect(intervalSentence(testCompared)).toBe(
    'Allowing for chance alone, the underlying figure is likely to be between 18.0 and 22.4 (95% interval).',
  );
  expect(intervalSentence(testFinding)).toBeNull();
});

test('says the band as a fifth, never as a rank', () => {
  expect(quintileSentence(testFinding)).toBe('That is in the highest fifth of wards in the seven boroughs.');
  expect(quintileSentence({ ...testFinding, band: null })).toBeNull();
});

test('says a change with its earlier figure and period, and chance where it could be chance', () => {
  const change = {
    kind: 'compared',
    outcome: 'lower',
    earlier: { period: '2024-04/2025-03', value: 25, numerator: null },
    later: { period: '2025-04/2026-03', value: 20.14, numerator: null },
    difference: -4.86,
    interval: { lower: -7, upper: -2 },
    relative: -0.1944,
    usual: null,
  } as const;
  expect(changeSentence({ ...testCompared, change })).toBe(
    'It was 25.0 (April 2024 to March 2025): 19% lower, by more than chance would explain.',
  );
  expect(changeSentence({ ...testCompared, change: { ...change, outcome: 'similar' } })).toContain(
    '19% lower, but no more than chance could explain',
  );
  expect(
    changeSentence({ ...testCompared, change: { kind: 'notCompared', reason: 'overlapping-periods' } }),
  ).toBeNull();
});

test('says everything in order and nothing empty', () => {
  const sentences = findingSentences(testCompared);
  expect(sentences).toHaveLength(4);
  expect(sentences[0]).toContain('Heath Town');
  expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
});

test('the spread of figures is told as of one area where only one has a figure', () => {
  expect(spreadSentence(testFinding, { least: 2.31, most: 19.84, count: 192 })).toBe(
    'The 192 wards with a figure lie between 2.3 and 19.8.',
  );
  expect(spreadSentence(testFinding, { least: 4.31, most: 4.31, count: 1 })).toBe(
    'Only one ward has a figure: 4.3.',
  );
});
