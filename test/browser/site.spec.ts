/** The site around the profiles: pages that stand as they are served, sharing, and parts inside other sites' pages. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Another site: one page on another port, with room to scroll above and below a frame. */
async function otherSite(html: string): Promise<{ address: string; host: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><head><title>Other</title><link rel="icon" href="data:,"></head><body>${html}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address: `http://${host}/`, host, server };
}

function frameLine(baseURL: string | undefined, path: string): string {
  const root = baseURL ?? '';
  return `<div style="height:400px">Above</div><iframe src="${root}${path}" title="Framed" width="100%" height="300" style="border:0"></iframe><script src="${root}embed.js" async></script><div style="height:1200px">Below</div>`;
}

const FRAMED = [
  { path: 'embed/map/?indicator=robbery&amp;area=E05011118', heading: /Robbery by ward/ },
  { path: 'embed/chart/?indicator=income-deprivation', heading: /Income deprivation/ },
  { path: 'embed/boroughs/?indicator=child-poverty', heading: /Children in low-income families/ },
  { path: 'embed/area/?area=E05011118', heading: /Acocks Green, Birmingham/ },
];

for (const { path, heading } of FRAMED) {
  test(`shown in another site's page, ${path} is as tall as what it holds`, async ({
    page,
    guard,
    baseURL,
  }) => {
    const other = await otherSite(frameLine(baseURL, path));
    guard.allowHost(other.host);
    await page.goto(other.address);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(heading);
    const inner = () =>
      frame.locator('.embed').evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
    const outer = () => page.locator('iframe').evaluate((element) => element.clientHeight);
    await expect.poll(async () => (await outer()) - (await inner())).toBe(0);
    expect(await inner()).toBeGreaterThan(300);
    other.server.close();
  });
}

test('the wheel over a framed map scrolls the page around it', async ({ page, guard, baseURL }) => {
  const other = await otherSite(frameLine(baseURL, 'embed/map/'));
  guard.allowHost(other.host);
  await page.goto(other.address);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
    .toBeGreaterThan(400);
  const box = await page.locator('iframe').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  other.server.close();
});

test('a framed map is chosen from by keyboard and leaves the history of the page around it alone', async ({
  page,
  guard,
  baseURL,
}) => {
  const other = await otherSite(frameLine(baseURL, 'embed/map/'));
  guard.allowHost(other.host);
  await page.goto(other.address);
  await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
  const list = page.frameLocator('iframe').getByRole('listbox');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.frameLocator('iframe').locator('.mapLegend__marks')).toContainText('Chosen areas:');
  expect(await page.evaluate(() => history.length)).toBe(2);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.tagName !== 'IFRAME')) break;
  }
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  other.server.close();
});

test('a page that is not made for frames refuses to stand in one where the host sends headers', async ({
  page,
  guard,
  baseURL,
}) => {
  guard.allowConsole(/frame-ancestors/);
  const other = await otherSite(`<iframe src="${baseURL ?? ''}about/" title="Framed"></iframe>`);
  guard.allowHost(other.host);
  const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(other.address);
  await refusal;
  await expect(page.frameLocator('iframe').locator('.site-header')).toHaveCount(0);
  other.server.close();
});

test('a frame that asks for what does not exist says so and shows no other figures', async ({ page }) => {
  await page.goto('embed/map/?indicator=no-such-thing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/does not exist/);
  await expect(page.locator('svg')).toHaveCount(0);
});

test('the share panel copies the link and draws a code for it without asking anybody', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('data/robbery/');
  await page.getByText('Share this page').click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.getByRole('button', { name: 'Show a QR code' }).click();
  await expect(page.getByRole('img', { name: `QR code that opens ${page.url()}` })).toBeVisible();
  await expect(page.locator('.share__code').first()).toContainText('embed/map/?indicator=robbery');
});

test('the list of measures is narrowed by topic and level', async ({ page }) => {
  await page.goto('data/');
  await narrow(page);
});

async function narrow(page: Page): Promise<void> {
  const items = page.locator('.measure-list__item:visible');
  await expect.poll(() => items.count()).toBeGreaterThan(80);
  const all = await items.count();
  await page.getByRole('radio', { name: 'School and learning' }).check();
  await expect.poll(() => items.count()).toBeLessThan(all / 4);
  expect(await items.count()).toBeGreaterThan(3);
  await page.getByRole('radio', { name: 'Wards' }).check();
  await expect(items).toHaveCount(0);
  await expect(page.locator('.data-filter__nothing')).toBeVisible();
}

test('a page reached inside the app shows the same as the page that is served', async ({ page }) => {
  await page.goto('data/robbery/');
  const served = await page.locator('main').innerText();
  await page.goto('explore/');
  await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
  await page.evaluate(() => {
    const root = location.pathname.replace(/explore\/$/, '');
    history.pushState(null, '', `${root}data/robbery`);
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robbery');
  await expect(page.locator('main .staticMap')).toBeVisible();
  await expect.poll(() => page.locator('main').innerText()).toBe(served);
  await expect(page).toHaveTitle(/^Robbery \|/);
});

test('a measure that does not exist is answered with the nearest that does', async ({ page, guard }) => {
  guard.allowConsole(/status of 404/);
  await page.goto('data/robery/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We do not hold that measure');
  await expect(page.locator('main').getByRole('link', { name: 'robbery', exact: true })).toBeVisible();
});

test('the page of a measure fetches neither figures nor the script of its screen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('data/violence-with-injury/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.endsWith('.json')).map((path) => path.split('/').pop())).toEqual([
    'manifest.json',
  ]);
  expect(asked.filter((path) => /IndicatorScreen|ExploreScreen|maplibre/.test(path))).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first page shows the region, its figures with periods and sources, and the ways in', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.locator('main .staticMap')).toBeVisible();
    const findings = page.locator('.glance__finding');
    await expect(findings).toHaveCount(3);
    for (const finding of await findings.all()) {
      await expect(finding).toContainText(/\d/);
      await expect(finding).toContainText(/20\d\d/);
      await expect(finding).toContainText('Source:');
    }
    await page.getByRole('navigation', { name: 'Or start with a borough:' }).getByText('Walsall').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Walsall');
  });

  test('the page of a measure has its definition, map, charts, table and files', async ({ page }) => {
    await page.goto('data/violence-with-injury/');
    await expect(page.locator('main .staticMap')).toBeVisible();
    await expect(page.locator('main .stillChart:visible')).toHaveCount(2);
    for (const term of ['Definition', 'Numerator', 'Denominator', 'Method', 'Licence', 'Next update']) {
      await expect(page.locator('dt', { hasText: new RegExp(`^${term}$`) })).toBeVisible();
    }
    await expect(page.locator('table.figures').first()).toContainText('Wolverhampton');
    const file = await page.getByRole('link', { name: 'All figures (CSV)' }).getAttribute('href');
    const answer = await page.request.get(new URL(file ?? '', page.url()).href);
    expect(answer.status()).toBe(200);
  });

  test('the list of measures is narrowed by topic and level', async ({ page }) => {
    await page.goto('data/');
    await narrow(page);
  });

  test('the accessibility statement, the about page and what is not held can be read and reached', async ({
    page,
  }) => {
    await page.goto('./');
    for (const name of [
      'Accessibility statement',
      'What is not held',
      'About, sources and where to get help',
    ]) {
      await page.getByRole('contentinfo').getByRole('link', { name }).click();
      await expect(page.locator('main p').first()).toBeVisible();
    }
  });
});
