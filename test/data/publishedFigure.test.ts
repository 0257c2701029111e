/** What a published series says beyond a figure is the same by both ways of reading it: whole files and profiles. */
import { expect, test } from 'vitest';
import { publishedFigure, observationOf } from '../../src/data/publishedFigure.ts';
import { decodePeriod } from '../../src/data/decodeObservations.ts';
import type { ObservationsFile } from '../../src/data/schema.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { fixture } from '../support/fixtureRelease.ts';

const PLAIN = 'E05000001' as GssCode;
const MARKED = 'E05000002' as GssCode;
const ABSENT = 'E05000003' as GssCode;
const file: ObservationsFile = {
  indicator: 'robbery',
  geography: 'ward',
  areas: [PLAIN, MARKED, ABSENT],
  series: [
    {
      period: '2024',
      numerators: [20, 30, null],
      denominators: [1000, 2000, null],
      lower: [null, 11.5, null],
      upper: [null, 20.25, null],
      status: { [ABSENT]: 'incomplete' },
      holes: { [MARKED]: 0.123, [ABSENT]: 0.2 },
      noFifth: [MARKED],
    },
  ],
};
const indicator = fixture.indicator('robbery');
const read = (area: GssCode) => decodePeriod(file, '2024', indicator).get(area);

test('stored limits go before those of the counts; without any, those of the counts stand', () => {
  expect(read(MARKED)).toMatchObject({ value: 15, numerator: 30, interval: { lower: 11.5, upper: 20.25 } });
  const own = read(PLAIN);
  expect(own?.status === 'measured' ? own.interval?.lower : null).toBeGreaterThan(11.5);
});

test('holes and missing fifths stand with the figure that has them and with no other', () => {
  expect(read(MARKED)).toMatchObject({ hole: 0.123, noFifth: true });
  expect(read(PLAIN)).not.toHaveProperty('hole');
  expect(read(PLAIN)).not.toHaveProperty('noFifth');
  expect(read(ABSENT)).toEqual({ area: ABSENT, period: '2024', status: 'incomplete' });
});

test.each([PLAIN, MARKED, ABSENT])('%s is the same in a profile', (area) => {
  expect(observationOf(publishedFigure(file, '2024', area), area, '2024', indicator)).toEqual(read(area));
});
