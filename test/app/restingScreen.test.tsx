// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { LazyScreen } from '../../src/app/LazyScreen.tsx';
import { letRest } from '../../src/app/restingScreen.ts';
import { lazySource, loadLazily } from '../../src/ui/LazyPart.tsx';

function Counter() {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count}
    </button>
  );
}

afterEach(() => {
  document.body.innerHTML = '';
  delete document.documentElement.dataset['awake'];
});

/** A page with one screen as it was served, taken over while the screen rests. */
async function openResting() {
  const source = lazySource(() => Promise.resolve(Counter));
  history.replaceState(null, '', '/explore');
  const page = (
    <Router ssrPath="/explore">
      <LazyScreen source={source} />
    </Router>
  );
  await loadLazily(source);
  document.body.innerHTML = `<div id="root">${renderToString(page)}</div>`;
  source.loaded = null;
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  const served = root.querySelector('button');
  const [fetched, answer, drawAnew] = [vi.fn(() => loadLazily(source)), vi.fn(), vi.fn()];
  source.rest = letRest(fetched, answer, drawAnew);
  await act(async () => {
    render(page, { container: root, hydrate: true });
    await Promise.resolve();
  });
  const wake = () =>
    act(async () => {
      document.documentElement.dataset['awake'] = '';
      dispatchEvent(new Event('awake'));
      await new Promise((later) => setTimeout(later, 20));
    });
  return { root, served, source, fetched, answer, drawAnew, wake };
}

test('a screen that rests stands as it was served and asks for nothing until it is used', async () => {
  const { root, served, fetched, answer, wake } = await openResting();
  expect(root.querySelector('button')).toBe(served);
  expect(fetched).not.toHaveBeenCalled();
  expect(answer).not.toHaveBeenCalled();
  await wake();
  expect(fetched).toHaveBeenCalledOnce();
  expect(answer).toHaveBeenCalled();
  // The same element answers: nothing was drawn anew.
  expect(root.querySelector('button')).toBe(served);
  act(() => served?.click());
  expect(served?.textContent).toBe('1');
});

test('a screen that cannot be fetched is drawn anew, and left as it is until then', async () => {
  const { root, served, fetched, answer, drawAnew, wake } = await openResting();
  fetched.mockRejectedValue(new Error('the network is gone'));
  await wake();
  expect(drawAnew).toHaveBeenCalledOnce();
  expect(answer).not.toHaveBeenCalled();
  expect(root.querySelector('button')).toBe(served);
});

test('a screen that is left before it answers rests no longer', async () => {
  const { source, answer } = await openResting();
  await act(async () => {
    history.pushState(null, '', '/about');
    await Promise.resolve();
  });
  expect(source.rest).toBeNull();
  expect(answer).toHaveBeenCalledOnce();
});
