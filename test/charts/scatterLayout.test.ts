import { describe, expect, test } from 'vitest';
import { scatterLayout } from '../../src/charts/scatterLayout.ts';
import { fixturePairs, withoutFigure } from './fixtureRows.ts';

const testRows = fixturePairs('violence-with-injury', 'income-deprivation', 'ward', [
  'Heath Town',
  'Aston',
  'Knowle',
  'Sutton Trinity',
]);

function layoutOf(width: number, split: { first: number; second: number } | null = null) {
  return scatterLayout({
    rows: testRows,
    split,
    formatSecond: (value, decimals) => value.toFixed(decimals),
    width,
    height: 400,
  });
}

describe.each([256, 560, 1200])('at a width of %i', (width) => {
  const layout = layoutOf(width);

  test('keeps every dot inside the frame', () => {
    for (const { x, y } of layout.points) {
      expect(x - layout.radius).toBeGreaterThanOrEqual(layout.frame.left);
      expect(x + layout.radius).toBeLessThanOrEqual(layout.frame.right);
      expect(y - layout.radius).toBeGreaterThanOrEqual(layout.frame.top);
      expect(y + layout.radius).toBeLessThanOrEqual(layout.frame.bottom);
    }
  });

  test('names the selected wards without overlap, inside the chart', () => {
    expect(layout.labels.length).toBe(4);
    for (const [i, a] of layout.labels.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(layout.frame.left);
      expect(a.left + a.width).toBeLessThanOrEqual(width);
      for (const b of layout.labels.slice(i + 1)) {
        const apart =
          a.left + a.width <= b.left ||
          b.left + b.width <= a.left ||
          a.top + a.height <= b.top ||
          b.top + b.height <= a.top;
        expect(apart).toBe(true);
      }
    }
  });
});

test('counts every ward in exactly one of four parts, split at the middle', () => {
  const layout = layoutOf(560);
  const counts = Object.fromEntries(layout.quadrants.map((q) => [q.letter, q.count]));
  expect(layout.points.length).toBe(testRows.length);
  expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(testRows.length);
  // Half of the wards lie at or below the middle of each measure, so opposite parts are equal.
  expect(counts['A']).toBe(counts['D']);
  expect((counts['B'] ?? 0) + (counts['D'] ?? 0)).toBe(testRows.length / 2);
});

test('splits at the comparator when one is given', () => {
  const layout = layoutOf(560, { first: 1000, second: 1000 });
  expect(layout.quadrants.map((q) => [q.letter, q.count])).toEqual([
    ['A', 0],
    ['B', 0],
    ['C', testRows.length],
    ['D', 0],
  ]);
});

test('puts a higher second measure higher up and a higher first measure further right', () => {
  const layout = layoutOf(560);
  const [a, b] = [layout.points[0], layout.points.at(-1)];
  if (a === undefined || b === undefined) throw new Error('no points');
  expect(a.first).toBeLessThan(b.first);
  expect(a.x).toBeLessThan(b.x);
  const bySecond = [...layout.points].sort((p, q) => p.second - q.second);
  expect(bySecond[0]?.y).toBeGreaterThan(bySecond.at(-1)?.y ?? Infinity);
});

test('leaves out an area that lacks either figure', () => {
  const rows = testRows.map((row, i) => (i === 0 ? withoutFigure(row, 'incomplete') : row));
  const layout = scatterLayout({
    rows,
    split: null,
    formatSecond: String,
    width: 560,
    height: 400,
  });
  expect(layout.points.some((point) => point.code === testRows[0]?.code)).toBe(false);
  expect(layout.points.length).toBe(testRows.length - 1);
});
