/** The page on how prevention is organised: reached from the first page, its diagram in every look, on paper and without script. */
import { expect, test } from './support/test.ts';

test('it is reached from the first page, and its sources from its entries', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.getByRole('main').getByRole('link', { name: 'How prevention is organised' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How prevention is organised' })).toBeVisible();
  await expect(page).toHaveTitle(/^How prevention is organised/);
  await page
    .locator('.money')
    .getByRole('link', { name: /^Source \d+$/ })
    .first()
    .click();
  await expect(page.locator('.prevention__sources > li:target')).toBeInViewport();
  await page.getByRole('link', { name: 'Read it as a story, or show it as slides' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Preventing violence together' })).toBeVisible();
});

for (const width of [320, 768, 1280]) {
  test(`at ${width} px each box of the diagram holds its words and stands below the one it belongs to`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('prevention/');
    const faults = await page.locator('.network [data-body]').evaluateAll((branches) => {
      const boxOf = (branch: Element) => branch.querySelector(':scope > .network__body');
      return branches.flatMap((branch) => {
        const box = boxOf(branch);
        const above = branch.parentElement?.closest('[data-body]');
        if (box === null) return ['no box'];
        const { top, width: wide } = box.getBoundingClientRect();
        const name = branch.getAttribute('data-body') ?? '';
        const under = above == null ? null : boxOf(above);
        return [
          ...(box.scrollWidth > box.clientWidth ? [`${name}: words beyond its edge`] : []),
          ...(wide < 200 ? [`${name}: only ${Math.round(wide)} pixels wide`] : []),
          ...(under !== null && under.getBoundingClientRect().bottom > top
            ? [`${name}: beside its parent`]
            : []),
        ];
      });
    });
    expect(faults).toEqual([]);
  });
}

test('bars and shapes are seen where the system sets the colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await page.goto('prevention/');
  const fills = await page.locator('.money__bar').evaluateAll((bars) =>
    bars.map((bar) => {
      const { fill, stroke } = getComputedStyle(bar.querySelector('rect') ?? bar);
      return { fill, stroke, ground: getComputedStyle(document.body).backgroundColor };
    }),
  );
  expect(fills.length).toBeGreaterThan(0);
  for (const { stroke, ground } of fills) expect(stroke).not.toBe(ground);
  expect(new Set(fills.map(({ fill }) => fill)).size).toBe(2);
});

test('on paper every entry is printed and no box is wider than the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('prevention/');
  await expect(page.locator('.prevention nav')).toBeHidden();
  const hidden = await page
    .locator('.prevention__when')
    .evaluateAll((entries) => entries.filter((entry) => !entry.checkVisibility()).length);
  expect(hidden).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all parts can be read, and the contents lead to them', async ({ page }) => {
    await page.goto('prevention/');
    await expect(page.getByRole('table')).toContainText('2026/27');
    await page.getByRole('link', { name: 'What evaluations found' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'What evaluations found' })).toBeInViewport();
  });
});
