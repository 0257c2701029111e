import { expect, test } from 'vitest';
import { BIVARIATE_CELLS } from '../../src/domain/bivariate.ts';
import { QUINTILES } from '../../src/domain/quintiles.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { CAVEATS, TOPICS, UNITS } from '../../src/domain/indicator.ts';
import { STATUSES } from '../../src/domain/observation.ts';
import { CAVEAT_WORDS, caveatText, ROUNDING_WORDS } from '../../src/words/caveats.ts';
import {
  areaLabel,
  QUINTILE_WORDS,
  cellLabel,
  figureOrStatus,
  measurePhrase,
  midSentence,
  NO_INTERVAL_WORDS,
  pairingSentence,
  placeName,
  STATUS_WORDS,
  TOPIC_WORDS,
  unitLabel,
  OUTCOME_WORDS,
} from '../../src/words/measures.ts';
import { notComparedSentence } from '../../src/words/comparison.ts';

const testRate = { unit: 'per-1000-at-risk', decimals: 1 } as const;
const testWard = { area: 'E05001333' as GssCode, period: 'iod2025' };
const testMeasured = {
  ...testWard,
  status: 'measured',
  value: 20.14,
  numerator: null,
  denominator: null,
  interval: null,
  alternative: null,
} as const;

test('labels an area with its borough and figure', () => {
  expect(areaLabel({ name: 'Heath Town' }, 'Wolverhampton', testRate, testMeasured)).toBe(
    'Heath Town, Wolverhampton: 20.1 per 1,000 people at risk',
  );
});

test('labels an area without a figure by why there is none, never by 0', () => {
  const labels = (['suppressed', 'notCollected', 'incomplete'] as const).map((status) =>
    areaLabel({ name: 'Heath Town' }, 'Wolverhampton', testRate, { ...testWard, status }),
  );
  expect(labels).toEqual([
    'Heath Town, Wolverhampton: withheld',
    'Heath Town, Wolverhampton: no usable figure',
    'Heath Town, Wolverhampton: incomplete',
  ]);
  expect(areaLabel({ name: 'Heath Town' }, 'Wolverhampton', testRate, null)).toBe(labels[1]);
});

test('labels a true zero by its figure', () => {
  expect(areaLabel({ name: 'Heath Town' }, null, testRate, { ...testMeasured, value: 0 })).toBe(
    'Heath Town: 0.0 per 1,000 people at risk',
  );
});

test('does not say the borough twice for boroughs and numbered neighbourhoods', () => {
  expect(placeName('Wolverhampton', 'Wolverhampton')).toBe('Wolverhampton');
  expect(placeName('Wolverhampton 020A', 'Wolverhampton')).toBe('Wolverhampton 020A');
});

test('gives five different looks in words: a figure, a zero and three absences', () => {
  const looks = [
    figureOrStatus(testRate, testMeasured),
    figureOrStatus(testRate, { ...testMeasured, value: 0 }),
    ...(['suppressed', 'notCollected', 'incomplete'] as const).map((status) =>
      figureOrStatus(testRate, { ...testWard, status }),
    ),
  ];
  expect(new Set(looks).size).toBe(5);
});

test('puts "per cent" before the measure of a percentage that stands by itself', () => {
  expect(measurePhrase({ unit: 'percent', measure: 'of pupils missed 10% or more of school' })).toBe(
    'per cent of pupils missed 10% or more of school',
  );
  expect(measurePhrase({ unit: 'per-100-pupils', measure: 'suspensions per 100 pupils' })).toBe(
    'suspensions per 100 pupils',
  );
});

test('names the nine cells of two measures differently', () => {
  const labels = BIVARIATE_CELLS.map(({ classKey }) =>
    cellLabel(classKey, 'Violence with injury', 'Income deprivation'),
  );
  expect(new Set(labels).size).toBe(9);
  expect(labels[6]).toBe('high violence with injury, low income deprivation');
  expect(cellLabel('zero', 'a', 'b')).toBeNull();
});

test('keeps abbreviations when a title stands in a sentence', () => {
  expect(midSentence('Persistent absence')).toBe('persistent absence');
  expect(midSentence('NEET at 16 to 17')).toBe('NEET at 16 to 17');
  expect(midSentence('GCSE English and maths')).toBe('GCSE English and maths');
});

test('says why two measures are not shown together, and what to use instead', () => {
  expect(pairingSentence({ kind: 'allowed' })).toBeNull();
  expect(
    pairingSentence({ kind: 'warned', reason: 'contains-crime', offer: 'income-deprivation' }),
  ).toContain('recorded crime in it');
  const smoothed = pairingSentence({ kind: 'allowed', isSmoothed: true });
  expect(smoothed).toContain('smoothed towards the average of like neighbourhoods');
  expect(
    pairingSentence({
      kind: 'warned',
      reason: 'contains-crime',
      offer: 'income-deprivation',
      isSmoothed: true,
    }),
  ).toContain(smoothed);
  expect(pairingSentence({ kind: 'refused', reason: 'context-against-violence' })).toContain('context');
});

test('says how many people live in a hole of the data, with the share of the figure itself', () => {
  expect(notComparedSentence('population-hole', null, 0.12266)).toBe(
    '12% of the people counted here live where no police record is held, so it is not called higher or lower.',
  );
});

test('no two statuses, topics, units or quintiles read the same, and none reads as its id', () => {
  const statuses = STATUSES.map((status) => [status, STATUS_WORDS[status].label] as const);
  const topics = TOPICS.map((topic) => [topic, TOPIC_WORDS[topic]] as const);
  const units = UNITS.map((unit) => [unit, unitLabel(unit)] as const);
  const quintiles = QUINTILES.map((quintile) => [quintile, QUINTILE_WORDS[quintile]] as const);
  for (const words of [statuses, topics, units, quintiles]) {
    expect(new Set(words.map(([, text]) => text)).size).toBe(words.length);
    for (const [id, text] of words) if (id.includes('-')) expect(text).not.toContain(id);
  }
});

test('why there is no figure, and each caution, is told in whole sentences, each its own', () => {
  const sentences = [
    ...STATUSES.map((status) => STATUS_WORDS[status].sentence),
    ...CAVEATS.map((caveat) => caveatText(caveat, { intervalMethod: 'byar', noInterval: null })),
  ];
  for (const text of sentences) expect(text).toMatch(/^[A-Z0-9“][^]*[.”]$/);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('uses no word that judges, blames or explains by cause', () => {
  const text = [
    ...Object.values(CAVEAT_WORDS),
    ...Object.values(ROUNDING_WORDS),
    ...Object.values(NO_INTERVAL_WORDS),
    ...Object.values(OUTCOME_WORDS),
    ...Object.values(QUINTILE_WORDS),
    ...Object.values(TOPIC_WORDS),
    ...STATUSES.map((status) => STATUS_WORDS[status].sentence),
    notComparedSentence('depends-on-look-up', null),
    notComparedSentence('no-interval', 'composite'),
    notComparedSentence('population-hole', null),
    pairingSentence({ kind: 'allowed', isSmoothed: true }),
  ].join(' ');
  expect(text).not.toMatch(
    /\b(worst|worse|better|best|hotspots?|gang area|problem|causes?|leads to|drives)\b/i,
  );
});
