/** Whoever moves about the app by keyboard or ear is told where they are, and starts reading there. */
import { expect, test } from './support/test.ts';

test('a page reached inside the app has the focus at its beginning, also when its screen comes later', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Data' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await expect(page.locator('main:not([aria-busy])')).toBeFocused();
  await expect(page).toHaveTitle(/^Data/);
});

test('the title of the explorer names the map that is shown, from the first', async ({ page }) => {
  await page.goto('explore/?geography=borough&indicator=child-poverty');
  await expect
    .poll(async () => {
      const shown = await page.locator('.explore-map__title').first().textContent();
      return shown !== null && shown !== '' && (await page.title()).startsWith(shown);
    })
    .toBe(true);
});

test('no two links of an area page, or of the list of what is not held, share their words and lead apart', async ({
  page,
}) => {
  for (const path of ['area/E05014848/', 'area/E11000005/', 'not-held/', 'prevention/']) {
    await page.goto(path);
    const shared = await page.evaluate(() => {
      const addresses = new Map<string, Set<string>>();
      for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
        const words = link.textContent.trim();
        addresses.set(words, (addresses.get(words) ?? new Set()).add(link.href));
      }
      return [...addresses].filter(([, to]) => to.size > 1).map(([words]) => words);
    });
    expect(shared, path).toEqual([]);
  }
});
