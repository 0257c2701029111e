import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { collectAssets } from '../../build/assetGraph.ts';
import { pageStartScript } from '../../build/inlineScripts.ts';
import { pageHtml, rootPrefix, type PageParts } from '../../build/pageHtml.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');
const PAGE: PageParts = {
  path: '/explore',
  head: '<title>Explore</title>',
  body: '<h1>Explore</h1>',
  assets: { scripts: ['assets/a.js', 'assets/b.js'], styles: ['assets/a.css'], fonts: ['assets/f.woff2'] },
  icon: 'assets/icon.svg',
  preload: { always: ['data/manifest.json'], plain: ['data/figures.json'] },
  isAnswer: true,
  inlineStyle: null,
};

test.each([
  ['/', './'],
  ['/explore', '../'],
  ['/area/E05001234', '../../'],
])('the way from %s to the root is %s', (path, prefix) => {
  expect(rootPrefix(path)).toBe(prefix);
});

test('every file the page needs is named relative to the page', () => {
  const html = pageHtml(TEMPLATE, PAGE);
  for (const file of ['a.js', 'b.js', 'a.css', 'f.woff2', 'icon.svg'])
    expect(html).toContain(`"../assets/${file}"`);
  // Only the script that is in the page runs before it is painted.
  expect(html).not.toMatch(/<script[^>]+src=/);
  expect(html).toContain('["../data/manifest.json"]');
  expect(html).not.toContain('/src/app/main.tsx');
});

/** What the page's own script asks for, and what is still to come once the page has been painted. */
function startPage(search: string, hidden = false) {
  const asked: string[] = [];
  const later: (() => void)[] = [];
  const page = {
    hidden,
    readyState: 'loading',
    documentElement: { classList: { add: () => undefined } },
    createElement: () => ({}),
    addEventListener: (_: string, then: () => void) => later.push(then),
    head: { append: ({ href, src }: { href?: string; src?: string }) => asked.push(href ?? src ?? '') },
  };
  const wait = (then: () => void) => later.push(then);
  const script = pageStartScript({
    always: ['manifest.json'],
    plain: ['figures.json'],
    scripts: ['entry.js', 'more.js'],
  });
  runInNewContext(script, {
    location: { pathname: '/explore/', search, hash: '' },
    document: page,
    history: {},
    requestAnimationFrame: wait,
    setTimeout: wait,
  });
  const before = [...asked];
  for (const then of later) then();
  return { before, after: asked };
}

test('script and data wait until the page has been painted', () => {
  const { before, after } = startPage('');
  expect(before).toEqual([]);
  expect(after).toEqual(['manifest.json', 'figures.json', 'more.js', 'entry.js']);
});

test('where there is nothing to read yet they are asked for at once, without the figures of the plain address', () => {
  expect(startPage('?indicator=robbery').before).toEqual(['manifest.json', 'more.js', 'entry.js']);
  expect(startPage('?release=2026-10').before).toEqual(['more.js', 'entry.js']);
  expect(startPage('', true).before).toEqual(['manifest.json', 'figures.json', 'more.js', 'entry.js']);
});

test('an inline style is named by its hash and nothing else inline is allowed', () => {
  const style = 'body{margin:0}';
  const html = pageHtml(TEMPLATE, { ...PAGE, inlineStyle: style });
  expect(html).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(html).not.toContain('unsafe');
});

test('text that looks like a replacement pattern is kept as it is', () => {
  const html = pageHtml(TEMPLATE, { ...PAGE, body: "costs $& and $' and $1" });
  expect(html).toContain("costs $& and $' and $1");
});

test('a template without its places is refused', () => {
  expect(() => pageHtml('<html></html>', PAGE)).toThrow('index.html has lost');
});

test('a page needs what its modules import, each file once, and the first font only', () => {
  const manifest = {
    'index.html': {
      file: 'a.js',
      imports: ['_shared'],
      css: ['a.css'],
      assets: ['x-first-wght-normal-Ab1_.woff2', 'x-latin-wght-normal-Ab1_.woff2'],
    },
    _shared: { file: 'shared.js', imports: ['index.html'], css: ['a.css'] },
  };
  expect(collectAssets(manifest, ['index.html'])).toEqual({
    scripts: ['a.js', 'shared.js'],
    styles: ['a.css'],
    fonts: ['x-first-wght-normal-Ab1_.woff2'],
  });
  expect(() => collectAssets(manifest, ['gone'])).toThrow('no module gone');
});

test("the browser's bars take the page's own ground colours", () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8');
  const grounds = [...tokens.matchAll(/--ground: (#[0-9a-f]+)/g)].map((match) => match[1]);
  const html = pageHtml(TEMPLATE, PAGE);
  expect(grounds).toHaveLength(2);
  for (const ground of grounds) expect(html).toContain(`content="${ground}"`);
});
