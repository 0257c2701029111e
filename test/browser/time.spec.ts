/** Periods: stepped through, compared, printed; by pointer and by keyboard, without motion where none is wanted. */
import type { Page } from '@playwright/test';
import { expectNoFault } from './support/everyLook.ts';
import { keepMapsStill } from './support/movingMap.ts';
import { expect, test } from './support/test.ts';

const YEARLY = 'explore/?indicator=looked-after-rate&geography=borough';
const CHANGE = 'explore/?indicator=robbery&since=2023-09/2024-08';

const slider = (page: Page) => page.locator('.period-stepper input[type=range]');
const step = (page: Page, which: 'previous' | 'next') => page.locator(`[data-period-step=${which}]`);
const title = (page: Page) => page.locator('.explore-map__title').first();

/** Colours of the drawn areas, in their order. */
function fills(page: Page): Promise<string[]> {
  return page
    .locator('.mapView .staticMap__areas path')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
}

test('buttons, slider and keys step through the periods, in the address and on the map, and Back is not filled', async ({
  page,
}) => {
  await keepMapsStill(page);
  await page.goto(YEARLY);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '31 March 2025');
  const [newest, entries] = [await fills(page), await page.evaluate(() => history.length)];
  await step(page, 'previous').click();
  await expect(title(page)).toContainText('31 March 2024');
  await expect(page).toHaveURL(/period=2024/);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(title(page)).toContainText('31 March 2021');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '31 March 2021');
  expect(await fills(page)).not.toEqual(newest);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/period=2022/);
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/period=/);
  await expect(title(page)).toContainText('31 March 2025');
  expect(await fills(page)).toEqual(newest);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  // At the end the button keeps the keyboard's place and does nothing.
  await step(page, 'next').focus();
  await page.keyboard.press('Enter');
  await expect(step(page, 'next')).toBeFocused();
  await expect(page).not.toHaveURL(/period=/);
});

test('a step keeps the key’s classes and fetches no figures or shapes', async ({ page }) => {
  await keepMapsStill(page);
  await page.goto(YEARLY);
  const key = page.getByRole('region', { name: /^Key:/ });
  await expect(key).toBeVisible();
  /** Without how many areas each has. */
  const classes = async () =>
    (await key.getByRole('button').allInnerTexts()).map((text) => text.split('\n')[0]);
  const before = await classes();
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  // Scripts of what answers come with the first use; figures and shapes are there.
  page.on('request', (request) => {
    if (/\/(data|geo)\//.test(request.url())) asked.push(request.url());
  });
  await step(page, 'previous').click();
  await expect(title(page)).toContainText('31 March 2024');
  expect(await classes()).toEqual(before);
  expect(before.length).toBeGreaterThan(4);
  expect(asked).toEqual([]);
});

test('play goes on by itself, and a key ends it', async ({ page }) => {
  await keepMapsStill(page);
  await page.goto(`${YEARLY}&period=2021`);
  await page.locator('[data-period-play]').click();
  await expect(title(page)).toContainText('31 March 2022');
  await expect(title(page)).toContainText('31 March 2023', { timeout: 6000 });
  await page.keyboard.press('Shift');
  await expect(page.locator('[data-period-play]')).toContainText('Play');
  const shown = await title(page).innerText();
  await page.waitForTimeout(2600);
  expect(await title(page).innerText()).toBe(shown);
});

test('nothing is there to play under reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(YEARLY);
  await expect(step(page, 'previous')).toBeVisible();
  await expect(page.locator('[data-period-play]')).toHaveCount(0);
});

test('the address of a change opens its map, and the choice beside the stepper leads there and back', async ({
  page,
}) => {
  await keepMapsStill(page);
  await page.goto(CHANGE);
  await expect(title(page)).toHaveText(
    'Change in robbery by ward, from the year to August 2024 to the year to March 2026',
  );
  const key = page.getByRole('region', { name: /^Key: Change in robbery/ });
  await expect(key).toContainText('Lower, by more than usual');
  await expect(page.locator('.mapView [data-code=E05014853]')).toHaveClass(/mapFill--change-lower$/);
  await expect(page.locator('.mapView [data-code=E05011131]')).toHaveClass(/mapFill--change-higher$/);
  await page.locator('#since').selectOption('');
  await expect(page).not.toHaveURL(/since=/);
  await expect(title(page)).toHaveText(/^Robbery by ward/);
  await page.locator('#since').selectOption('2023-09/2024-08');
  await expect(title(page)).toHaveText(/^Change in robbery/);
  await page.goBack();
  await expect(title(page)).toHaveText(/^Robbery by ward/);
});

test('months of each place are walked by keyboard and light it in the bars', async ({ page }) => {
  await keepMapsStill(page);
  await page.goto('explore/?indicator=robbery&geography=borough');
  await page.locator('.explore__panel--charts').scrollIntoViewIfNeeded();
  const months = page.locator('.month-multiples');
  await months.scrollIntoViewIfNeeded();
  await months.focus();
  await page.keyboard.press('End');
  await expect(months.getByRole('option')).toHaveText(
    /, March 2026: [\d,]+ \([\d.]+ per 100,000 residents\)/,
  );
  await expect(months.locator('.trend-chart__panel-title--hovered')).toHaveCount(1);
});

test('paper has four dates with one key', async ({ page }) => {
  await page.goto(YEARLY);
  await expect(slider(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.period-sheet')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.period-sheet');
  await expect(sheet.locator('figcaption')).toHaveText([
    '31 March 2021',
    '31 March 2022',
    '31 March 2024',
    '31 March 2025',
  ]);
  await expect(sheet.locator('svg.staticMap')).toHaveCount(4);
  const widths = await sheet
    .locator('.period-sheet__frame')
    .evaluateAll((frames) => frames.map((frame) => Math.round(frame.getBoundingClientRect().width)));
  expect(new Set(widths).size).toBe(1);
  await expect(sheet.locator('.period-sheet__key li').first()).toBeVisible();
});

for (const [name, address] of [
  ['a yearly measure', YEARLY],
  ['a change of wards', `${CHANGE}&area=E05014848`],
  ['a change of neighbourhoods', `${CHANGE}&geography=lsoa`],
] as const) {
  test(`${name}: no fault at 320, 768 and 1280 px, light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    await keepMapsStill(page);
    await page.goto(address);
    await expect(page.locator('.period-stepper')).toBeVisible();
    await expectNoFault(page, name, [320, 768, 1280], ['light', 'dark']);
  });
}
