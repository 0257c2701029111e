/** The client entry: takes over a prerendered page, or draws the one the address asks for. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import 'virtual:palette.css';
import '../ui/tokens.css';
import './app.css';
import { startTransition, StrictMode, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { prefetchManifest } from '../data/prefetchCatalogue.ts';
import { fetchPublicFile } from '../data/publicFiles.ts';
import { createQueries } from '../data/queries.ts';
import { normalisePath } from '../view/routes.ts';
import { App } from './App.tsx';
import { BASE_PATH, BASE_URL } from './base.ts';
import type { EarlyAct } from './earlyChoices.ts';
import { createQueryClient } from './queryClient.ts';
import { quietRoot } from './quietRoot.ts';
import { letRest } from './restingScreen.ts';
import { pageFor, prefetchPage } from './routes.ts';
import { isTranslated, watchForTranslator } from './watchForTranslator.ts';

const STORE_AFTER_MILLISECONDS = 4000;

/**
 * The page's icon and style sheets get whole addresses: the browser asks for its icon again when the address changes, and
 * the loader of later scripts knows a style sheet by its address.
 */
function anchorHead(): void {
  for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[href]')) {
    link.setAttribute('href', link.href);
  }
}

/** Prerendered links are relative to their page; in the app they are paths, which hold after the address changes. */
function anchorLinks(root: HTMLElement): void {
  for (const link of root.querySelectorAll('a[href]:not([href^="#"])')) {
    const { origin, pathname, search, hash } = new URL(link.getAttribute('href') ?? '', location.href);
    if (origin === location.origin) link.setAttribute('href', pathname + search + hash);
  }
}

declare global {
  /** What was done before the page answered; none while nobody has done anything (build/inlineScripts.ts). */
  var earlyActs: EarlyAct[] | undefined;
}

/** What was chosen, typed and pressed before the page answered is done again. */
function repeatEarly(): void {
  const root = document.getElementById('root');
  const acts = globalThis.earlyActs?.splice(0) ?? [];
  if (root === null || acts.length === 0) return;
  void import('./earlyChoices.ts').then(({ repeatEarlyActs }) => {
    repeatEarlyActs(root, acts);
  });
}

/** Buttons and lists answer from now on; before this the page is only to be read. */
function answer(): void {
  if ('ready' in document.documentElement.dataset) return;
  document.documentElement.dataset['ready'] = '';
  repeatEarly();
}

async function start(root: HTMLElement): Promise<void> {
  const client = createQueryClient();
  const queries = createQueries(fetchPublicFile(BASE_URL));
  const path = normalisePath(location.pathname.slice(BASE_PATH.length));
  const page = pageFor(path);
  const asServed = page?.query === 'ignored' || location.search === '';
  const prerendered = root.dataset['renderedPath'] === path && asServed;
  const resting = prerendered && page?.rests === true && 'fetch' in page.screen ? page.screen : null;
  let complete = true;
  try {
    // What is in the page stays until its figures are there, so nothing flashes and nothing jumps.
    if (resting !== null) await prefetchManifest(client, queries);
    else if (page !== null) await prefetchPage(page, client, queries, location.search);
  } catch {
    complete = false; // The screens say which file is lacking.
  }
  watchForTranslator(root);
  const draw = (key: string, onReady?: () => void) => (
    <StrictMode key={key}>
      <App client={client} queries={queries} base={BASE_PATH} onReady={onReady} />
    </StrictMode>
  );
  // What a translator has changed is no longer what React would take over.
  if (!prerendered || !complete || isTranslated(root) || page === null) {
    // As a transition, so that the browser may answer a person between two parts of the page.
    startTransition(() => {
      createRoot(root).render(draw('anew', answer));
    });
    return;
  }
  anchorLinks(root);
  if (resting !== null) {
    resting.rest = letRest(
      async () => {
        await prefetchPage(page, client, queries, '');
        if (isTranslated(root) || location.search !== '')
          throw new Error('The page is not as it was served.');
      },
      answer,
      () => {
        if (resting.rest === null) return; // The screen was left.
        resting.rest = null;
        hydrated.render(draw('anew', answer));
      },
    );
  }
  const hydrated = startHydration(root, draw('served', resting === null ? answer : undefined));
}

/** Takes over what was served, a part at a time. */
function startHydration(root: HTMLElement, app: ReactNode): Root {
  let hydrated: Root | undefined;
  startTransition(() => {
    hydrated = hydrateRoot(root, app);
  });
  if (hydrated === undefined) throw new Error('The page was not taken over.');
  return hydrated;
}

function begin(): void {
  anchorHead();
  // Parts that only script can open may be shut.
  document.documentElement.dataset['script'] = '';
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has lost its <div id="root">.');
  void start(quietRoot(root)).finally(() => {
    requestAnimationFrame(() => {
      document.documentElement.classList.remove('address-pending');
    });
    // What is to be kept for later waits until what is wanted now has come.
    window.setTimeout(() => {
      import('../offline/storeByItself.ts').then(
        ({ storeByItself }) => {
          storeByItself(BASE_URL);
        },
        () => {
          // The network went before anything could be kept; the next page tries again.
        },
      );
    }, STORE_AFTER_MILLISECONDS);
  });
}

// An address that asks for its own view fetches the script early; the page itself may still be on its way.
// Otherwise in a task of its own, after that in which the scripts were read.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else setTimeout(begin);
