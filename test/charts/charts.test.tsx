// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

import { describe, expect, test, vi } from 'vitest';
import type { Lasso } from '../../src/charts/lasso.ts';
import { LocalAuthorityBars } from '../../src/charts/LocalAuthorityBars.tsx';
import { ChangeChart } from '../../src/charts/ChangeChart.tsx';
import type { ChartSeries } from '../../src/charts/chartSeries.ts';
import { DistributionChart } from '../../src/charts/DistributionChart.tsx';
import { ScatterChart } from '../../src/charts/ScatterChart.tsx';
import { SeriesChart } from '../../src/charts/SeriesChart.tsx';
import { TrendChart } from '../../src/charts/TrendChart.tsx';
import type { ValueRange } from '../../src/charts/valueRange.ts';
import { computeChange } from '../../src/domain/change.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { measuredOf } from '../../src/domain/observation.ts';
import { NO_POINTING } from '../../src/domain/linking.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import { usePointed } from '../support/pointed.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { fixtureMonths, fixturePairs, fixtureRows, valueOf, withoutFigure } from './fixtureRows.ts';

// Roles and axe walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** jsdom lays nothing out, so the charts are told the width they would measure. */
vi.stubGlobal(
  'ResizeObserver',
  class {
    readonly #report: ResizeObserverCallback;
    constructor(report: ResizeObserverCallback) {
      this.#report = report;
    }
    observe(): void {
      this.#report([{ contentRect: { width: 640 } } as ResizeObserverEntry], this);
    }
    unobserve(): void {}
    disconnect(): void {}
  },
);

const testRows = fixturePairs('violence-with-injury', 'income-deprivation', 'ward', ['Heath Town']);
const testFirst = fixture.indicator('violence-with-injury');
const testSecond = fixture.indicator('income-deprivation');
const heathTown = testRows.find((row) => row.name === 'Heath Town')?.code ?? ('' as GssCode);
const testLinked = { pointing: NO_POINTING, onHover: () => undefined, onSelectArea: () => undefined };
const lowest = [...testRows].sort((a, b) => valueOf(a) - valueOf(b));

interface Seen {
  hovered: (GssCode | null)[];
  selected: GssCode[];
  ranges: (ValueRange | null)[];
}

function Distribution({ seen, rows = testRows }: { seen: Seen; rows?: typeof testRows }) {
  const { pointing, point } = usePointed();
  const [range, setRange] = useState<ValueRange | null>(null);
  return (
    <DistributionChart
      rows={rows}
      indicator={testFirst}
      areas="wards"
      period="Indices of Deprivation 2025"
      comparators={[{ name: 'The seven boroughs together', value: 8.9 }]}
      range={range}
      onRange={(next) => {
        seen.ranges.push(next);
        setRange(next);
      }}
      pointing={pointing}
      onHover={(code) => {
        seen.hovered.push(code);
        point(code);
      }}
      onSelectArea={(code) => seen.selected.push(code)}
    />
  );
}

function startSeen(): Seen {
  return { hovered: [], selected: [], ranges: [] };
}

test('walks the wards in order of value with the arrow keys and says each one', async () => {
  const user = userEvent.setup();
  const seen = startSeen();
  render(<Distribution seen={seen} />);
  await user.tab();
  const list = screen.getByRole('listbox', { name: `${testFirst.title}: all wards in order` });
  expect(document.activeElement).toBe(list);
  await user.keyboard('{Home}');
  expect(seen.hovered.at(-1)).toBe(lowest[0]?.code);
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(seen.hovered.at(-1)).toBe(lowest[1]?.code);
  const option = within(list).getByRole('option');
  expect(option.textContent).toBe(lowest[1]?.label);
  expect(option.getAttribute('aria-posinset')).toBe('2');
  expect(option.getAttribute('aria-setsize')).toBe(String(testRows.length));
  expect(list.getAttribute('aria-activedescendant')).toBe(option.id);
  await user.keyboard('{End}');
  expect(seen.hovered.at(-1)).toBe(lowest.at(-1)?.code);
});

test('starts the walk at the selected ward and does not jump on the first arrow', async () => {
  const user = userEvent.setup();
  const seen = startSeen();
  render(<Distribution seen={seen} />);
  await user.tab();
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Heath Town');
  await user.keyboard('{ArrowRight}');
  expect(seen.hovered.at(-1)).toBe(heathTown);
});

test('selects with Enter and Space, lets go with Escape and on leaving', async () => {
  const user = userEvent.setup();
  const seen = startSeen();
  render(<Distribution seen={seen} />);
  await user.tab();
  await user.keyboard('{Home}{Enter}{End} {Escape}');
  expect(seen.selected).toEqual([lowest[0]?.code, lowest.at(-1)?.code]);
  expect(seen.hovered.at(-1)).toBeNull();
  await user.keyboard('{Home}');
  await user.tab();
  expect(seen.hovered.at(-1)).toBeNull();
});

test('shows the words of the ward pointed at', () => {
  render(<Distribution seen={startSeen()} />);
  const list = screen.getByRole('listbox');
  fireEvent.pointerMove(list, { clientX: 300, clientY: 215 });
  const label = within(list).getByRole('option').textContent ?? '';
  expect(screen.getAllByText(label).length).toBe(2);
});

test('lets go when the pointer is elsewhere, though it was not said to leave, and when the chart goes away', () => {
  const seen = startSeen();
  const { unmount } = render(<Distribution seen={seen} />);
  const list = screen.getByRole('listbox');
  fireEvent.pointerMove(list, { clientX: 300, clientY: 215 });
  expect(seen.hovered.at(-1)).not.toBeNull();
  fireEvent.pointerMove(document.body, { clientX: 1, clientY: 1 });
  expect(seen.hovered.at(-1)).toBeNull();
  fireEvent.pointerMove(list, { clientX: 300, clientY: 215 });
  expect(seen.hovered.at(-1)).not.toBeNull();
  unmount();
  expect(seen.hovered.at(-1)).toBeNull();
});

test('a finger points where it comes down, and what it touched is read when it is lifted', () => {
  const seen = startSeen();
  render(<Distribution seen={seen} />);
  const list = screen.getByRole('listbox');
  const finger = { clientX: 300, clientY: 215, button: 0, pointerType: 'touch' };
  fireEvent.pointerDown(list, finger);
  fireEvent.pointerUp(list, finger);
  fireEvent.pointerLeave(list, finger);
  const pointed = seen.hovered.at(-1);
  expect(pointed).toBeTruthy();
  expect(seen.selected).toEqual([pointed]);
  fireEvent.pointerDown(list, { ...finger, clientY: 5 });
  expect(seen.hovered.at(-1)).toBeNull();
});

test('picks out a range with a drag, and clears it with a press on empty ground', () => {
  const seen = startSeen();
  render(<Distribution seen={seen} />);
  const list = screen.getByRole('listbox');
  fireEvent.pointerDown(list, { clientX: 200, clientY: 200, button: 0 });
  fireEvent.pointerMove(list, { clientX: 400, clientY: 210 });
  fireEvent.pointerUp(list, { clientX: 400, clientY: 210 });
  const [from = 0, to = 0] = seen.ranges[0] ?? [];
  expect(seen.ranges.length).toBe(1);
  expect(from).toBeGreaterThan(2);
  expect(to).toBeLessThan(20);
  expect(to - from).toBeGreaterThan(4);
  expect(
    screen.getByRole<HTMLInputElement>('spinbutton', { name: 'From, violence with injury, six-year average' })
      .value,
  ).toBe(String(from));
  fireEvent.pointerDown(list, { clientX: 630, clientY: 100, button: 0, pointerType: 'mouse' });
  fireEvent.pointerUp(list, { clientX: 630, clientY: 100, pointerType: 'mouse' });
  expect(seen.ranges.at(-1)).toBeNull();
  expect(seen.selected).toEqual([]);
});

test('picks out the same range by keyboard, and keeps the focus in the field', async () => {
  const user = userEvent.setup();
  const seen = startSeen();
  render(<Distribution seen={seen} />);
  const from = screen.getByRole('spinbutton', { name: 'From, violence with injury, six-year average' });
  await user.clear(from);
  await user.type(from, '10{Enter}');
  expect(seen.ranges.at(-1)).toEqual([10, 20]);
  expect(document.activeElement).toBe(from);
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(seen.ranges.at(-1)).toBeNull();
});

test('says in words what the chart shows', () => {
  render(<Distribution seen={startSeen()} />);
  expect(screen.getByRole('heading').textContent).toMatch(
    /^Half of the 30 wards are between \d+\.\d and \d+\.\d$/,
  );
  const figure = screen.getByRole('figure', { name: /^Half of the 30 wards/ });
  expect(figure.textContent).toContain(`Lowest: ${lowest[0]?.name ?? ''}`);
  expect(figure.textContent).toContain('Selected: Heath Town');
  expect(figure.textContent).toContain('The seven boroughs together, 8.9');
});

test('draws all wards as a handful of elements', () => {
  const { container } = render(<Distribution seen={startSeen()} />);
  expect(container.querySelectorAll('svg *').length).toBeLessThan(80);
});

test('counts the wards that have no figure by their state', () => {
  const rows = testRows.map((row, i) =>
    i < 3 ? withoutFigure(row, i === 0 ? 'suppressed' : 'incomplete') : row,
  );
  render(<Distribution seen={startSeen()} rows={rows} />);
  expect(screen.getByText('Wards without a figure are not drawn: 1 withheld, 2 incomplete.')).toBeTruthy();
});

test('says so when there is nothing to draw', () => {
  const rows = testRows.map((row) => withoutFigure(row, 'notCollected'));
  render(<Distribution seen={startSeen()} rows={rows} />);
  expect(screen.getByRole('heading').textContent).toBe('There is no figure to draw for these wards.');
});

test('draws the same on the server as in the browser', () => {
  // Before anything is measured.
  vi.stubGlobal('ResizeObserver', undefined);
  const chart = <Distribution seen={startSeen()} />;
  const root = document.createElement('div');
  root.innerHTML = renderToString(chart);
  expect(root.innerHTML).not.toContain('style=');
  document.body.append(root);
  const problems: unknown[] = [];
  act(() => {
    hydrateRoot(root, chart, { onRecoverableError: (error) => problems.push(error) });
  });
  expect(problems).toEqual([]);
  root.remove();
});

function testScatter(
  onRanges: (first: ValueRange | null, second: ValueRange | null) => void = () => undefined,
  onLasso: (lasso: Lasso | null) => void = () => undefined,
) {
  return (
    <ScatterChart
      {...testLinked}
      rows={testRows}
      first={testFirst}
      second={testSecond}
      areas="wards"
      firstPeriod="Indices of Deprivation 2025"
      secondPeriod="Indices of Deprivation 2025"
      split={null}
      range={null}
      secondRange={null}
      onRanges={onRanges}
      lasso={null}
      onLasso={onLasso}
    />
  );
}

test('names the four parts of the scatter in words, says where they split, and fits no line', () => {
  render(testScatter());
  const parts = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
  expect(parts[0]).toMatch(/^ALower violence with injury, six-year average, higher income deprivation: \d+$/);
  expect(parts[1]).toMatch(
    /^BHigher violence with injury, six-year average, higher income deprivation: \d+$/,
  );
  expect(screen.getByText(/mean above or below the middle of all wards/)).toBeTruthy();
  expect(screen.getByText(/does not show that one brings about the other/)).toBeTruthy();
});

test('brushes a rectangle over both measures of the scatter', () => {
  const ranges: (readonly (ValueRange | null)[])[] = [];
  render(testScatter((a, b) => ranges.push([a, b])));
  const list = screen.getByRole('listbox');
  fireEvent.pointerDown(list, { clientX: 200, clientY: 100, button: 0 });
  fireEvent.pointerMove(list, { clientX: 300, clientY: 200 });
  fireEvent.pointerUp(list, { clientX: 300, clientY: 200 });
  const [first, second] = ranges[0] ?? [];
  expect(first?.[0]).toBeLessThan(first?.[1] ?? 0);
  expect(second?.[0]).toBeLessThan(second?.[1] ?? 0);
});

describe('drawing around areas in the scatter', () => {
  const drawn = (): { readonly lassos: (Lasso | null)[]; readonly ranges: unknown[] } => {
    const [lassos, ranges]: [(Lasso | null)[], unknown[]] = [[], []];
    render(
      testScatter(
        (...both) => ranges.push(both),
        (lasso) => lassos.push(lasso),
      ),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Draw around areas' }));
    return { lassos, ranges };
  };
  const plot = () => screen.getByRole('listbox', { name: /^Draw around areas/ });

  test('a drag draws an outline and no box, with few corners', () => {
    const { lassos, ranges } = drawn();
    fireEvent.pointerDown(plot(), { clientX: 300, clientY: 200, button: 0 });
    for (let step = 1; step <= 60; step += 1) {
      const angle = (step / 60) * 2 * Math.PI;
      fireEvent.pointerMove(plot(), {
        clientX: 200 + 100 * Math.cos(angle),
        clientY: 200 + 80 * Math.sin(angle),
      });
    }
    fireEvent.pointerUp(plot());
    expect(ranges).toEqual([]);
    expect(lassos).toHaveLength(1);
    expect(lassos[0]?.length).toBeGreaterThan(10);
    expect(lassos[0]?.length).toBeLessThanOrEqual(24);
  });

  test('presses set corners, and from the third on there is an outline; the last can be taken back', () => {
    const { lassos } = drawn();
    for (const [clientX, clientY] of [
      [150, 100],
      [350, 120],
      [250, 300],
      [160, 280],
    ]) {
      fireEvent.pointerDown(plot(), { clientX, clientY, button: 0 });
      fireEvent.pointerUp(plot());
    }
    expect(lassos.map((lasso) => lasso?.length)).toEqual([3, 4]);
    fireEvent.click(screen.getByRole('button', { name: 'Take back the last corner' }));
    expect(lassos.at(-1)).toEqual(lassos[0]);
    expect(screen.getByText(/^3 corners\./)).toBeTruthy();
  });

  test('the keyboard moves a cross and sets corners, and Escape gives the walk back', async () => {
    const user = userEvent.setup();
    const { lassos } = drawn();
    act(() => plot().focus());
    await user.keyboard('{Enter}{ArrowRight}{ArrowRight}{Enter}{ArrowDown}{ArrowDown}{Enter}');
    expect(lassos).toHaveLength(1);
    const [a, b, c] = lassos[0] ?? [];
    // To the right, then down.
    expect([b![0] > a![0], b![1] === a![1], c![0] === b![0], c![1] < b![1]]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    await user.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('two measures');
    expect(document.activeElement?.getAttribute('aria-label')).not.toContain('Draw');
  });
});

function testSeries(): readonly ChartSeries[] {
  const id = 'violence-and-sexual-offences';
  return fixtureRows(id, 'ward')
    .slice(0, 2)
    .map((row, i) => ({
      code: i === 1 ? COMBINED_AREA.code : row.code,
      name: row.name,
      kind: i === 1 ? 'comparator' : 'area',
      selected: i === 0,
      points: fixtureMonths(id, 'ward', row.code).map((point, month) =>
        month === 3 ? { ...point, value: null, status: 'incomplete' as const } : point,
      ),
    }));
}

function Trend() {
  const { pointing, point } = usePointed();
  return (
    <TrendChart
      series={testSeries()}
      indicatorTitle="Violence and sexual offences"
      pointing={pointing}
      onHover={point}
      onSelectArea={() => undefined}
    />
  );
}

test('walks months sideways and areas up and down, and says an incomplete month', async () => {
  const user = userEvent.setup();
  render(<Trend />);
  await user.tab();
  const option = () => screen.getByRole('option').textContent ?? '';
  await user.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(option()).toMatch(/, August 2023: incomplete$/);
  const first = option().split(',')[0];
  await user.keyboard('{ArrowDown}');
  expect(option().split(',')[0]).not.toBe(first);
  expect(option()).toMatch(/, August 2023: incomplete$/);
  await user.keyboard('{End}');
  expect(option()).toMatch(/, March 2026: /);
});

test('gives the months as a table, with the state in place of an incomplete month', () => {
  render(<Trend />);
  const table = screen.getByRole('table', { hidden: true });
  const row = within(table)
    .getAllByRole('row', { hidden: true })
    .find((r) => r.textContent?.startsWith('August 2023'));
  expect(row?.textContent).toBe('August 2023incompleteincomplete');
});

const testBars = fixtureRows('violence-and-sexual-offences', 'borough');
const testRate = fixture.indicator('violence-and-sexual-offences');

test('tells the boroughs against the comparator by their intervals, and absence in words', () => {
  const rows = testBars.map((row, i) =>
    i === 2 ? { ...withoutFigure(row, 'incomplete'), classKey: 'incomplete' as const } : row,
  );
  render(
    <LocalAuthorityBars
      {...testLinked}
      rows={rows}
      indicator={testRate}
      period="April 2025 to March 2026"
      comparators={[{ name: 'The seven boroughs together', value: 46.3 }]}
    />,
  );
  const higher = rows.filter((row) => (measuredOf(row.observation)?.interval?.lower ?? 0) > 46.3).length;
  expect(screen.getByRole('heading').textContent).toContain(`${higher} of 3 boroughs`);
  expect(screen.getByRole('heading').textContent).toContain('Above the seven boroughs together');
  expect(screen.getByText('Incomplete')).toBeTruthy();
});

test('gives no verdict on a change when too many records of a year are missing, and says how many that is', () => {
  const later = { area: heathTown, period: '2025-04/2026-03', status: 'incomplete' as const };
  render(
    <ChangeChart
      {...testLinked}
      rows={[
        {
          code: heathTown,
          name: 'Heath Town',
          earlier: null,
          later: null,
          change: computeChange(null, later),
        },
      ]}
      indicator={testRate}
      earlierPeriod="September 2023 to August 2024"
      laterPeriod="April 2025 to March 2026"
      hasGap
    />,
  );
  expect(screen.getByRole('heading').textContent).toBe('Two years, with a gap between them');
  expect(screen.getByRole('option').textContent).toBe('Heath Town: no figure for the later year');
  expect(screen.getByText(/only where, by estimate, at most 1% of the records are missing/)).toBeTruthy();
  expect(screen.queryByText(/higher than before|lower than before/)).toBeNull();
});

test.each([
  ['distribution', <Distribution key="d" seen={startSeen()} />],
  ['trend', <Trend key="t" />],
  ['series', <SeriesChart key="s" {...testLinked} series={testSeries()} indicator={testRate} />],
  [
    'borough',
    <LocalAuthorityBars
      key="b"
      {...testLinked}
      rows={testBars}
      indicator={testRate}
      period="2025"
      comparators={[]}
    />,
  ],
  ['scatter', testScatter()],
])('breaks no accessibility rule in the %s chart', async (_, chart) => {
  const { container } = render(
    <main>
      <h1>Charts</h1>
      <h2>All</h2>
      {chart}
    </main>,
  );
  // Colours come from style sheets that jsdom does not load; the browser tests check contrast.
  const results = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(results.violations.map((violation) => violation.id)).toEqual([]);
});
