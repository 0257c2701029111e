/** The app on a release with a partner's data: invented ones, in a temporary folder, never in public/. */
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prerender } from '../../build/prerender.ts';
import { writeStories } from '../../build/writeStories.ts';
import { startStaticServer } from '../../build/staticServer.ts';
import { buildData } from '../../pipeline/buildData.ts';
import { makeReport } from '../../pipeline/report.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4319) + 20;
const BASE = '/wm/sna/';
const RELEASE = { id: '2026-12-invented', published: '2026-12-01' };

test.use({ baseURL: `http://127.0.0.1:${PORT}${BASE}` });
// One build for all: the tests of this file run one after another.
test.describe.configure({ mode: 'serial' });

let folder: string;
let server: Server | undefined;

test.beforeAll(async () => {
  // A whole build of data and pages.
  test.setTimeout(600_000);
  folder = await mkdtemp(join(tmpdir(), 'partner-site-'));
  await cp('dist', folder, { recursive: true });
  const partner = resolve('test/fixtures/invented-partner-data');
  await buildData(
    { sources: null, partner, out: folder, release: RELEASE },
    makeReport(() => undefined),
  );
  await writeStories(resolve('content'), folder);
  await prerender({
    template: await readFile('index.html', 'utf8'),
    distFolder: folder,
    serverEntry: resolve('.cache/server/renderPage.js'),
    site: null,
  });
  ({ server } = await startStaticServer({ folder, base: BASE, port: PORT, strictHeaders: true }));
});

test.afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const ready = 'html[data-ready]:not(.address-pending)';

test('the map shows the partner’s wards where the public measure has none, under their own name', async ({
  page,
}) => {
  await page.goto('explore/?indicator=children-missing-incidents');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('.explore-map__title')).toContainText('(invented) by ward');
  await expect(page.getByText('shows another measure in its place')).toBeVisible();
  await expect(page.getByText('Small counts are withheld').first()).toBeVisible();
  await expect(page.locator('.explore-table tbody')).toContainText('Withheld');
  await expect(page.locator('.area-table__rows')).toContainText('of 192');
  expect(await axeViolations(page)).toEqual([]);
});

test('the public measure stays as it is by borough, and an older release is as it was', async ({ page }) => {
  await page.goto('explore/?indicator=children-missing-incidents&geography=borough');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('.explore-map__title')).not.toContainText('invented');
  await page.goto('explore/?indicator=children-missing-incidents&release=2026-11');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('.explore-map__title')).not.toContainText('invented');
});

test('a story of the earlier release is told with its figures, says so, and leads to the newest', async ({
  page,
}) => {
  await page.goto('story/walsall?release=2026-11&chapter=a-hole');
  await expect(page.locator('main.story')).toHaveAttribute('data-release', '2026-11');
  const note = page.getByText('There is a newer one, 2026-12-invented.');
  await expect(note).toBeVisible();
  await expect(page.locator('#a-hole')).toBeInViewport();
  const explore = page.locator('[data-chapter="a-hole"]').getByRole('link', { name: 'Explore this map' });
  await expect(explore).toHaveAttribute('href', /release=2026-11/);
  await page.goto('story/walsall?view=slides&release=2026-11');
  await expect(page.locator('main.slides')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/slide=2.*release=2026-11/);
  await page.goto('story/walsall?release=2026-11&chapter=a-hole');
  await page.getByRole('link', { name: 'See it with the newest figures' }).click();
  await expect(page.locator('main.story')).toHaveAttribute('data-release', RELEASE.id);
  await expect(note).toHaveCount(0);
});

test('a new measure is listed by itself, with its own file and source', async ({ page }) => {
  await page.goto('explore/?indicator=violence-with-injury-ambulance-ward');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('#indicator')).toHaveValue('violence-with-injury-ambulance-ward');
  await expect(page.locator('.explore-map__title')).toContainText('ambulance calls (invented) by ward');
  await expect(page.getByText('Invented partnership, Invented ambulance calls').first()).toBeVisible();
  const csv = await page.request.get('data/csv/violence-with-injury-ambulance-ward.csv');
  const withheld = (await csv.text()).split('\n').filter((line) => line.endsWith(',suppressed'));
  expect(withheld.length).toBeGreaterThan(10);
  for (const line of withheld) expect(line).toMatch(/,per-1000-residents,,,,,suppressed$/);
});

test('route lines take the place of the symbols, with their days, length and what lies near', async ({
  page,
}) => {
  await page.goto('explore/?layers=step-together');
  await expect(page.locator(ready)).toBeAttached();
  const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Step Together routes' }) });
  await expect(panel.first()).toContainText(/Walked since 1 September 2025/);
  await expect(panel.first()).toContainText(
    /\d+ metres long\. About [\d,]+ people live within 400 metres of it/,
  );
  await expect(panel.first()).toContainText('Invented youth centre');
  await expect(page.getByRole('button', { name: 'Step Together routes' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const key = page.locator('.marks-key');
  await expect(key).toContainText('A Step Together route');
  await expect(key).toContainText('within 400 metres');
  await expect(key).toContainText('youth provision');
  // The route that has ended is listed and not drawn.
  const drawn = page.locator('.staticMap__corridor');
  await expect(drawn).toHaveCount(1);
  expect((await drawn.getAttribute('d'))?.match(/M/g)).toHaveLength(1);
  await panel.first().getByText('Routes as a table').click();
  await expect(page.getByRole('row', { name: /Invented route in Heath Town/ })).toContainText('no end given');
  await expect(page.locator('.marks-key')).not.toContainText('A place with Step Together routes');
  expect(await axeViolations(page)).toEqual([]);
});

test('the pages of areas and the evidence pack have the new measures by themselves', async ({ page }) => {
  await page.goto('area/E05014848/');
  await expect(page.locator('#topics ~ *, .topics').first()).toContainText('ambulance calls (invented)');
  await page.goto('evidence/?areas=E05014848&indicators=violence-with-injury-ambulance-ward');
  await expect(page.locator('main')).toContainText('Invented partnership');
  await expect(page.locator('main')).toContainText('ambulance calls (invented)');
});

test('nothing invented is in public/', async () => {
  const releases = await readdir('public/data');
  expect(releases).not.toContain(RELEASE.id);
  const manifest = await readFile('public/data/manifest.json', 'utf8');
  expect(manifest).not.toContain('invented');
});
