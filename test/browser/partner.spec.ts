/** The app on a release with a partner's data: invented ones, in a temporary folder, never in public/. */
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { prerender } from '../../build/prerender.ts';
import { writeStories } from '../../build/writeStories.ts';
import { startStaticServer } from '../../build/staticServer.ts';
import { buildData } from '../../pipeline/buildData.ts';
import { makeReport } from '../../pipeline/report.ts';
import { decodePeriod } from '../../src/data/decodeObservations.ts';
import { CatalogueSchema, ObservationsFileSchema } from '../../src/data/schema.ts';
import { formatFigure, formatPeriodOf } from '../../src/domain/format.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { STATUS_WORDS } from '../../src/words/measures.ts';
import { axeViolations } from './support/axe.ts';
import { expectNoFault } from './support/everyLook.ts';
import { keepMapsStill, setMapsMoving } from './support/movingMap.ts';
import { wards } from './support/releaseAreas.ts';
import { expect, test } from './support/test.ts';

// All parts below one another: what is seen side by side is in desk.spec.ts.
test.use({ viewport: { width: 1100, height: 900 } });

const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4319) + 20;
const BASE = '/wm/sna/';
const RELEASE = { id: '2026-12-invented', published: '2026-12-01' };

test.use({ baseURL: `http://127.0.0.1:${PORT}${BASE}` });
// One build for all: the tests of this file run one after another.
test.describe.configure({ mode: 'serial' });

let folder: string;
let partner: string;
let content: string;
let server: Server | undefined;

test.beforeAll(async () => {
  // A whole build of data and pages.
  test.setTimeout(600_000);
  folder = await mkdtemp(join(tmpdir(), 'partner-site-'));
  await cp('dist', folder, { recursive: true });
  // True counts inside the repository are refused, invented ones too.
  partner = await mkdtemp(join(tmpdir(), 'partner-data-'));
  await cp('test/fixtures/invented-partner-data', partner, { recursive: true });
  await buildData(
    { sources: null, partner, out: folder, release: RELEASE },
    makeReport(() => undefined),
  );
  content = await storiesWithMap();
  await writeStories(content, folder);
  await prerender({
    template: await readFile('index.html', 'utf8'),
    distFolder: folder,
    serverEntry: resolve('.cache/server/renderPage.js'),
    site: null,
    hosts: [],
  });
  ({ server } = await startStaticServer({ folder, base: BASE, port: PORT, strictHeaders: true }));
});

test.afterAll(async () => {
  server?.close();
  for (const made of [folder, partner, content]) await rm(made, { recursive: true, force: true });
});

/** The stories, with the public measure, which has no wards, as the map of a chapter of Walsall's. */
async function storiesWithMap(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'partner-content-'));
  await cp('content', copy, { recursive: true });
  const file = join(copy, 'stories/walsall.md');
  const [chart, map] = ['chart: trend children-missing-share of Walsall', 'map: children-missing-incidents'];
  const text = await readFile(file, 'utf8');
  expect(text).toContain(chart);
  const first = '```slide\nsays: When a child came back';
  expect(text).toContain(first);
  const slide = '```slide\nsays: Children missing from care\npicture: map\n```\n\n';
  const mapped = text.replace(chart, `${map}\nborough: Walsall\n${chart}`);
  await writeFile(file, mapped.replace(first, `${slide}${first}`));
  return copy;
}

const PUBLISHER = 'Invented partnership';
/** Of both invented data sets. */
const CAVEAT = 'They describe nobody and no place.';
const ready = 'html[data-ready]:not(.address-pending)';

test('the map shows the partner’s wards where the public measure has none, under their own name', async ({
  page,
}) => {
  await page.goto('explore/?indicator=children-missing-incidents');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('.explore-map__title')).toContainText('(invented) by ward');
  await expect(page.locator('.mapSummary p').first()).toContainText('shows another measure in its place');
  const cautions = page.locator('.explore-cautions');
  await cautions.locator('summary').click();
  await expect(cautions.getByText('Small counts are withheld')).toBeVisible();
  // What the partner wrote to be known before the figures are used.
  await expect(cautions.getByText(CAVEAT).first()).toBeVisible();
  await expect(page.locator('.explore-table tbody')).toContainText('Withheld');
  await expect(page.locator('.area-table__rows')).toContainText(`of ${wards.codes.length}`);
  expect(await axeViolations(page)).toEqual([]);
});

test('the public measure stays as it is by borough, and an older release is as it was', async ({ page }) => {
  await page.goto('explore/?indicator=children-missing-incidents&geography=borough');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('.explore-map__title')).not.toContainText('invented');
  await page.goto('explore/?indicator=children-missing-incidents&release=2026-11');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('.explore-map__title')).not.toContainText('invented');
});

test('a story of the earlier release is told with its figures, says so, and leads to the newest', async ({
  page,
}) => {
  await page.goto('story/dudley?release=2026-11&chapter=education');
  await expect(page.locator('main.story')).toHaveAttribute('data-release', '2026-11');
  const note = page.getByText('There is a newer one, 2026-12-invented.');
  await expect(note).toBeVisible();
  await expect(page.locator('#education')).toBeInViewport();
  const explore = page.locator('[data-chapter="education"]').getByRole('link', { name: 'Explore this map' });
  await expect(explore).toHaveAttribute('href', /release=2026-11/);
  await page.goto('story/dudley?view=slides&release=2026-11');
  await expect(page.locator('main.slides')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/chapter=below-england.*release=2026-11/);
  await page.goto('story/dudley?release=2026-11&chapter=education');
  await page.getByRole('link', { name: 'See it with the current figures' }).click();
  await expect(page.locator('main.story')).toHaveAttribute('data-release', RELEASE.id);
  await expect(note).toHaveCount(0);
});

test('a new measure is listed by itself, with its own file and source', async ({ page }) => {
  await page.goto('explore/?indicator=violence-with-injury-ambulance-ward');
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('#indicator')).toHaveValue('violence-with-injury-ambulance-ward');
  await expect(page.locator('.explore-map__title')).toContainText('ambulance calls (invented) by ward');
  await expect(
    page.locator('.explore-key__notes').getByText('Invented partnership, Invented ambulance calls').first(),
  ).toBeVisible();
  const csv = await page.request.get('data/csv/violence-with-injury-ambulance-ward.csv');
  const withheld = (await csv.text()).split('\n').filter((line) => line.endsWith(',suppressed'));
  expect(withheld.length).toBeGreaterThan(10);
  for (const line of withheld) expect(line).toMatch(/,per-1000-residents,,,,,suppressed$/);
});

test('route lines take the place of the symbols, with their days, length and what lies near', async ({
  page,
}) => {
  await page.goto('explore/?layers=step-together');
  await expect(page.locator(ready)).toBeAttached();
  const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Step Together routes' }) });
  await expect(panel.first()).toContainText(/Walked since 1 September 2025/);
  await expect(panel.first()).toContainText(
    /\d+ metres long\. About [\d,]+ people live within 400 metres of it/,
  );
  await expect(panel.first()).toContainText('Invented youth centre');
  await expect(page.getByRole('switch', { name: 'Step Together routes' })).toBeChecked();
  const key = page.locator('.marks-key');
  await expect(key).toContainText('A Step Together route');
  await expect(key).toContainText('within 400 metres');
  await expect(key).toContainText('youth provision');
  // The route that has ended is listed and not drawn.
  const drawn = page.locator('.staticMap__corridor');
  await expect(drawn).toHaveCount(1);
  expect((await drawn.getAttribute('d'))?.match(/M/g)).toHaveLength(1);
  await panel.first().getByText('Routes as a table').click();
  await expect(page.getByRole('row', { name: /Invented route in Heath Town/ })).toContainText('no end given');
  await expect(page.locator('.marks-key')).not.toContainText('A place with Step Together routes');
  expect(await axeViolations(page)).toEqual([]);
});

test('all four layers stand on one map with the partner’s wards as circles and its routes as lines', async ({
  page,
}) => {
  await keepMapsStill(page);
  await page.goto(
    'explore/?layers=violence-with-injury,imd-score:pattern,children-missing-incidents:circles,step-together&area=E05014848',
  );
  await expect(page.locator(ready)).toBeAttached();
  await expect(page.locator('.explore')).toHaveAttribute('aria-busy', 'false');
  const map = page.locator('.mapView__frame .staticMap').first();
  // More circles than boroughs: the wards that have a figure.
  expect(await map.locator('.overMeasures__ring circle, .overMeasures__dot').count()).toBeGreaterThan(7);
  await expect(map.locator('.overMeasures__pattern use').first()).toBeAttached();
  await expect(map.locator('.staticMap__corridor')).toHaveCount(1);
  const missing = page.locator('[data-layer="children-missing-incidents"]');
  await expect(missing).toContainText(PUBLISHER);
  await expect(missing).toContainText('(invented)');
  await expect(page.locator('[data-layer="step-together"]')).toContainText('A Step Together route');
  await expectNoFault(page, 'four layers with partner data', [320, 768, 1280]);
  await setMapsMoving(page);
  await expect(page.locator('.mapView__frame canvas').first()).toBeVisible();
});

const STAND_IN =
  /^Where the words speak of “[^”]+”, which has no figures for wards, the map shows “Missing incidents of looked-after children \(invented\)” from Invented partnership \(year ending March 2025\)\.$/;
const WARD_TITLE =
  'Missing incidents of looked-after children (invented) by ward, Walsall (year ending March 2025)';
const ROUTES =
  /^The lines are Step Together routes planned to be walked on 1 December 2026 \(Invented routes for tests\)\./;

for (const [name, query] of [
  ['a page', ''],
  ['a booklet', '?view=print'],
  ['plain HTML', null],
] as const) {
  test.describe(`a story as ${name}`, () => {
    test.use({ javaScriptEnabled: query !== null });

    test('shows the partner’s wards where its map has none, and says so under it', async ({ page }) => {
      await page.goto(`story/walsall/${query ?? ''}`);
      const chapter = page.locator('[data-chapter="missing"]');
      await expect(chapter.locator('.story-map__title')).toHaveText(WARD_TITLE);
      await expect(chapter.locator('[data-part="map-remarks"] p')).toHaveText([STAND_IN]);
      await expect(chapter.locator('[data-part="map-remarks"] p')).toBeVisible();
      // The words keep to the public measure.
      await expect(chapter.locator('[data-part="words"]')).not.toContainText('invented');
    });

    test('shows route lines in place of the marks of 2021, and says so under them', async ({ page }) => {
      await page.goto(`story/wolverhampton/${query ?? ''}`);
      const chapter = page.locator('[data-chapter="step-together"]');
      await expect(chapter.locator('.staticMap__corridor')).toHaveCount(1);
      await expect(chapter.locator('[data-part="map-remarks"] p').first()).toHaveText(ROUTES);
      await expect(chapter.locator('[data-part="map-remarks"] li')).toHaveText([
        'Step Together route, and 400 metres around it',
        /youth provision$/,
        /hospital with a service for people hurt by violence$/,
      ]);
      await expect(chapter.locator('[data-part="words"]')).toContainText(/13 December 2021/);
      // It is run by script.
      if (query !== null) expect(await axeViolations(page)).toEqual([]);
    });
  });
}

for (const [width, height] of [
  [1024, 768],
  [320, 640],
] as const) {
  test(`on slides of ${width} pixels the partner’s map has a slide, with what is said of it beside or below`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const [story, chapter, said] of [
      ['walsall', 'missing', STAND_IN],
      ['wolverhampton', 'step-together', ROUTES],
      ['step-together', 'what-it-was', ROUTES],
    ] as const) {
      await page.goto(`story/${story}/?view=slides&chapter=${chapter}`);
      await expect(page.locator(ready)).toBeAttached();
      const picture = page.locator(`.slide[data-slide^="${chapter} "] .slide__picture--remarks`);
      const slides = page.locator('main.slides');
      await expect(page.locator(`.slide[data-slide^="${chapter} "]`)).toBeVisible();
      for (let turned = 0; turned < 6 && (await picture.count()) === 0; turned += 1) {
        const shown = (await slides.getAttribute('data-index')) ?? '';
        await page.keyboard.press('PageDown');
        await expect(slides).not.toHaveAttribute('data-index', shown);
      }
      await expect(picture.locator('[data-part="map-remarks"] p').first()).toHaveText(said);
      const boxes = await picture.evaluate((own) =>
        ['.story-map__picture', '.story-key', '.story-remarks'].map((part) => {
          const {
            x,
            y,
            width: wide,
            height: high,
          } = own.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
          return { x, y, wide, high };
        }),
      );
      const [map, key, remarks] = boxes;
      if (map === undefined || key === undefined || remarks === undefined) throw new Error('No boxes.');
      expect(map.high).toBeGreaterThan(150);
      expect(key.y).toBeGreaterThanOrEqual(map.y + map.high);
      const beside = remarks.x >= Math.max(map.x + map.wide, key.x + key.wide);
      expect(beside || remarks.y >= key.y + key.high).toBe(true);
      if (width > 320) {
        const bar = await page.locator('.slides__story').boundingBox();
        for (const { y, high } of boxes) expect(y + high).toBeLessThanOrEqual(bar?.y ?? 0);
      }
      expect(await axeViolations(page)).toEqual([]);
    }
  });
}

test('a story’s map leads to the same map on the explore page', async ({ page }) => {
  await page.goto('story/walsall/?chapter=missing');
  await expect(page.locator(ready)).toBeAttached();
  const title = await page.locator('[data-chapter="missing"] .story-map__title').textContent();
  await page.locator('[data-chapter="missing"]').getByRole('link', { name: 'Explore this map' }).click();
  await expect(page.locator('.explore-map__title')).toHaveText(title ?? '');
});

test('what is said under a story’s map is readable at 320 pixels and leaves the map its place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [story, chapter] of [
    ['walsall', 'missing'],
    ['wolverhampton', 'step-together'],
  ] as const) {
    await page.goto(`story/${story}/?chapter=${chapter}`);
    await expect(page.locator(ready)).toBeAttached();
    const section = page.locator(`[data-chapter="${chapter}"]`);
    const boxOf = async (part: string) => {
      const box = await section.locator(part).boundingBox();
      if (box === null) throw new Error(`Nothing is shown of ${part}.`);
      return box;
    };
    const [map, remarks, words] = [
      await boxOf('.story-map'),
      await boxOf('[data-part="map-remarks"]'),
      await boxOf('[data-part="words"]'),
    ];
    expect(map.height).toBeLessThanOrEqual(0.45 * 640 + 1);
    expect((await boxOf('.story-map__picture')).height).toBeGreaterThan(95);
    expect(remarks.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
    expect(words.y).toBeGreaterThanOrEqual(remarks.y + remarks.height - 1);
    expect(remarks.x + remarks.width).toBeLessThanOrEqual(320);
    const key = await boxOf('.story-key');
    expect(key.y + key.height).toBeLessThanOrEqual(map.y + map.height + 1);
    // The map stays in sight while the words go by.
    await page.evaluate((y) => {
      window.scrollTo(0, scrollY + y);
    }, words.y);
    await expect.poll(async () => Math.round((await boxOf('.story-map')).y)).toBe(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  }
});

test('the pages of areas and the evidence pack have the new measures by themselves', async ({ page }) => {
  await page.goto('area/E05014848/');
  await expect(page.locator('#topics ~ *, .topics').first()).toContainText('ambulance calls (invented)');
  await expect(page.locator('#topics ~ *, .topics').first()).toContainText(CAVEAT);
  await page.goto('evidence/?areas=E05014848&indicators=violence-with-injury-ambulance-ward');
  await expect(page.locator('main')).toContainText('Invented partnership');
  await expect(page.locator('main')).toContainText('ambulance calls (invented)');
  await expect(page.locator('main')).toContainText(CAVEAT);
});

/** What no page may say of a ward that has a partner's figure, or that has one withheld. */
const DENIAL =
  /No figure can be given|Published for whole boroughs only|No figure for wards|No ward figure|not known (here )?(which routes|what runs)|What runs (now|today) is not/;
const PARTNER = 'children-missing-incidents-ward';
const [BLAKENHALL, HEATH_TOWN] = ['E05014840', 'E05014848'];

/** As it is written in the release that was made: the figure of a ward with its title and period. */
async function publishedOf(area: string) {
  const data = join(folder, 'data', RELEASE.id);
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(data, path), 'utf8'));
  const { indicators } = v.parse(CatalogueSchema, await read('indicators.json'));
  const indicator = indicators.find(({ id }) => id === PARTNER) as Indicator | undefined;
  if (indicator === undefined) throw new Error('The release does not have the measure.');
  const file = v.parse(ObservationsFileSchema, await read(`observations/${PARTNER}.ward.json`));
  const period = indicator.geographies.ward?.periods.at(-1) ?? '';
  const observation = decodePeriod(file, period, indicator).get(area as GssCode);
  return {
    title: indicator.title,
    period: formatPeriodOf(period, indicator),
    figure:
      observation !== undefined && isMeasured(observation)
        ? formatFigure(observation.value, indicator)
        : STATUS_WORDS.suppressed.label,
  };
}

for (const [name, area, ward] of [
  ['with a figure', BLAKENHALL, 'Blakenhall'],
  ['whose figure is withheld', HEATH_TOWN, 'Heath Town'],
] as const) {
  const asked = 'indicators=children-missing-incidents';
  const places: readonly (readonly [where: string, path: string, part: string])[] = [
    [
      'the explorer’s table',
      `explore/?indicator=children-missing-incidents&borough=E08000031&area=${area}`,
      `.explore-table tr:has-text("${ward}")`,
    ],
    ['the page of the area', `area/${area}/`, `.headlines #${PARTNER}`],
    ['the pack', `evidence/?areas=${area}&${asked}`, '.evidence-pack'],
    ['the card for frames', `embed/area/?area=${area}`, 'main'],
    [
      'the map for frames',
      `embed/map/?indicator=children-missing-incidents&borough=E08000031&area=${area}`,
      'main',
    ],
    ['the story', 'story/wolverhampton/', '[data-chapter="asked-missing"]'],
    ['the booklet', 'story/wolverhampton/?view=print', '[data-chapter="asked-missing"]'],
  ];

  for (const [where, path, part] of places) {
    test(`a ward ${name} has the partner’s in ${where}, on screen and printed`, async ({ page }) => {
      const { title, period, figure } = await publishedOf(area);
      await page.goto(path);
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        const shown = page.locator(part).first();
        // A booklet has no tables of its maps: the ward has its colour there, and the map its name.
        await expect(shown).toContainText(where === 'the booklet' ? title : new RegExp(figure, 'i'));
        await expect(page.locator('main')).toContainText(title);
        await expect(page.locator('main')).toContainText(period);
        await expect(page.locator('main')).toContainText(PUBLISHER);
        await expect(page.locator('main')).not.toContainText(DENIAL);
      }
    });
  }
}

test('the explorer says aloud whose measure it shows, names it in its list and presses its layer', async ({
  page,
}) => {
  const { title } = await publishedOf(BLAKENHALL);
  for (const indicator of ['children-missing-incidents', PARTNER]) {
    await page.goto(`explore/?indicator=${indicator}`);
    await expect(page.locator(ready)).toBeAttached();
    await expect(page.locator('#indicator option:checked')).toHaveText(title);
    await expect(page.locator('.explore-map__title')).toContainText(title);
    await expect(page.getByRole('switch', { name: 'Missing episodes' })).toBeChecked();
    // Its row has the name and the source of what is shown.
    await expect(page.locator('[data-layer="children-missing-incidents"] .layer__of').first()).toContainText(
      title,
    );
    await expect(page.locator('[data-layer="children-missing-incidents"] .layer__about')).toContainText(
      PUBLISHER,
    );
  }
  await page.getByLabel('Measure', { exact: true }).selectOption('violence-with-injury');
  await page.getByRole('switch', { name: 'Missing episodes' }).check();
  await expect(
    page.getByRole('status').filter({ hasText: `as supplied by ${PUBLISHER}: “${title}”` }),
  ).toHaveCount(1);
  // Chosen from the list the public measure is shown where it is published.
  await page.getByLabel('Measure', { exact: true }).selectOption('children-missing-incidents');
  await expect(page.locator('.explore-map__title')).toContainText('by borough');
  await expect(page.locator('#indicator')).toHaveValue('children-missing-incidents');
});

test('what a partner supplied is not listed as not held', async ({ page }) => {
  await page.goto('not-held/');
  await expect(page.getByRole('heading', { name: 'Children who go missing, by ward' })).toHaveCount(0);
  await expect(page.locator('section', { has: page.locator('#supplied') })).toContainText(
    `as supplied by ${PUBLISHER}`,
  );
  await expect(page.locator('main')).not.toContainText(/what runs now are not|No ward figure/);
  expect(await axeViolations(page)).toEqual([]);
});

test('no story, page of a place or list says beside routes that nobody knows which run', async ({ page }) => {
  for (const path of [
    ...['birmingham', 'coventry', 'dudley', 'sandwell', 'solihull', 'walsall', 'wolverhampton'].map(
      (id) => `story/${id}/`,
    ),
    'story/step-together/',
    'story/wolverhampton/?view=presenter',
    'area/E11000005/',
    `area/${BLAKENHALL}/`,
    'explore/?layers=step-together',
    'about/',
    'evidence/?areas=E08000031',
    'evidence/?areas=region',
  ]) {
    await page.goto(path);
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText(DENIAL);
    await expect(page.locator('body')).not.toContainText(
      /What came of it is not known|None of these is published/,
    );
  }
});

test('a page of an area names the routes that come near its people, and no longer says that none is known', async ({
  page,
}) => {
  await page.goto('area/E05014848/');
  const routes = page.locator('article[aria-labelledby="step-routes"]');
  await expect(routes).toContainText('Invented route in Heath Town. Walked since 1 September 2025.');
  await expect(routes).toContainText('Invented routes for tests');
  await expect(routes).not.toContainText('Lozells');
  await expect(page.locator('main')).toContainText('Step Together, as it was on 13 December 2021');
  await expect(page.locator('main')).not.toContainText('What runs now is not known here');
  expect(await axeViolations(page)).toEqual([]);
  await page.goto('area/E08000029/');
  await expect(routes).toContainText('None of the routes supplied comes near Solihull.');
});

test('nothing invented is in public/', async () => {
  const releases = await readdir('public/data');
  expect(releases).not.toContain(RELEASE.id);
  const manifest = await readFile('public/data/manifest.json', 'utf8');
  expect(manifest).not.toContain('invented');
});
