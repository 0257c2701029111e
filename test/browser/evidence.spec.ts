/** The evidence pack in a real browser: by keyboard, at 320 px, its files and its check. */
import { readFile } from 'node:fs/promises';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const PACK = 'evidence/?areas=E05011118&indicators=robbery,child-poverty';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}, 320 px`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 900 } });
    for (const path of ['evidence/', PACK, 'evidence/check/']) {
      test(`${path} has no fault and no sideways scroll`, async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('h1')).toBeVisible();
        if (path === PACK) await expect(page.locator('.evidence-pack')).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
      });
    }
  });
}

test('a ward chosen by keyboard makes a pack, and its Word file, workbook and pictures are made', async ({
  page,
}) => {
  await page.goto('evidence/');
  await page.getByRole('checkbox', { name: 'Acocks Green' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Evidence for Acocks Green' })).toBeVisible();
  expect(page.url()).toContain('areas=E05011118');
  for (const [label, start] of [
    ['Word (.docx)', 'PK'],
    ['Spreadsheet (.xlsx)', 'PK'],
    ['All pictures (.zip)', 'PK'],
    ['Figures (.csv)', 'indicator,'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: label }).press('Enter');
    const file = await (await coming).path();
    expect((await readFile(file, 'latin1')).startsWith(start), label).toBe(true);
  }
});

test('an outline is drawn by keyboard alone', async ({ page }) => {
  await page.goto('evidence/');
  await page.getByRole('radio', { name: 'Draw or upload an outline' }).press('Space');
  const board = page.getByRole('button', { name: 'Map to draw on' });
  await board.press('Enter');
  for (const [key, times] of [
    ['ArrowRight', 5],
    ['ArrowDown', 5],
  ] as const) {
    for (let time = 0; time < times; time += 1) await board.press(key);
    await board.press('Enter');
  }
  await expect(page.getByText('3 corners set.')).toBeVisible();
  await page.getByRole('button', { name: 'Use this outline' }).press('Enter');
  await expect(page.locator('.evidence-pack')).toBeVisible();
  expect(page.url()).toContain('outline=');
});

test('a file that cannot be used is explained and what was chosen stays', async ({ page }) => {
  await page.goto(PACK);
  await page.getByRole('radio', { name: 'Draw or upload an outline' }).check();
  const buffer = Buffer.from(
    '{"type":"Polygon","coordinates":[[[400000,290000],[401000,290000],[401000,291000]]]}',
  );
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'grid.geojson', mimeType: 'application/json', buffer });
  await expect(page.getByRole('alert')).toContainText('not longitude and latitude');
  expect(page.url()).toContain('areas=E05011118');
});

test('words with another figure lose the check mark, and the link of the pack checks', async ({ page }) => {
  await page.goto(PACK);
  await page.getByRole('button', { name: 'Edit the words: Robbery' }).click();
  await page.getByRole('textbox', { name: 'Your words for Robbery' }).fill('There were 99.9 robberies.');
  await expect(page.getByText('Author’s own words; figures not as published')).toBeVisible();
  const link = (await page.locator('.evidence-pack__link a').getAttribute('href')) ?? '';
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Result: As published' })).toBeVisible();
  await page.goto(link.replace('indicators=robbery,', 'indicators='));
  await expect(page.getByRole('heading', { name: 'Result: Altered' })).toBeVisible();
});
