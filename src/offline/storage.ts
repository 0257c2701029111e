/** What the service worker has stored on this device, read from the browser's own cache storage. */
import * as files from '../data/offlineFiles.ts';
import { formatDecimal } from '../domain/format.ts';
import { OFFLINE_WORDS } from '../words/offline.ts';

const PREFIX = 'needs-assessment ';
/** Set when a person has removed everything: the site then does not store itself again. Says nothing about anybody. */
const REFUSED = 'needs-assessment-not-stored';

export type StoredGroup = keyof typeof OFFLINE_WORDS.stored.groups;

export interface StoredState {
  readonly stored: number;
  readonly total: number;
  /** Bytes of all files as a host sends them. */
  readonly bytes: number;
  readonly groups: readonly {
    readonly group: StoredGroup;
    readonly stored: number;
    readonly total: number;
  }[];
}

function groupOf(path: string): StoredGroup {
  if (path.startsWith('stories/')) return 'stories';
  if (/^(?:data\/[^/]+\/)?geo\//.test(path)) return 'shapes';
  if (/^data\/[^/]+\/(profiles|areas)\//.test(path)) return 'areas';
  if (/^data\/[^/]+\/(postcodes\/|search)/.test(path)) return 'postcodes';
  return path.startsWith('data/') ? 'figures' : 'app';
}

export function canStore(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis && isSecureContext;
}

/** @returns null while there is no list of files, as in development. */
export async function readStored(base: URL): Promise<StoredState | null> {
  const list = await files.readOfflineFiles(base);
  if (list === null) return null;
  const name = `${PREFIX}${list.version}`;
  const present = new Set(
    (await caches.has(name)) ? (await (await caches.open(name)).keys()).map(({ url }) => url) : [],
  );
  const groups = new Map<StoredGroup, { stored: number; total: number }>();
  let stored = 0;
  for (const { path } of list.files) {
    const group = groupOf(path);
    const count = groups.get(group) ?? { stored: 0, total: 0 };
    groups.set(group, count);
    count.total += 1;
    if (!present.has(new URL(path, base).href)) continue;
    count.stored += 1;
    stored += 1;
  }
  return {
    stored,
    total: list.files.length,
    bytes: list.files.reduce((sum, { bytes }) => sum + bytes, 0),
    groups: [...groups].map(([group, count]) => ({ group, ...count })),
  };
}

export function sizeText(bytes: number): string {
  return OFFLINE_WORDS.unit.megabytes(formatDecimal(bytes / 1e6, 1));
}

export function isRefused(): boolean {
  try {
    return localStorage.getItem(REFUSED) !== null;
  } catch {
    return false;
  }
}

function setRefused(refused: boolean): void {
  try {
    if (refused) localStorage.setItem(REFUSED, '1');
    else localStorage.removeItem(REFUSED);
  } catch {
    // Where nothing may be kept, nothing is stored either.
  }
}

/** Start storing. Resolves when the browser has taken the worker on; the storing itself goes on. */
export async function startStoring(base: URL): Promise<ServiceWorkerRegistration> {
  setRefused(false);
  return navigator.serviceWorker.register(new URL('sw.js', base), { scope: base.pathname });
}

/** Resolves with true when all is stored, with false when the worker gave up. */
export async function storingDone(registration: ServiceWorkerRegistration): Promise<boolean> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker === null) return false;
  return new Promise((resolve) => {
    const check = (): void => {
      if (worker.state === 'redundant') resolve(false);
      else if (worker.state !== 'installing' && worker.state !== 'parsed') resolve(true);
      else return;
      worker.removeEventListener('statechange', check);
    };
    worker.addEventListener('statechange', check);
    check();
  });
}

/** Remove everything that was stored, and do not store it again unasked. */
export async function removeStored(base: URL): Promise<void> {
  setRefused(true);
  const registration = await navigator.serviceWorker.getRegistration(base.href);
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

/** Change to the version that waits. The page is loaded anew once it is in charge. */
export function takeNewVersion(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload();
  });
  waiting.postMessage('use-new-version');
}

/**
 * Tells of a version that waits beside the one in charge, now or later.
 * @returns a function that stops telling
 */
export function waitingVersion(base: URL, tell: (waiting: ServiceWorker | null) => void): () => void {
  let gone = false;
  const look = (registration: ServiceWorkerRegistration): void => {
    if (!gone) tell(registration.active === null ? null : registration.waiting);
  };
  void navigator.serviceWorker.getRegistration(base.href).then((registration) => {
    if (registration === undefined) return;
    look(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => {
        look(registration);
      });
    });
  });
  return () => {
    gone = true;
  };
}
