import { expect, test } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { isMapped } from '../../src/domain/indicatorTraits.ts';
import { pairingRule } from '../../src/domain/pairing.ts';
import { TOPICS } from '../../src/domain/indicator.ts';
import { layerRows } from '../../src/explore/layerRows.ts';
import { searchMeasures } from '../../src/explore/measureSearch.ts';
import { DEFAULT_EXPLORE_VIEW, type ViewLayer } from '../../src/view/exploreView.ts';
import { fixture } from '../support/fixtureRelease.ts';

const indicators: readonly Indicator[] = fixture.catalogue().indicators;

function search(text: string, layers: readonly ViewLayer[] = [{ id: 'violence-with-injury', as: 'fill' }]) {
  const view = { ...DEFAULT_EXPLORE_VIEW, layers };
  const rows = layerRows(view, { indicators, lines: false, kept: [] });
  const { found, refused } = searchMeasures(text, view, rows, { indicators, areas: 192 });
  return { rows, found, ids: found.map(({ measure }) => measure.id), refused };
}

test('nothing typed finds every measure that can be drawn, by topic, but those that have a row or are refused', () => {
  const { found, ids, refused, rows } = search('');
  const violence = indicators.find(({ id }) => id === 'violence-with-injury');
  const expected = indicators.filter(
    (one) =>
      isMapped(one) &&
      !rows.some((row) => row.id === one.id || row.measure?.id === one.id) &&
      violence !== undefined &&
      pairingRule(violence, one).kind !== 'refused',
  );
  expect([...ids].sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(refused.map(({ measure }) => measure.role)).toEqual(refused.map(() => 'context'));
  expect(refused.length).toBeGreaterThan(0);
  const topics = found.map(({ measure }) => TOPICS.indexOf(measure.topic));
  expect(topics).toEqual(topics.toSorted((a, b) => a - b));
});

test('words of the title, of the topic, or beginnings of both find a measure; a wrong one finds none', () => {
  expect(search('robb').ids).toContain('robbery');
  expect(search('VIOLENCE robb').ids).toContain('robbery');
  expect(search('income depri').ids[0]).toBe('income-deprivation');
  expect(search('obbery').ids).toEqual([]);
});

test('a measure is said to be drawn at the levels that have classes', () => {
  const [first] = search('income deprivation').found;
  expect(first?.levels).toEqual(
    (['ward', 'lsoa', 'borough'] as const).filter(
      (level) => (first?.measure.geographies[level]?.breaks ?? null) !== null,
    ),
  );
});

test('with who lives in a place on the map, no crime is offered beside it', () => {
  const context = indicators.find(({ role }) => role === 'context')?.id ?? '';
  const { ids, refused } = search('robbery', [{ id: context, as: 'fill' }]);
  expect(ids).not.toContain('robbery');
  expect(refused.map(({ measure }) => measure.id)).toContain('robbery');
});
