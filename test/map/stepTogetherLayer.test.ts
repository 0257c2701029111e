import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { routeState } from '../../src/domain/stepRoute.ts';
import { stepTogetherLines, stepTogetherMarks } from '../../src/map/stepTogetherLayer.ts';

const DAY = '2026-12-01';
const route = (id: string, validFrom: string, validTo: string | null) => ({
  id,
  name: id,
  validFrom,
  validTo,
  lines: [
    [
      [-2.1, 52.5],
      [-2.2, 52.6],
    ] as const,
  ],
});
const place = {
  id: 'place',
  name: 'Place',
  borough: 'E08000031' as GssCode,
  routes: 2,
  status: 'live',
  longitude: -2.1,
  latitude: 52.5,
} as const;
const record = { asOf: '2021-12-13', places: [place] };
const centre = {
  id: 'centre',
  name: 'Centre',
  kind: 'youth-provision',
  longitude: -2.1,
  latitude: 52.5,
} as const;
const names = new Map([['E08000031' as GssCode, 'Wolverhampton']]);

test.each([
  ['2025-09-01', null, 'walked'],
  [DAY, DAY, 'walked'],
  ['2025-09-01', '2026-11-30', 'ended'],
  ['2026-12-02', null, 'to-come'],
] as const)('a route from %s to %s is %s on the day of publication', (validFrom, validTo, state) => {
  expect(routeState({ validFrom, validTo }, DAY)).toBe(state);
});

test('only routes that are walked on the day are drawn, and the same file gives the same list', () => {
  const file = { ...record, routes: [route('now', '2025-09-01', null), route('later', '2027-01-01', null)] };
  const lines = stepTogetherLines(file, DAY);
  expect(lines.map(({ id }) => id)).toEqual(['now']);
  expect(stepTogetherLines(file, DAY)).toBe(lines);
  expect(stepTogetherLines(file, '2027-02-01').map(({ id }) => id)).toEqual(['now', 'later']);
});

test('lines, even when none is walked, stand in place of the dated marks; a partner’s places stand beside either', () => {
  const kinds = (more: object): string[] =>
    stepTogetherMarks({ ...record, ...more }, names).map(({ kind }) => kind);
  expect(kinds({})).toEqual(['programme-place']);
  expect(kinds({ partnerPlaces: [centre] })).toEqual(['programme-place', 'partner-place']);
  expect(kinds({ routes: [route('ended', '2025-01-01', '2025-02-01')], partnerPlaces: [centre] })).toEqual([
    'partner-place',
  ]);
});
