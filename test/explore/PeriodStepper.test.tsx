// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { PeriodStepper } from '../../src/explore/PeriodStepper.tsx';
import { fixture } from '../support/fixtureRelease.ts';

const PERIODS = ['2020', '2021', '2022'];
const indicator: Indicator = {
  ...fixture.indicator('looked-after-rate'),
  yearMeans: '31-march',
  geographies: { borough: { periods: PERIODS, months: null, breaks: null } },
};
let reduced = false;
const asked: unknown[] = [];

function Stepped({
  start = '2022',
  since = null,
}: {
  readonly start?: string;
  readonly since?: string | null;
}) {
  const [view, setView] = useState<{ period: string | null; since: string | null }>({ period: start, since });
  return (
    <PeriodStepper
      indicator={indicator}
      geography="borough"
      period={view.period ?? '2022'}
      since={view.since}
      changeView={(change, options) => {
        asked.push([change, options]);
        if (typeof change !== 'function') setView((before) => ({ ...before, ...change }));
      }}
    />
  );
}

beforeEach(() => {
  reduced = false;
  asked.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion') && reduced,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const slider = () => screen.getByRole('slider');
const button = (name: RegExp) => screen.getByRole('button', { name });

test('a button steps in place of the address before it, and says where one is', () => {
  render(<Stepped />);
  fireEvent.click(button(/^Earlier period/));
  expect(asked).toEqual([[{ period: '2021' }, { replace: true }]]);
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2021');
  expect(screen.getAllByRole('status').at(-1)?.textContent).toBe('31 March 2021, 2 of 3');
  fireEvent.click(button(/^Later period/));
  expect(asked.at(-1)).toEqual([{ period: null }, { replace: true }]);
});

test('what was told of a step is gone when the comparison or the period is another', () => {
  render(<Stepped />);
  const said = () => screen.getAllByRole('status').at(-1)?.textContent;
  fireEvent.click(button(/^Earlier period/));
  expect(said()).toBe('31 March 2021, 2 of 3');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '2020' } });
  expect(said()).toBe('');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '' } });
  fireEvent.change(slider(), { target: { value: '0' } });
  expect(said()).toBe('');
});

test('playing tells nothing aloud', () => {
  render(<Stepped start="2020" />);
  fireEvent.click(button(/^Play/));
  act(() => void vi.advanceTimersByTime(2100));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2022');
  expect(screen.getAllByRole('status').at(-1)?.textContent).toBe('');
});

test('a button at the end keeps its place for the keyboard, says so and does nothing', () => {
  render(<Stepped />);
  const next = button(/^Later period\. This is the last period\.$/);
  expect(next.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(next);
  expect(asked).toEqual([]);
});

test('the slider steps', () => {
  render(<Stepped />);
  fireEvent.change(slider(), { target: { value: '0' } });
  expect(asked).toEqual([[{ period: '2020' }, { replace: true }]]);
});

test('play steps every two seconds and stops at the end', () => {
  render(<Stepped />);
  fireEvent.click(button(/^Play/));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2020');
  act(() => void vi.advanceTimersByTime(1999));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2020');
  act(() => void vi.advanceTimersByTime(1));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2021');
  expect(button(/^Pause/)).toBeDefined();
  act(() => void vi.advanceTimersByTime(2000));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2022');
  expect(button(/^Play/)).toBeDefined();
});

test.each([
  ['a touch', () => fireEvent.pointerDown(document.body)],
  ['a key', () => fireEvent.keyDown(document.body, { key: 'a' })],
  [
    'a page put out of sight',
    () => {
      const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      fireEvent(document, new Event('visibilitychange'));
      hidden.mockRestore();
    },
  ],
])('playing ends at %s', (_, stop) => {
  render(<Stepped />);
  fireEvent.click(button(/^Play/));
  act(stop);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2020');
});

test('the same button pauses', () => {
  render(<Stepped />);
  fireEvent.click(button(/^Play/));
  const pause = button(/^Pause/);
  fireEvent.pointerDown(pause);
  fireEvent.click(pause);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2020');
});

test('nothing plays under reduced motion', () => {
  reduced = true;
  render(<Stepped />);
  expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull();
  fireEvent.click(button(/^Earlier period/));
  expect(asked).toHaveLength(1);
});

test('with an earlier period to compare with, only periods that share no month with it are stepped through', () => {
  render(<Stepped since="2020" />);
  expect(slider().getAttribute('max')).toBe('1');
  fireEvent.click(button(/^Earlier period/));
  expect(slider().getAttribute('aria-valuetext')).toBe('31 March 2021');
  expect(button(/This is the first period/)).toBeDefined();
});

test('an earlier period is chosen from those that may be compared, and let go', () => {
  render(<Stepped />);
  const select = screen.getByRole('combobox', { name: 'Compare with an earlier period' });
  expect([...select.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', '2021', '2020']);
  fireEvent.change(select, { target: { value: '2020' } });
  expect(asked.at(-1)).toEqual([{ since: '2020' }, undefined]);
  fireEvent.change(select, { target: { value: '' } });
  expect(asked.at(-1)).toEqual([{ since: null }, undefined]);
});
