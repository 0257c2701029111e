/** The build on a plain static host below a sub-path: what each address gives, with and without script. */
import { expect, test } from './support/test.ts';

/** The browser itself writes a line for a page or file answered with 404. */
const NOT_FOUND_ANSWER = /status of 404/;

test('the known pages are files of their own', async ({ page }) => {
  for (const path of ['./', 'explore', 'data', 'about']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.locator('h1')).toHaveCount(1);
  }
});

test('the explorer opens from an address without its last slash and keeps what it asks for', async ({
  page,
}) => {
  await page.goto('explore?geography=borough');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page).toHaveURL(/[?&]geography=borough(?:&|$)/);
});

for (const address of [
  'nonsense',
  'explor/',
  'area/E05000000',
  'a/b/c/d',
  'index.php?id=1',
  '%F0%9F%92%A9',
]) {
  test(`an unknown address is answered with 404 and a page that says so: ${address}`, async ({
    page,
    guard,
  }) => {
    guard.allowConsole(NOT_FOUND_ANSWER);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('header nav a').first()).toBeVisible();
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('header nav a').first().click();
    await expect(page).toHaveURL(/\/wm\/sna\/$/);
  });
}

test('an address with doubled slashes never asks another host', async ({ page, guard }) => {
  guard.allowConsole(NOT_FOUND_ANSWER);
  await page.goto('.//elsewhere.invalid//page');
  await expect(page.locator('h1')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the explorer shows its map, its figures and links that work', async ({ page }) => {
    await page.goto('explore/');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('main svg').first()).toBeVisible();
    await page.locator('header nav a').first().click();
    await expect(page).toHaveURL(/\/wm\/sna\/$/);
  });

  test('forms that need a script say so, and offer the list that needs none', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.no-script').first()).toContainText('Searching needs a script');
    await expect(page.locator('.no-script').first()).toBeVisible();
    await page.getByRole('link', { name: 'Walsall' }).first().click();
    await expect(page.locator('main a[href*="E05"]').first()).toBeVisible();
    await page.goto('evidence/');
    await expect(page.locator('.no-script').first()).toContainText('Making a pack needs a script');
    await expect(page.locator('.no-script').first()).toBeVisible();
    await page.locator('.no-script a').first().click();
    await expect(page.locator('main a[href*="E08"]').first()).toBeVisible();
    await page.goto('evidence/check/');
    await expect(page.locator('.no-script').first()).toContainText('Checking needs a script');
    await expect(page.locator('.no-script').first()).toBeVisible();
    await page.locator('.no-script a').first().click();
    await expect(page.locator('h1')).toHaveText('Data');
  });

  test('an unknown address says that it is not known', async ({ page, guard }) => {
    guard.allowConsole(NOT_FOUND_ANSWER);
    await page.goto('no/such/page');
    await expect(page.locator('h1')).toHaveText('We could not find that page');
  });
});

test('a page taken over by the app keeps every link it was served with', async ({ page }) => {
  const served = await page.request.get('explore/').then((answer) => answer.text());
  const base = new URL('explore/', 'http://host/wm/sna/');
  const expected = [...served.matchAll(/<a [^>]*href="([^"]*)"/g)]
    .map((match) => new URL((match[1] ?? '').replaceAll('&amp;', '&'), base).pathname)
    .filter((path) => path.startsWith('/wm/sna/'));
  await page.goto('explore/');
  const missing = () =>
    page.locator('a[href]').evaluateAll((links, wanted) => {
      const now = new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      return wanted.filter((path) => !now.has(path));
    }, expected);
  expect(expected.length).toBeGreaterThan(0);
  await expect.poll(missing).toEqual([]);
});
