/** That a change map tells which changes are those of all areas together, over the published figures. */
import { expect, test } from 'vitest';
import type { ComparedChange } from '../../src/domain/change.ts';
import { inLineWords } from '../../src/words/inLine.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { publishedDataOf } from '../support/publishedDataOf.ts';

const QUERY = 'indicator=robbery&since=2023-09/2024-08';
const IN_LINE = /, in line with the seven boroughs together: \d+% lower$/;

test('the summary says how many of the areas told lower did as all did, and each of them says it', async () => {
  const data = await publishedDataOf(QUERY);
  const [{ model }] = viewMaps(data);
  const sentence = model.summary.find((one) => one.startsWith('Of the 13 wards lower by more than usual, '));
  expect(sentence).toMatch(/, \d+ are in line with the seven boroughs together: \d+% lower\.$/);
  const labelled = model.areas.filter(({ label }) => IN_LINE.test(label));
  expect(sentence).toContain(`, ${labelled.length} are in line`);
  expect(new Set(labelled.map(({ classKey }) => classKey))).toEqual(new Set(['change-lower']));
  expect(data.change?.said(labelled[0]!.code)).toMatch(IN_LINE);
  expect(model.summary).toContainEqual(
    expect.stringMatching(/^Of the 1 ward higher by more than usual, none is in line with the seven/),
  );
});

test('it is said whatever the areas are compared with, and not of whole boroughs', async () => {
  const [{ model }] = viewMaps(await publishedDataOf(`${QUERY}&against=england`));
  expect(model.summary.join(' ')).toContain('in line with the seven boroughs together');
  const [boroughs] = viewMaps(await publishedDataOf(`${QUERY}&geography=borough`));
  expect(boroughs.model.summary.join(' ')).not.toContain('in line with');
});

/** Worked out by hand: all together 0.82 of what was, the ward's limits 0.7 to 0.9 hold it, 0.5 to 0.8 do not. */
test.each([
  [{ lower: 0.7, upper: 0.9 }, ', in line with the seven boroughs together: 18% lower'],
  [{ lower: 0.5, upper: 0.8 }, ''],
])('limits %o', (limits, said) => {
  const change = (relative: number, usual: ComparedChange['usual']): ComparedChange => ({
    kind: 'compared',
    outcome: 'lower',
    earlier: { period: '2023', value: 100, numerator: 100 },
    later: { period: '2024', value: 100 * (1 + relative), numerator: 100 * (1 + relative) },
    difference: 100 * relative,
    interval: { lower: -30, upper: -1 },
    relative,
    usual,
  });
  expect(inLineWords(change(-0.25, { limits, dispersion: 2 }), change(-0.18, null))).toBe(said);
});
