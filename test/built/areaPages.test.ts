/** All area pages as they were built: every figure they show against the published CSV files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitCsv } from '../../pipeline/read/csv.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { formatFigure, formatPeriodOf } from '../../src/domain/format.ts';
import { STATUSES, type Status } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import { STATUS_WORDS } from '../../src/words/measures.ts';
import { publishedAreas, publishedIndicator } from '../support/publishedData.ts';
import { AREA_PAGES } from './areaPageFiles.ts';
import { builtFiles, DIST, kilobytes, readBuilt } from './dist.ts';

const pages = AREA_PAGES;
const [wards, boroughs] = [publishedAreas('ward'), publishedAreas('borough')];
const localAuthorityOf = new Map(wards.map(({ code, borough }) => [code as string, borough as string]));
const OTHERS: Readonly<Record<string, string>> = {
  'The seven boroughs together': 'E11000005',
  'The wider West Midlands region': 'E12000005',
  England: 'E92000001',
  ...Object.fromEntries(boroughs.map(({ name, code }) => [name, code])),
};

interface Row {
  readonly value: number | null;
  readonly status: Status;
}

/** The file rounds to four decimals; where it has the counts, the figure follows from them without rounding twice. */
function exactValue(
  value: string,
  numerator: string,
  denominator: string,
  indicator: Indicator,
): number | null {
  if (value === '') return null;
  if (numerator === '' || denominator === '') return Number(value);
  const exact = measureFromCounts(Number(numerator), Number(denominator), indicator).value;
  return Math.abs(exact - Number(value)) <= 0.00011 ? exact : Number(value);
}

/** indicator → area → period in words → row; neighbourhoods left out. */
function fixtureRows(): ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Row>>> {
  const folder = join(DIST, 'data/csv');
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv') && file !== 'dictionary.csv');
  return new Map(
    files.map((file) => {
      const id = file.replace('.csv', '');
      const indicator = publishedIndicator(id);
      const { unit } = indicator;
      const areas = new Map<string, Map<string, Row>>();
      for (const cells of splitCsv(readFileSync(join(folder, file), 'utf8')).slice(1)) {
        const [, geography = '', code = '', , period = '', value = '', rowUnit = ''] = cells;
        const [numerator = '', denominator = '', state] = cells.slice(-3);
        const status = STATUSES.find((known) => known === state);
        // A month's row holds a count, and a page's figure never is one month's.
        if (geography === 'lsoa' || status === undefined || (rowUnit === 'count' && unit !== 'count'))
          continue;
        const periods = areas.get(code) ?? new Map<string, Row>();
        areas.set(code, periods);
        periods.set(formatPeriodOf(period, indicator), {
          value: exactValue(value, numerator, denominator, indicator),
          status,
        });
      }
      return [id, areas];
    }),
  );
}

const rows = fixtureRows();
const plain = (html: string): string =>
  html
    .replaceAll(/<!--.*?-->|<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .trim();

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly period: string;
  /** "England 21.9" */
  readonly comparators: readonly string[];
}

function figuresOf(page: string): readonly Shown[] {
  return readBuilt(page)
    .split('<article class="figure" id="')
    .slice(1)
    .map((part) => ({
      id: part.slice(0, part.indexOf('"')),
      text: plain(/<strong class="figure__(?:number|status)">(.*?)<\/strong>/s.exec(part)?.[1] ?? ''),
      period: plain(/<span class="figure__period">(.*?)<\/span>/s.exec(part)?.[1] ?? ''),
      comparators: [
        ...(/<ul class="figure__comparators".*?<\/ul>/s.exec(part)?.[0] ?? '').matchAll(/<li>(.*?)<\/li>/gs),
      ].map((match) => plain(match[1] ?? '')),
    }));
}

/** Whose figure it is, and when: a ward's page names the borough where the figure is the borough's. */
function placed(code: string, { id, period }: Shown): { readonly area: string; readonly period: string } {
  const borough = boroughs.find(({ name }) => period.startsWith(`${name}, `));
  const isOwn = borough === undefined || rows.get(id)?.get(code)?.has(period) === true;
  return isOwn
    ? { area: code, period }
    : { area: borough.code, period: period.slice(borough.name.length + 2) };
}

test('there is a page for each ward and borough and for all of them together', () => {
  expect(pages).toHaveLength(wards.length + boroughs.length + 1);
  expect(pages.filter((page) => page.startsWith('area/E05'))).toHaveLength(wards.length);
});

test('every figure on every area page is the published one', () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const page of pages) {
    const code = page.split('/')[1] ?? '';
    for (const shown of figuresOf(page)) {
      const { area, period } = placed(code, shown);
      const row = rows.get(shown.id)?.get(area)?.get(period);
      if (area !== code && area !== localAuthorityOf.get(code))
        wrong.push(`${page} ${shown.id}: figure of ${area}`);
      const expected =
        row?.status === 'measured' && row.value !== null
          ? formatFigure(row.value, publishedIndicator(shown.id))
          : STATUS_WORDS[row?.status ?? 'notCollected'].label;
      if (shown.text !== expected) wrong.push(`${page} ${shown.id} ${period}: ${shown.text} for ${expected}`);
      checked += 1;
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  console.log(`${checked} figures on ${pages.length} pages checked`);
  expect(checked).toBeGreaterThan(wards.length * 60);
});

test('every figure that another is compared with is the published one of the same period', () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const page of pages) {
    const code = page.split('/')[1] ?? '';
    for (const shown of figuresOf(page)) {
      const { period } = placed(code, shown);
      for (const comparator of shown.comparators) {
        const name = Object.keys(OTHERS).find((known) => comparator.startsWith(`${known} `)) ?? '';
        const row = rows
          .get(shown.id)
          ?.get(OTHERS[name] ?? '')
          ?.get(period);
        const expected =
          row?.value == null ? 'nothing' : `${name} ${formatFigure(row.value, publishedIndicator(shown.id))}`;
        if (comparator !== expected)
          wrong.push(`${page} ${shown.id} ${period}: ${comparator} for ${expected}`);
        checked += 1;
      }
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(checked).toBeGreaterThan(wards.length * 60);
});

test('every page tells of which area it is, what has been done, where to get help, and of what day it is', () => {
  for (const page of pages) {
    const html = readBuilt(page);
    for (const part of ['id="main-layers"', 'id="done"', 'id="help"', 'id="sources"', 'id="step-together"']) {
      expect(html.includes(part), `${page} has ${part}`).toBe(true);
    }
    expect(/<h1>[^<]+/.exec(html)?.[0], page).toBeDefined();
  }
});

test('no ward is said to be as it was before May 2026, and no page says "your ward"', () => {
  for (const page of pages) {
    const text = plain(readBuilt(page));
    expect(text.includes('the ward as it was until'), page).toBe(false);
    expect(/\byour ward\b/i.test(text), page).toBe(false);
  }
});

test('the largest area page with all it loads is within 170 kB', () => {
  const largest = Math.max(...pages.map((page) => kilobytes([page])));
  const scripts = kilobytes([
    ...new Set(
      [...readBuilt(pages[0] ?? '').matchAll(/"(?:\.\.\/)+(assets\/[^"]+\.js)"/g)].map(
        (match) => match[1] ?? '',
      ),
    ),
  ]);
  const fonts = kilobytes(builtFiles(/^assets\/.*first-wght-normal.*\.woff2$/));
  const data = kilobytes(['data/manifest.json']);
  console.log(`largest area page ${largest.toFixed(1)} kB, with script ${scripts.toFixed(1)}, font and data`);
  expect(scripts).toBeGreaterThan(50);
  expect(largest + scripts + fonts + data).toBeLessThanOrEqual(170);
});

test('help lines have one list and one status on every page that has them', () => {
  const statusOf = (html: string): readonly string[] =>
    [...html.matchAll(/<p class="help__status">(.*?)<\/p>/g)].map(([, status]) => status ?? '');
  // A page may name some of the lines where they are asked for; the whole list is the longest.
  const listOf = (html: string): string =>
    [...html.matchAll(/<dl class="help__lines">(.*?)<\/dl>/gs)]
      .map(([, list]) => list ?? '')
      .reduce((longest, list) => (list.length > longest.length ? list : longest), '');
  const about = readBuilt('about/index.html');
  const [status] = statusOf(about);
  expect(status).toMatch(/^Numbers (?:as generally known|confirmed) on /);
  for (const page of pages) {
    const html = readBuilt(page);
    expect(statusOf(html), page).toEqual([status]);
    expect(listOf(html), page).toBe(listOf(about));
  }
});
