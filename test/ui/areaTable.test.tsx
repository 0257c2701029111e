// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { AreaTable } from '../../src/ui/AreaTable.tsx';
import {
  MAP_ORDER,
  pageOf,
  rowsOnPaper,
  sortRows,
  type AreaTableRow,
  type TableSort,
} from '../../src/ui/areaTableRow.ts';
import { figureText } from '../../src/words/measures.ts';
import { fixturePairs } from '../charts/fixtureRows.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { makePointed, usePointed, type Pointed } from '../support/pointed.ts';

// Roles and axe walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

const testIndicator = fixture.indicator('violence-and-sexual-offences');
const testSecond = fixture.indicator('imd-score');
const testRows: readonly AreaTableRow[] = fixturePairs('violence-and-sexual-offences', 'imd-score', 'ward', [
  'Knowle',
]).map((row) => ({
  ...row,
  comparison: 'higher than England',
}));
const testLocalAuthorities = [
  ...new Map(testRows.map((row) => [row.localAuthorityCode, row.localAuthorityName])),
].map(([code, name]) => ({ code, name }));

function Table({
  onSelect = () => undefined,
  pointed,
}: {
  onSelect?: (code: GssCode) => void;
  pointed?: Pointed;
}) {
  const [sort, setSort] = useState<TableSort>(MAP_ORDER);
  const [page, setPage] = useState(1);
  const [borough, setLocalAuthority] = useState<GssCode | null>(null);
  const own = usePointed();
  const { pointing, point } = pointed ?? own;
  return (
    <AreaTable
      caption="Violence and sexual offences by ward"
      rows={testRows}
      indicator={testIndicator}
      second={testSecond}
      comparatorName="England"
      boroughs={testLocalAuthorities}
      borough={borough}
      onLocalAuthority={setLocalAuthority}
      sort={sort}
      onSort={setSort}
      page={page}
      onPage={setPage}
      pointing={pointing}
      onHover={point}
      onSelectArea={onSelect}
    />
  );
}

/** Names in the first column. Read without roles: computing the role of every cell of every row is slow in jsdom. */
function names(): string[] {
  return [...document.querySelectorAll('.area-table__select > span')].map(
    (cell) => cell.firstChild?.textContent ?? '',
  );
}

test('opens in the order of the map, 25 rows a page', () => {
  render(<Table />);
  expect(screen.getByRole('table', { name: 'Violence and sexual offences by ward' })).toBeTruthy();
  expect(names()).toEqual(testRows.slice(0, 25).map((row) => row.name));
  expect(screen.getAllByText('Rows 1 to 25 of 30')).toBeTruthy();
});

test('what is said of the first measure stands beside it, before the second', () => {
  render(<Table />);
  const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(headings.slice(2)).toEqual([
    expect.stringContaining(testIndicator.title),
    '95% interval',
    'Compared with England',
    'State',
    expect.stringContaining(testSecond.title),
  ]);
  const [row] = testRows;
  const cells = screen.getAllByRole('row')[1]?.querySelectorAll('td');
  expect(cells?.[3]?.textContent).toBe(row?.comparison);
  expect(cells?.[5]?.textContent).toBe(figureText(row?.second?.observation ?? null, testSecond));
});

test('turns pages, and jumps to the page that holds the selected ward', async () => {
  const user = userEvent.setup();
  render(<Table />);
  await user.click(screen.getByText('Next rows'));
  expect(screen.getAllByText('Rows 26 to 30 of 30')).toBeTruthy();
  await user.click(screen.getByText('Go to Knowle'));
  expect(names()).toContain('Knowle');
  expect(screen.queryByText('Go to Knowle')).toBeNull();
});

describe('an area that answers', () => {
  let comesIntoSight: (isIntersecting: boolean) => void = () => undefined;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(report: (entries: readonly { isIntersecting: boolean }[]) => void) {
          comesIntoSight = (isIntersecting) => report([{ isIntersecting }]);
        }
        observe(): void {}
        disconnect(): void {}
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const rest = () => act(() => void vi.advanceTimersByTime(500));
  const marked = () =>
    [...document.querySelectorAll('.area-table__row--hovered')].map((row) => row.getAttribute('data-code'));
  const far = testRows[28]!;

  test('is marked, and the table turns to its page when the pointer rests there', () => {
    const pointed = makePointed();
    render(<Table pointed={pointed} />);
    act(() => comesIntoSight(true));
    act(() => pointed.point(testRows[3]!.code));
    expect(marked()).toEqual([testRows[3]!.code]);
    act(() => pointed.point(far.code));
    expect(names()).not.toContain(far.name);
    rest();
    expect(names()).toContain(far.name);
    expect(marked()).toEqual([far.code]);
    expect(screen.getByText('Rows 26 to 30 of 30')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
    // What was read stays to be read.
    act(() => pointed.point(null));
    rest();
    expect(names()).toContain(far.name);
    expect(marked()).toEqual([]);
    fireEvent.click(screen.getByText('Previous rows'));
    expect(names()).toContain(testRows[0]!.name);
    expect(screen.getByRole('status').textContent).toBe('Rows 1 to 25 of 30');
  });

  test('turns no table that is out of sight, until it comes into sight', () => {
    const pointed = makePointed();
    render(<Table pointed={pointed} />);
    act(() => comesIntoSight(false));
    act(() => pointed.point(far.code));
    rest();
    expect(names()).not.toContain(far.name);
    act(() => comesIntoSight(true));
    rest();
    expect(names()).toContain(far.name);
  });

  test('is one of several: all are marked, and the page with the first of them is shown where none is', () => {
    const pointed = makePointed();
    render(<Table pointed={pointed} />);
    act(() => comesIntoSight(true));
    act(() => pointed.light([testRows[2]!.code, far.code], '2 wards'));
    rest();
    expect(marked()).toEqual([testRows[2]!.code]);
    act(() => pointed.light([far.code, testRows[29]!.code], '2 wards'));
    rest();
    expect(marked()).toEqual([far.code, testRows[29]!.code]);
  });
});

test('sorts by figure up, then down, then by the map again, and tells the order to a screen reader', () => {
  render(<Table />);
  const heading = () => {
    const found = screen.getByText(/^Violence and sexual offences \(/).closest('th');
    if (found === null) throw new Error('no heading');
    return found;
  };
  expect(heading().getAttribute('aria-sort')).toBe('none');
  fireEvent.click(heading().querySelector('button') ?? heading());
  expect(heading().getAttribute('aria-sort')).toBe('ascending');
  expect(names()[0]).toBe(sortRows(testRows, { key: 'value', direction: 'ascending' })[0]?.name);
  expect(screen.getByText(/the order of the two areas may be chance/)).toBeTruthy();
  fireEvent.click(heading().querySelector('button') ?? heading());
  expect(heading().getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(heading().querySelector('button') ?? heading());
  expect(names()).toEqual(testRows.slice(0, 25).map((row) => row.name));
});

test('puts wards without a figure last in either direction', () => {
  const absent = testRows.filter((row) => row.observation?.status !== 'measured').map((row) => row.code);
  expect(absent.length).toBeGreaterThan(0);
  for (const direction of ['ascending', 'descending'] as const) {
    const sorted = sortRows(testRows, { key: 'value', direction });
    expect(sorted.slice(-absent.length).map((row) => row.code)).toEqual(absent);
  }
});

test('shows one borough when asked', async () => {
  const user = userEvent.setup();
  render(<Table />);
  await user.selectOptions(screen.getByLabelText('Borough'), 'Solihull');
  const solihull = testRows.filter((row) => row.localAuthorityName === 'Solihull');
  expect(screen.getAllByText(`Rows 1 to ${solihull.length} of ${solihull.length}`)).toBeTruthy();
  expect(names()).toEqual(solihull.map((row) => row.name));
});

test("shows 'Incomplete' and no interval, not zero, for a ward with records missing", async () => {
  const user = userEvent.setup();
  render(<Table />);
  const incomplete = testRows.find((row) => row.observation?.status === 'incomplete');
  await user.selectOptions(screen.getByLabelText('Borough'), incomplete?.localAuthorityName ?? 'no borough');
  while (!names().includes(incomplete?.name ?? '')) {
    await user.click(screen.getByText('Next rows'));
  }
  const row = [...document.querySelectorAll('tbody tr')].find((r) =>
    r.textContent?.startsWith(incomplete?.name ?? '?'),
  );
  const cells = row?.querySelectorAll('td') ?? [];
  expect(cells[1]?.textContent).toBe('Incomplete');
  expect(cells[2]?.textContent).toBe('none');
});

test('draws no word for the state of a figure that is there, and still says it', () => {
  render(<Table />);
  const state = document.querySelector('tbody tr td:nth-child(6)');
  expect(state?.querySelector('[aria-hidden]')?.textContent).toBe('–');
  expect(state?.querySelector('.visually-hidden')?.textContent).toBe('Measured');
});

test('selects an area with the switch that bears its name', async () => {
  const user = userEvent.setup();
  const chosen: GssCode[] = [];
  render(<Table onSelect={(code) => chosen.push(code)} />);
  const button = screen.getByRole('button', { name: /^Acocks Green/ });
  expect(button.getAttribute('aria-pressed')).toBe('false');
  await user.click(button);
  expect(chosen).toEqual([testRows.find((row) => row.name === 'Acocks Green')?.code]);
});

test('breaks no accessibility rule', async () => {
  const { container } = render(
    <main>
      <h1>Table</h1>
      <Table />
    </main>,
  );
  const results = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(results.violations.map((violation) => violation.id)).toEqual([]);
});

describe('on paper', () => {
  const [row] = testRows;
  if (row === undefined) throw new Error('No rows.');
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...row,
    name: `Area ${index}`,
    selected: index === 280,
  }));

  test('all rows are printed, as long as they are wards', () => {
    const wards = many.slice(0, 192);
    expect(rowsOnPaper(wards, pageOf(wards, 2))).toBe(wards);
  });

  test('of more, those of the page and every selected one', () => {
    expect(rowsOnPaper(many, pageOf(many, 1)).map(({ name }) => name)).toEqual([
      ...many.slice(0, 25).map(({ name }) => name),
      'Area 280',
    ]);
  });

  test('the paper says which rows it holds and where all of them are', () => {
    render(<Table />);
    const here = screen.queryByText(/are printed here/);
    if (testRows.length > 25) expect(here?.textContent).toContain(`Rows 1 to 25 of ${testRows.length}`);
    else expect(here).toBeNull();
  });
});
