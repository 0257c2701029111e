import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartRow } from '../../src/charts/chartRow.ts';
import { distributionLayout, MOST_DOTS } from '../../src/charts/distributionLayout.ts';
import { distributionWords } from '../../src/charts/distributionWords.ts';
import { dodge } from '../../src/charts/kit/dodge.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { fixtureRows, repeatedRows, valueOf, withoutFigure } from './fixtureRows.ts';

const WIDTHS = [256, 520, 700, 1200] as const;
const HEIGHT = 300;

function layoutOf(rows: readonly ChartRow[], width: number) {
  return distributionLayout({
    rows,
    comparators: [{ name: 'England', value: 33.4, text: 'England 33.4' }],
    labelOf: (row) => row.name,
    width,
    height: HEIGHT,
    extent: null,
  });
}

/** As many wards as a region has. */
const wardRows = (selected: readonly string[] = []) =>
  repeatedRows(fixtureRows('violence-and-sexual-offences', 'ward', selected), 190);

describe.each(WIDTHS)('at a width of %i', (width) => {
  const rows = wardRows(['Heath Town', 'Aston', 'Knowle', 'Acocks Green']);
  const layout = layoutOf(rows, width);

  test('places every ward that has a figure, and no other', () => {
    expect(layout.kind).toBe('dots');
    expect(layout.areas.map((area) => area.code).sort()).toEqual(
      rows
        .filter((row) => row.observation?.status === 'measured')
        .map((row) => row.code)
        .sort(),
    );
  });

  test('lets no two dots overlap', () => {
    for (const [i, a] of layout.areas.entries()) {
      for (const b of layout.areas.slice(i + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * layout.radius - 1e-6);
      }
    }
  });

  test('keeps every dot inside the plot', () => {
    for (const { x, y } of layout.areas) {
      expect(x - layout.radius).toBeGreaterThanOrEqual(0);
      expect(x + layout.radius).toBeLessThanOrEqual(width);
      expect(y - layout.radius).toBeGreaterThanOrEqual(layout.top);
      expect(y + layout.radius).toBeLessThanOrEqual(layout.baseline);
    }
  });

  test('names all selected areas and the comparator without overlap, inside the frame', () => {
    expect(layout.labels.map((label) => label.text).sort()).toEqual([
      'Acocks Green',
      'Aston',
      'England 33.4',
      'Heath Town',
      'Knowle',
    ]);
    for (const [i, a] of layout.labels.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.left + a.width).toBeLessThanOrEqual(width);
      for (const b of layout.labels.slice(i + 1)) {
        if (a.lane === b.lane) expect(a.left + a.width <= b.left || b.left + b.width <= a.left).toBe(true);
      }
    }
  });
});

test('leaves no empty band over the plot, and moves no dot against another when a ward is selected', () => {
  const bare = layoutOf(wardRows(), 256);
  const chosen = layoutOf(wardRows(['Heath Town', 'Aston', 'Knowle']), 256);
  expect(bare.top).toBeLessThan(chosen.top);
  expect(bare.top).toBeLessThanOrEqual(24);
  const heights = ({ areas, baseline }: typeof bare) => areas.map(({ y }) => Math.round(baseline - y));
  expect(heights(bare)).toEqual(heights(chosen));
  expect(chosen.height).toBeLessThanOrEqual(HEIGHT);
});

test('draws many neighbourhoods as columns that hold each of them once', () => {
  const rows = repeatedRows(fixtureRows('violence-with-injury', 'lsoa'), 1_700);
  const layout = layoutOf(rows, 700);
  expect(layout.kind).toBe('columns');
  const unit = Math.min(...layout.columns.map((column) => column.height));
  const drawn = layout.columns.reduce((sum, column) => sum + column.height / unit, 0);
  expect(Math.round(drawn)).toBe(layout.areas.length);
  for (const column of layout.columns) expect(column.y).toBeGreaterThanOrEqual(layout.top - 1e-6);
});

test('cuts the axis short of a city-centre neighbourhood far beyond the rest, and stands it at the end', () => {
  const all = fixtureRows('violence-and-sexual-offences', 'lsoa');
  const most = Math.max(...all.map(valueOf));
  const others = repeatedRows(
    all.filter((row) => valueOf(row) < 250),
    1_700,
  );
  const rows = [...others, ...all.filter((row) => valueOf(row) === most)];
  const layout = layoutOf(rows, 700);
  const furthest = layout.areas.at(-1);
  expect(furthest?.value).toBe(most);
  expect(most).toBeGreaterThan(1000);
  expect(layout.axis.domain[1]).toBeLessThan(300);
  expect(furthest?.x).toBe(layout.axis.range[1]);
  expect(layout.axis.valueAt(layout.axis.range[1])).toBe(furthest?.value);
});

test('does not cut the axis for a few areas, whatever their figures', () => {
  const rows = wardRows();
  const layout = layoutOf(rows, 700);
  expect(rows.length).toBeLessThan(MOST_DOTS);
  expect(layout.axis.domain[1]).toBeGreaterThanOrEqual(Math.max(...rows.map(valueOf)));
});

test('holds the wider extent it is given, so that the axis stays put between periods', () => {
  const rows = fixtureRows('violence-and-sexual-offences', 'ward');
  const layout = distributionLayout({
    rows,
    comparators: [],
    labelOf: (row) => row.name,
    width: 700,
    height: HEIGHT,
    extent: [5, 400],
  });
  expect(layout.axis.domain[1]).toBeGreaterThanOrEqual(400);
});

test('places nothing when no area has a figure', () => {
  const rows = fixtureRows('violence-with-injury', 'ward').map((row) => withoutFigure(row, 'notCollected'));
  expect(layoutOf(rows, 520).areas).toEqual([]);
});

test('gives a swarm up as soon as a dot would stand too high, and not before', () => {
  const same = [10, 10, 10];
  expect(dodge(same, 4, 8)).toEqual([0, 4, 8]);
  expect(dodge(same, 4, 7.9)).toBeNull();
});

test('keeps dots of any values apart and on or above the line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 120 }),
      fc.integer({ min: 2, max: 12 }),
      (positions, diameter) => {
        const heights = dodge(positions, diameter) ?? [];
        expect(heights).toHaveLength(positions.length);
        positions.forEach((x, i) => {
          expect(heights[i]).toBeGreaterThanOrEqual(0);
          positions.slice(i + 1).forEach((other, k) => {
            const rise = (heights[i] ?? 0) - (heights[i + 1 + k] ?? 0);
            expect(Math.hypot(x - other, rise)).toBeGreaterThanOrEqual(diameter - 1e-4);
          });
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('wards that share the lowest or the highest figure are counted, and none of them is named', () => {
  const told = (id: string): string => {
    const rows = fixtureRows(id, 'ward');
    const indicator = fixture.indicator(id);
    return distributionWords({
      layout: layoutOf(rows, 520),
      rows,
      indicator,
      areas: 'wards',
      comparators: [],
    }).summary;
  };
  expect(told('imd-most-deprived-share')).toContain('Lowest: 11 wards, 0.0%. Highest: 2 wards, 100.0%.');
  expect(told('violence-with-injury')).toContain('Lowest: Knowle, 2.3. Highest: Bordesley & Highgate, 19.8.');
});
