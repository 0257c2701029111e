/** Files of a view of the explorer: pressed, saved and read; nothing of what makes them is fetched before. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

const VIEW =
  'explore?layers=violence-with-injury,imd-score:pattern,children-missing-incidents:circles,boroughs&borough=E08000031';

async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await button.click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height of a PNG. */
const sizeOf = (bytes: Buffer): [number, number] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

async function openFiles(page: Page): Promise<Locator> {
  await page.getByText('Save this view: picture, spreadsheet, map file').click();
  await expect(page.getByText('As it is drawn here')).toBeVisible();
  return page.locator('.explore__aside > .explore-files');
}

test('the workbook, the map file and the table of a view hold the same figures; nothing is fetched before it is asked for', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(`${VIEW}&tab=table`);
  await page.getByRole('button', { name: 'Download this table (CSV)' }).waitFor();
  const writers = /ExploreFiles|selectionWorkbook|selectionGeoJson|ChartPictures|writeXlsx|MapSheet/;
  expect(scripts.filter((url) => writers.test(url))).toEqual([]);
  const csv = await saved(page, page.getByRole('button', { name: 'Download this table (CSV)' }));
  const rows = parse<Record<string, string>>(csv.bytes.toString('utf8'), { columns: true });
  expect(rows.length).toBeGreaterThan(30);

  const files = await openFiles(page);
  const workbook = await saved(page, files.getByRole('button', { name: /one spreadsheet/ }));
  const sheets = Object.values(unzipSync(workbook.bytes)).map((part) => strFromU8(part));
  const map = await saved(page, files.getByRole('button', { name: /map file: wards/ }));
  const { features, attribution, address } = JSON.parse(map.bytes.toString('utf8')) as {
    features: { id: string; properties: Record<string, unknown> }[];
    attribution: string[];
    address: string;
  };
  expect(features).toHaveLength(rows.length / 2);
  expect(attribution.join(' ')).toContain('OS data');
  expect(address).toContain('layers=violence-with-injury');
  for (const row of rows) {
    const { indicator = '', area_code: code = '', value = '' } = row;
    const feature = features.find(({ id }) => id === code);
    expect(String(feature?.properties[indicator.replaceAll('-', '_')])).toBe(value);
    const inSheets = sheets.filter((sheet) =>
      new RegExp(`>${code}<.*?<v>${value.replace('.', '\\.')}</v>`).test(sheet),
    );
    expect(inSheets.length, `${indicator} of ${code} in the workbook`).toBeGreaterThan(0);
  }
  const boroughs = await saved(page, files.getByRole('button', { name: /map file: boroughs/ }));
  expect(boroughs.bytes.toString('utf8')).toContain('"children_missing_incidents":');
  await expectNoFault(page, 'files of a view', [1280, 768, 320]);
});

test('the map as a picture has title, key, source and the same words, in the dark too, and shows the part that was moved to', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(VIEW);
  const files = await openFiles(page);
  const svg = await saved(page, files.getByRole('button', { name: /SVG$/ }));
  const text = svg.bytes.toString('utf8');
  for (const needed of [
    /<title[^>]*>Violence with injury, six-year average/,
    /9 to under 12 \(\d+\)/,
    /Upright lines: Index of Multiple Deprivation/,
    /Circles: Missing incidents/,
    /English Indices of Deprivation 2025/,
    /Crown copyright/,
  ])
    expect(text.replace(/<\/tspan><tspan[^>]*>/g, ' ')).toMatch(needed);
  expect(text).not.toMatch(/class=|var\(--|<script/);
  expect(text).toContain('fill="#ffffff"');
  const png = await saved(page, files.getByRole('button', { name: /PNG$/ }));
  expect(sizeOf(png.bytes)[0]).toBe(2000);
  // However long the title, the name ends with the release.
  expect(png.name).toMatch(/^violence-with-injury.*-\d{4}-\d\d(?:\.\d+)?\.png$/);

  // Of the map that moves the same part is drawn.
  const moving = page.locator('.interactiveMap__canvas canvas');
  await expect(moving).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect
    .poll(
      async () =>
        (await saved(page, files.getByRole('button', { name: /SVG$/ }))).bytes.toString('utf8') === text,
      { timeout: 20_000 },
    )
    .toBe(false);
});

test('every chart is saved as it is drawn, in light colours, with its title and source; by keyboard', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('explore?layers=robbery,overcrowding&tab=charts');
  const opener = page.getByText('Save a chart as a picture');
  await opener.scrollIntoViewIfNeeded();
  await opener.focus();
  await page.keyboard.press('Enter');
  const select = page.getByLabel('Chart', { exact: true });
  await expect(select).toBeVisible();
  const part = page.locator('.explore-charts .explore-files');
  const titles = await select.locator('option').allTextContents();
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) {
    await select.selectOption({ label: title });
    const { bytes } = await saved(page, part.getByRole('button', { name: /SVG$/ }));
    const text = bytes.toString('utf8');
    expect(text).toContain(`<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`);
    expect(text, title).toContain('Open Government Licence');
    expect(text, title).not.toMatch(/class=|var\(--/);
    // Drawn, and not only written.
    expect((text.match(/<(?:path|rect|circle|line)\b/g) ?? []).length, title).toBeGreaterThan(10);
    // Dark ink on white: the page itself is in the dark.
    expect(text, title).toContain('rgb(27, 36, 48)');
    expect(text, title).not.toContain('rgb(238, 241, 244)');
  }
  const { bytes } = await saved(page, part.getByRole('button', { name: /PNG$/ }));
  expect(sizeOf(bytes)[0]).toBeGreaterThanOrEqual(1600);
  await expectNoFault(page, 'a chart to be saved', [1280, 320]);
});
