/** No accessibility fault on any page at three widths, light and dark. */
import { expectNoFault } from './support/everyLook.ts';
import { keepMapsStill, setMapsMoving } from './support/movingMap.ts';
import { expect, test } from './support/test.ts';

const PAGES = [
  './',
  'explore/',
  'data/',
  'data/violence-with-injury/',
  'data/children-missing-incidents/',
  'about/',
  'not-held/',
  'prevention/',
  'accessibility/',
  'embed/map/?area=E05011118',
  'embed/boroughs/?indicator=child-poverty',
  'embed/area/?area=E05011118',
];
const WIDTHS = [320, 768, 1280];

test.use({ viewport: { width: 320, height: 900 } });
test.beforeEach(({ page }) => keepMapsStill(page));

for (const path of PAGES) {
  test(`${path} has no fault and no sideways scroll at three widths, light and dark`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectNoFault(page, path, WIDTHS);
  });
}

test('explore/ has no fault and no sideways scroll with the map that moves', async ({ page }) => {
  await page.goto('explore/');
  await setMapsMoving(page);
  await expectNoFault(page, 'explore/, moving map', WIDTHS);
});
