/** Addresses whose parameters have names that the page does not know: each is named, with the nearest that it does. */
import { expect, test } from './support/test.ts';

for (const [address, name, nearest] of [
  ['explore/?indicator=robbery&amp;geography=borough', 'amp;geography', 'geography'],
  ['explore/?Indicator=robbery', 'Indicator', 'indicator'],
  ['evidence/?areas=E05011118&amp;indicators=robbery', 'amp;indicators', 'indicators'],
  ['story/walsall/?veiw=slides', 'veiw', 'view'],
  ['area/E05014848/?comparr=E05011118', 'comparr', 'compare'],
  [
    'evidence/check/?areas=E05011118&indicators=robbery&release=2026-11&code=22222-22222&outlien=1',
    'outlien',
    'outline',
  ],
  ['./?qqqq=1', 'qqqq', null],
  ['data/?indicator=robbery', 'indicator', null],
  ['data/robbery/?area=1', 'area', null],
  ['about/?x=1', 'x', null],
  ['not-held/?page=2', 'page', null],
  ['offline/?now=1', 'now', null],
  ['story/?page=2', 'page', null],
  ['accessibility/?page=2', 'page', null],
] as const) {
  test(`${address} is told of “${name}”`, async ({ page }) => {
    await page.goto(address);
    const told = page.locator('.notice', { hasText: `“${name}”` }).first();
    await expect(told).toBeVisible();
    if (nearest !== null) await expect(told).toContainText(nearest);
    await expect(page.locator('h1')).toHaveCount(1);
  });
}

test('the nearest name is taken by one press', async ({ page }) => {
  await page.goto('explore/?Indicator=robbery');
  await page.getByRole('button', { name: 'Did you mean indicator?' }).click();
  await expect(page).toHaveURL(/\?indicator=robbery$/);
  await expect(page.locator('.explore-map__title')).toContainText('Robbery');
  await page.goto('story/walsall/?veiw=slides');
  await page.getByRole('button', { name: 'Did you mean view?' }).click();
  await expect(page.locator('main.slides')).toBeVisible();
});

test('a frame goes on showing what it asks for, and names the rest', async ({ page }) => {
  await page.goto('embed/chart/?indicator=robbery&amp;geography=borough');
  await expect(page.locator('h1')).toHaveText('Robbery');
  await expect(page.getByRole('note').first()).toContainText('amp;geography');
});

test('what counters of links add is nothing to tell', async ({ page }) => {
  for (const address of [
    './?utm_source=mail&fbclid=1',
    'explore/?indicator=robbery&utm_medium=x',
    'evidence/?gclid=2',
  ]) {
    await page.goto(address);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.notice', { hasText: 'not understood' })).toHaveCount(0);
  }
});
