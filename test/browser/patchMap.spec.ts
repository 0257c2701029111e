/** The maps on which a patch is chosen and drawn: names, zoom and search by keyboard, pointer and speech, from 320 px on. */
import type { Locator, Page } from '@playwright/test';
import { drawnNames } from './support/namesOnMaps.ts';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

const ACOCKS_GREEN = 'E05011118';
/** Least side of a target, in CSS pixels (WCAG 2.5.8). */
const TARGET = 24;

async function openChooser(page: Page): Promise<Locator> {
  await page.goto(`evidence/?areas=${ACOCKS_GREEN}`);
  await page.getByRole('button', { name: 'Choose wards on a map' }).press('Enter');
  const map = page.locator('.patch-map__frame .staticMap');
  await map.waitFor();
  return map;
}

/** How wide the ward is on the screen. */
function widthOf(map: Locator, code: string): Promise<number> {
  return map.locator(`[data-code="${code}"]`).evaluate((path) => path.getBoundingClientRect().width);
}

async function search(page: Page, text: string): Promise<void> {
  await page.locator('.patch-map__find input').focus();
  const box = page.locator('.patch-map__find').getByRole('combobox');
  await box.fill(text);
  await expect(page.locator('.patch-map__find').getByRole('option').first()).toBeVisible();
  await box.press('Enter');
}

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 900 } });

  test('the map to choose wards on is zoomed, moved and searched by keyboard, and what is chosen is named', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const map = await openChooser(page);
    await page.getByRole('button', { name: 'Show the whole region' }).press('Enter');
    await expect.poll(async () => (await drawnNames(map)).map(({ text }) => text)).toContain('Acocks Green');
    const before = await widthOf(map, ACOCKS_GREEN);
    const group = page.getByRole('group', { name: /^Map to choose wards on/ });
    await group.press('+');
    expect(await widthOf(map, ACOCKS_GREEN)).toBeCloseTo(2 * before, -1);
    const leftOf = () =>
      map.locator(`[data-code="${ACOCKS_GREEN}"]`).evaluate((path) => path.getBoundingClientRect().left);
    const left = await leftOf();
    await group.press('ArrowRight');
    expect(await leftOf()).toBeLessThan(left - 10);
    await page.getByRole('button', { name: 'Map left' }).press('Enter');
    expect(Math.abs((await leftOf()) - left)).toBeLessThan(2);
    await search(page, 'Heath Town');
    await expect(page.getByText('The map shows Heath Town.')).toBeVisible();
    await expect.poll(async () => (await drawnNames(map)).map(({ text }) => text)).toContain('Heath Town');
    // Nothing was chosen by it.
    await expect(page).toHaveURL(new RegExp(`areas=${ACOCKS_GREEN}(&|$)`));
    await search(page, 'WV1 1SH');
    await expect(page.getByText('The map shows WV1 1SH.')).toBeVisible();
    await expect.poll(async () => (await drawnNames(map)).map(({ text }) => text)).toContain('WV1 1SH');
    for (const button of await page.locator('.patch-map__frame button, .patch-map__ways button').all()) {
      const box = (await button.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(TARGET);
    }
    await expectNoFault(page, 'the map to choose wards on', [320, 1280]);
  });
});

test('a plain wheel scrolls the page; with Ctrl it zooms, and a drag moves the map and chooses nothing', async ({
  page,
}) => {
  const map = await openChooser(page);
  await map.scrollIntoViewIfNeeded();
  const box = (await map.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  const before = await widthOf(map, ACOCKS_GREEN);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => widthOf(map, ACOCKS_GREEN)).toBeGreaterThan(1.5 * before);
  const scrolled = await page.evaluate(() => window.scrollY);
  const zoomed = await widthOf(map, ACOCKS_GREEN);
  await page.mouse.down();
  await page.mouse.move(x - 120, y, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`areas=${ACOCKS_GREEN}(&|$)`));
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(scrolled);
  expect(await widthOf(map, ACOCKS_GREEN)).toBeCloseTo(zoomed, 0);
});

test('corners stay on the ground while the map is zoomed, and an outline in the address is on the map', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('evidence/');
  await page.getByRole('radio', { name: 'Draw or upload an outline' }).press('Space');
  const board = page.getByRole('button', { name: 'Map to draw on' });
  await board.press('Enter');
  await board.press('+');
  for (const keys of [
    ['ArrowRight', 'ArrowRight', 'ArrowRight'],
    ['ArrowDown', 'ArrowDown', 'ArrowDown'],
  ]) {
    for (const key of keys) await board.press(key);
    await board.press('Enter');
  }
  await expect(page.getByText('3 corners set.')).toBeVisible();
  const corners = () =>
    page
      .locator('.patch-map__corner')
      .evaluateAll((circles) =>
        circles.map(
          (circle) => [Number(circle.getAttribute('cx')), Number(circle.getAttribute('cy'))] as const,
        ),
      );
  const [first, second] = await corners();
  const apart = second![0] - first![0];
  await board.press('+');
  const [zoomedFirst, zoomedSecond] = await corners();
  expect(zoomedSecond![0] - zoomedFirst![0]).toBeCloseTo(2 * apart, 0);
  await page.getByRole('button', { name: 'Use this outline' }).press('Enter');
  await expect(page).toHaveURL(/outline=/);
  await expect(page.locator('.evidence-pack')).toBeVisible();
  await page.reload();
  await expect(board).toBeVisible();
  const shown = page.locator('.patch-map__over .patch-map__line');
  await expect(shown).toHaveAttribute('d', /^M.+Z$/);
  // Fitted to it: as high or wide as most of the map.
  const [outline, frame] = [(await shown.boundingBox())!, (await board.boundingBox())!];
  expect(Math.max(outline.width / frame.width, outline.height / frame.height)).toBeGreaterThan(0.8);
});
