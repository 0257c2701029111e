/** A map that is asked for one place shows it: fitted, named, in sight on a phone, and one press from the whole region. */
import type { Locator, Page } from '@playwright/test';
import { keepMapsStill, setMapsMoving } from './support/movingMap.ts';
import { expect, test } from './support/test.ts';

const WARD = { code: 'E05014848', name: 'Heath Town' };
const SHOWN = `explore/?layers=boroughs,places,names&area=${WARD.code}&fit=${WARD.code}`;
/** Of the map's smaller side. */
const [LEAST_SHARE, MOST_SHARE] = [0.4, 0.6];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(element: Locator): Promise<Box> {
  return element.evaluate((found) => {
    const { left, top, right, bottom } = found.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

const frameOf = (page: Page): Locator => page.locator('.mapView__frame').first();
const wardOf = (page: Page): Locator => page.locator(`.staticMap path[data-code="${WARD.code}"]`);

function expectFitted(box: Box, { left, top, right, bottom }: Box): void {
  const smaller = Math.min(right - left, bottom - top);
  const share = Math.max(box.right - box.left, box.bottom - box.top) / smaller;
  expect(share).toBeGreaterThan(LEAST_SHARE);
  expect(share).toBeLessThan(MOST_SHARE);
  expect(box.left).toBeGreaterThan(left);
  expect(box.right).toBeLessThan(right);
  expect(box.top).toBeGreaterThan(top);
  expect(box.bottom).toBeLessThan(bottom);
}

async function expectOnFirstScreen(page: Page, height: number): Promise<void> {
  await expect(wardOf(page)).toBeVisible();
  const frame = await boxOf(frameOf(page));
  const ward = await boxOf(wardOf(page));
  expectFitted(ward, frame);
  expect(frame.bottom).toBeLessThanOrEqual(height);
  const name = await boxOf(
    page.locator('.staticMap__label:visible').filter({ hasText: new RegExp(`^${WARD.name}$`) }),
  );
  expect(name.left).toBeGreaterThanOrEqual(frame.left);
  expect(name.right).toBeLessThanOrEqual(frame.right);
  expect(name.top).toBeGreaterThan(ward.top);
  expect(name.bottom).toBeLessThan(ward.bottom);
  // The button lies beside what the map is about.
  const button = await boxOf(page.locator('.mapButtons__close-up'));
  expect(button.top).toBeGreaterThan(ward.bottom);
}

for (const { width, height } of [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
]) {
  test(`“Show on the map” shows the ward, fitted and named, on the first screen of ${width} by ${height}`, async ({
    page,
  }) => {
    await keepMapsStill(page);
    await page.setViewportSize({ width, height });
    await page.goto(`area/${WARD.code}/`);
    await page.getByRole('link', { name: 'Show on the map' }).click();
    await expect(page).toHaveURL(new RegExp(`fit=${WARD.code}`));
    await expectOnFirstScreen(page, height);
    await page.reload();
    await expect(page.locator('html[data-ready]:not(.address-pending)')).toBeAttached();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expectOnFirstScreen(page, height);
  });
}

test('the whole region is one press away, and so is the way back', async ({ page }) => {
  await keepMapsStill(page);
  await page.goto(SHOWN);
  const frame = await boxOf(frameOf(page));
  await page.locator('.mapButtons__close-up').press('Enter');
  await expect(page).not.toHaveURL(/fit=/);
  await expect(page.locator('.mapButtons__close-up')).toHaveText(`Zoom to ${WARD.name}`);
  const small = await boxOf(wardOf(page));
  expect(small.right - small.left).toBeLessThan((frame.right - frame.left) / 10);
  await page.locator('.mapButtons__close-up').press('Enter');
  await expect(page).toHaveURL(new RegExp(`fit=${WARD.code}`));
  expectFitted(await boxOf(wardOf(page)), frame);
  await page.goBack();
  await expect(page.locator('.mapButtons__close-up')).toHaveText(`Zoom to ${WARD.name}`);
});

test('an address of before shows the whole region, as it did', async ({ page }) => {
  await keepMapsStill(page);
  await page.goto(`explore/?area=${WARD.code}`);
  const shown = await boxOf(wardOf(page));
  await page.goto('explore/');
  expect(await boxOf(wardOf(page))).toEqual(shown);
  await expect(page.locator('.mapButtons__close-up')).toHaveCount(0);
});

test('what is found in the explorer is shown close', async ({ page }) => {
  await keepMapsStill(page);
  await page.goto('explore/');
  await page.getByLabel(/Find an area/).click();
  await expect(page.getByRole('combobox', { name: /Find an area/ })).toBeFocused();
  await page.keyboard.type('heath tow');
  await page.locator('.find-box__option').filter({ hasText: WARD.name }).first().click();
  await expect(page.locator('.mapButtons__close-up')).toHaveText('Show the whole region');
  expectFitted(await boxOf(wardOf(page)), await boxOf(frameOf(page)));
});

/** The pixels in which the map that moves differs with the ward outlined and without: the box of its outline. */
async function outlinedInCanvas(page: Page): Promise<Box> {
  const canvas = page.locator('.mapView__frame canvas').first();
  const settled = async (): Promise<string> => {
    let picture = '';
    await expect
      .poll(async () => {
        const now = (await canvas.screenshot()).toString('base64');
        const isSame = now === picture;
        picture = now;
        return isSame;
      })
      .toBe(true);
    return picture;
  };
  const outlined = await settled();
  // Its box and its shape have the same middle; pressed, it is let go of.
  await canvas.click();
  await expect(page).not.toHaveURL(/area=/);
  await page.mouse.move(1, 1);
  const plain = await settled();
  return page.evaluate(
    async ([one, other]) => {
      const pixelsOf = async (png: string) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${png}`;
        await picture.decode();
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height);
      };
      const [first, second] = [await pixelsOf(one), await pixelsOf(other)];
      const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
      for (let at = 0; at < first.data.length; at += 4) {
        const isOther = [0, 1, 2].some(
          (colour) => Math.abs((first.data[at + colour] ?? 0) - (second.data[at + colour] ?? 0)) > 40,
        );
        if (!isOther) continue;
        const [x, y] = [(at / 4) % first.width, Math.floor(at / 4 / first.width)];
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
      return box;
    },
    [outlined, plain] as const,
  );
}

test('the map that moves is fitted to the ward too', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(SHOWN);
  await setMapsMoving(page);
  const { left, top, right, bottom } = await boxOf(frameOf(page));
  // Pixels of the canvas, from its own corner.
  expectFitted(await outlinedInCanvas(page), { left: 0, top: 0, right: right - left, bottom: bottom - top });
});
