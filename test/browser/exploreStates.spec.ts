/** No accessibility fault in any state of the explore page, narrow and wide, light and dark. */
import { expectNoFault } from './support/everyLook.ts';
import { keepMapsStill, setMapsMoving } from './support/movingMap.ts';
import { expect, test } from './support/test.ts';

// All parts below one another: what is seen side by side is in desk.spec.ts.
test.use({ viewport: { width: 1100, height: 900 } });

const STATES: Readonly<Record<string, string>> = {
  'two areas of police figures with trends':
    '?indicator=violence-and-sexual-offences&area=E05014848,E05011151&uncertainty=1',
  'two measures in one map': '?compare=income-deprivation&area=E05014848',
  'two maps': '?compare=children-missing-incidents&layers=step-together,motorways',
  neighbourhoods: '?geography=lsoa&indicator=imd-decile',
  boroughs: '?geography=borough&indicator=violence-with-injury-recorded',
  'everything to find one’s way by':
    '?layers=boroughs,motorways,railways,stations,schools,hospitals,places,names',
  hexagons: '?layout=hexagons&borough=E08000025&sort=-value',
  'risk index': '?indicator=risk-index&area=E05014848&weights=overcrowding:2',
  'address not understood': '?indicator=robery&area=nowhere',
};

/** Every state is seen with the drawn map, in the light, and with the one that moves, in the dark and, at one width, in the light. */
const WIDTHS = [320, 768, 1280];

for (const [name, query] of Object.entries(STATES)) {
  test(`${name}: no fault at 320, 768 and 1280 px, light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    await keepMapsStill(page);
    await page.goto(`explore/${query}`);
    await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
    await expect(page.locator('html[data-ready]:not(.address-pending)')).toBeAttached();
    await page.evaluate(() => {
      document.querySelector('.explore__later')?.scrollIntoView();
    });
    await expect(page.locator('.explore-charts figure').first()).toBeVisible();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expectNoFault(page, `${name}, drawn maps`, WIDTHS, ['light']);
    if (!query.includes('layout=hexagons')) await setMapsMoving(page);
    await expectNoFault(page, `${name}, maps that move`, WIDTHS, ['dark']);
    await expectNoFault(page, `${name}, maps that move`, [1280], ['light']);
  });
}
