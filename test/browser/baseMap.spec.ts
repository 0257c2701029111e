/**
 * Base maps below the areas: sites that are built with one, and a host that has made-up tiles. What is drawn is read from the
 * pixels of the map.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SEQUENTIAL_KEYS } from '../../src/domain/classKeys.ts';
import { PALETTES, type ColourScheme } from '../../src/domain/palette.ts';
import { AREA_OPACITY, PICTURE_TONES, quietColours, STREET_OPACITY } from '../../src/map/base/baseTones.ts';
import { BASE_MAP_WORDS } from '../../src/words/baseMap.ts';
import { CHEQUERS, madePmtiles, vectorTile } from '../support/madeTiles.ts';
import { axeViolations } from './support/axe.ts';
import { serveWithBaseMap, startTileHost, type BaseMapSite, type TileHost } from './support/baseMapServer.ts';
import { setMapsMoving } from './support/movingMap.ts';
import { mixed, pictureOf, rgbOf, type Picture, type Rgb } from './support/pixels.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const TILES = '/streets.pmtiles';
const STYLE = '/styles/light.json';
const CREDIT = { text: '© The makers of these tiles', url: 'https://example.org/terms' };
/** Every tile of every zoom of the map. */
const ZOOMS = [6, 15] as const;

let host: TileHost;
let ofTiles: BaseMapSite;
let ofStyle: BaseMapSite;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  host = await startTileHost();
  const attribution = [CREDIT];
  ofTiles = await serveWithBaseMap('tiles', { use: 'pmtiles', file: `${host.origin}${TILES}`, attribution });
  ofStyle = await serveWithBaseMap('style', {
    use: 'style',
    style: `${host.origin}${STYLE}`,
    darkStyle: 'base/dark.json',
    attribution,
  });
});
test.afterAll(() => {
  ofTiles.close();
  ofStyle.close();
  host.close();
});
test.beforeEach(({ guard }) => {
  host.files.clear();
  host.asked.splice(0);
  for (const address of [ofTiles.address, ofStyle.address, host.origin])
    guard.allowHost(new URL(address).host);
});

const frameOf = (page: Page) => page.locator('.mapView__frame').first();
const creditOf = (page: Page) => page.locator('.baseMap__credit').first();

async function openMap(page: Page, { address }: BaseMapSite): Promise<void> {
  await page.goto(`${address}explore/`);
  await setMapsMoving(page);
}

/** The map once no more of it comes. */
async function drawnMap(page: Page): Promise<Picture> {
  await expect(page.locator('.baseMap').first()).toBeVisible();
  await page.waitForTimeout(500);
  return pictureOf(page, frameOf(page));
}

/** A grey of a picture as the map shows it. */
function toneOf(grey: number, scheme: ColourScheme): Rgb {
  const [black, white] = PICTURE_TONES[scheme];
  const tone = Math.round(255 * (black + (grey / 255) * (white - black)));
  return [tone, tone, tone];
}

function expectChequers(picture: Picture, scheme: ColourScheme): void {
  const size = picture.width * picture.height;
  for (const [grey] of CHEQUERS) {
    const tone = toneOf(grey, scheme);
    // Around the areas as it is, and through every colour that many areas have.
    expect(picture.countAtLeft(0.04, tone, 3) / (0.04 * size), `around, ${grey}`).toBeGreaterThan(0.25);
    const seen = SEQUENTIAL_KEYS.map((key) =>
      picture.count(mixed(rgbOf(PALETTES[scheme].fills[key]), tone, AREA_OPACITY)),
    );
    expect(seen.filter((count) => count > size / 1000).length, `through areas, ${grey}: ${seen.join()}`).toBe(
      SEQUENTIAL_KEYS.length,
    );
  }
}

test('the policy of every page opens for the host of the base map, and for nothing else', async ({
  page,
  guard,
}) => {
  for (const file of ['explore/index.html', 'about/index.html', '404.html', 'shell.html']) {
    const html = readFileSync(join(ofTiles.dist, file), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy.match(/https?:[^\s;]*/g), file).toEqual([host.origin]);
    expect(policy, file).toContain(`connect-src 'self' ${host.origin};`);
  }
  host.files.set('/there', 'words');
  guard.allowHost(new URL(host.otherOrigin).host);
  guard.allowConsole(/Content Security Policy|Fetch API cannot load/);
  await page.goto(`${ofTiles.address}about/`);
  const fetched = (address: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          (answer) => answer.text(),
          () => 'refused',
        ),
      address,
    );
  expect(await fetched(`${host.origin}/there`)).toBe('words');
  expect(await fetched(`${host.otherOrigin}/there`)).toBe('refused');
  await expect
    .poll(() => guard.takeComplaints().join())
    .toContain(`security policy violation: connect-src ${host.otherOrigin}`);
  expect(host.asked.map((one) => one.host)).toEqual([new URL(host.origin).host]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`pictures lie below the areas on a ${scheme} screen, and their maker is named`, async ({ page }) => {
    host.files.set(TILES, madePmtiles({ kind: 'pictures', zooms: ZOOMS }));
    await page.emulateMedia({ colorScheme: scheme });
    await openMap(page, ofTiles);
    expectChequers(await drawnMap(page), scheme);
    await expect(creditOf(page)).toHaveText(`${BASE_MAP_WORDS.credit} ${CREDIT.text}`);
    await expect(creditOf(page).getByRole('link')).toHaveAttribute('href', CREDIT.url);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('the look follows the screen while the map is open, and on paper the maker is named below the drawn map', async ({
  page,
}) => {
  host.files.set(TILES, madePmtiles({ kind: 'pictures', zooms: ZOOMS }));
  await page.emulateMedia({ colorScheme: 'light' });
  await openMap(page, ofTiles);
  expectChequers(await drawnMap(page), 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('.baseMap__credit')).toHaveCount(1);
  expectChequers(await drawnMap(page), 'dark');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.baseMap__paper').first()).toHaveText(
    BASE_MAP_WORDS.notOnPaper([{ ...CREDIT }]),
  );
  await expect(page.locator('.baseMap__paper').first()).toBeVisible();
  await expect(creditOf(page)).toBeHidden();
  await expect(page.locator('.interactiveMap canvas').first()).toBeHidden();
});

test('vector tiles are drawn around the areas, whose colours stay as in the key, with streets above them', async ({
  page,
}) => {
  host.files.set(TILES, madePmtiles({ kind: 'vector', zooms: ZOOMS }));
  await openMap(page, ofTiles);
  const { fills, motorway } = PALETTES.light;
  const whole = await drawnMap(page);
  const { water } = quietColours(PALETTES.light, 'light');
  const size = whole.width * whole.height;
  expect(whole.countAtLeft(0.04, rgbOf(water)) / (0.04 * size)).toBeGreaterThan(0.8);
  for (const key of SEQUENTIAL_KEYS)
    expect(whole.count(rgbOf(fills[key]), 0), key).toBeGreaterThan(size / 1000);
  const zoomIn = page.getByRole('button', { name: 'Zoom in' }).first();
  for (let level = 0; level < 6; level += 1) {
    await zoomIn.click();
    await page.waitForTimeout(500);
  }
  const near = await drawnMap(page);
  const counts = SEQUENTIAL_KEYS.map((key) => ({
    area: near.count(rgbOf(fills[key]), 0),
    street: near.count(mixed(rgbOf(motorway), rgbOf(fills[key]), STREET_OPACITY), 12),
  }));
  const most = counts.reduce((one, other) => (other.area > one.area ? other : one));
  expect(most.area, JSON.stringify(counts)).toBeGreaterThan(size / 20);
  expect(most.street, JSON.stringify(counts)).toBeGreaterThan(500);
});

test('a host that does not answer is told in the corner, and the map goes on', async ({ page, guard }) => {
  guard.allowConsole(/status of 503/);
  host.files.set(TILES, null);
  await openMap(page, ofTiles);
  await expect(page.locator('.baseMap').first()).toHaveText(BASE_MAP_WORDS.failed);
  await expect(creditOf(page)).toHaveCount(0);
  const { fills } = PALETTES.light;
  const picture = await drawnMap(page);
  for (const key of SEQUENTIAL_KEYS)
    expect(picture.count(rgbOf(fills[key]), 0), key).toBeGreaterThan((picture.width * picture.height) / 1000);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.baseMap').first()).toBeHidden();
});

test('a file that is no base map is told too', async ({ page }) => {
  host.files.set(TILES, '<html>A page of some host</html>'.repeat(20));
  await openMap(page, ofTiles);
  await expect(page.locator('.baseMap').first()).toHaveText(BASE_MAP_WORDS.failed);
});

test('without WebGL nothing is fetched and nothing is said of a base map', async ({ page }) => {
  host.files.set(TILES, madePmtiles({ kind: 'pictures', zooms: ZOOMS }));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${ofTiles.address}explore/`);
  await frameOf(page).dispatchEvent('pointermove');
  await expect(page.locator('.staticMap').first()).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(page.locator('.baseMap')).toHaveCount(0);
  expect(host.asked).toEqual([]);
});

test('a style is drawn; what it asks of a host that is not named is not fetched, and that is said', async ({
  page,
}) => {
  const [water, street] = ['#2288cc', '#cc4400'];
  const style = {
    version: 8,
    glyphs: `${host.otherOrigin}/fonts/{fontstack}/{range}.pbf`,
    sprite: `${host.otherOrigin}/sprite`,
    sources: {
      streets: { type: 'vector', tiles: [`${host.origin}/tile/{z}/{x}/{y}.pbf`], maxzoom: 0 },
      others: { type: 'vector', tiles: [`${host.otherOrigin}/tile/{z}/{x}/{y}.pbf`], maxzoom: 0 },
    },
    layers: [
      {
        id: 'water',
        type: 'fill',
        source: 'streets',
        'source-layer': 'water',
        paint: { 'fill-color': water },
      },
      {
        id: 'road',
        type: 'line',
        source: 'streets',
        'source-layer': 'roads',
        paint: { 'line-color': street },
      },
      {
        id: 'others',
        type: 'fill',
        source: 'others',
        'source-layer': 'water',
        paint: { 'fill-color': '#000' },
      },
    ],
  };
  host.files.set(STYLE, JSON.stringify(style));
  host.files.set('/tile/0/0/0.pbf', vectorTile());
  await openMap(page, ofStyle);
  await expect(page.locator('.baseMap [role="status"]').first()).toHaveText(BASE_MAP_WORDS.partly);
  await expect(creditOf(page)).toBeVisible();
  const picture = await drawnMap(page);
  const size = picture.width * picture.height;
  expect(picture.countAtLeft(0.04, rgbOf(water)) / (0.04 * size)).toBeGreaterThan(0.8);
  for (const key of SEQUENTIAL_KEYS)
    expect(picture.count(rgbOf(PALETTES.light.fills[key]), 0), key).toBeGreaterThan(size / 1000);
  const named = new URL(host.origin).host;
  expect(host.asked.filter((one) => one.host !== named)).toEqual([]);
  expect(host.asked.map(({ path }) => path)).toContain('/tile/0/0/0.pbf');
});

test('a style of this site with a file of tiles beside it asks no host, on a dark screen', async ({
  page,
}) => {
  const water = '#0a3a4a';
  const style = {
    version: 8,
    sources: { streets: { type: 'vector', url: 'pmtiles://streets.pmtiles' } },
    layers: [
      {
        id: 'water',
        type: 'fill',
        source: 'streets',
        'source-layer': 'water',
        paint: { 'fill-color': water },
      },
    ],
  };
  mkdirSync(join(ofStyle.dist, 'base'), { recursive: true });
  writeFileSync(join(ofStyle.dist, 'base/dark.json'), JSON.stringify(style));
  writeFileSync(join(ofStyle.dist, 'base/streets.pmtiles'), madePmtiles({ kind: 'vector', zooms: ZOOMS }));
  await page.emulateMedia({ colorScheme: 'dark' });
  await openMap(page, ofStyle);
  const picture = await drawnMap(page);
  await expect(page.locator('.baseMap [role="status"]')).toHaveCount(0);
  const size = picture.width * picture.height;
  expect(picture.countAtLeft(0.04, rgbOf(water)) / (0.04 * size)).toBeGreaterThan(0.8);
  for (const key of SEQUENTIAL_KEYS)
    expect(picture.count(rgbOf(PALETTES.dark.fills[key]), 0), key).toBeGreaterThan(size / 1000);
  expect(host.asked).toEqual([]);
});

test('the about page says which host is asked and what it sees, and names the maker', async ({ page }) => {
  await page.goto(`${ofTiles.address}about/`);
  const words = await page.locator('main').textContent();
  expect(words).toContain(`comes from ${new URL(host.origin).host}.`);
  expect(words).toContain('the internet address (IP) of your device');
  expect(words).not.toContain('asks no other host for anything.');
  expect(words).toContain(BASE_MAP_WORDS.about.credit(CREDIT.text));
  await page.goto(`${ofTiles.address}offline/`);
  await expect(page.locator('main')).toContainText(BASE_MAP_WORDS.offline);
  expect(host.asked).toEqual([]);
});

test('the reader of PMTiles is a script of its own, which no page names, and MapLibre is whole', () => {
  const scripts = readdirSync(join(ofTiles.dist, 'assets')).filter((file) => /\.m?js$/.test(file));
  const having = (words: string) =>
    scripts.filter((file) => readFileSync(join(ofTiles.dist, 'assets', file), 'utf8').includes(words));
  const readers = having('Invalid PMTiles protocol URL');
  expect(readers).toHaveLength(1);
  expect(having('maplibregl-canvas')).not.toEqual([]);
  expect(having('Tiles in the MLT encoding are not read here')).toEqual([]);
  for (const file of ['explore/index.html', 'about/index.html'])
    expect(readFileSync(join(ofTiles.dist, file), 'utf8')).not.toContain(readers[0]);
});
