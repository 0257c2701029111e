/** The explore page as people use it: choosing, linking, keyboard, search, weights, address. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { wards } from './support/releaseAreas.ts';
import { expect, test } from './support/test.ts';

// All parts below one another: what is seen side by side is in desk.spec.ts.
test.use({ viewport: { width: 1100, height: 900 } });

const HEATH_TOWN = 'E05014848';

async function openExplore(page: Page, query = ''): Promise<void> {
  await page.goto(`explore/${query}`);
  await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
  // The prerendered page is replaced or taken over once its script runs.
  await expect(page.locator('html[data-ready]:not(.address-pending)')).toBeAttached();
}

/** The value of one area in a published CSV file, as a number. */
async function published(indicator: string, area: string, period: string): Promise<number> {
  const csv = await readFile(`public/data/csv/${indicator}.csv`, 'utf8');
  const line = csv.split('\n').find((row) => row.includes(`,${area},`) && row.includes(`,${period},`));
  return Number(/,([\d.-]+),[a-z0-9-]+,[^,]*,[^,]*,[^,]*,[^,]*,measured/.exec(line ?? '')?.[1]);
}

test('shows the published figure of a ward in its panel, the legend and the table', async ({ page }) => {
  await openExplore(page, `?area=${HEATH_TOWN}`);
  const shown = (await published('violence-with-injury', HEATH_TOWN, 'iod2025')).toFixed(1);
  await expect(page.locator('.selected-area')).toContainText(`${shown} estimated recorded`);
  await expect(page.locator('.mapLegend')).toContainText(`Heath Town ${shown}`);
  await page.getByRole('button', { name: /Go to Heath Town/ }).click();
  await expect(page.locator('.explore-table tr', { hasText: 'Heath Town' })).toContainText(shown);
});

test('choosing a measure, a level and a borough is in the address, and Back and Forward step through it', async ({
  page,
}) => {
  await openExplore(page);
  await page.locator('#indicator').selectOption('robbery');
  await expect(page).toHaveURL(/indicator=robbery/);
  await expect(page.locator('.explore-map__title')).toContainText('Robbery');
  await page.locator('#borough').selectOption('E08000031');
  await expect(page).toHaveURL(/borough=E08000031/);
  await expect(page.locator('.area-table__rows')).toContainText('of 20');
  await page.goBack();
  await expect(page).not.toHaveURL(/borough=/);
  await expect(page.locator('.area-table__rows')).toContainText(`of ${wards.codes.length}`);
  await page.goBack();
  await expect(page.locator('.explore-map__title')).toContainText('Violence with injury');
  await page.goForward();
  await expect(page.locator('.explore-map__title')).toContainText('Robbery');
});

test('the whole job can be done by keyboard: choose a measure, walk the map, select, read, sort', async ({
  page,
}) => {
  await openExplore(page);
  await page.locator('#indicator').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/indicator=violence-without-injury/);
  const list = page.locator('.areaListbox__list');
  await list.focus();
  await page.keyboard.type('heath t');
  await expect(list.locator('[role=option][id$=E05014848]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`area=${HEATH_TOWN}`));
  await expect(page.locator('.selected-area h3')).toHaveText('Heath Town');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.selected-area')).toHaveCount(2);
  const heading = page.getByRole('columnheader', { name: /Violence without injury/ }).getByRole('button');
  await heading.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=-?value/);
});

test('a ward is reached by the first letters of its name', async ({ page }) => {
  await openExplore(page);
  const list = page.locator('.areaListbox__list');
  await list.focus();
  await page.keyboard.type('merid');
  await expect(list.locator('[aria-selected]').filter({ hasText: 'Meriden' })).toBeVisible();
});

test('pointing in the table marks the map and the chart', async ({ page }) => {
  await openExplore(page);
  await page.evaluate(() => {
    document.querySelector('.explore__later')?.scrollIntoView();
  });
  await expect(page.locator('.explore-charts svg').first()).toBeVisible();
  await page.locator('.explore-table tbody tr').first().hover();
  await expect(page.locator('.mapView__reading')).toContainText('Acocks Green');
  await expect(page.locator('.explore-charts')).toContainText('Acocks Green, Birmingham');
});

test('picking out a range dims the map and narrows the table', async ({ page }) => {
  await openExplore(page);
  await page.evaluate(() => {
    document.querySelector('.explore__later')?.scrollIntoView();
  });
  const from = page.locator('.explore-charts input[type=number]').first();
  await expect(from).toBeVisible();
  // The chart's script comes when the chart is near, and takes the place of the one that was prerendered.
  await expect(async () => {
    await from.fill('15');
    await from.press('Enter');
    await expect(page).toHaveURL(/range=15/, { timeout: 2000 });
  }).toPass();
  await expect(page.locator('.area-table__rows')).not.toContainText(String(wards.codes.length));
});

for (const { typed, expected, area } of [
  { typed: 'WV10 0', expected: /Heath Town/, area: /E05014848/ },
  { typed: 'heath twon', expected: /Heath Town/, area: /E05014848/ },
  { typed: 'b29 6bd', expected: /Bournbrook|Selly|Weoley|Edgbaston/, area: /E0501/ },
  { typed: 'wolverhmpton', expected: /Wolverhampton/, area: /E08000031/ },
]) {
  test(`finds “${typed}”`, async ({ page }) => {
    await openExplore(page);
    const box = page.getByLabel(/Find an area/);
    await box.click();
    await expect(page.getByRole('combobox', { name: /Find an area/ })).toBeFocused();
    await page.keyboard.type(typed);
    const option = page.locator('.find-box__option').filter({ hasText: expected }).first();
    await expect(option).toBeVisible();
    await option.click();
    await expect(page).toHaveURL(area);
  });
}

test('an old ward name leads to the wards that took its residents over', async ({ page }) => {
  await openExplore(page);
  await page.getByLabel(/Find an area/).click();
  await expect(page.getByRole('combobox', { name: /Find an area/ })).toBeFocused();
  await page.keyboard.type('Bilston East');
  await expect(page.locator('.find-box__option').filter({ hasText: 'Ward until' }).first()).toBeVisible();
});

test('two measures at one level share a map; at different levels they stand side by side', async ({
  page,
}) => {
  await openExplore(page, '?compare=income-deprivation');
  await expect(page.locator('.explore-map')).toHaveCount(1);
  await expect(page.locator('.mapLegend')).toContainText('high');
  await openExplore(page, '?compare=children-missing-incidents');
  await expect(page.locator('.explore-map')).toHaveCount(2);
});

test('violence beside an index that contains crime says so and offers income deprivation', async ({
  page,
}) => {
  await openExplore(page, '?compare=imd-score');
  await page.getByRole('button', { name: /Compare with Income deprivation/ }).click();
  await expect(page).toHaveURL(/compare=income-deprivation/);
});

test('missing episodes are drawn as boroughs and the page says why', async ({ page }) => {
  await openExplore(page, '?indicator=children-missing-incidents');
  await expect(page.locator('.explore-map')).toContainText('not published by ward');
  await expect(page.locator('.explore-table tbody tr')).toHaveCount(7);
});

test('Step Together is shown as a record of the past, with its routes and its date', async ({ page }) => {
  await openExplore(page, '?layers=step-together');
  const panel = page.locator('.step-panel');
  await expect(panel).toContainText('13 December 2021');
  await expect(panel).toContainText('18 live routes in 15 places');
  await expect(panel).toContainText('does not show where anyone is on patrol today');
});

test('weights of the risk index are in the address and move the figures', async ({ page }) => {
  await openExplore(page, `?indicator=risk-index&area=${HEATH_TOWN}`);
  await expect(page.locator('.area-figures').first()).toContainText(/\d/);
  const before = await page.locator('.area-figures').first().textContent();
  const slider = page.getByRole('slider').first();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/weights=.*income-deprivation:5/);
  await expect(page.locator('.area-figures').first()).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: /published weights/ }).click();
  await expect(page).not.toHaveURL(/weights=/);
  await expect(page.locator('.area-figures').first()).toHaveText(before ?? '');
});

test('an incomplete area carries no figure and looks and reads so', async ({ page }) => {
  await openExplore(page, '?indicator=violence-and-sexual-offences&borough=E08000025');
  await expect(page.locator('.mapLegend')).toContainText('Incomplete');
  // Which page of the table holds it is not this test's business, only that one does.
  await expect(page.locator('.area-table__rows')).toContainText('of 69');
  const row = page.locator('.explore-table tr', { hasText: 'Sutton Mere Green' });
  const shown = page.locator('.area-table__rows');
  const next = page.getByRole('button', { name: 'Next rows' });
  while ((await row.count()) === 0 && (await next.isEnabled())) {
    const before = (await shown.textContent()) ?? '';
    await next.click();
    // The page follows the address, a moment later.
    await expect(shown).not.toHaveText(before);
  }
  await expect(row).toContainText('Incomplete');
  await expect(row.locator('td').nth(1)).not.toContainText(/\d/);
});

test('a ward with a neighbourhood that no police record falls into says that its figure may be too low', async ({
  page,
}) => {
  await openExplore(page, '?indicator=violence-and-sexual-offences&area=E05011126,E05014848');
  const caution = /No police record falls into one of the neighbourhoods/;
  await expect(page.locator('.selected-area', { hasText: 'Bordesley & Highgate' })).toContainText(caution);
  await expect(page.locator('.selected-area', { hasText: 'Heath Town' })).not.toContainText(caution);
});

test('the download holds exactly the rows shown, in the fixed columns', async ({ page }) => {
  await openExplore(page, '?indicator=robbery&borough=E08000029');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /Download this table/ }).click();
  const download = await waiting;
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.trim().split(/\r?\n/);
  expect(lines[0]).toBe(
    'indicator,geography,area_code,area_name,period,value,unit,lower,upper,numerator,denominator,status',
  );
  expect(lines).toHaveLength(1 + 17);
});

test.describe('addresses', () => {
  test('a misspelt measure is named, the nearest offered, and the rest of the link works', async ({
    page,
  }) => {
    await openExplore(page, `?indicator=robery&area=${HEATH_TOWN}`);
    await expect(page.getByText('“robery” is not a known measure.')).toBeVisible();
    await expect(page.locator('.selected-area h3')).toHaveText('Heath Town');
    await page.getByRole('button', { name: 'Did you mean robbery?' }).click();
    await expect(page).toHaveURL(/indicator=robbery/);
  });

  test('words of earlier links still work', async ({ page }) => {
    await openExplore(page, '?geography=local-authority');
    await expect(page.locator('.explore-table tbody tr')).toHaveCount(7);
  });

  test('nonsense in every parameter leaves the default view and a list of what was not understood', async ({
    page,
  }) => {
    await openExplore(
      page,
      '?indicator=%00&geography=moon&area=E05,x&compare=..&layers=lava&period=never&release=0&sort=up&page=-1&weights=a&range=1&borough=E09',
    );
    await expect(page.locator('.explore-map__title')).toContainText('Violence with injury');
    await expect(page.locator('main')).toContainText('Part of the address was not understood');
  });
});

test.describe('while the figures are on their way', () => {
  // The page is looked at before it answers.
  test.use({ waitsUntilReady: false });

  test('another address than the default never shows the default’s values first', async ({ page }) => {
    // The figures are held back until the page has been looked at, however slow the machine.
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/observations/robbery.ward.json', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('explore/?indicator=robbery', { waitUntil: 'domcontentloaded' });
    await page.locator('.explore-map__title').waitFor({ state: 'attached' });
    await expect(page.locator('.explore-map__title')).toBeHidden();
    const fills = await page
      .locator('.staticMap__areas path')
      .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).fill)).size);
    expect(fills).toBe(1);
    release();
    await expect(page.locator('.explore-map__title')).toContainText('Robbery');
    await expect(page.locator('.explore-map__title')).toBeVisible();
  });
});

for (const address of ['./', 'explore/', 'evidence/']) {
  test(`a postcode as it is typed, and Enter: ${address}`, async ({ page }) => {
    await page.goto(address);
    for (const typed of ['WV1 1SH.', 'WV1-1SH', 'my postcode is wv1 1sh']) {
      await page.goto(address);
      await page.getByLabel(/Find an area/).click();
      const box = page.getByRole('combobox', { name: /Find an area/ });
      await expect(box).toBeFocused();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/E05014852|St-Peters|area/);
      await expect(page.locator('main')).toContainText('St Peters');
    }
    await page.goto(address);
    await page.getByLabel(/Find an area/).click();
    const box = page.getByRole('combobox', { name: /Find an area/ });
    await expect(box).toBeFocused();
    const before = page.url();
    for (const [typed, said] of [
      ['WVI 1SH', 'Did you mean WV1 1SH?'],
      ['B3O 1AA', 'Did you mean B30 1AA?'],
      ['12 High Street', 'There is no postcode of the seven boroughs'],
      ['SW1A 1AA', 'SW1A 1AA is not in the seven boroughs'],
    ] as const) {
      await box.fill(typed);
      await expect(page.locator('.find-box__message').first()).toContainText(said);
      await box.press('Enter');
      expect(page.url()).toBe(before);
    }
    await box.fill('WVI 1SH');
    await expect(page.locator('.find-box__option').first()).toContainText('WV1 1SH');
    await box.press('ArrowDown');
    await box.press('Enter');
    await expect(page.locator('main')).toContainText('St Peters');
  });
}

test('an area of another level than the map is called by its name, never by its code', async ({ page }) => {
  await page.goto('explore/?area=E05011153,E01008881,E05999999&geography=borough');
  const chosen = page.locator('.selected-area');
  await expect(chosen).toHaveCount(3);
  await expect(chosen.nth(0)).toContainText(/, Birmingham is selected but this map shows boroughs\./);
  await expect(chosen.nth(1)).toContainText(
    /\d{3}[A-Z]\), Birmingham is selected but this map shows boroughs\./,
  );
  await expect(chosen.nth(2)).toContainText('E05999999 is not an area of the maps of this release.');
  const texts = [await chosen.nth(0).innerText(), await chosen.nth(1).innerText()];
  expect(texts.join(' ')).not.toMatch(/E0\d{7}/);
  await expect(chosen.nth(0).getByRole('button')).toHaveAccessibleName(/^Remove [A-Z].*, Birmingham$/);
  await page.goto('explore/?area=E05011153&geography=lsoa');
  await expect(chosen.first()).toContainText('is selected but this map shows neighbourhoods.');
});
