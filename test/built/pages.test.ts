/** Every built page: its security policy, its links, and nothing of the machine it was built on. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_CHARACTERS } from '../../build/subsetFont.ts';
import { builtFiles, DIST, linkedFiles, readBuilt, ROOT } from './dist.ts';

const pages = builtFiles(/\.html$/);
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('there are pages, a page for unknown addresses among them', () => {
  expect(pages).toContain('index.html');
  expect(pages).toContain('explore/index.html');
  expect(pages).toContain('404.html');
});

test.each(pages)('%s has a strict security policy that names all its inline parts', (page) => {
  const html = readBuilt(page);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  // Which hosts a base map opens it for is looked at in baseMap.test.ts.
  expect(policy.replace(/connect-src [^;]*/, '')).not.toMatch(/https?:/);
  expect(policy).not.toMatch(/unsafe|\*/);
  const inline = (name: string): string[] =>
    [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map((match) => match[1] ?? '');
  for (const part of [...inline('script'), ...inline('style')]) expect(policy).toContain(hashOf(part));
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<style|<link/));
  expect(html).not.toMatch(/ style="| on[a-z]+="|javascript:/);
});

test.each(pages)('%s links only what was built', (page) => {
  const missing = linkedFiles(page).filter((file) => {
    const path = join(DIST, file);
    return file.startsWith('..') || (!existsSync(path) && !existsSync(join(path, 'index.html')));
  });
  expect(missing).toEqual([]);
});

test.each(pages)('%s loads nothing from another host', (page) => {
  const loaded = [
    ...readBuilt(page).matchAll(/<(?:script|link(?! rel="canonical")|img|iframe|source|use)[^>]*>/g),
  ].map(([tag]) => tag);
  expect(loaded.filter((tag) => /(?:href|src(?:set)?)="(?:https?:)?\/\//.test(tag))).toEqual([]);
});

test('scripts and styles load nothing from another host', () => {
  const fetching =
    /(?:fetch|import|importScripts|Worker|EventSource|WebSocket)\(\s*["'`](?:https?|wss?):\/\/|url\(["']?(?:https?:)?\/\/|@import/;
  const wrong = builtFiles(/^assets\/.*\.(?:m?js|css)$/).filter((file) => fetching.test(readBuilt(file)));
  expect(wrong).toEqual([]);
});

test('nothing built names the folder it was built in', () => {
  const wrong = builtFiles(/\.(?:html|m?js|css|json)$/).filter((file) => readBuilt(file).includes(ROOT));
  expect(wrong).toEqual([]);
});

test.each(pages)('%s is written in letters of the font that loads first', (page) => {
  const text = readBuilt(page)
    .replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '');
  const beyond = [...new Set(text)].filter((letter) => letter >= ' ' && !FIRST_CHARACTERS.includes(letter));
  expect(beyond).toEqual([]);
});

/** Pages whose words must name a code or an id, and why. */
const NAMES_CODES: Readonly<Record<string, string>> = {
  'embed/area/index.html': 'tells a person who writes the address of a frame what to write',
};

test('no page shows a code of an area, an id of a measure or an abbreviation of levels as its words', () => {
  const catalogue = JSON.parse(
    readBuilt(
      builtFiles(/^data\/[^/]+\/indicators\.json$/)
        .sort()
        .at(-1) ?? '',
    ),
  ) as { indicators: { id: string }[] };
  const ids = catalogue.indicators.map(({ id }) => id).filter((id) => id.includes('-'));
  expect(ids.length).toBeGreaterThan(50);
  const raw = new RegExp(`\\bE\\d{8}\\b|\\blsoas?\\b|(?<![\\w/-])(?:${ids.join('|')})(?![\\w-])`);
  const found = pages
    .filter((page) => !(page in NAMES_CODES))
    .flatMap((page) => {
      // What is in <code> is meant to be copied into a program.
      const html = readBuilt(page).replace(/<(script|style|code)\b[\s\S]*?<\/\1>/g, '');
      const spoken = [...html.matchAll(/ (?:aria-label|alt|title|placeholder)="([^"]*)"/g)];
      const texts = [...html.replace(/<[^>]*>/g, '\n').split('\n'), ...spoken.map((match) => match[1] ?? '')];
      return texts.filter((text) => raw.test(text)).map((text) => `${page}: ${text.trim()}`);
    });
  expect(found).toEqual([]);
});
