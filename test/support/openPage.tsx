/** A screen of the app as a person meets it, over the fixture: the real queries, address and parts, and a reader that a test may spoil. */
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { createQueryClient } from '../../src/app/queryClient.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import { QueriesContext } from '../../src/data/useQueries.ts';
import { fixture } from './fixtureRelease.ts';

/** The fixture with the files whose path matches changed on the way, so that their hash is not the published one. */
export function altered(paths: RegExp): ReadPublicFile {
  return async (path) => {
    const text = await fixture.readPublic(path);
    return paths.test(path) ? `${text} ` : text;
  };
}

/** A network that never answers. */
export const silent: ReadPublicFile = () => new Promise<string>(() => undefined);

/** jsdom has none of these, and charts and maps ask for them. */
function addWhatJsdomLacks(): void {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  window.IntersectionObserver = class implements IntersectionObserver {
    readonly root = null;
    readonly rootMargin = '';
    readonly scrollMargin = '';
    readonly thresholds = [];
    readonly #tell: IntersectionObserverCallback;
    constructor(tell: IntersectionObserverCallback) {
      this.#tell = tell;
    }
    /** The table is in sight, nothing else is scrolled to: charts stay unfetched. */
    observe(target: Element): void {
      const isIntersecting = target.closest('.explore__panel--table') !== null;
      // Of an entry, only this is looked at.
      if (isIntersecting) this.#tell([{ isIntersecting } as IntersectionObserverEntry], this);
    }
    unobserve(): void {}
    disconnect(): void {}
    takeRecords(): IntersectionObserverEntry[] {
      return [];
    }
  };
  window.ResizeObserver = class implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  // No graphics card: the drawn map is the one that is shown.
  HTMLCanvasElement.prototype.getContext = () => null;
}

/** @param address path and query below the site's root, e.g. `/explore?indicator=robbery` */
export function openPage(
  screen: ReactNode,
  address: string,
  read: ReadPublicFile = fixture.readPublic,
): void {
  addWhatJsdomLacks();
  window.history.replaceState(null, '', address);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <QueriesContext value={createQueries(read)}>{screen}</QueriesContext>
    </QueryClientProvider>,
  );
}
