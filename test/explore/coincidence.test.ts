/** What is said of where measures coincide, over the published figures. */
import { describe, expect, test } from 'vitest';
import { COINCIDE_WORDS } from '../../src/words/coincide.ts';
import { toldPairs } from '../../src/explore/toldPairs.ts';
import { pairingSentence } from '../../src/words/measures.ts';
import { leftOutSentences, offeredCoincidence } from '../../src/explore/coincidence.ts';
import { publishedDataOf } from '../support/publishedDataOf.ts';
import { patternOf } from '../../src/domain/mapLayers.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';

const TWO = 'layers=violence-and-sexual-offences,robbery:pattern&coincide=1';
const EARLIER = '2023-09/2024-08';

describe('periods', () => {
  test('what is stepped to is followed by every measure that has that period', async () => {
    const data = await publishedDataOf(`${TWO}&period=${EARLIER}`);
    expect(data.measures.map(({ measure }) => measure.period)).toEqual([EARLIER, EARLIER]);
    expect(data.coincidence?.sentence).not.toContain('2024');
  });

  test('a measure without that period keeps its own, and each period is said', async () => {
    const data = await publishedDataOf(
      `layers=robbery,imd-score:pattern,overcrowding:circles&coincide=1&period=${EARLIER}`,
    );
    const sentence = data.coincidence?.sentence ?? '';
    expect(sentence).toMatch(/^\d+ of 192 wards are in all three: in the highest fifth of robbery \(/);
    expect(data.coincidence?.pickedOut).toMatch(/^in all three: in the highest fifth of robbery \(/);
    expect(sentence).toContain('robbery (September 2023 to August 2024)');
    expect(sentence).toContain('(Indices of Deprivation 2025)');
    const [{ model }] = viewMaps(data);
    expect(model.titleEnd).toContain('as a pattern (Indices of Deprivation 2025)');
  });

  test('a period that the leading measure lacks moves no other', async () => {
    const data = await publishedDataOf(`layers=imd-score,robbery:pattern&period=${EARLIER}`);
    expect(data.measures[1]?.measure.period).toBe('2025-04/2026-03');
  });

  test('nothing is called “at once”', () => {
    const measures = ['Robbery', 'Burglary'].map((title) => ({
      title,
      fifth: 'highest-fifth' as const,
      period: '2024',
    }));
    expect(COINCIDE_WORDS.count(1, 2, 'ward', measures)).toBe(
      '1 of 2 wards is in both: in the highest fifth of robbery, and of burglary.',
    );
    expect(COINCIDE_WORDS.mark(measures, 'ward')).not.toContain('at once');
  });
});

test('how many of those marked are not told from all together is said, whatever is compared with', async () => {
  const data = await publishedDataOf(
    `layers=imd-score,robbery:pattern&geography=lsoa&coincide=1&against=england`,
  );
  const said = /of these \d+ neighbourhoods, \d+ are not clearly higher than the seven boroughs together/i;
  expect(data.coincidence?.clearness).toEqual([expect.stringMatching(said)]);
  expect(data.coincidence?.clearness[0]).toMatch(/^Robbery: /);
  const [{ model }] = viewMaps(data);
  expect(patternOf(model)?.clearness).toMatch(said);
  expect(model.summary).toContain(patternOf(model)?.clearness);
});

test('with a borough chosen the fifth is said to be of all areas', async () => {
  const address = 'layers=violence-with-injury,imd-score:pattern&coincide=1';
  const [whole, part] = [
    await publishedDataOf(address),
    await publishedDataOf(`${address}&borough=E08000025`),
  ];
  const ofAll = 'The fifth is of all 192 wards of the seven boroughs.';
  expect(part.coincidence?.sentence).toMatch(/^\d+ of 69 wards are in both: /);
  expect(part.coincidence?.sentence).toContain(ofAll);
  expect(patternOf(viewMaps(part)[0].model)?.summary).toContain(ofAll);
  expect(whole.coincidence?.sentence).not.toContain(ofAll);
  expect(viewMaps(whole)[0].model.summary).not.toContain(ofAll);
});

test('a coincidence of one thing with itself is told', async () => {
  const data = await publishedDataOf('layers=risk-index,income-deprivation:pattern&coincide=1');
  expect(toldPairs(data.measures).map(({ rule }) => pairingSentence(rule))).toEqual([
    'One of the two is part of the other, so they are bound to look alike.',
  ]);
});

test('an address that asks where too few measures have fifths is told why', async () => {
  const data = await publishedDataOf('layers=violence-with-injury,imd-decile&geography=lsoa&coincide=1');
  expect(data.coincidence).toBeNull();
  expect(offeredCoincidence(data)).toBeNull();
  expect(leftOutSentences(data)).toEqual([
    expect.stringMatching(/is not counted here: so many neighbourhoods share one figure/),
  ]);
});
