/** The client entry: takes over a prerendered page, or draws the one the address asks for. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import 'virtual:palette.css';
import '../ui/tokens.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { fetchPublicFile } from '../data/publicFiles.ts';
import { createQueries } from '../data/queries.ts';
import { normalisePath } from '../view/routes.ts';
import { App } from './App.tsx';
import { BASE_PATH, BASE_URL } from './base.ts';
import type { EarlyAct } from './earlyChoices.ts';
import { createQueryClient } from './queryClient.ts';
import { quietRoot } from './quietRoot.ts';
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

async function start(root: HTMLElement): Promise<void> {
  const client = createQueryClient();
  const queries = createQueries(fetchPublicFile(BASE_URL));
  const path = normalisePath(location.pathname.slice(BASE_PATH.length));
  const page = pageFor(path);
  let complete = true;
  try {
    // What is in the page stays until its figures are there, so nothing flashes and nothing jumps.
    if (page !== null) await prefetchPage(page, client, queries, location.search);
  } catch {
    complete = false; // The screens say which file is lacking.
  }
  watchForTranslator(root);
  const app = (
    <StrictMode>
      <App client={client} queries={queries} base={BASE_PATH} onReady={repeatEarly} />
    </StrictMode>
  );
  const asServed = page?.query === 'ignored' || location.search === '';
  const prerendered = root.dataset['renderedPath'] === path && asServed;
  // What a translator has changed is no longer what React would take over.
  if (prerendered && complete && !isTranslated(root)) {
    anchorLinks(root);
    hydrateRoot(root, app);
  } else createRoot(root).render(app);
}

function begin(): void {
  anchorHead();
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
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
