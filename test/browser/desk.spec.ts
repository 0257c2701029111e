/** Where the parts of the explorer stand: side by side on a wide screen, below one another elsewhere, all of them on paper. */
import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { keepMapsStill } from './support/movingMap.ts';
import { expect, test } from './support/test.ts';

const map = (page: Page): Locator => page.locator('.mapView__frame').first();
const panel = (page: Page, tab: string): Locator => page.locator(`#beside-${tab}`);

/** The share of an element that is in the window. */
function shareInSight(element: Locator): Promise<number> {
  return element.evaluate((it) => {
    const { top, bottom, left, right, width, height } = it.getBoundingClientRect();
    const wide = Math.min(right, innerWidth) - Math.max(left, 0);
    const high = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return (Math.max(0, wide) * Math.max(0, high)) / (width * height);
  });
}

for (const [width, height] of [
  [1200, 700],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`map, key and what is read of it are in sight together at ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('explore/?tab=table');
    await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
    expect(await shareInSight(map(page)), 'the map').toBe(1);
    expect(await shareInSight(page.locator('.mapLegend').first()), 'its key').toBe(1);
    expect(await shareInSight(page.locator('.area-table__caption')), 'the head of the table').toBe(1);
    const [left, right] = [await map(page).boundingBox(), await panel(page, 'table').boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? Infinity)).toBeLessThanOrEqual(right?.x ?? 0);
    // The map stays while the table is read to its end.
    const last = page.locator('.explore-table tbody tr').last();
    await last.evaluate((row) => {
      row.scrollIntoView({ block: 'end' });
    });
    expect(await shareInSight(map(page)), 'the map beside the last row').toBe(1);
  });
}

for (const width of [1280, 1440]) {
  test(`with two maps the layers never stand over the charts below at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('explore/?indicator=violence-with-injury&compare=children-missing-incidents');
    await expect(page.locator('.explore__pair .mapView__frame')).toHaveCount(2);
    await page.locator('.explore__aside').evaluate((it) => {
      it.scrollIntoView();
    });
    const [left, aside] = [
      await page.locator('.explore__left').boundingBox(),
      await page.locator('.explore__aside').boundingBox(),
    ];
    expect((left?.y ?? Infinity) + (left?.height ?? Infinity)).toBeLessThanOrEqual(aside?.y ?? 0);
  });
}

test('tabs are walked by keyboard, each opens its part, and the address says which', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('explore/');
  const back = await page.evaluate(() => history.length);
  const tab = (name: string) => page.getByRole('tab', { name });
  await expect(tab('Charts')).toHaveAttribute('aria-selected', 'true');
  await expect(panel(page, 'charts')).toBeVisible();
  await expect(panel(page, 'table')).toBeHidden();
  await tab('Charts').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Table')).toBeFocused();
  await expect(page).toHaveURL(/\?tab=table$/);
  await expect(page.getByRole('tabpanel', { name: 'Table' })).toBeVisible();
  await expect(panel(page, 'charts')).toBeHidden();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/\?tab=card$/);
  await expect(page.getByRole('tabpanel', { name: 'In words' })).toContainText('Highest:');
  await page.keyboard.press('ArrowRight');
  await expect(tab('Charts')).toBeFocused();
  await expect(page).toHaveURL(/explore\/?$/);
  // Turning to another part is not a step to go back to.
  expect(await page.evaluate(() => history.length)).toBe(back);
  await page.goto('explore/?tab=card&area=E05014848');
  await expect(page.getByRole('tabpanel', { name: 'In words' })).toContainText('Heath Town');
  await expect(page.getByRole('tabpanel')).toHaveCount(1);
});

test('a measure chosen while the table is behind another tab is in the table when it is opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('explore/?tab=table');
  await expect(page.locator('.area-table__caption')).toContainText('Violence with injury');
  await page.getByRole('tab', { name: 'Charts' }).click();
  await page.goto('explore/?indicator=robbery');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.locator('.area-table__caption')).toContainText('Robbery');
  await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
});

for (const tab of ['charts', 'table', 'card']) {
  test(`the tab with ${tab} has no fault`, async ({ page }) => {
    await keepMapsStill(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`explore/?tab=${tab}&area=E05014848`);
    await expect(panel(page, tab)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('below 1,200 pixels there are no tabs: words, charts and table stand below one another', async ({
  page,
}) => {
  for (const width of [1024, 768, 412]) {
    await page.setViewportSize({ width, height: 768 });
    await page.goto('explore/?tab=table');
    await expect(page.getByRole('tab')).toHaveCount(0);
    const tops: number[] = [];
    for (const part of ['.mapView__frame', '#beside-card', '#beside-charts', '#beside-table']) {
      await expect(page.locator(part).first()).toBeVisible();
      tops.push((await page.locator(part).first().boundingBox())?.y ?? NaN);
    }
    expect(tops, `${width} px`).toEqual(tops.toSorted((a, b) => a - b));
  }
});

test('a projector shows the map whole, with its key', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('explore/');
  expect(await shareInSight(map(page))).toBe(1);
  expect(await shareInSight(page.locator('.mapLegend').first())).toBe(1);
  expect((await map(page).boundingBox())?.width ?? 0).toBeGreaterThan(600);
});

for (const query of ['children-missing-incidents,boroughs,places', 'looked-after-rate,boroughs,places']) {
  test(`a projector shows the map whole below the way through its periods: ${query}`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`explore/?layers=${query}`);
    await expect(page.locator('.period-stepper__row')).toBeVisible();
    await expect(page.locator('.map-date')).toBeVisible();
    expect(await shareInSight(map(page))).toBe(1);
    expect((await map(page).boundingBox())?.width ?? 0).toBeGreaterThan(420);
    // The date covers nothing of the map, and the knob stands in line with the buttons beside it.
    const middle = async (selector: string) => {
      const { y, height } = (await page.locator(selector).first().boundingBox()) ?? { y: NaN, height: NaN };
      return { end: y + height, middle: y + height / 2 };
    };
    const { y: top } = (await map(page).boundingBox()) ?? { y: NaN };
    expect((await middle('.map-date__text')).end).toBeLessThanOrEqual(top);
    expect(
      Math.abs(
        (await middle('.period-stepper .slider__input')).middle -
          (await middle('.period-stepper__button')).middle,
      ),
    ).toBeLessThan(1);
  });
}

test('typing in the search box moves nothing below it, and its hint stands on one line', async ({ page }) => {
  for (const width of [1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('explore/');
    const { height } = (await page.locator('.find-box__hint').boundingBox()) ?? { height: NaN };
    expect(height).toBeLessThan(30);
    const before = (await map(page).boundingBox())?.y;
    await page.locator('#find-input').pressSequentially('zzzz');
    await expect(page.locator('.find-box__message').first()).toContainText('Nothing found');
    expect((await map(page).boundingBox())?.y).toBe(before);
  }
});

test('a phone shows the map first, and its layers in a sheet that Escape closes', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto('explore/');
  expect(await shareInSight(map(page)), 'the map in the first screen').toBeGreaterThan(0.9);
  const opener = page.locator('.explore__sheet-opener');
  const sheet = page.locator('.explore__sheet');
  const isOpen = () => sheet.evaluate((it) => it.matches(':popover-open'));
  await opener.focus();
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  await expect(opener).toBeFocused();
});

test('on paper the key comes right after the map, in two columns, then the credits and the cautions', async ({
  page,
}) => {
  await page.setViewportSize({ width: 794, height: 1100 });
  await page.goto('explore/?layers=violence-with-injury,imd-score:pattern,step-together,boroughs,places');
  await expect(page.locator('.layer--on .keyButton').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.area-table tbody tr')).toHaveCount(192);
  const boxes: { readonly y: number; readonly height: number }[] = [];
  for (const part of [
    '.explore-map',
    '.layer-panel',
    '.explore__maps > .explore-key__notes',
    '.explore-cautions',
  ])
    boxes.push((await page.locator(part).boundingBox()) ?? { y: NaN, height: NaN });
  boxes.slice(1).forEach(({ y }, index) => {
    const before = boxes[index];
    expect(y).toBeGreaterThanOrEqual((before?.y ?? NaN) + (before?.height ?? NaN));
  });
  const [map, key] = boxes;
  expect((key?.y ?? NaN) - (map?.y ?? NaN) - (map?.height ?? NaN)).toBeLessThan(80);
  const columns = await page
    .locator('.layer--on')
    .evaluateAll((rows) => new Set(rows.map((row) => Math.round(row.getBoundingClientRect().left))).size);
  expect(columns).toBe(2);
});

test('on paper every part is there, and the cautions are open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('explore/?tab=card');
  await page.emulateMedia({ media: 'print' });
  for (const part of ['charts', 'table', 'card']) await expect(panel(page, part), part).toBeVisible();
  await expect(page.getByRole('tablist')).toBeHidden();
  await expect(page.locator('.explore-cautions li').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything stands below one another and can be read', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('explore/');
    for (const part of ['charts', 'table', 'card']) await expect(panel(page, part), part).toBeVisible();
    await expect(page.locator('.tab-list')).toBeHidden();
    await expect(page.locator('.explore-cautions li').first()).toBeVisible();
  });
});
