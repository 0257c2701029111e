/* global self, caches */
/**
 * The service worker: stores the app on the device and answers from there when there is no network. Plain script, written
 * into dist/sw.js by build/writeServiceWorker.ts with the list of files in place of `FILES`. See docs/adr.
 *
 * Nothing of a running page is replaced: a new version waits until a person asks for it or all pages are closed.
 */
const FILES = /*FILES*/ { version: '', shell: '', files: [] };
const PREFIX = 'needs-assessment ';
const CACHE = PREFIX + FILES.version;
/** Files fetched side by side while storing: few, so that the page that is open stays quick. */
const AT_ONCE = 4;
/** A hall's Wi-Fi may be there and yet answer nothing. */
const PATIENCE_MILLISECONDS = 3000;

const address = (path) => new URL(path, self.registration.scope).href;
const hashes = new Map(FILES.files.map(([path, hash]) => [address(path), hash]));

/** Files that an earlier version stored and that have not changed are not fetched again. */
async function earlier(url, hash) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === CACHE) continue;
    const stored = await (await caches.open(name)).match(url);
    if (stored?.headers.get('x-content-hash') === hash) return stored;
  }
  return null;
}

async function storeOne(cache, url, hash) {
  const had = await cache.match(url);
  if (had?.headers.get('x-content-hash') === hash) return;
  const kept = await earlier(url, hash);
  if (kept !== null) {
    await cache.put(url, kept);
    return;
  }
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const headers = new Headers(response.headers);
  headers.set('x-content-hash', hash);
  await cache.put(url, new Response(await response.blob(), { status: 200, headers }));
}

/** Store everything. What is already there is left; what fails stops the rest, and the next try goes on from there. */
async function storeAll() {
  const cache = await caches.open(CACHE);
  const left = [...hashes];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await storeOne(cache, ...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Looks without opening: opening would make the store anew after a person has removed it. */
async function stored(url) {
  return (await caches.match(url, { cacheName: CACHE })) ?? null;
}

async function fetchSoon(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MILLISECONDS);
  try {
    return await fetch(request, { signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Pages, and files that change from one version to the next under the same name: the network's, else the stored one. */
async function networkFirst(request, url) {
  const own = await stored(url);
  if (own === null) return fetch(request);
  try {
    const response = await fetchSoon(request);
    // A host sends an address without its last slash on; the browser follows by itself.
    return response.ok || response.type === 'opaqueredirect' ? response : own;
  } catch {
    return own;
  }
}

const CHANGING = /\/(?:data\/manifest\.json|stories\/)/;

self.addEventListener('install', (event) => event.waitUntil(storeAll()));

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  ),
);

self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === 'navigate') {
    event.respondWith(networkFirst(request, address(FILES.shell)));
    return;
  }
  url.search = '';
  if (!hashes.has(url.href)) return;
  event.respondWith(
    CHANGING.test(url.pathname)
      ? networkFirst(request, url.href)
      : stored(url.href).then((own) => own ?? fetch(request)),
  );
});
