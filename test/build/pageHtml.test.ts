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
  atFirst: null,
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

/** What the page's own script asks for: before the page has been painted, after it, and once somebody has used it. */
function startPage(search: string, { hidden = false, mouse = false, rests = false } = {}) {
  const asked: string[] = [];
  const [tasks, painting, signs]: [(() => void)[], (() => void)[], (() => void)[]] = [[], [], []];
  const page = {
    hidden,
    readyState: 'loading',
    documentElement: { classList: { add: () => undefined }, dataset: {} },
    createElement: () => ({}),
    addEventListener: (_: string, then: () => void) => painting.push(then),
    head: { append: ({ href, src }: { href?: string; src?: string }) => asked.push(href ?? src ?? '') },
  };
  const script = pageStartScript({
    always: ['manifest.json'],
    plain: ['figures.json'],
    scripts: ['entry.js', 'more.js'],
    ...(rests ? { whenUsed: { always: ['list.json'], plain: ['shapes.json'], scripts: ['screen.js'] } } : {}),
  });
  runInNewContext(script, {
    addEventListener: (name: string, then: () => void) => (name === 'scroll' ? signs.push(then) : 0),
    dispatchEvent: () => true,
    Event,
    navigator: {},
    matchMedia: () => ({ matches: mouse }),
    location: { pathname: '/explore/', search, hash: '' },
    document: page,
    history: {},
    requestAnimationFrame: (then: () => void) => painting.push(then),
    setTimeout: (then: () => void) => tasks.push(then),
  });
  const run = (queue: (() => void)[]): readonly string[] => {
    for (const then of queue) then();
    for (let then = tasks.shift(); then !== undefined; then = tasks.shift()) then();
    return asked.splice(0).toSorted();
  };
  return { before: run([]), after: run(painting), used: run(signs) };
}

test('script and data wait until the page has been painted', () => {
  const { before, after } = startPage('');
  expect(before).toEqual([]);
  expect(after).toEqual(['entry.js', 'figures.json', 'manifest.json', 'more.js']);
});

test('where there is nothing to read yet they are asked for at once, without the figures of the plain address', () => {
  expect(startPage('?indicator=robbery').before).toEqual(['entry.js', 'manifest.json', 'more.js']);
  expect(startPage('?release=2026-10').before).toEqual(['entry.js', 'more.js']);
  expect(startPage('', { hidden: true }).before).toEqual([
    'entry.js',
    'figures.json',
    'manifest.json',
    'more.js',
  ]);
});

test('a page that rests asks for its screen when somebody uses it, or has a mouse to use it with', () => {
  const first = ['entry.js', 'figures.json', 'manifest.json', 'more.js'];
  const screen = ['list.json', 'screen.js', 'shapes.json'];
  expect(startPage('', { rests: true })).toEqual({ before: [], after: first, used: screen });
  // With a mouse by itself too, a while after.
  expect(startPage('', { rests: true, mouse: true })).toEqual({
    before: [],
    after: [...first, ...screen].toSorted(),
    used: [],
  });
});

test('an address that asks for something does not rest', () => {
  expect(startPage('?indicator=robbery', { rests: true }).before).toEqual([
    'entry.js',
    'list.json',
    'manifest.json',
    'more.js',
    'screen.js',
  ]);
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
