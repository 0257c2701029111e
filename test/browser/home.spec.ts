/** The first page in a browser: the map leads to the wards by mouse, finger, key and without script. */
import type { Locator, Page } from '@playwright/test';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

const WARD = { code: 'E05014848', link: '.ward-map a[href$="E05014848"]' };

/** A place on the screen that lies in the ward and under nothing else. */
async function placeIn(ward: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await ward.scrollIntoViewIfNeeded();
  return ward.locator('path').evaluate((path) => {
    const box = path.getBoundingClientRect();
    for (const down of [0.5, 0.35, 0.65, 0.2, 0.8])
      for (const right of [0.5, 0.35, 0.65, 0.2, 0.8]) {
        const [x, y] = [box.left + box.width * right, box.top + box.height * down];
        if (document.elementFromPoint(x, y) === path) return { x, y };
      }
    throw new Error('No place of the ward can be pressed.');
  });
}

async function nameOf(page: Page): Promise<string> {
  return (await page.locator(`${WARD.link} title`).textContent()) ?? '';
}

for (const width of [320, 768, 1280]) {
  test(`the map is as wide as its place at ${width} px, and every borough is named once`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const map = page.locator('.ward-map');
    const box = await map.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(width < 960 ? width * 0.93 : width * 0.5);
    const names = await map.locator('text:visible').allTextContents();
    expect(names.toSorted()).toEqual([
      'Birmingham',
      'Coventry',
      'Dudley',
      'Sandwell',
      'Solihull',
      'Walsall',
      'Wolverhampton',
    ]);
  });
}

test('a click on a ward opens its page, which is named as the map named it', async ({ page }) => {
  await page.goto('./');
  const name = await nameOf(page);
  const { x, y } = await placeIn(page.locator(WARD.link));
  await page.mouse.move(x, y);
  await expect(page.locator('.map-hero__reading')).toContainText(`${name}, Wolverhampton: `);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(new RegExp(`/area/${WARD.code}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('keys reach a ward through the list of its borough, with few stops on the way', async ({ page }) => {
  await page.goto('./');
  const name = await nameOf(page);
  await page.locator('#find-input').focus();
  const borough = page.locator('.ward-list summary', { hasText: 'Wolverhampton' });
  let stops = 0;
  while (!(await borough.evaluate((summary) => summary === document.activeElement)) && stops < 40) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  expect(stops).toBeLessThan(20);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name, exact: true }).focus();
  await expect(page.locator('.map-hero__reading')).toContainText(`${name}, Wolverhampton: `);
  await expect(page.locator('.map-hero__mark')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/area/${WARD.code}`));
});

test('the page has no fault with its lists open, at three widths, light and dark', async ({ page }) => {
  await page.goto('./');
  await page.locator('.ward-list details').evaluateAll((lists) => {
    for (const list of lists as HTMLDetailsElement[]) list.open = true;
  });
  await expectNoFault(page, 'first page, lists open', [320, 768, 1280]);
});

test.describe('with a finger on a small phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });

  test('a press reads the ward, offers its page, and the page still scrolls', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.map-hero__reading')).toContainText('Choose a ward');
    // Until the script is there a press follows the link at once.
    await page.waitForLoadState('networkidle');
    const name = await nameOf(page);
    const { x, y } = await placeIn(page.locator(WARD.link));
    await page.touchscreen.tap(x, y);
    const open = page.getByRole('link', { name: `Open ${name}` });
    await expect(open).toBeVisible();
    expect((await open.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(page).toHaveURL(/\/sna\/$/);
    await expectNoFault(page, 'first page, a ward pressed', [320], ['light']);
    const touch = await page.locator('.ward-map').evaluate((map) => getComputedStyle(map).touchAction);
    expect(touch).toBe('auto');
    await open.tap();
    await expect(page).toHaveURL(new RegExp(`/area/${WARD.code}`));
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a ward of the map opens its page', async ({ page }) => {
    await page.goto('./');
    const box = await page.locator(`${WARD.link} path`).boundingBox();
    if (box === null) throw new Error('The ward is not drawn.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page).toHaveURL(/\/area\/E05\d{6}/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('the list opens and leads to a ward', async ({ page }) => {
    await page.goto('./');
    await page.locator('.ward-list summary', { hasText: 'Wolverhampton' }).click();
    await page.locator(`.ward-list a[href$="${WARD.code}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/area/${WARD.code}`));
  });
});
