/** Pictures of an evidence pack can be read on the narrowest screens, and leave the page as they are on a wide one. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PACK = 'evidence/?areas=E05011118&indicators=robbery,child-poverty';
const ROOM = '.evidence-pack__figure-room';

async function open(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(PACK);
  await page.locator(ROOM).nth(1).waitFor();
  await page.waitForFunction(() => document.fonts.status === 'loaded');
}

/** Heights in CSS pixels of letters that are shown in the pictures, with what they say. */
async function shownLetters(page: Page): Promise<{ text: string; size: number }[]> {
  return page.locator(ROOM).evaluateAll((rooms) =>
    rooms.flatMap((room) => {
      const found: { text: string; size: number }[] = [];
      const texts = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const element = texts.currentNode.parentElement;
        const text = texts.currentNode.textContent?.trim() ?? '';
        if (element === null || text === '' || element.closest('title, desc') !== null) continue;
        if (!element.checkVisibility() || element.getBoundingClientRect().width < 2) continue;
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        found.push({ text, size: parseFloat(getComputedStyle(element).fontSize) * scale });
      }
      return found;
    }),
  );
}

for (const width of [320, 412, 600, 768, 1024, 1280]) {
  test(`no letter in a picture is lower than 11 pixels at ${width}`, async ({ page }) => {
    await open(page, width);
    const letters = await shownLetters(page);
    const said = letters.map(({ text }) => text).join(' ');
    expect(said).toContain('Outlined: Acocks Green');
    expect(said).toMatch(/Acocks Green ?:? 2\.\d/);
    expect(letters.filter(({ size }) => size < 11)).toEqual([]);
    await expect(page.locator('body')).toHaveJSProperty('scrollWidth', width);
  });
}

test('what is downloaded is the same picture on every screen', async ({ page }) => {
  const pictures = async (): Promise<string[]> =>
    page.locator('[data-sheet] > svg').evaluateAll((sheets) => sheets.map((sheet) => sheet.innerHTML));
  await open(page, 320);
  const narrow = await pictures();
  await open(page, 1280);
  expect(narrow.length).toBeGreaterThan(1);
  expect(await pictures()).toEqual(narrow);
});

test('what is printed on a narrow screen is the picture', async ({ page }) => {
  await open(page, 320);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-sheet="map"] > svg')).toBeVisible();
  await expect(page.locator('.evidence-narrow').first()).toBeHidden();
});
