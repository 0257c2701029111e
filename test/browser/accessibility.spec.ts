/** No accessibility fault on any page at three widths, light and dark. */
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const PAGES = [
  './',
  'explore/',
  'data/',
  'data/violence-with-injury/',
  'data/children-missing-incidents/',
  'about/',
  'not-held/',
  'accessibility/',
  'embed/map/?area=E05011118',
  'embed/boroughs/?indicator=child-poverty',
  'embed/area/?area=E05011118',
];
const WIDTHS = [320, 768, 1280];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      for (const path of PAGES) {
        test(`${path} has no fault and no sideways scroll`, async ({ page }) => {
          await page.goto(path);
          await expect(page.locator('h1')).toBeVisible();
          await page.waitForLoadState('networkidle');
          expect(await axeViolations(page)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
        });
      }
    });
  }
}
