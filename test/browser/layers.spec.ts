/** The four layers people come for on one map, in all sixteen combinations: drawn by both renderers, held against axe, and on paper. */
import type { Page } from '@playwright/test';
import { byExtent } from '../extent.ts';
import { expectNoFault } from './support/everyLook.ts';
import { keepMapsStill, setMapsMoving } from './support/movingMap.ts';
import { expect, test } from './support/test.ts';

const LAYERS = {
  fill: 'violence-with-injury',
  pattern: 'imd-score:pattern',
  circles: 'children-missing-incidents:circles',
  marks: 'step-together',
} as const;
type Kind = keyof typeof LAYERS;
const KINDS = Object.keys(LAYERS) as readonly Kind[];
const COMBINATIONS: readonly (readonly Kind[])[] = Array.from({ length: 16 }, (_, number) =>
  KINDS.filter((_kind, bit) => (number & (1 << bit)) !== 0),
);
const nameOf = (kinds: readonly Kind[]): string => kinds.join(' + ') || 'nothing';

async function open(page: Page, kinds: readonly Kind[]): Promise<void> {
  const measures = kinds.some((kind) => kind !== 'marks') ? '' : 'indicator=none&';
  const names = kinds.map((kind) => LAYERS[kind]).join(',') || 'none';
  await page.goto(`explore/?${measures}layers=${names}&area=E05014848`);
  await expect(page.locator('html[data-ready]:not(.address-pending)')).toBeAttached();
  await expect(page.locator('.explore')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('.layer--on')).toHaveCount(kinds.length);
}

/** What the drawing holds of each kind at this moment; marks and circles come with files of their own. */
async function drawn(page: Page): Promise<Readonly<Record<Kind, boolean>>> {
  const map = page.locator('.mapView__frame .staticMap').first();
  return {
    fill: (await map.locator('.staticMap__areas [class*="class-"]').count()) > 0,
    pattern: (await map.locator('.overMeasures__pattern use').count()) > 0,
    circles: (await map.locator('.overMeasures__ring circle, .overMeasures__dot').count()) > 0,
    marks: (await map.locator('.staticMap__symbol').count()) > 0,
  };
}

const SAMPLE = COMBINATIONS.filter(
  (kinds) => ['nothing', 'pattern + circles', 'fill + marks'].includes(nameOf(kinds)) || kinds.length === 4,
);

for (const kinds of byExtent({ sample: SAMPLE, whole: COMBINATIONS })) {
  test(`${nameOf(kinds)}: drawn, in the key, and without a fault at 320, 768 and 1280 px, light and dark`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await keepMapsStill(page);
    await open(page, kinds);
    await expect(page.locator('.mapView__frame .staticMap').first()).toBeVisible();
    await expect
      .poll(() => drawn(page))
      .toEqual(Object.fromEntries(KINDS.map((kind) => [kind, kinds.includes(kind)])));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expectNoFault(page, nameOf(kinds), [320, 768, 1280]);

    // On paper each layer that is on is in the map and in its key, with its period and source; what is off is not.
    await page.emulateMedia({ media: 'print' });
    for (const row of await page.locator('.layer--on').all()) {
      await expect(row.locator('.mapLegend, .circles-key, .marks-key').first()).toBeVisible();
      await expect(row.locator('.layer__about')).toContainText('Source:');
    }
    for (const row of await page.locator('.layer:not(.layer--on)').all()) await expect(row).toBeHidden();
  });
}

test('the map that moves draws another picture for each of the sixteen', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, COMBINATIONS[15] ?? []);
  await setMapsMoving(page);
  const frame = page.locator('.mapView__frame').first();
  const seen = new Map<string, string>();
  let before = 15;
  // Each differs from the one before by one switch (Gray's order), so that the map is made once.
  for (let step = 0; step < 16; step += 1) {
    const number = 15 ^ (step ^ (step >> 1));
    const changed = KINDS[Math.log2(number ^ before)];
    before = number;
    if (changed !== undefined) {
      const id = LAYERS[changed].split(':')[0] ?? '';
      await page.locator(`[data-layer-switch="${id}"]`).press('Space');
    }
    const kinds = COMBINATIONS[number] ?? [];
    await expect(page.locator('.layer--on')).toHaveCount(kinds.length);
    await expect(page.locator('.explore')).toHaveAttribute('aria-busy', 'false');
    // The picture is taken when two in a row are the same: names and circles come into their places over some frames.
    let picture = '';
    await expect
      .poll(async () => {
        const now = (await frame.locator('canvas').screenshot()).toString('base64');
        const isSame = now === picture;
        picture = now;
        return isSame && !seen.has(now);
      })
      .toBe(true);
    seen.set(picture, nameOf(kinds));
  }
  expect(seen.size).toBe(16);
});
