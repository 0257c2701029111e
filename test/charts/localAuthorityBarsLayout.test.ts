import { expect, test } from 'vitest';
import type { ChartRow } from '../../src/charts/chartRow.ts';
import { localAuthorityBarsLayout } from '../../src/charts/localAuthorityBarsLayout.ts';
import { changeLayout } from '../../src/charts/changeLayout.ts';
import { textWidth } from '../../src/charts/kit/textWidth.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { measuredOf } from '../../src/domain/observation.ts';
import { changeClause } from '../../src/words/charts.ts';
import { fixtureRows, withoutFigure } from './fixtureRows.ts';

const testRows = fixtureRows('violence-and-sexual-offences', 'borough');

const figureOf = ({ observation }: ChartRow): string =>
  measuredOf(observation)?.value.toFixed(1) ?? 'Incomplete';

function layoutOf(rows = testRows, width = 256) {
  return localAuthorityBarsLayout({
    rows,
    comparators: [
      { name: 'England', value: 33.4, text: 'England 33.4' },
      { name: 'The seven boroughs together', value: 46.3, text: 'The seven boroughs together 46.3' },
    ],
    figureOf,
    width,
  });
}

test('draws the boroughs in the order given, on zero', () => {
  const layout = layoutOf();
  expect(layout.bars.map((bar) => bar.row.name)).toEqual([
    'Birmingham',
    'Solihull',
    'Walsall',
    'Wolverhampton',
  ]);
  expect(layout.axis.domain[0]).toBe(0);
});

test('writes each figure beyond its bar and its interval, inside the frame at 320 px', () => {
  for (const bar of layoutOf().bars) {
    if (bar.end === null) continue;
    expect(bar.textX).toBeGreaterThan(Math.max(bar.end, bar.whisker?.to ?? 0));
    expect(bar.textX + textWidth(bar.text)).toBeLessThanOrEqual(256);
  }
});

test('gives an absent figure no bar and no interval, but its words', () => {
  const rows = testRows.map((row, i) => (i === 3 ? withoutFigure(row, 'incomplete') : row));
  const bar = layoutOf(rows).bars[3];
  expect(bar?.end).toBeNull();
  expect(bar?.whisker).toBeNull();
  expect(bar?.text).toBe('Incomplete');
});

test('holds the intervals of both years inside the axis', () => {
  const layout = changeLayout(
    [
      {
        code: 'E05011118' as GssCode,
        name: 'Acocks Green',
        earlier: { value: 57, interval: { lower: 54, upper: 60 } },
        later: { value: 80, interval: { lower: 74, upper: 91 } },
        change: { kind: 'notCompared', reason: 'no-interval' },
      },
    ],
    256,
    () => 'no verdict',
  );
  expect(layout.axis.domain[0]).toBeLessThanOrEqual(54);
  expect(layout.axis.domain[1]).toBeGreaterThanOrEqual(91);
  expect(layout.rows[0]?.later?.interval?.to).toBeGreaterThan(layout.rows[0]?.later?.x ?? Infinity);
});

test('wraps the words of a change where the chart is narrow, and gives the row the room', () => {
  const row = (code: string) => ({
    code: code as GssCode,
    name: 'Acocks Green',
    earlier: null,
    later: null,
    change: { kind: 'notCompared', reason: 'varies-beyond-chance' } as const,
  });
  const clause = changeClause({ kind: 'notCompared', reason: 'varies-beyond-chance' }, '57.2', '61.0');
  const heightAt = (width: number) => {
    const layout = changeLayout([row('E05011118'), row('E05011119')], width, () => clause);
    for (const { lines } of layout.rows) {
      expect(lines.join(' ')).toBe(clause);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }
    const [first, second] = layout.rows;
    expect(second?.top).toBe((first?.top ?? 0) + (first?.height ?? 0));
    expect(first?.y).toBeLessThan(second?.top ?? 0);
    return layout.height;
  };
  expect(heightAt(256)).toBeGreaterThan(heightAt(1200));
});

test('no line of a comparison crosses a figure, at any width', () => {
  const rows = fixtureRows('violence-with-injury', 'borough');
  let shifted = 0;
  for (let width = 220; width <= 900; width += 7) {
    for (const value of [8.2, 8.9, 9.3, 9.6, 10.1]) {
      const layout = localAuthorityBarsLayout({
        rows,
        comparators: [
          { name: 'The seven boroughs together', value, text: `The seven boroughs together ${value}` },
          { name: 'England', value: value - 0.4, text: 'England' },
        ],
        figureOf,
        width,
      });
      for (const { row, text, textX, end } of layout.bars) {
        const to = textX + textWidth(text);
        const crossed = layout.comparators.filter(({ x }) => x > textX - 1 && x < to + 1);
        expect(crossed, `${row.name} at ${width} px`).toEqual([]);
        expect(to, `${row.name} at ${width} px`).toBeLessThanOrEqual(width);
        if (end !== null && textX > end + 7) shifted += 1;
      }
    }
  }
  expect(shifted).toBeGreaterThan(0);
});
