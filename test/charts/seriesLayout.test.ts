import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from '../../src/charts/kit/endLabels.ts';
import { placeSeries, yearSpans } from '../../src/charts/seriesLayout.ts';
import { trendPanelLayout } from '../../src/charts/trendPanelLayout.ts';
import { valueAxis } from '../../src/charts/kit/valueAxis.ts';
import { fixtureMonths, fixtureRows } from './fixtureRows.ts';

const testIndicator = 'violence-and-sexual-offences';

/** A ward of the published figures with at least one incomplete month. */
function wardWithGap() {
  for (const row of fixtureRows(testIndicator, 'ward')) {
    const points = fixtureMonths(testIndicator, 'ward', row.code);
    if (points.some((point) => point.value === null)) return points;
  }
  throw new Error('no ward with an incomplete month is published');
}

test('draws a gap, not a low value, for each incomplete month and joins nothing across it', () => {
  const points = wardWithGap();
  const layout = trendPanelLayout({ points, largest: 400, format: String, width: 300, height: 150 });
  const runs = points.filter((point, i) => point.value !== null && (points[i - 1]?.value ?? null) === null);
  expect(layout.line.match(/M/g)?.length).toBe(runs.length);
  expect(layout.line.match(/[ML]/g)?.length).toBe(points.filter((point) => point.value !== null).length);
  for (const point of layout.points.filter((p) => p.value === null)) {
    expect(point.y).toBeNull();
    expect(layout.gaps.some((gap) => gap.x <= point.x && point.x <= gap.x + gap.width)).toBe(true);
  }
});

test('covers no month that has a count with a gap', () => {
  const layout = trendPanelLayout({
    points: wardWithGap(),
    largest: 400,
    format: String,
    width: 300,
    height: 150,
  });
  for (const point of layout.points.filter((p) => p.value !== null)) {
    expect(layout.gaps.some((gap) => gap.x < point.x && point.x < gap.x + gap.width)).toBe(false);
  }
});

test('stands a panel of counts on zero, inside its frame', () => {
  const layout = trendPanelLayout({
    points: wardWithGap(),
    largest: 400,
    format: String,
    width: 300,
    height: 150,
  });
  expect(layout.axis.domain[0]).toBe(0);
  expect(layout.axis.position(0)).toBe(layout.bottom);
  for (const { x, y } of layout.points) {
    expect(x).toBeGreaterThanOrEqual(layout.left);
    expect(x).toBeLessThanOrEqual(layout.right);
    if (y !== null) expect(y).toBeGreaterThanOrEqual(layout.top);
  }
});

test('makes one gap of two incomplete months side by side and two gaps of two apart', () => {
  const axis = valueAxis([0, 10], [100, 0]);
  const series = [1, null, null, 2, null, 3].map((value, i) => ({
    period: `2025-0${i + 1}`,
    value,
    status: value === null ? ('incomplete' as const) : ('measured' as const),
  }));
  const { gaps, line } = placeSeries(series, [0, 100], axis);
  expect(gaps.map((gap) => [gap.first, gap.last, gap.x, gap.width])).toEqual([
    ['2025-02', '2025-03', 10, 40],
    ['2025-05', '2025-05', 70, 20],
  ]);
  expect(line).toBe('M0,90ZM60,80ZM100,70Z');
});

test('names each calendar year once, over its own months', () => {
  const points = fixtureMonths(testIndicator, 'ward', fixtureRows(testIndicator, 'ward')[0]?.code ?? fail());
  const placed = placeSeries(points, [0, 340], valueAxis([0, 10], [100, 0]));
  expect(yearSpans(placed.points).map((span) => span.year)).toEqual(['2023', '2024', '2025', '2026']);
});

test('spreads names at line ends so that they keep their order, their distance and the frame', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 12 }),
      (ys) => {
        const labels = ys.map((y, i) => ({ id: String(i), y }));
        const spread = [...spreadLabels(labels, 0, 200, 16).values()];
        spread.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(200 + 1e-6);
          if (i > 0) expect(y - (spread[i - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6);
        });
      },
    ),
  );
});

function fail(): never {
  throw new Error('no wards are published');
}
