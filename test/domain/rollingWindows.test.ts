import { expect, test } from 'vitest';
import { completeYears, rollingWindows } from '../../src/domain/rollingWindows.ts';

const counts = Array.from({ length: 35 }, (_, index) => index + 1);

test('every twelve months in a row are added up', () => {
  const windows = rollingWindows({ first: '2023-05', counts });
  expect(windows).toHaveLength(24);
  expect(windows[0]).toEqual({ period: '2023-05/2024-04', last: '2024-04', count: 78 });
  expect(windows.at(-1)).toEqual({ period: '2025-04/2026-03', last: '2026-03', count: 354 });
  expect(rollingWindows({ first: '2023-05', counts: counts.slice(0, 11) })).toEqual([]);
});

test('a month that is not complete is a hole in every window that holds it', () => {
  const holed = rollingWindows({
    first: '2023-05',
    counts: counts.map((count) => (count === 31 ? null : count)),
  });
  expect(holed.filter(({ count }) => count === null).map(({ last }) => last)).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
  ]);
  expect(completeYears(holed)?.map(({ period }) => period)).toEqual(['2023-11/2024-10', '2024-11/2025-10']);
});

test('two years are compared only where they share no month', () => {
  const all = rollingWindows({ first: '2023-05', counts });
  expect(completeYears(all)?.map(({ period }) => period)).toEqual(['2024-04/2025-03', '2025-04/2026-03']);
  expect(completeYears(all.slice(0, 12))).toBeNull();
  expect(completeYears(all.map((window) => ({ ...window, count: null })))).toBeNull();
});
