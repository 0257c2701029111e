/**
 * Who an organisation reaches: a list of postcodes leaves nothing behind in what the page asks for, in what the browser stores, or in
 * what it logs; and what is told is right, worked out here from the published files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

// The worker that stores files is watched too.
test.use({ serviceWorkers: 'allow' });

const RELEASE = (JSON.parse(readFileSync('public/data/manifest.json', 'utf8')) as { current: string })
  .current;
const FOLDER = `public/data/${RELEASE}`;

function readData(path: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${path}`, 'utf8'));
}

interface District {
  readonly district: string;
  readonly lsoas: readonly string[];
  readonly inward: Readonly<Record<string, readonly [number, number]>>;
}
const places = readdirSync(`${FOLDER}/postcodes`).flatMap((name) => {
  const { district, lsoas, inward } = readData(`postcodes/${name}`) as District;
  return Object.entries(inward).map(([code, [, lsoa]]) => ({
    text: `${district} ${code}`,
    lsoa: lsoas[lsoa],
  }));
});

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function someOf(count: number, seed: number) {
  const next = numbers(seed);
  return Array.from({ length: count }, () => places[Math.floor(next() * places.length)]).filter(
    (one) => one !== undefined,
  );
}

/** The fifth of every neighbourhood, by its place in the order of figures: equal ones share the middle of their places. */
function fifths(id: string): Map<string, number> {
  const { areas, series } = readData(`observations/${id}.lsoa.json`) as {
    areas: string[];
    series: { values: number[] }[];
  };
  const values = series[0]?.values ?? [];
  return new Map(
    areas.map((code, index) => {
      const own = values[index] ?? 0;
      const below = values.filter((value) => value < own).length;
      const same = values.filter((value) => value === own).length;
      return [code, Math.min(4, Math.floor((5 * (below + same / 2)) / values.length))];
    }),
  );
}

const five = (count: number): number => (count === 0 ? 0 : Math.max(5, Math.round(count / 5) * 5));
const OUTSIDE = Array.from({ length: 31 }, (_, index) => `SW1A ${(index % 9) + 1}AA`);
const UNKNOWN = Array.from({ length: 14 }, () => 'not given');

async function openReach(page: Page): Promise<void> {
  await page.goto('evidence/?areas=E05011118&indicators=robbery');
  // A page of the test's own does not wait until it answers.
  await page.locator('html[data-ready]:not(.address-pending)').waitFor({ state: 'attached' });
  await page.getByText('Who you reach: compare your participants').click();
  await expect(page.getByText('The whole list of postcodes is here.')).toBeVisible();
}

async function compare(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByLabel('Postcodes, one line for each person').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
}

const table = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Who you reach' }).getByRole('table', { name });

/** Everything that a browser keeps of a site, as text. */
async function kept(page: Page, context: BrowserContext): Promise<string> {
  const state = await context.storageState({ indexedDB: true });
  const rest = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) cached.push(`${name} ${request.url}`);
    }
    return JSON.stringify({
      cached,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      history: history.state as unknown,
      address: location.href,
      title: document.title,
      named: window.name,
    });
  });
  return JSON.stringify(state) + rest;
}

async function asked(requests: readonly Request[]): Promise<string[]> {
  return Promise.all(
    requests.map(
      async (request) =>
        `${request.method()} ${request.url()} ${JSON.stringify(await request.allHeaders())} ${request.postData() ?? ''}`,
    ),
  );
}

/** What is fetched, kept and logged while one list is compared; nothing is when it is. */
async function traceOf(page: Page, context: BrowserContext, lines: readonly string[]) {
  const requests: Request[] = [];
  const logged: string[] = [];
  context.on('request', (request) => requests.push(request));
  page.on('console', (message) => logged.push(message.text()));
  await openReach(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  const keptBefore = await kept(page, context);
  await compare(page, lines);
  await expect(page.getByText('Your list was counted and forgotten.')).toBeVisible();
  await expect(page.getByLabel('Postcodes, one line for each person')).toHaveValue('');
  await page.waitForLoadState('networkidle');
  return { requests, before, logged, keptBefore, keptAfter: await kept(page, context) };
}

test('a thousand postcodes at random leave nothing in requests, storage, address or log, and the table is right', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const own = someOf(1000, 7);
  const lines = [...own.map(({ text }) => text), ...OUTSIDE, ...UNKNOWN];
  const { requests, before, logged, keptBefore, keptAfter } = await traceOf(page, context, lines);

  // Every list of postcodes was fetched before one was typed, and nothing after.
  const files = requests
    .map((request) => /postcodes\/(\w+)\.json/.exec(request.url())?.[1])
    .filter((one) => one !== undefined);
  expect(new Set(files)).toEqual(
    new Set(readdirSync(`${FOLDER}/postcodes`).map((name) => name.replace('.json', ''))),
  );
  expect(requests.slice(before).map((request) => request.url())).toEqual([]);
  expect(logged).toEqual([]);
  expect(keptAfter).toBe(keptBefore);
  const left = [...(await asked(requests)), keptAfter, page.url(), ...logged].join('\n').toUpperCase();
  const forms = (text: string): string[] => [
    text,
    text.replace(' ', ''),
    text.replace(' ', '%20'),
    text.replace(' ', '+'),
  ];
  expect(
    [...new Set(lines)].filter(
      (line) => line.includes(' ') && forms(line.toUpperCase()).some((form) => left.includes(form)),
    ),
  ).toEqual([]);
  // Nor in the page itself.
  const html = (await page.content()).toUpperCase();
  expect(own.filter(({ text }) => html.includes(text))).toEqual([]);

  for (const [id, name] of [
    ['violence-with-injury', /violence with injury/i],
    ['imd-score', /Index of Multiple Deprivation/],
  ] as const) {
    const fifthOf = fifths(id);
    const { codes, residents } = readData('areas/lsoa.json') as { codes: string[]; residents: number[] };
    const everybody = residents.reduce((sum, one) => sum + one, 0);
    const rows = await table(page, name).locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(5);
    for (const [place, row] of rows.entries()) {
      const fifth = 4 - place;
      const people = five(own.filter(({ lsoa }) => fifthOf.get(lsoa ?? '') === fifth).length);
      const living = codes.reduce(
        (sum, code, index) => sum + (fifthOf.get(code) === fifth ? (residents[index] ?? 0) : 0),
        0,
      );
      expect(row.split('\t').slice(1)).toEqual([
        String(people),
        `${Math.round((100 * people) / 1000)}%`,
        `${((100 * living) / everybody).toFixed(1)}%`,
      ]);
    }
  }
  await expect(
    page.getByText(
      'The list has about 1,045 people. Outside the seven boroughs: 30. Not in the list, or not a postcode: 15.',
    ),
  ).toBeVisible();
});

test('two lists from different ends of the place ask for the same files', async ({ browser, baseURL }) => {
  const urls: string[][] = [];
  for (const start of ['WV', 'CV']) {
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const own: string[] = [];
    page.on('request', (request) => own.push(request.url()));
    await openReach(page);
    await compare(
      page,
      places
        .filter(({ text }) => text.startsWith(start))
        .slice(0, 300)
        .map(({ text }) => text),
    );
    await expect(page.getByText('Your list was counted and forgotten.')).toBeVisible();
    urls.push([...new Set(own)].sort());
    await context.close();
  }
  expect(urls[0]).toEqual(urls[1]);
});

test('small groups are withheld with others; the pack takes in the table and no postcode; it is gone when left', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openReach(page);
  const lines = [...someOf(400, 3).map(({ text }) => text), ...OUTSIDE.slice(0, 3)];
  await compare(page, lines);
  const shown = table(page, /violence with injury/i);
  await expect(shown.getByRole('row', { name: /^Middle fifth/ })).toContainText('withheld');
  await expect(shown.getByRole('row', { name: /^Highest fifth/ })).not.toContainText('withheld');
  await expect(page.getByText(/Outside the seven boroughs: withheld\. .*: withheld\./)).toBeVisible();

  await page.getByRole('checkbox', { name: /Put this table into the pack/ }).check();
  const section = page.getByRole('region', { name: 'Who we reach' });
  await expect(section.getByRole('table')).toHaveCount(2);
  const texts: string[] = [];
  for (const name of ['Spreadsheet (.xlsx)', 'Word (.docx)']) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const bytes = unzipSync(await readFile(await (await coming).path()));
    texts.push(
      Object.entries(bytes)
        .filter(([path]) => path.endsWith('.xml'))
        .map(([, part]) => strFromU8(part))
        .join('\n'),
    );
  }
  const people = await shown
    .getByRole('row', { name: /^Highest fifth/ })
    .getByRole('cell')
    .first()
    .innerText();
  for (const text of texts) {
    expect(text).toContain('Second highest fifth');
    expect(text).toContain(people);
    expect(lines.filter((line) => text.includes(line))).toEqual([]);
  }
  expect(texts[0]).toContain('Reach_data');
  await expectNoFault(page, 'a comparison in the pack', [1280, 768, 320]);

  await page.goto('about');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Make an evidence pack' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who we reach' })).toHaveCount(0);
  await expect(table(page, /violence with injury/i)).toHaveCount(0);
});

test('by keyboard; a column is chosen; so few that nothing is shown; no postcode at all; a file', async ({
  page,
}) => {
  await page.goto('evidence/');
  await page.getByText('Who you reach: compare your participants').focus();
  await page.keyboard.press('Enter');
  const box = page.getByLabel('Postcodes, one line for each person');
  await box.focus();
  await page.keyboard.insertText('nothing here');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('No postcode was found');
  await compare(
    page,
    someOf(6, 1).map(({ text }) => text),
  );
  await expect(page.getByRole('alert')).toContainText('Fewer than 8 people');
  const rows = someOf(60, 5).map(({ text }, index) => `${index},${text},${OUTSIDE[index % 31] ?? ''}`);
  await compare(page, ['Number,Home postcode,School postcode', ...rows]);
  await page.getByRole('button', { name: 'Use this column' }).click();
  await expect(table(page, /violence with injury/i)).toBeVisible();
  await page.getByRole('button', { name: 'Forget this table' }).click();
  await expect(table(page, /violence with injury/i)).toHaveCount(0);
  await page.getByLabel('Or a file').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Postcode', ...someOf(80, 9).map(({ text }) => text)].join('\r\n')),
  });
  await expect(table(page, /violence with injury/i)).toBeVisible();
});
