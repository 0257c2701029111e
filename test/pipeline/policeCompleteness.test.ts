import { describe, expect, test } from 'vitest';
import {
  judgeCompleteness,
  LEAST_EXPECTED_IN_HOLE,
  missingShare,
  poissonAtMost,
  type CountsByAreaAndMonth,
} from '../../pipeline/read/policeCompleteness.ts';

/** Areas in a row, each touching the next; every month usual except where `exceptions` says otherwise. */
function inARow(
  usual: readonly number[],
  months: number,
  exceptions: Record<string, number>,
): CountsByAreaAndMonth {
  return {
    areas: usual.length,
    months,
    total: (area, month) => exceptions[`${area},${month}`] ?? usual[area] ?? 0,
    neighbours: usual.map((_, area) =>
      [area - 1, area + 1].filter((other) => other >= 0 && other < usual.length),
    ),
  };
}
const judge = (counts: CountsByAreaAndMonth) => judgeCompleteness(counts);

describe('holes', () => {
  test('the threshold is one in a million', () => {
    expect(Math.exp(-LEAST_EXPECTED_IN_HOLE)).toBeCloseTo(1e-6, 12);
  });

  test('an empty month is a hole where 14 are usual', () => {
    const result = judge(inARow([20, 14, 20], 12, { '1,5': 0 }));
    expect(result.missing(1, 5)).toBeCloseTo(14, 6);
    expect(result.monthsWithHoles).toEqual([5]);
  });

  test('an empty month is a true zero where 13 are usual and its neighbours have rows', () => {
    const result = judge(inARow([20, 13, 20], 12, { '1,5': 0 }));
    expect(result.missing(1, 5)).toBe(0);
    expect(result.monthsWithHoles).toEqual([]);
  });

  test('quiet areas that touch are a hole together although none would be alone', () => {
    const result = judge(inARow([20, 3, 4, 5, 4, 20], 12, { '1,5': 0, '2,5': 0, '3,5': 0, '4,5': 0 }));
    expect([1, 2, 3, 4].map((area) => Math.round(result.missing(area, 5)))).toEqual([3, 4, 5, 4]);
  });

  test('quiet areas that do not touch are left as zeros', () => {
    const result = judge(inARow([4, 20, 4, 20, 4, 20, 4], 12, { '0,5': 0, '2,5': 0, '4,5': 0, '6,5': 0 }));
    expect(result.monthsWithHoles).toEqual([]);
  });

  test('an area that lies partly in a hole lacks the rest of what is usual', () => {
    const result = judge(inARow([30, 30, 30], 12, { '0,5': 0, '1,5': 9 }));
    expect(result.missing(1, 5)).toBeCloseTo(21, 6);
    expect(result.missing(2, 5)).toBe(0);
  });

  test('a low month without a hole beside it is a low month', () => {
    expect(judge(inARow([30, 30, 30], 12, { '1,5': 9 })).monthsWithHoles).toEqual([]);
  });

  test('dead months do not lower what is expected', () => {
    const dead = Object.fromEntries([0, 1, 2, 3].map((month) => [`0,${month}`, 0]));
    expect(judge(inARow([24, 24], 12, dead)).expected[0]).toBeCloseTo(24, 6);
  });

  test('an area that never has a row has nothing expected of it', () => {
    const result = judge(inARow([0, 30], 12, {}));
    expect(result.expected[0]).toBe(0);
    expect(result.monthsWithHoles).toEqual([]);
  });
});

describe('missing share', () => {
  const counts = inARow([50, 50], 12, { '0,5': 0 });
  const result = judge(counts);
  const year = Array.from({ length: 12 }, (_, month) => month);

  test('is the expected in holes over that and the observed', () => {
    expect(missingShare(counts, result, [0], year)).toBeCloseTo(50 / 600, 6);
    expect(missingShare(counts, result, [0, 1], year)).toBeCloseTo(50 / 1200, 6);
    expect(missingShare(counts, result, [0], [5])).toBe(1);
  });

  test('is nothing for areas and months without a hole', () => {
    expect(missingShare(counts, result, [1], year)).toBe(0);
    expect(missingShare(counts, result, [0], [0, 1])).toBe(0);
  });
});

test('the Poisson chance agrees with tables', () => {
  expect(poissonAtMost(0, 2)).toBeCloseTo(0.1353353, 6);
  expect(poissonAtMost(3, 5)).toBeCloseTo(0.2650259, 6);
});
