import { expect, test } from 'vitest';
import type { PageFacts } from '../../src/app/pageFacts.ts';
import { pageHead, structuredText } from '../../src/app/pageHead.ts';

const FACTS: PageFacts = {
  title: 'Robbery & more',
  description: 'What is "recorded".',
  card: 'data',
  listed: true,
  structured: [{ '@type': 'Dataset', name: '</script><b>', url: '/data/robbery/' }],
};
const SITE = new URL('https://example.org/wm/sna/');

test('names the canonical address and the picture when the build knows where it is published', () => {
  const head = pageHead(FACTS, { path: '/data/robbery', site: SITE });
  expect(head).toContain('<link rel="canonical" href="https://example.org/wm/sna/data/robbery/">');
  expect(head).toContain('<meta property="og:image" content="https://example.org/wm/sna/cards/data.png">');
  expect(head).toContain('content="summary_large_image"');
});

test('gives the first page the address of the site itself', () => {
  expect(pageHead(FACTS, { path: '/', site: SITE })).toContain('href="https://example.org/wm/sna/"');
});

test('makes up no address when the build knows none', () => {
  const head = pageHead(FACTS, { path: '/data/robbery', site: null });
  expect(head).not.toMatch(/canonical|og:url|og:image|example\.org/);
  expect(head).toContain('<meta property="og:title" content="Robbery &amp; more">');
});

test('keeps a page that is not listed out of search engines', () => {
  expect(pageHead({ ...FACTS, listed: false }, { path: '/embed/map', site: null })).toContain(
    'content="noindex"',
  );
  expect(pageHead(FACTS, { path: '/embed/map', site: null })).not.toContain('noindex');
});

test('escapes what stands in attributes and never lets structured data end its element', () => {
  const head = pageHead(FACTS, { path: '/data/robbery', site: null });
  expect(head).toContain('content="What is &quot;recorded&quot;."');
  expect(head.match(/<\/script>/g)).toHaveLength(1);
});

test('writes addresses of structured data whole, or relative to the page', () => {
  const [data] = FACTS.structured;
  const urlAt = (path: string, site: URL | null) =>
    (JSON.parse(structuredText(data!, { path, site })) as { url: string }).url;
  expect(urlAt('/data/robbery', SITE)).toBe('https://example.org/wm/sna/data/robbery/');
  expect(urlAt('/data/robbery', null)).toBe('../../data/robbery/');
  expect(urlAt('/', null)).toBe('./data/robbery/');
});
