/** No select cuts what is chosen in it. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PLACES = [
  'explore/?indicator=children-missing-incidents&compare=child-poverty&geography=borough',
  'explore/?indicator=violence-and-sexual-offences',
  'evidence/?areas=E05011118&indicators=robbery',
];

/** Selects in which the letters of the choice have too little room, with what is chosen. */
async function cutChoices(page: Page): Promise<readonly string[]> {
  return page.locator('select:visible').evaluateAll((selects) =>
    selects.flatMap((element) => {
      const select = element as HTMLSelectElement;
      const chosen = select.selectedOptions[0]?.text ?? '';
      const written = select.parentElement?.querySelector<HTMLElement>('.select__chosen') ?? null;
      if (written !== null) {
        const [letters, box] = [written.getBoundingClientRect(), select.getBoundingClientRect()];
        const isWhole =
          written.textContent === chosen &&
          written.scrollWidth <= written.clientWidth &&
          letters.height <= box.height &&
          letters.right <= box.right;
        return isWhole ? [] : [chosen];
      }
      const style = getComputedStyle(select);
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) return ['no canvas'];
      context.font = style.font;
      const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 20;
      return context.measureText(chosen).width > room ? [chosen] : [];
    }),
  );
}

for (const width of [320, 768, 1024, 1280]) {
  test(`no select cuts its choice at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const place of PLACES) {
      await page.goto(place);
      // On a phone they are in a sheet.
      const opener = page.locator('.explore__sheet-opener');
      if (await opener.isVisible()) await opener.click();
      await page.locator('select:visible').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      expect(await page.locator('select:visible').count(), place).toBeGreaterThan(0);
      expect(await cutChoices(page), place).toEqual([]);
    }
  });
}
