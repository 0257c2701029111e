/** The evidence pack in a real browser: by keyboard, without WebGL, at 320 px, its files and its check. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { publishedRow, written, type CsvRow } from '../evidence/expectedFigures.ts';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

const PACK = 'evidence/?areas=E05011118&indicators=robbery,child-poverty';

async function linkOf(page: Page): Promise<string> {
  return (await page.locator('.evidence-pack__link a').getAttribute('href')) ?? '';
}

/** As if a newer release had come out, in which each ward has had one robbery more. */
async function publishNewer(page: Page): Promise<void> {
  const manifest = JSON.parse(readFileSync('public/data/manifest.json', 'utf8')) as {
    current: string;
    releases: { id: string }[];
  };
  const { current: old } = manifest;
  const newer = '2099-01';
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const robberies = JSON.parse(readFileSync(`public/data/${old}/observations/robbery.ward.json`, 'utf8')) as {
    series: { numerators: (number | null)[] }[];
  };
  for (const one of robberies.series) {
    one.numerators = one.numerators.map((count) => (count === null ? null : count + 1));
  }
  const changed = JSON.stringify(robberies);
  const release = JSON.parse(
    readFileSync(`public/data/${old}/release.json`, 'utf8').replaceAll(old, newer),
  ) as { files: Record<string, string> };
  release.files[`data/${newer}/observations/robbery.ward.json`] = hash(changed);
  const text = JSON.stringify(release);
  const body = {
    current: newer,
    releases: [{ id: newer, published: '2099-01-24', hash: hash(text) }, ...manifest.releases],
  };
  await page.route('**/data/manifest.json', (route) => route.fulfill({ json: body }));
  await page.route(`**/data/${newer}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/data\//, '');
    if (path.endsWith('/release.json')) return route.fulfill({ body: text });
    if (path.endsWith('/robbery.ward.json')) return route.fulfill({ body: changed });
    return route.fulfill({ path: `public/data/${path.replace(newer, old)}` });
  });
}

/** What is done between is done on a phone. */
const WIDTHS = [1280, 320];

test('choosing, the pack and each answer of the check have no fault and no sideways scroll', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto('evidence/');
  await expectNoFault(page, 'choosing by name', WIDTHS);
  await page.getByRole('radio', { name: 'Draw or upload an outline' }).check();
  await expect(page.getByRole('button', { name: 'Map to draw on' })).toBeVisible();
  await page.getByRole('button', { name: 'Use this outline' }).click();
  await expect(page.getByRole('alert')).toContainText('at least three corners');
  await expectNoFault(page, 'drawing, with a fault', WIDTHS);
  await page.goto(PACK);
  await page.getByRole('button', { name: 'Edit the words: Robbery' }).click();
  await expectNoFault(page, 'the pack, with words being changed', WIDTHS);
  const link = await linkOf(page);
  await page.goto(link.replace('indicators=robbery,', 'indicators='));
  await expect(page.getByRole('heading', { name: 'Result: Altered' })).toBeVisible();
  await expectNoFault(page, 'altered', WIDTHS);
  await publishNewer(page);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'there are newer figures now' })).toBeVisible();
  await expectNoFault(page, 'superseded', WIDTHS);
  const cells = page.getByRole('row', { name: /^Robbery: Acocks Green, April 2025/ }).getByRole('cell');
  await expect(cells.first()).toHaveText(/^2\.7 /);
  await expect(cells.nth(1)).not.toHaveText((await cells.first().textContent()) ?? '');
  await page.getByRole('link', { name: 'Make this pack again' }).click();
  await expect(page.getByText(/This pack is made from release/)).toBeVisible();
});

test.describe('without WebGL, 320 px', () => {
  test.use({ viewport: { width: 320, height: 900 } });
  test('a ward chosen by keyboard makes a pack, and its files are made', async ({ page }) => {
    await page.addInitScript(() => {
      type GetContext = (this: HTMLCanvasElement, ...given: unknown[]) => unknown;
      const { prototype } = HTMLCanvasElement;
      const original = Reflect.get(prototype, 'getContext') as GetContext;
      // Pictures of the pack are drawn on a plain canvas, which a browser without WebGL has.
      Reflect.set(prototype, 'getContext', function (this: HTMLCanvasElement, ...given: unknown[]) {
        return String(given[0]).includes('webgl') ? null : original.apply(this, given);
      });
    });
    await page.goto('evidence/');
    await page.getByRole('button', { name: 'Choose wards on a map' }).press('Enter');
    await expect(page.locator('.evidence__map .staticMap')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Acocks Green' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { name: 'Evidence for Acocks Green' })).toBeVisible();
    await expect(page).toHaveURL(/areas=E05011118/);
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
  await expect(page).toHaveURL(/outline=/);
});

test('what cannot be used is explained, and what was chosen stays', async ({ page }, testInfo) => {
  const large = testInfo.outputPath('large.geojson');
  const handle = await open(large, 'w');
  await handle.truncate(50_000_000);
  await handle.close();
  const polygon = (...corners: (readonly [number, number])[]): string =>
    JSON.stringify({ type: 'Polygon', coordinates: [corners] });
  const files: readonly (readonly [RegExp, string, string])[] = [
    [/crosses itself/, 'cross.geojson', polygon([-2.14, 52.6], [-2.1, 52.58], [-2.1, 52.6], [-2.14, 52.58])],
    [/not longitude and latitude/, 'grid.json', polygon([4e5, 2.9e5], [4.01e5, 2.9e5], [4.01e5, 2.91e5])],
    [/at least three corners/, 'empty.geojson', ''],
    [/No postcode of the seven boroughs/, 'sea.geojson', polygon([-5, 52.3], [-4.9, 52.3], [-4.9, 52.4])],
    [/outside the seven boroughs/, 'abroad.geojson', polygon([10, 10], [11, 10], [11, 11])],
    [/wrong way round/, 'swapped.geojson', polygon([52.6, -2.14], [52.6, -2.1], [52.58, -2.1])],
    [/could not be read/, 'odd.kml', '<kml><Polygon></kml>'],
    [
      /British National Grid \(EPSG:27700\)/,
      'bng.json',
      polygon([391e3, 298e3], [392e3, 298e3], [392e3, 299e3]),
    ],
    [/minus sign seems to be missing/, 'east.json', polygon([2.12, 52.58], [2.14, 52.58], [2.14, 52.6])],
    [/no number where/, 'null.json', polygon([-2.14, 52.6], [-2.1, 52.6], [-2.1, NaN])],
    [
      /comma where a point belongs/,
      'comma.json',
      '{"type":"Polygon","coordinates":[[[-2,14,52,6],[-2,1,52,58]]]}',
    ],
    [/export its polygons as GeoJSON/, 'patch.shp', '\0\0\x27\n'],
    [/tracks and points/, 'walk.gpx', '<gpx><trk/></gpx>'],
    [/a table, which holds no outline/, 'list.csv', 'name,postcode\nA,WV1 1SH\n'],
  ];
  await page.goto(PACK);
  await page.getByRole('radio', { name: 'Draw or upload an outline' }).check();
  const input = page.locator('input[type="file"]');
  for (const [answer, name, text] of files) {
    await input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert'), name).toContainText(answer);
  }
  await input.setInputFiles(large);
  await expect(page.getByRole('alert')).toContainText('larger than 5 MB');
  await expect(page).toHaveURL(/areas=E05011118/);
  await expect(page.getByRole('heading', { name: 'Evidence for Acocks Green' })).toBeVisible();
});

test('uploaded polygons are joined, and what was left out or lies far away is told', async ({ page }) => {
  await page.goto('evidence/');
  await page.getByRole('radio', { name: 'Draw or upload an outline' }).check();
  const input = page.locator('input[type="file"]');
  const square = (west: number): unknown => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, 52.58],
        [west + 0.02, 52.58],
        [west + 0.02, 52.6],
        [west, 52.6],
        [west, 52.58],
      ],
    ],
  });
  const upload = async (...geometries: readonly unknown[]): Promise<string> => {
    const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
    await input.setInputFiles({
      name: 'patch.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
    });
    await expect(page.getByText('Working out the patch')).toBeHidden();
    await expect(page.locator('.evidence-pack')).toBeVisible();
    await expect(page.getByText('Making the pack')).toBeHidden();
    const said =
      (await page
        .getByRole('article')
        .getByText(/people live in the neighbourhoods/)
        .textContent()) ?? '';
    return /About ([\d,]+)/.exec(said)?.[1]?.replace(',', '') ?? '';
  };
  const residents: number[] = [];
  for (const wests of [[-2.14], [-2.12], [-2.14, -2.12]])
    residents.push(Number(await upload(...wests.map(square))));
  const [one = 0, other = 0, both = 0] = residents;
  expect(one).toBeGreaterThan(1000);
  expect(Math.abs(both - one - other)).toBeLessThan(both / 100);
  const told = page.getByText('Taken from your file');
  await expect(told).toBeHidden();
  await upload(square(-2.14), null, { type: 'Point', coordinates: [-2.1, 52.5] });
  await expect(page.getByRole('status').filter({ has: told })).toContainText(
    '2 parts of the file have no area',
  );
  await upload({
    type: 'Polygon',
    coordinates: [
      [
        [-2.14, 52.58],
        [-2.1, 52.58],
        [0, 0],
      ],
    ],
  });
  await expect(page.getByRole('status').filter({ has: told })).toContainText(
    '1 of 3 corners lies far outside',
  );
  await expectNoFault(page, 'an outline with notes', [320]);
  await page.getByRole('radio', { name: 'Wards or boroughs' }).check();
  await page.getByLabel('Wards of').selectOption({ index: 0 });
  await page.getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/areas=/);
  await expect(told).toBeHidden();
});

test('names and own words are cleaned, files are made of them, and a long word widens no page', async ({
  page,
}) => {
  const word = 'Llanfairpwll'.repeat(7).slice(0, 80);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`${PACK}&name=${encodeURIComponent('Lozells\u000band\u001bAston\ufffe')}`);
  await expect(page.getByRole('heading', { name: 'Evidence for Lozells and Aston' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit the words: Robbery' }).click();
  const own = page.getByRole('textbox', { name: 'Your words for Robbery' });
  await own.fill('Robberies\u000bare\u0001 a worry\ufffe here.');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('Robberies are a worry here.')).toBeVisible();
  for (const label of ['Word (.docx)', 'All pictures (.zip)']) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: label }).click();
    expect((await readFile(await (await coming).path(), 'latin1')).startsWith('PK'), label).toBe(true);
  }
  await page.getByLabel('Name for your patch').fill(word);
  await page.getByLabel('Name for your patch').blur();
  await expect(page.getByRole('heading', { name: `Evidence for ${word}` })).toBeVisible();
  await expectNoFault(page, 'a name of one long word', WIDTHS, ['light']);
  await page.emulateMedia({ media: 'print' });
  // As wide as the page that it is printed on.
  await page.setViewportSize({ width: 680, height: 900 });
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, 'printed').toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
  // As large as it is downloaded: letters of a small picture are drawn on whole points of the screen, and wider.
  const beyondPicture = await page.locator('.evidence-sheet').evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const svg = sheet as SVGSVGElement;
      const frame = svg.viewBox.baseVal;
      svg.style.minWidth = `${frame.width}px`;
      return [...sheet.querySelectorAll<SVGTextElement>('text')]
        .filter((text) => text.getBBox().x + text.getBBox().width > frame.width)
        .map((text) => `${text.getBBox().x + text.getBBox().width}: ${text.textContent}`);
    }),
  );
  expect(beyondPicture, 'lines beyond the edge of their picture').toEqual([]);
  const link = await linkOf(page);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Result: As published' })).toBeVisible();
  await expectNoFault(page, 'the check of a name of one long word', WIDTHS, ['light']);
});

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.describe(() => {
  // The reader is a program of the system: a machine without it skips this by name, and CI installs it.
  test.skip(!hasPoppler(), 'pdftotext is not installed');
  test('the print is a tagged PDF under the pack’s name, and its figures are those of the CSV files', async ({
    page,
  }, testInfo) => {
    await page.goto(PACK);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Figures (.csv)' }).click();
    const rows = parse<CsvRow>(await readFile(await (await coming).path(), 'utf8'), { columns: true });
    const path = testInfo.outputPath('pack.pdf');
    await page.pdf({ path, tagged: true, outline: true, preferCSSPageSize: true });
    const read = (...options: string[]): string =>
      execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    const [text, first] = [read(), read('-l', '1')];
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const { indicator = '', geography = '', area_code: area = '', period = '', unit = '' } = row;
      const published = publishedRow(indicator, geography, area, period);
      const figure = written(Number(published?.['value']), { decimals: 1, unit });
      expect(row['role'] === 'earlier' ? text : first, `${indicator} ${area}`).toContain(figure);
      expect(text).toContain(figure);
    }
    for (const wanted of ['What this pack must not be used to claim', 'Sources', 'Check these figures']) {
      expect(text).toContain(wanted);
    }
    const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toContain('Evidence for Acocks Green');
    expect(text).not.toContain('Make an evidence pack');
  });
});

test('words with another figure lose the check mark, and the link of the pack checks', async ({ page }) => {
  await page.goto(PACK);
  await page.getByRole('button', { name: 'Edit the words: Robbery' }).click();
  await page.getByRole('textbox', { name: 'Your words for Robbery' }).fill('There were 99.9 robberies.');
  await expect(page.getByText('Author’s own words; figures not as published')).toBeVisible();
  const link = await linkOf(page);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Result: As published' })).toBeVisible();
  await page.goto(link.replace('indicators=robbery,', 'indicators='));
  await expect(page.getByRole('heading', { name: 'Result: Altered' })).toBeVisible();
});

test('a link that mail has changed checks, and making the pack again keeps its release', async ({ page }) => {
  await page.goto(PACK);
  const link = await linkOf(page);
  await page.goto('evidence/check/');
  for (const changed of [
    `> ${link.slice(0, -30)}\n> ${link.slice(-30)}.`,
    `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`,
    `<${link.replaceAll('&', '&amp;')}>`,
    link.replace(/-(?=[^-]*$)/, '\u2013'),
  ]) {
    await page.getByLabel('Link from the pack').fill(changed);
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByRole('heading', { name: 'Result: As published' })).toBeVisible();
    await page.goto('evidence/check/');
  }
  await page.getByLabel('Link from the pack').fill(link.replace('robbery', 'robery'));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('alert')).toContainText('The link was damaged on its way: “robery”');
  const code = new URL(link).searchParams.get('code') ?? '';
  await page.getByLabel('Link from the pack').fill(link);
  await page.getByLabel(/^Check code/).fill(code.replace(/.$/, (sign) => (sign === '7' ? '4' : '7')));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('heading', { name: 'seems to be mistyped' })).toBeVisible();
  await expect(page.getByText(`The code of the figures below is ${code}`)).toBeVisible();
  await expectNoFault(page, 'a mistyped code', WIDTHS);
  await page.getByRole('link', { name: 'Make this pack again' }).click();
  const release = new URL(link).searchParams.get('release') ?? '-';
  await expect(page).toHaveURL(new RegExp(`release=${release.replace('.', '\\.')}(?:&|$)`));
  await expect(page.getByRole('heading', { name: 'Evidence for Acocks Green' })).toBeVisible();
});

test('a postcode with a slip is offered put right, and nonsense is not called outside', async ({ page }) => {
  await page.goto('evidence/');
  await page.getByRole('radio', { name: 'Distance from a postcode' }).check();
  const field = page.getByRole('textbox', { name: /^Postcode/ });
  await field.fill('hello');
  await page.getByRole('button', { name: 'Use this place' }).click();
  await expect(page.getByRole('alert')).toContainText('“hello” is not a postcode');
  await field.fill('WVI 1SH');
  await page.getByRole('button', { name: 'Use this place' }).click();
  await expect(page).not.toHaveURL(/near=/);
  await page.getByRole('button', { name: 'Did you mean WV1 1SH?' }).click();
  await expect(page).toHaveURL(/near=WV1\+1SH/);
  await field.fill('WV1-1SH.');
  await page.getByRole('button', { name: 'Use this place' }).click();
  await expect(field).toHaveValue('WV1 1SH');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await field.fill('SW1A 1AA');
  await page.getByRole('button', { name: 'Use this place' }).click();
  await expect(page.getByRole('alert')).toContainText('outside the seven boroughs');
});

test('a reworded statement that quotes its figure rightly keeps its check mark', async ({ page }) => {
  await page.goto(PACK);
  await page.getByRole('button', { name: 'Edit the words: Robbery' }).click();
  const field = page.getByRole('textbox', { name: 'Your words for Robbery' });
  const figure = /: ([\d.]+) /.exec(await field.inputValue())?.[1] ?? '';
  await field.fill(`In our patch ${figure} robberies per 1,000 residents were recorded.`);
  await expect(page.getByText('Words by the applicant; figures as published')).toBeVisible();
});
