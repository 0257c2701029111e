/** The small map of an area page: every part tells its name and figure, by touch, by keys and in speech. */
import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const WARD = 'E05014848';

/** Every row of the table beside the map, as it is read. */
async function told(page: Page): Promise<readonly { code: string; said: string }[]> {
  return page.locator('.inside tr:has([data-code])').evaluateAll((rows) => {
    const heading = document.querySelector<HTMLElement>('.inside th[data-drawn]');
    const column = [...(heading?.parentElement?.children ?? [])].indexOf(heading as Element);
    return (rows as HTMLTableRowElement[]).map((row) => ({
      code: row.querySelector<HTMLElement>('[data-code]')?.dataset['code'] ?? '',
      said: `${row.cells[0]?.textContent ?? ''}: ${row.cells[column]?.textContent ?? ''} ${heading?.dataset['drawn'] ?? ''}`,
    }));
  });
}

/** The map in sight, and awake. */
async function openMap(page: Page, code: string): Promise<Locator> {
  await page.goto(`area/${code}/`);
  await page.locator('.inside .profile-map__frame').scrollIntoViewIfNeeded();
  const list = page.locator('.inside [role=listbox]');
  await expect(list).toBeVisible();
  return list;
}

/** A place inside a part that nothing lies over. */
async function placeOn(page: Page, code: string): Promise<{ x: number; y: number }> {
  return page.locator(`.inside path[data-code="${code}"]`).evaluate((path) => {
    const box = path.getBoundingClientRect();
    for (let step = 1; step < 400; step += 1) {
      const x = box.left + (box.width * (step % 20)) / 20;
      const y = box.top + (box.height * Math.floor(step / 20)) / 20;
      // A finger's middle is not known to the pixel.
      const near = [
        [x - 4, y],
        [x + 4, y],
        [x, y - 4],
        [x, y + 4],
      ] as const;
      if (near.every(([px, py]) => document.elementFromPoint(px, py) === path)) return { x, y };
    }
    throw new Error('Nothing of it is in sight.');
  });
}

test('by keys: one stop, arrows from part to part, every part told as in the table', async ({ page }) => {
  const list = await openMap(page, WARD);
  const rows = await told(page);
  expect(rows.length).toBeGreaterThan(3);
  await list.focus();
  const reading = page.locator('.inside-map__reading');
  for (const { said } of rows) {
    await page.keyboard.type(said.split(' (')[0] ?? '');
    await expect(reading).toHaveText(said);
    const active = await list.getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active ?? ''}`)).toHaveAttribute('aria-label', said);
    await page.waitForTimeout(1100);
  }
  await page.keyboard.press('Home');
  await expect(reading).toHaveText(rows[0]?.said ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(reading).not.toHaveText(rows[0]?.said ?? '');
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });
  test('a tap tells the name and the figure, and nothing of the page moves', async ({ page }) => {
    await openMap(page, WARD);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const { code, said } of await told(page)) {
      const { x, y } = await placeOn(page, code);
      await page.touchscreen.tap(x, y);
      await expect(page.locator('.inside-map__reading')).toHaveText(said);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });
});

for (const code of [WARD, 'E05011118', 'E08000031', 'E08000025']) {
  for (const width of [320, 1280]) {
    test(`names on the map of ${code} lie within it and over none other at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openMap(page, code);
      const faults = await page.locator('.inside .profile-map__frame').evaluate((frame) => {
        const outer = frame.getBoundingClientRect();
        const boxes = [...frame.querySelectorAll('.inside-map__names text')].map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const wrong = boxes
          .filter(({ box }) => box.left < outer.left || box.right > outer.right || box.top < outer.top)
          .map(({ text }) => `${text}: outside`);
        // The box of letters is higher than what is seen of them.
        const slack = 3;
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            if (
              one.box.left < other.box.right &&
              other.box.left < one.box.right &&
              one.box.top + slack < other.box.bottom - slack &&
              other.box.top + slack < one.box.bottom - slack
            )
              wrong.push(`${one.text} and ${other.text}`);
        return { wrong, count: boxes.length };
      });
      expect(faults.wrong).toEqual([]);
      // On a phone a part may be too small for any name: it is told when it is tapped.
      if (width > 320) expect(faults.count).toBeGreaterThan(0);
    });
  }
}

test('axe finds nothing in the map that is awake', async ({ page }) => {
  const list = await openMap(page, WARD);
  await list.focus();
  expect(await axeViolations(page)).toEqual([]);
});

test('without script the map is a picture, and the table tells the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`area/${WARD}/`);
  await expect(page.locator('.inside .staticMap')).toHaveAttribute('role', 'img');
  expect(await page.locator('.inside tr:has([data-code])').count()).toBeGreaterThan(3);
  await context.close();
});
