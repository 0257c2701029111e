// @vitest-environment jsdom
/** The page on prevention as it is drawn: headings, the diagram that is a list, the table, and a source for every entry. */
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { pageLists, textParts, type PageFact } from '../../src/data/preventionPage.ts';
import type { PreventionItem, PreventionPage } from '../../src/data/preventionSchema.ts';
import { placesText } from '../../src/reference/preventionSources.ts';
import { PreventionScreen } from '../../src/reference/PreventionScreen.tsx';
import { PREVENTION_WORDS } from '../../src/words/prevention.ts';

const page = JSON.parse(readFileSync('content/prevention.json', 'utf8')) as PreventionPage;
const { facts } = JSON.parse(readFileSync('content/facts.json', 'utf8')) as { facts: readonly PageFact[] };
const factOf = (id: string): PageFact => {
  const found = facts.find((fact) => fact.id === id);
  if (found === undefined) throw new Error(`No fact ${id}.`);
  return found;
};

const root = document.createElement('div');
root.innerHTML = renderToStaticMarkup(
  <Router ssrPath="/prevention">
    <PreventionScreen />
  </Router>,
);
const all = (selector: string, within: ParentNode = root): readonly Element[] => [
  ...within.querySelectorAll(selector),
];
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const wordsOf = (item: PreventionItem): string =>
  plain(
    textParts(item.text)
      .map((part) => (part.kind === 'fact' ? factOf(part.id).value : part.text))
      .join(''),
  );
const items = pageLists(page).flatMap(({ items: listed }) => listed);

test('headings go from the first level to the third without a gap', () => {
  const levels = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test('the list of contents names every part, in order', () => {
  const links = all('nav a').map((link) => [link.getAttribute('href'), plain(link.textContent)]);
  expect(links).toEqual(all('h2').map((heading) => [`#${heading.id}`, plain(heading.textContent)]));
});

test('the diagram is a list that holds each body once, under the one it belongs to', () => {
  const drawn = all('.network [data-body]').map((branch) => ({
    id: branch.getAttribute('data-body'),
    under: branch.parentElement?.closest('[data-body]')?.getAttribute('data-body') ?? null,
    isItem: branch.tagName === 'LI' && branch.parentElement?.tagName === 'UL',
    title: plain(branch.querySelector('.network__title')?.textContent ?? null),
    role: plain(branch.querySelector('.network__role')?.textContent ?? null),
  }));
  expect([...drawn].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))).toEqual(
    page.network
      .map(({ id, under, title, role }) => ({
        id,
        under,
        isItem: true,
        title,
        role: PREVENTION_WORDS.who.roles[role],
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
});

test('every entry is shown, with its facts put in, a date and a source that is listed', () => {
  const shown = plain(root.textContent);
  expect(shown).not.toMatch(/[{}]/);
  for (const item of items) expect(shown, item.id).toContain(wordsOf(item));
  const sources = all('.prevention__when');
  expect(sources).toHaveLength(items.length);
  const listed = all('.prevention__sources > li').map(({ id }) => `#${id}`);
  for (const source of sources) {
    const links = all('a', source);
    expect(links.length).toBeGreaterThan(0);
    expect(plain(source.textContent)).toMatch(/^(As of .*\d{4}|Undated.*|Early \d{4})\. Source \d/);
    for (const link of links) {
      const place = listed.indexOf(link.getAttribute('href') ?? '');
      expect(plain(link.textContent)).toBe(PREVENTION_WORDS.sources.source(place + 1));
    }
  }
});

test('a source is listed once, and only if an entry rests on it', () => {
  const listed = all('.prevention__sources > li').map(({ id }) => `#${id}`);
  expect(new Set(listed).size).toBe(listed.length);
  const used = new Set(all('.prevention__when a').map((link) => link.getAttribute('href')));
  expect(listed.filter((source) => !used.has(source))).toEqual([]);
});

test('the table has a row a year, and bars as long as the sums', () => {
  const rows = all('.money tbody tr').map((row) => ({
    years: plain(row.querySelector('th')?.textContent ?? null),
    sum: plain(row.querySelector('.money__sum')?.textContent ?? null),
    width: row.querySelector('rect')?.getAttribute('width') ?? null,
  }));
  const sums = page.money.years.map(({ sum }) => (sum === null ? null : factOf(sum)));
  const most = Math.max(...sums.map((fact) => fact?.number ?? 0));
  expect(rows).toEqual(
    page.money.years.map(({ years }, index) => ({
      years,
      sum: sums[index]?.value ?? PREVENTION_WORDS.money.unknown,
      width: sums[index]?.number === undefined ? null : ((sums[index].number / most) * 100).toFixed(1),
    })),
  );
});

test('the sums of a year agree with those that the stories tell', () => {
  expect(factOf('vrp-sum-2022').number).toBe(factOf('money-year-1').number);
  expect(factOf('vrp-sum-2023').number).toBe(factOf('money-year-2').number);
  expect(factOf('vrp-sum-2024').number).toBe(factOf('money-year-3').number);
  expect(factOf('vrp-sum-2021').number).toBe(factOf('core-grant').number);
  for (const fact of facts.filter(({ id }) => id.startsWith('vrp-sum-')))
    expect(fact.value).toMatch(new RegExp(`^(about )?£${fact.number ?? ''} million$`));
});

test('progress is told in words and by a shape, and counts as the story’s chart does', () => {
  const told = all('.workstreams > li').map((one) => ({
    words: plain(one.querySelector('.progress')?.textContent ?? null),
    shape: one.querySelector('.progress path')?.getAttribute('d'),
  }));
  expect(told.map(({ words }) => words)).toEqual(
    page.workstreams.map(
      ({ progress }) => `${PREVENTION_WORDS.plan.paper} ${PREVENTION_WORDS.plan.progress[progress]}`,
    ),
  );
  expect(new Set(told.map(({ shape }) => shape)).size).toBe(3);
  const count = (progress: string): number =>
    page.workstreams.filter((one) => one.progress === progress).length;
  expect(count('not-named')).toBe(factOf('vrp-count-not-named').number);
  expect(count('adjusted')).toBe(factOf('vrp-count-adjusted').number);
  expect(count('at-risk')).toBe(factOf('vrp-count-at-risk').number);
});

test('a borough of which nothing is known is named as such', () => {
  expect(plain(root.textContent)).toContain('For Dudley, Sandwell, Solihull and Walsall no needs assessment');
});

test.each([
  [['paragraph 92'], 'paragraph 92'],
  [['paragraph 61–62'], 'paragraphs 61–62'],
  [['paragraph 160', 'paragraph 36', 'paragraphs 36 and 160'], 'paragraphs 36, 160'],
  [['paragraph 130', 'paragraphs 128 to 133'], 'paragraphs 128–133'],
  [['paragraphs 55 and 56', 'annex 1, “Requirements”'], 'paragraphs 55, 56, annex 1, “Requirements”'],
  [['section “Introduction”'], 'section “Introduction”'],
  [['paragraph 69 and annex 1, “Subgroups”'], 'paragraph 69 and annex 1, “Subgroups”'],
])('the places %j are said as "%s"', (places, text) => {
  expect(placesText(places)).toBe(text);
});
