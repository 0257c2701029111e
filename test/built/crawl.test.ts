/** What search engines, links and readers without script find in dist/: heads, structured data, addresses. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { LONGEST_TITLE } from '../../src/words/pages.ts';
import { publishedIndicator } from '../support/publishedData.ts';
import { builtFiles, DIST, readBuilt } from './dist.ts';
import { AREA_PAGES, FORMER_WARD_PAGES } from './areaPageFiles.ts';

const pages = builtFiles(/(^|\/)index\.html$/);
const listed = pages.filter((page) => !page.startsWith('embed/'));
const html = new Map(pages.map((page) => [page, readBuilt(page)]));
const text = (page: string): string => html.get(page) ?? '';

function unescaped(value: string | undefined): string {
  return (value ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

function titleOf(page: string): string {
  return unescaped(/<title>([^<]*)<\/title>/.exec(text(page))?.[1]);
}

function metaOf(page: string, name: string): string | null {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(text(page));
  return found === null ? null : unescaped(found[1]);
}

function structuredOf(page: string): Record<string, unknown>[] {
  return [...text(page).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    (match) => JSON.parse(match[1] ?? '') as Record<string, unknown>,
  );
}

/** Pages of which something is wrong, with what it is. */
function faults(of: readonly string[], judge: (page: string) => string | null): string[] {
  return of.flatMap((page) => {
    const fault = judge(page);
    return fault === null ? [] : [`${page}: ${fault}`];
  });
}

test('every indicator has a page', () => {
  const csv = builtFiles(/^data\/csv\/.*\.csv$/)
    .map((file) => posix.basename(file, '.csv'))
    .filter((name) => name !== 'dictionary');
  expect(csv.length).toBeGreaterThan(80);
  expect(csv.filter((id) => !pages.includes(`data/${id}/index.html`))).toEqual([]);
});

test('every page has one first heading, no level of heading is skipped on the way down', () => {
  expect(
    faults(pages, (page) => {
      const levels = [...text(page).matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
      if (page.startsWith('embed/area/')) return null; // Says which area only once its address is read.
      if (levels.filter((level) => level === 1).length !== 1) return 'not one h1';
      const skipped = levels.findIndex((level, place) => level - (levels[place - 1] ?? 0) > 1);
      return skipped === -1 ? null : `h${levels[skipped] ?? ''} after h${levels[skipped - 1] ?? ''}`;
    }),
  ).toEqual([]);
});

test('every title fits, says something and is the only one of its kind', () => {
  expect(
    faults(pages, (page) => {
      const { length } = titleOf(page);
      return length >= 10 && length <= LONGEST_TITLE ? null : `${length} letters: ${titleOf(page)}`;
    }),
  ).toEqual([]);
  const titles = listed.map(titleOf);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});

test('every page has a description of its own', () => {
  expect(
    faults(listed, (page) => {
      const length = metaOf(page, 'description')?.length ?? 0;
      return length >= 50 && length <= 320 ? null : `description of ${length} letters`;
    }),
  ).toEqual([]);
  const descriptions = listed.map((page) => metaOf(page, 'description'));
  expect(descriptions.filter((one, place) => descriptions.indexOf(one) !== place)).toEqual([]);
});

test('pages know their canonical address and their picture, or the build knew no address and no page does', () => {
  const canonical = (page: string) => /<link rel="canonical" href="([^"]*)">/.exec(text(page))?.[1] ?? null;
  const known = listed.filter((page) => canonical(page) !== null);
  expect([0, listed.length]).toContain(known.length);
  expect(existsSync(join(DIST, 'sitemap.xml'))).toBe(known.length > 0);
  const root = canonical('index.html');
  expect(
    faults(known, (page) => {
      const address = canonical(page) ?? '';
      if (address !== `${root ?? ''}${posix.dirname(page) === '.' ? '' : `${posix.dirname(page)}/`}`) {
        return address;
      }
      const picture = metaOf(page, 'og:image') ?? '';
      return existsSync(join(DIST, picture.slice(root?.length))) ? null : `no picture ${picture}`;
    }),
  ).toEqual([]);
  expect(faults(listed, (page) => (metaOf(page, 'og:title') === titleOf(page) ? null : 'og:title'))).toEqual(
    [],
  );
});

test('the first page, the catalogue, every indicator and every area say in schema.org what they are', () => {
  const types = (page: string) => structuredOf(page).map((data) => data['@type']);
  expect(types('index.html')).toEqual(['WebSite']);
  expect(types('data/index.html')).toEqual(['DataCatalog']);
  const indicators = pages.filter((page) => /^data\/[^/]+\/index/.test(page));
  expect(
    faults(indicators, (page) => (types(page).join() === 'Dataset' ? null : types(page).join())),
  ).toEqual([]);
  expect(
    faults(AREA_PAGES, (page) => (types(page).join() === 'AdministrativeArea' ? null : types(page).join())),
  ).toEqual([]);
});

test('a Dataset has what search engines require, and its file is there', () => {
  const page = 'data/violence-with-injury/index.html';
  const [dataset] = structuredOf(page);
  expect(dataset).toMatchObject({
    '@context': 'https://schema.org',
    name: publishedIndicator('violence-with-injury').title,
    license: expect.stringMatching(/open-government-licence/) as unknown,
    isAccessibleForFree: true,
  });
  expect((dataset?.['description'] as string).length).toBeGreaterThan(50);
  const [file] = dataset?.['distribution'] as { contentUrl: string }[];
  const address = new URL(file?.contentUrl ?? '', `http://host/${page}`);
  expect(existsSync(join(DIST, address.pathname.slice(address.pathname.indexOf('data/'))))).toBe(true);
});

test('parts for frames are not listed by search engines, and pages are', () => {
  expect(pages.filter((page) => metaOf(page, 'robots') === 'noindex')).toEqual(
    pages.filter((page) => page.startsWith('embed/') || FORMER_WARD_PAGES.includes(page)),
  );
  expect(readBuilt('robots.txt')).toMatch(/^User-agent: \*\nAllow: \//);
});

test('every fragment that a page links to is there', () => {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const ids = (page: string) => {
    const known =
      idsOf.get(page) ?? new Set([...text(page).matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? ''));
    idsOf.set(page, known);
    return known;
  };
  const missing = pages.flatMap((page) =>
    [...text(page).matchAll(/<a [^>]*href="([^"#]*)#([^"]+)"/g)].flatMap(([, path = '', id = '']) => {
      const target =
        path === '' ? page : posix.join(posix.dirname(page), path.replace(/\?.*$/s, ''), 'index.html');
      return ids(target).has(id) ? [] : [`${page} → ${target}#${id}`];
    }),
  );
  expect([...new Set(missing)]).toEqual([]);
});

test('pictures for links are 1200 by 630 pixels and small', () => {
  const cards = builtFiles(/^cards\/.*\.png$/);
  expect(cards.length).toBeGreaterThanOrEqual(10);
  for (const card of cards) {
    const file = readPng(card);
    expect([file.width, file.height], card).toEqual([1200, 630]);
    expect(file.bytes, card).toBeLessThan(300_000);
  }
});

function readPng(file: string): { width: number; height: number; bytes: number } {
  const content = readFileSync(join(DIST, file));
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20), bytes: content.length };
}
