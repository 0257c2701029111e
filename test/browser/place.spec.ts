/**
 * Another place than this one: its data and its site are built from `test/fixtures/place`, and its pages are walked. They name its
 * districts, show its figures, say what it lacks, and hold nothing of the place whose `content/` is in this repository.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import area from '../../content/area.json' with { type: 'json' };
import programme from '../../content/programme.json' with { type: 'json' };
import { servePlace, type PlaceServer } from './support/placeServer.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const VALE = { code: 'E07900002', name: "St Ann's Vale" };
const WARD = { code: 'E05900006', name: "Nun's Walk" };
const PERIOD = '2025-04/2026-03';

let place: PlaceServer;
test.beforeAll(async () => {
  place = await servePlace();
});
test.afterAll(() => place.close());
test.beforeEach(({ guard }) => guard.allowHost(new URL(place.address).host));

const open = async (page: Page, path: string): Promise<void> => {
  const answer = await page.goto(`${place.address}${path}`);
  expect(answer?.status(), path).toBe(200);
};

/** What a person reads on a page, closed parts too. */
const wordsOf = (page: Page): Promise<string> => page.locator('body').evaluate((body) => body.textContent);

/** What local authorities are called in another place. None in the pages of this one. */
const saidOfOthers = (words: string): readonly string[] =>
  [...words.matchAll(/.{0,40}\bboroughs?\b.{0,40}/gi)].map(([found]) => found);

interface Observations {
  readonly areas: readonly string[];
  readonly series: readonly {
    readonly period: string;
    readonly numerators?: readonly number[];
    readonly denominators?: readonly number[];
    readonly status?: Readonly<Record<string, string>>;
  }[];
}

const published = (name: string): Observations =>
  JSON.parse(readFileSync(join(place.dist, 'data/2026-11/observations', name), 'utf8')) as Observations;

/** A rate per 1,000 residents as a page shows it. */
function rateOf(name: string, code: string): string {
  const { areas, series } = published(name);
  const found = series.find(({ period }) => period === PERIOD);
  const at = areas.indexOf(code);
  return (((found?.numerators?.[at] ?? 0) / (found?.denominators?.[at] ?? 1)) * 1000).toFixed(1);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

test('no page, script or file of data holds a name or a code of another place', () => {
  const names = [
    area.combinedArea.name,
    area.region.name,
    area.policeForce.name,
    programme.name,
    ...area.authorities.map(({ name }) => name),
    ...[area.combinedArea, area.region, ...area.authorities].map(({ code }) => code),
  ];
  const files = filesBelow(place.dist).filter((path) =>
    /\.(html|js|json|csv|geojson|webmanifest)$/.test(path),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return names
      .filter((name) => new RegExp(`\\b${name}\\b`).test(text))
      .map((name) => `${path.slice(place.dist.length + 1)}: ${name}`);
  });
  expect(found).toEqual([]);
});

test('the build says which measures the place lacks, and the month that was never published has no figure', () => {
  expect(place.report).toMatch(/no "lait", so these are left out: .*child-poverty/);
  expect(place.report).toMatch(/no "childrenMissing", so these are left out: .*children-missing-incidents/);
  const months = published('robbery.region.months.json').series;
  expect(months.filter(({ status }) => status !== undefined).map(({ period }) => period)).toEqual([
    '2025-01',
  ]);
});

test('the first page names the districts and leads to them', async ({ page }) => {
  await open(page, '');
  await expect(page.locator('.ward-map')).toBeVisible();
  const words = await wordsOf(page);
  for (const name of ['Saltmere', 'Fenmoor', VALE.name, 'Wexcombe']) expect(words).toContain(name);
  expect(words).toContain('district');
  expect(saidOfOthers(words)).toEqual([]);
  await page.locator(`a[href$="area/${VALE.code}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(VALE.name);
});

test('the explorer draws the districts and has their figures in its table', async ({ page }) => {
  await open(page, 'explore/?indicator=robbery&geography=borough');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.getByText(VALE.name).first()).toBeAttached();
  const words = await wordsOf(page);
  expect(words).toContain(rateOf('robbery.borough.json', VALE.code));
  expect(saidOfOthers(words)).toEqual([]);
});

for (const { code, name } of [VALE, WARD]) {
  test(`the page of ${name} has its figures`, async ({ page }) => {
    await open(page, `area/${code}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    const words = await wordsOf(page);
    const level = code === VALE.code ? 'borough' : 'ward';
    expect(words).toContain(rateOf(`violence-and-sexual-offences.${level}.json`, code));
    expect(words).toContain('Saltmere Police');
    expect(saidOfOthers(words)).toEqual([]);
  });
}

test('the page of a measure shows wards and districts', async ({ page }) => {
  await open(page, 'data/robbery/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robbery');
  const words = await wordsOf(page);
  expect(words).toContain('12 of 12 wards have a figure');
  expect(words).toContain('Saltmere Police and the British Transport Police');
  expect(words).toContain(rateOf('robbery.borough.json', VALE.code));
  expect(saidOfOthers(words)).toEqual([]);
});

test('a pack is made for a ward', async ({ page }) => {
  await open(page, `evidence/?areas=${WARD.code}&indicators=robbery`);
  const pack = page.locator('.evidence-pack');
  await expect(pack).toBeVisible();
  await expect(pack).toContainText(`${WARD.name}, ${VALE.name}`);
  expect(saidOfOthers(await wordsOf(page))).toEqual([]);
});
