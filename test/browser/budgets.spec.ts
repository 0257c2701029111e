/** Bytes really sent to a browser, and the layout's steadiness. Time is measured by `npm run bench`, not here. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Adds up what the server sends for each address, in kB of 1,000 bytes. */
function countBytes(page: Page): Map<string, number> {
  const sent = new Map<string, number>();
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => {
      const path = new URL(request.url()).pathname;
      sent.set(path, (sent.get(path) ?? 0) + responseBodySize / 1000);
    });
  });
  // The requests of a worker are not the page's: its own script is asked for again, for its size.
  page.on('worker', (worker) => {
    void page.request.get(worker.url(), { headers: { 'accept-encoding': 'gzip' } }).then((answer) => {
      sent.set(new URL(worker.url()).pathname, Number(answer.headers()['content-length']) / 1000);
    });
  });
  return sent;
}

function total(sent: ReadonlyMap<string, number>): number {
  return [...sent.values()].reduce((sum, size) => sum + size, 0);
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
}

test('the first page is within its budget and fetches no file twice', async ({ page }) => {
  const counts = new Map<string, number>();
  page.on('request', (request) => counts.set(request.url(), (counts.get(request.url()) ?? 0) + 1));
  const sent = countBytes(page);
  await page.goto('./');
  await settle(page);
  const scripts = [...sent].filter(([path]) => path.endsWith('.js')).reduce((sum, [, size]) => sum + size, 0);
  console.log(`first page: ${total(sent).toFixed(0)} kB, of which script ${scripts.toFixed(0)} kB`);
  expect(scripts).toBeLessThanOrEqual(120);
  expect([...counts].filter(([, times]) => times > 1)).toEqual([]);
});

/** Landmarks come after the map has been seen, and have a limit of their own. */
function apart(sent: ReadonlyMap<string, number>) {
  const of = (isLandmark: boolean) =>
    new Map([...sent].filter(([path]) => /landmark/i.test(path) === isLandmark));
  return { landmarks: of(true), others: of(false) };
}

/** Adds up all layout shifts from the start of the page on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    // Runs in the page, where the type of the window does not know what a test leaves there, nor the kind of each entry.
    (globalThis as unknown as { shifts: typeof shifts }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.total += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts.total);
}

for (const [width, budget, what] of [
  [1100, 700, 'its interactive map'],
  [1280, 740, 'its interactive map, and the charts beside it,'],
] as const) {
  test(`the explorer with ${what} is within ${budget} kB and nothing shifts`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const shifted = await watchShifts(page);
    const sent = countBytes(page);
    await page.goto('explore/');
    await page.locator('.mapView__frame').first().hover();
    await page.locator('canvas').first().waitFor();
    await settle(page);
    expect(
      [...sent.keys()].some((path) => path.includes('worker')),
      'the worker is counted',
    ).toBe(true);
    const { landmarks, others } = apart(sent);
    console.log(
      `explorer with ${what}: ${total(others).toFixed(0)} kB, landmarks ${total(landmarks).toFixed(0)}`,
    );
    expect(total(others)).toBeLessThanOrEqual(budget);
    expect(total(landmarks)).toBeLessThanOrEqual(90);
    expect(await shifted(), 'cumulative layout shift').toBeLessThanOrEqual(0.001);
  });
}

for (const path of ['./', 'explore/', 'data/', 'about/']) {
  test(`nothing shifts on ${path} when fonts and script come late`, async ({ page }) => {
    const shifted = await watchShifts(page);
    await page.setViewportSize({ width: 412, height: 823 });
    await page.route(/\.(?:woff2|js)$/, async (route) => {
      await new Promise((later) => setTimeout(later, 800));
      await route.continue();
    });
    await page.goto(path);
    await settle(page);
    expect(await shifted(), 'cumulative layout shift').toBeLessThanOrEqual(0.001);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true, waitsUntilReady: false });
  const ready = (page: Page) => page.locator('html[data-ready]');

  test('the explorer asks for next to nothing until it is used, and then for no file twice', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const sent = countBytes(page);
    await page.goto('explore/');
    await settle(page);
    console.log(`explorer at rest: ${total(sent).toFixed(0)} kB in ${asked.length} requests`);
    await expect(ready(page)).toHaveCount(0);
    expect(asked.length, 'requests at rest').toBeLessThanOrEqual(8);
    expect(total(sent), 'kB at rest').toBeLessThanOrEqual(180);

    await page.evaluate(() => scrollBy(0, 200));
    await ready(page).waitFor({ state: 'attached' });
    await settle(page);
    const { others } = apart(sent);
    console.log(`explorer in use: ${total(others).toFixed(0)} kB in ${asked.length} requests`);
    expect(asked.length, 'requests in use').toBeLessThanOrEqual(24);
    expect(total(others), 'kB in use').toBeLessThanOrEqual(280);
    expect(asked.filter((url, place) => asked.indexOf(url) !== place)).toEqual([]);
  });

  test('an area tapped first of all is chosen', async ({ page }) => {
    await page.goto('explore/');
    await settle(page);
    await page.locator('.staticMap').scrollIntoViewIfNeeded();
    const map = await page.locator('.staticMap').boundingBox();
    const [x, y] = [(map?.x ?? 0) + (map?.width ?? 0) / 3, (map?.y ?? 0) + (map?.height ?? 0) / 2];
    const code = await page.evaluate(
      ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.getAttribute('data-code'),
      [x, y],
    );
    expect(code).toMatch(/^E/);
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(new RegExp(`area=${code}`));
    await ready(page).waitFor({ state: 'attached' });
  });

  test('nothing shifts when the explorer is used', async ({ page }) => {
    const shifted = await watchShifts(page);
    await page.goto('explore/');
    await settle(page);
    await page.evaluate(() => scrollBy(0, 100));
    await ready(page).waitFor({ state: 'attached' });
    await settle(page);
    expect(await shifted(), 'cumulative layout shift').toBeLessThanOrEqual(0.001);
  });
});

test('choosing another indicator fetches its figures and no geometry again', async ({ page }) => {
  await page.goto('explore/');
  await settle(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const select = page.locator('select#indicator');
  const other = await select.evaluate(
    (element) => [...(element as HTMLSelectElement).options].find((option) => !option.selected)?.value ?? '',
  );
  await select.selectOption(other);
  await expect(page).toHaveURL(new RegExp(`indicator=${other}`));
  await settle(page);
  expect(asked.filter((path) => /\/geo\/|areas\//.test(path))).toEqual([]);
});
