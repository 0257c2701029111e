/** Every address of a ward that an earlier release has leads on; no page names a neighbourhood by its code alone. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { SearchFileSchema } from '../../src/data/findSchema.ts';
import { AreasFileSchema, ManifestSchema } from '../../src/data/schema.ts';
import { publishedAreas } from '../support/publishedData.ts';
import { AREA_PAGES, FORMER_WARD_PAGES } from './areaPageFiles.ts';
import { builtFiles, readBuilt } from './dist.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`public/data/${path}`, 'utf8'));
const { current, releases } = v.parse(ManifestSchema, read('manifest.json'));
const today = new Map(publishedAreas('ward').map(({ code, name }) => [code as string, name]));
const plain = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

const before = releases
  .filter(({ id }) => id !== current)
  .map(({ id }) => ({ id, wards: v.parse(AreasFileSchema, read(`${id}/areas/ward.json`)) }));
const gone = [
  ...new Set(before.flatMap(({ wards }) => wards.codes.filter((code) => !today.has(code)))),
].sort();

test('each of the 79 wards of earlier releases that are no more has a page that leads to its successors', () => {
  expect(gone).toHaveLength(79);
  const { formerWards } = v.parse(SearchFileSchema, read(`${current}/search.json`));
  for (const code of gone) {
    const page = `area/${code}/index.html`;
    expect(FORMER_WARD_PAGES).toContain(page);
    const [html, text] = [readBuilt(page), plain(readBuilt(page))];
    const former = formerWards.find((ward) => ward.code === code);
    const [largest] = (former?.successors ?? []).toSorted((a, b) => b.share - a.share);
    expect(largest, code).toBeDefined();
    expect(html).toContain(`href="../../area/${largest?.code ?? ''}"`);
    expect(text).toContain(former?.name ?? '-');
    expect(text).toContain('a ward until May 2026');
    // Its own figures stay where they were published.
    expect(html).toMatch(new RegExp(`explore\\?area=${code}&amp;release=[\\d.-]+"`));
    // No figure of another ward stands on it.
    expect(html).not.toContain('id="main-layers"');
  }
});

test('wards that are no more are not listed for search engines, and every area that is has its page', () => {
  for (const page of FORMER_WARD_PAGES) expect(readBuilt(page)).toContain('content="noindex"');
  expect(AREA_PAGES).toHaveLength(today.size + publishedAreas('borough').length + 1);
});

test('no page names a neighbourhood by its code alone', () => {
  const bare = new RegExp(
    `\\b(?:${publishedAreas('borough')
      .map(({ name }) => name)
      .join('|')}) \\d{3}[A-Z]\\b`,
  );
  const found = builtFiles(/\.html$/).flatMap((page) => {
    const hit = bare.exec(plain(readBuilt(page)));
    return hit === null ? [] : [`${page}: ${hit[0]}`];
  });
  expect(found).toEqual([]);
});
