/** No name on any map lies over another, at any zoom and width; what is said of an area never lies over it. */
import type { Locator, Page } from '@playwright/test';
import { keepMapsStill, setMapsMoving } from './support/movingMap.ts';
import { drawnNames, overlapping, placedNames, reachMaps } from './support/namesOnMaps.ts';
import { expect, test } from './support/test.ts';

const WIDTHS = [360, 768, 1280] as const;
const SIGHTS = ['', '&borough=E08000025', '&borough=E08000029', '&borough=E08000031', '&borough=E08000028'];
const ZOOMS = 4;

async function expectNoOverlap(map: Locator, where: string, least: number): Promise<void> {
  const names = await drawnNames(map);
  expect(names.length, `names ${where}`).toBeGreaterThanOrEqual(least);
  expect(overlapping(names), where).toEqual([]);
}

/** Landmarks have come, or the release has none. */
async function waitForNames(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

for (const width of WIDTHS) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('no name lies over another on the drawn maps of explorer, home and areas', async ({ page }) => {
      test.setTimeout(180_000);
      await keepMapsStill(page);
      for (const sight of SIGHTS) {
        await page.goto(`explore/?indicator=violence-with-injury${sight}`);
        await page.locator('.mapView__frame .staticMap').first().waitFor();
        await waitForNames(page);
        await expectNoOverlap(page.locator('.mapView__frame .staticMap').first(), `explorer ${sight}`, 4);
      }
      await page.goto('./');
      await expectNoOverlap(page.locator('.ward-map'), 'home', 7);
      for (const area of ['E11000005', 'E08000025', 'E08000029', 'E08000031', 'E05011118']) {
        await page.goto(`area/${area}`);
        for (const map of await page.locator('.staticMap').all()) await expectNoOverlap(map, area, 0);
      }
    });

    test('no name lies over another on the map to choose wards on, at five zooms', async ({ page }) => {
      await page.goto('evidence/?areas=E05011118');
      await page.getByRole('button', { name: 'Choose wards on a map' }).click();
      const map = page.locator('.patch-map__frame .staticMap');
      await map.waitFor();
      await waitForNames(page);
      await page.getByRole('button', { name: 'Show the whole region' }).click();
      const seen = new Set<string>();
      for (let zoom = 0; zoom <= ZOOMS; zoom += 1) {
        await expectNoOverlap(map, `zoom ${zoom}`, 3);
        for (const { text } of await drawnNames(map)) seen.add(text);
        await page.getByRole('button', { name: 'Zoom in' }).click();
      }
      expect(seen.size).toBeGreaterThan(30);
    });

    test('no name lies over another on the map that moves, at five zooms', async ({ page, guard }) => {
      test.setTimeout(180_000);
      // Asked what it has drawn, the library hands out lists as text, and then reads them as lists.
      guard.allowConsole(/text-offset: Expected value to be of type array/);
      await reachMaps(page);
      await page.goto('explore/?indicator=violence-with-injury');
      await page.locator('.mapView__frame .staticMap').first().waitFor();
      await setMapsMoving(page);
      await waitForNames(page);
      const seen = new Set<string>();
      for (let zoom = 0; zoom <= ZOOMS; zoom += 1) {
        const { boxes, names } = await placedNames(page);
        expect(names.length, `names at zoom ${zoom}`).toBeGreaterThan(2);
        expect(boxes.length, `boxes at zoom ${zoom}`).toBeGreaterThan(2);
        expect(overlapping(boxes), `zoom ${zoom}`).toEqual([]);
        for (const name of names) seen.add(name);
        await page.getByRole('button', { name: 'Zoom in' }).click();
        await page.waitForTimeout(500);
      }
      expect(seen.size).toBeGreaterThan(25);
    });
  });
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The areas nearest to each edge of the map, each with its box and a place within it. */
function areasAtEdges(
  map: Locator,
): Promise<readonly { readonly box: Rect; readonly at: [number, number] }[]> {
  return map.evaluate((svg) => {
    const boxes = [...svg.querySelectorAll('.staticMap__areas path')].flatMap((path) => {
      const { left, top, right, bottom } = path.getBoundingClientRect();
      const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
      const at = steps
        .flatMap((x) =>
          steps.map((y): [number, number] => [left + (right - left) * x, top + (bottom - top) * y]),
        )
        .find(([x, y]) => document.elementFromPoint(x, y) === path);
      return at === undefined ? [] : [{ box: { left, top, right, bottom }, at }];
    });
    const keys = [
      ({ box }: (typeof boxes)[number]) => box.left,
      ({ box }: (typeof boxes)[number]) => -box.right,
      ({ box }: (typeof boxes)[number]) => box.top,
      ({ box }: (typeof boxes)[number]) => -box.bottom,
    ];
    return keys.flatMap((key) => boxes.toSorted((a, b) => key(a) - key(b)).slice(0, 3));
  });
}

test('what is said of an area is beside it and within the map, near all four edges, in both renderers', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await keepMapsStill(page);
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto('explore/?indicator=violence-with-injury');
  const frame = page.locator('.mapView__frame').first();
  const map = frame.locator('.staticMap');
  await map.waitFor();
  await frame.scrollIntoViewIfNeeded();
  const places = await areasAtEdges(map);
  expect(places).toHaveLength(12);
  const rectOf = (locator: Locator): Promise<Rect> =>
    locator.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  const tooltip = frame.locator('.mapTooltip');
  const check = async (renderer: string): Promise<void> => {
    const around = await rectOf(frame);
    for (const { box, at } of places) {
      // From outside: the words of the area before may lie over this one, and stay while the pointer is on them.
      await page.mouse.move(around.left - 20, around.top - 20);
      await page.mouse.move(...at);
      // Longer than the words of the area before stay.
      await page.waitForTimeout(500);
      await expect(tooltip, renderer).toBeVisible();
      const tip = await rectOf(tooltip);
      const where = `${renderer}: ${(await tooltip.textContent()) ?? ''}`;
      const meets =
        tip.left < box.right && tip.right > box.left && tip.top < box.bottom && tip.bottom > box.top;
      expect(meets, where).toBe(false);
      expect(tip.left, where).toBeGreaterThanOrEqual(around.left);
      expect(tip.top, where).toBeGreaterThanOrEqual(around.top);
      expect(tip.right, where).toBeLessThanOrEqual(around.right);
      expect(tip.bottom, where).toBeLessThanOrEqual(around.bottom);
    }
  };
  await setMapsMoving(page);
  await check('moving');
  await page.goto('evidence/');
  await page.getByRole('button', { name: 'Choose wards on a map' }).click();
  const chooser = page.locator('.patch-map__frame');
  await chooser.locator('.staticMap').waitFor();
  await chooser.scrollIntoViewIfNeeded();
  const around = await rectOf(chooser);
  for (const { box, at } of await areasAtEdges(chooser.locator('.staticMap'))) {
    await page.mouse.move(around.left - 20, around.top - 20);
    await page.mouse.move(...at);
    await page.waitForTimeout(500);
    const tip = await rectOf(chooser.locator('.mapTooltip'));
    const meets =
      tip.left < box.right && tip.right > box.left && tip.top < box.bottom && tip.bottom > box.top;
    expect(meets, (await chooser.locator('.mapTooltip').textContent()) ?? '').toBe(false);
    expect(tip.right, 'a width').toBeGreaterThan(tip.left);
    expect(tip.left).toBeGreaterThanOrEqual(around.left);
    expect(tip.right).toBeLessThanOrEqual(around.right);
  }
});
