/** What people do with a page before its scripts are there, and a page whose scripts never come. */
import type { Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from './support/test.ts';

test.use({ waitsUntilReady: false });

const LATE_MS = 1500;

/** Scripts come late; the page itself at once. */
async function openLate(page: Page, address: string): Promise<void> {
  await page.route(/\.js$/, async (route) => {
    await delay(LATE_MS);
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
}

const ready = (page: Page) =>
  page.locator('html[data-ready]:not(.address-pending)').waitFor({ state: 'attached' });

/** The list, the map, its key and its title all say one measure. */
async function expectOneMeasure(page: Page, value: string, name: string): Promise<void> {
  await expect(page.locator('#indicator')).toHaveValue(value);
  // Among other layers it is named in their list.
  await expect(page).toHaveURL(new RegExp(`indicator=${value}|layers=[^&]*${value}`));
  await expect(page.locator('.explore-map__title').first()).toContainText(name);
  await expect(page.locator('.layer--on .layer__name').first()).toContainText(name);
}

for (const address of ['explore/', 'explore/?geography=borough', 'explore/?indicator=child-poverty']) {
  test(`a measure chosen before the scripts are there is shown: ${address}`, async ({ page }) => {
    await openLate(page, address);
    await page.locator('#indicator').selectOption('robbery');
    await expect(page.locator('html[data-ready]')).toHaveCount(0);
    await ready(page);
    await expectOneMeasure(page, 'robbery', 'Robbery');
  });
}

test('several choices, a press and an opened part before the scripts are there are all kept', async ({
  page,
}) => {
  await openLate(page, 'explore/');
  await page.locator('#indicator').selectOption('robbery');
  await page.locator('#borough').selectOption('E08000031');
  await page.locator('#geography').selectOption('borough');
  await page.getByRole('switch', { name: /Step Together/ }).check();
  await ready(page);
  await expectOneMeasure(page, 'robbery', 'Robbery');
  await expect(page).toHaveURL(/borough=E08000031/);
  await expect(page).toHaveURL(/geography=borough/);
  await expect(page).toHaveURL(/layers=[^&]*step-together/);
});

test('a box ticked early is ticked, and a part opened early has its choices', async ({ page }) => {
  await openLate(page, 'explore/');
  await page.getByText('Map shape and comparison').click();
  await page.getByRole('checkbox', { name: 'Motorways' }).check();
  await ready(page);
  await expect(page).toHaveURL(/layers=[^&]*motorways/);
  await page.getByRole('radio', { name: /same size/ }).check();
  await expect(page).toHaveURL(/layout=hexagons/);
  await expect(page.getByRole('checkbox', { name: 'Motorways' })).toBeChecked();
});

for (const address of ['./', 'explore/']) {
  test(`a postcode typed early is looked up: ${address}`, async ({ page }) => {
    await openLate(page, address);
    await page.getByLabel(/Find an area/).click();
    await page.keyboard.type('WV1 1SH');
    await ready(page);
    const option = page.locator('.find-box__option').first();
    await expect(option).toContainText('WV1 1SH');
    await expect(page.getByRole('combobox', { name: /Find an area/ })).toBeFocused();
    await expect(page.getByRole('combobox', { name: /Find an area/ })).toHaveValue('WV1 1SH');
  });
}

const CHECK = 'evidence/check/?areas=E05011118&indicators=robbery&release=2026-11';
const PASTED =
  'https://elsewhere.example/evidence/check/?areas=E05011118&indicators=robbery&release=2026-11&code=AAAAA-AAAAA';

for (const address of ['evidence/check/', CHECK]) {
  test(`a link pasted early is not erased: ${address}`, async ({ page }) => {
    await openLate(page, address);
    await page.getByLabel('Link from the pack').fill(PASTED);
    await page.getByLabel(/^Check code/).fill('22222-22222');
    await ready(page);
    await expect(page.getByLabel('Link from the pack')).toHaveValue(PASTED);
    await expect(page.getByLabel(/^Check code/)).toHaveValue('22222-22222');
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByRole('heading', { name: /Result/ })).toBeVisible();
  });
}

test('a link that is sent early is checked', async ({ page }) => {
  await openLate(page, 'evidence/check/');
  await page.getByLabel('Link from the pack').fill(PASTED);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('heading', { name: /Result/ })).toBeVisible();
  await expect(page.getByLabel('Link from the pack')).toHaveValue(PASTED);
});

test('a document chosen early is checked', async ({ page }) => {
  await openLate(page, 'evidence/check/');
  const buffer = Buffer.from('Robbery in Acocks Green is 98.7 per 1,000 residents.');
  await page
    .getByLabel(/^Choose a document/)
    .setInputFiles({ name: 'early.txt', mimeType: 'text/plain', buffer });
  await ready(page);
  await expect(page.getByRole('heading', { name: 'What was found in early.txt' })).toBeVisible();
});

test('a ward ticked early is in the pack', async ({ page }) => {
  await openLate(page, 'evidence/');
  await page.getByRole('checkbox', { name: 'Acocks Green' }).check();
  await ready(page);
  await expect(page).toHaveURL(/areas=E05011118/);
  await expect(page.getByRole('heading', { name: 'Evidence for Acocks Green' })).toBeVisible();
});

test.describe('when the scripts never come', () => {
  const blocked = async (page: Page, address: string) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(address);
  };

  test('an address that asks for something says so and gives the address; nothing else is shown for it', async ({
    page,
    guard,
  }) => {
    guard.allowConsole(/ERR_FAILED/);
    for (const address of [
      'explore/?indicator=robbery',
      'evidence/?areas=E05011118',
      'evidence/check/?code=1',
    ]) {
      await blocked(page, address);
      await expect(page.getByRole('alert')).toContainText('could not be loaded');
      await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute(
        'href',
        new RegExp(address.replace(/[?]/g, '\\?')),
      );
      await expect(page.locator('#root')).toBeHidden();
    }
  });

  test('a page that is complete as it was served stays, and says what does not answer', async ({
    page,
    guard,
  }) => {
    guard.allowConsole(/ERR_FAILED/);
    for (const address of ['./?utm_source=mail', './', 'about/', 'area/E05014848/?compare=E05011118']) {
      await blocked(page, address);
      await expect(page.getByRole('alert')).toContainText('do not answer');
      await expect(page.locator('h1')).toBeVisible();
    }
  });
});
