// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Legend } from '../../src/domain/mapLegend.ts';
import { CELL_KEYS } from '../../src/domain/classKeys.ts';
import { LegendBins } from '../../src/map/LegendBins.tsx';
import { MapLegend } from '../../src/map/MapLegend.tsx';
import { MapSummary } from '../../src/map/MapSummary.tsx';
import { makePointed } from '../support/pointed.ts';
import { sampleModel } from '../support/sampleMap.ts';

const testClasses: Legend = {
  kind: 'classes',
  title: 'Robbery',
  unit: 'per 1,000 residents',
  classes: [
    { classKey: 'zero', label: '0', count: 1 },
    { classKey: 'class-0', label: 'above 0, under 2', count: 1204 },
  ],
  absences: [{ classKey: 'suppressed', label: 'Withheld', count: 3 }],
  histogram: {
    bins: [
      { from: 0, to: 1, count: 2, classKey: 'class-0' },
      { from: 1, to: 2, count: 5, classKey: 'class-1' },
    ],
    extent: [0, 2],
    marks: [{ code: 'E05000001' as GssCode, name: 'Heath Town', value: 1.5, text: '1.5 per 1,000' }],
    breaks: [{ value: 1, text: '1' }],
  },
  method: 'Natural breaks, rounded.',
};
const testCells: Legend = {
  kind: 'bivariate',
  title: 'Robbery and income deprivation',
  rowTitle: 'Robbery',
  columnTitle: 'Income deprivation',
  cells: CELL_KEYS.map((classKey, i) => ({ classKey, label: `cell named ${i}`, count: i })),
  absences: [],
  method: 'Thirds.',
};

test('each class has its swatch, its words and the number of areas in it', () => {
  const { container } = render(<MapLegend legend={testClasses} />);
  const terms = screen.getAllByRole('term').map((term) => term.textContent);
  expect(terms).toEqual(['0', 'above 0, under 2', 'Withheld']);
  const counts = screen.getAllByRole('definition').map((count) => count.textContent);
  expect(counts).toEqual(['1 area', '1,204 areas', '3 areas']);
  expect(container.querySelector('.swatch pattern')).not.toBeNull();
});

test('chosen areas are marked on the histogram and named in words', () => {
  const { container } = render(<MapLegend legend={testClasses} />);
  expect(container.querySelectorAll('.legendHistogram__mark')).toHaveLength(1);
  expect(screen.getByText(/Heath Town 1\.5 per 1,000/)).not.toBeNull();
  expect(screen.getByRole('img', { name: /how many areas have each value: robbery/i })).not.toBeNull();
});

test('the two-measure legend is a table with high at the top, each cell named for those who listen', () => {
  render(<MapLegend legend={testCells} />);
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Robbery: high',
    'Robbery: middle',
    'Robbery: low',
  ]);
  const top = within(rows[0]!)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(top).toEqual(['cell named 6: 6', 'cell named 7: 7', 'cell named 8: 8']);
});

test('how the classes are made is one press away', () => {
  render(<MapLegend legend={testClasses} />);
  expect(screen.getByText('How the classes are made').closest('details')!.textContent).toContain(
    'Natural breaks',
  );
});

test.each([
  ['classes', testClasses],
  ['two measures', testCells],
])('axe finds nothing in the legend of %s', async (_, legend) => {
  const { container } = render(<MapLegend legend={legend} />);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

test('the summary announces a change once things are still, and nothing as the page arrives', () => {
  vi.useFakeTimers();
  const { rerender } = render(<MapSummary model={sampleModel()} />);
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  rerender(<MapSummary model={sampleModel({ title: 'Robbery' })} />);
  rerender(<MapSummary model={sampleModel({ title: 'Burglary' })} />);
  expect(status.textContent).toBe('');
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(status.textContent).toBe('Burglary. Highest: Ward E.');
  vi.useRealTimers();
});

describe('a key that answers', () => {
  const linked = () => {
    const lit = makePointed();
    const seen: { lights: (string | number | null)[]; picks: (string | number)[] } = {
      lights: [],
      picks: [],
    };
    const base = {
      subscribe: lit.pointing.subscribe,
      onLight: (key: string | number | null) => void seen.lights.push(key),
      onPick: (key: string | number) => void seen.picks.push(key),
    };
    return { lit, seen, base };
  };

  test('its classes are buttons that light, answer and are pressed', async () => {
    const user = userEvent.setup();
    const { lit, seen, base } = linked();
    const litIn = (key: string) => (key === 'class-0' ? lit.pointing.get().codes.size : 0);
    render(
      <MapLegend legend={testClasses} link={{ ...base, litIn, isPicked: (key) => key === 'suppressed' }} />,
    );
    const button = screen.getByRole('button', { name: 'above 0, under 2 1,204 areas' });
    await user.hover(button);
    await user.unhover(button);
    expect(seen.lights).toEqual(['class-0', null]);
    await user.click(button);
    expect(seen.picks).toEqual(['class-0']);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(screen.getByRole('button', { name: /^Withheld/ }).getAttribute('aria-pressed')).toBe('true');
    expect(button.className).not.toContain('lit');
    act(() => lit.light(['E05000001' as GssCode, 'E05000002' as GssCode], '2 wards'));
    expect(button.className).toContain('keyButton--lit');
    expect(button.textContent).toBe('above 0, under 2 2 of 1,2041,204 areas');
    expect(screen.getByRole('button', { name: 'above 0, under 2 1,204 areas' })).toBe(button);
  });

  test('its nine cells are buttons that are named by both measures', async () => {
    const user = userEvent.setup();
    const { seen, base } = linked();
    render(<MapLegend legend={testCells} link={{ ...base, litIn: () => 0, isPicked: () => false }} />);
    await user.click(screen.getByRole('button', { name: 'cell named 8: 8' }));
    expect(seen.picks).toEqual(['cell-2-2']);
    // An empty cell has nothing to pick out.
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'cell named 0: 0' }).disabled).toBe(true);
  });

  test('its bars are walked, lit and pressed by keyboard', async () => {
    const user = userEvent.setup();
    const { seen, base } = linked();
    const { histogram } = testClasses;
    render(
      <LegendBins
        histogram={histogram!}
        label="Bars"
        link={{ ...base, litIn: () => 0, isPicked: () => false, labelOf: (bin) => `bar ${bin}` }}
      />,
    );
    await user.tab();
    expect(screen.getByRole('option').textContent).toBe('bar 0');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(screen.getByRole('option').textContent).toBe('bar 1');
    expect([seen.lights, seen.picks]).toEqual([[0, 1], [1]]);
    await user.keyboard('{Escape}');
    expect(seen.lights.at(-1)).toBeNull();
  });
});
