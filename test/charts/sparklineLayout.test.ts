import { expect, test } from 'vitest';
import { sparklineLayout } from '../../src/charts/sparklineLayout.ts';

const month = (period: string, value: number | null) => ({
  period,
  value,
  status: value === null ? ('incomplete' as const) : ('measured' as const),
});

test('a month without a figure breaks the line and is shaded', () => {
  const layout = sparklineLayout([
    month('2025-01', 4),
    month('2025-02', 6),
    month('2025-03', null),
    month('2025-04', 5),
    month('2025-05', 5),
  ]);
  expect(layout?.line.match(/M/g)).toHaveLength(2);
  expect(layout?.gaps).toHaveLength(1);
});

test('a figure between two gaps is drawn as a dot', () => {
  const layout = sparklineLayout([
    month('2025-01', 4),
    month('2025-02', null),
    month('2025-03', 5),
    month('2025-04', null),
    month('2025-05', 5),
  ]);
  expect(layout?.dots.match(/h0/g)).toHaveLength(3);
});

test('fewer than two figures are no line', () => {
  expect(sparklineLayout([month('2025-01', 4), month('2025-02', null)])).toBeNull();
});
