/** That the card of a map of change tells the change, over the published figures. */
import { expect, test } from 'vitest';
import { cellLines, readingsOf, rowTitle } from '../../src/explore/reading.ts';
import { publishedDataOf } from '../support/publishedDataOf.ts';

const SINCE = 'since=2023-09/2024-08';

async function readingOf(query: string, code: string) {
  const data = await publishedDataOf(query);
  const area = data.ground.areas.find((one) => one.code === code);
  const reading = area === undefined ? undefined : readingsOf(data, area)[0];
  if (reading?.kind !== 'measure') throw new Error(`${code} has no reading.`);
  return reading;
}

test('both counts with their periods, the size, the verdict, and the authority’s own change', async () => {
  const reading = await readingOf(`indicator=robbery&${SINCE}`, 'E05014848');
  expect(reading.change?.title).toBe('Change in robbery in Heath Town');
  const [own, around] = reading.change?.sentences ?? [];
  expect(own).toBe(
    '48 recorded robberies in the year to March 2026, 69 in the year to August 2024: 30% fewer, but figures for wards often go up or down as much.',
  );
  expect(around).toMatch(/^In Wolverhampton as a whole there were [\d,]+, and [\d,]+ before: \d+% fewer/);
  expect(cellLines(reading)).toEqual([
    '4.5 to 3.1',
    '30% lower, but figures for wards often go up or down as much',
  ]);
  expect(rowTitle(reading).detail).toContain('the year to August 2024, then the year to March 2026');
});

test('a ward that did as all did says so', async () => {
  const reading = await readingOf(`indicator=robbery&${SINCE}`, 'E05011151');
  expect(reading.change?.sentences.join(' ')).toMatch(
    /This is in line with the seven boroughs together: \d+% lower\./,
  );
});

test('an authority has all together beside it, and an absence says where', async () => {
  const borough = await readingOf(`indicator=robbery&${SINCE}&geography=borough`, 'E08000031');
  expect(borough.change?.sentences[1]).toMatch(/^In the seven boroughs together there were /);
  const data = await publishedDataOf(`indicator=robbery&${SINCE}`);
  const absent = data.ground.areas.find(({ code }) => data.change?.colours?.classOf(code) === 'incomplete');
  const reading = await readingOf(`indicator=robbery&${SINCE}`, absent?.code ?? '');
  expect(reading.change?.sentences[0]).toMatch(/^Incomplete in the year to /);
  expect(reading.change?.figures).toBeNull();
});

test('without a change, and where none can be drawn, the card is of the figure', async () => {
  for (const query of ['indicator=robbery', 'indicator=robbery&since=2025-01/2025-12'])
    expect((await readingOf(query, 'E05014848')).change).toBeNull();
});
