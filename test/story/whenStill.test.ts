// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenStill } from '../../src/story/useFollowedReading.ts';

const scrollTo = (top: number): void => {
  Object.defineProperty(window, 'scrollY', { value: top, configurable: true });
};

beforeEach(() => {
  vi.useFakeTimers();
  scrollTo(0);
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is done while the page moves, and once when it has come to rest', () => {
  const act = vi.fn();
  whenStill(act);
  for (let top = 100; top <= 1500; top += 100) {
    scrollTo(top);
    vi.advanceTimersByTime(100);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});

test('what is called off is not done', () => {
  const act = vi.fn();
  whenStill(act)();
  vi.advanceTimersByTime(2000);
  expect(act).not.toHaveBeenCalled();
});
