/**
 * Linking without holes: what is pointed at, pressed or brushed in one view is answered by the others.
 *
 * Nine views, each pointed at, each watched: 81 pairs. Left out are two, `key`/`cells` and `cells`/`key`: one map has either the key of
 * five classes or that of nine cells, so they never stand on one page. Every other pair is looked at on one of two pages.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const WARD = 'E05014848';
const VIEWS = ['map', 'strips', 'scatter', 'trend', 'bars', 'distribution', 'key', 'cells', 'table'] as const;
type View = (typeof VIEWS)[number];

/** Five classes with a pattern over them; nine cells. Both have strips, a chart of two, months, bars and all else. */
const PAGES: Readonly<Record<'key' | 'cells', string>> = {
  key: `?layers=robbery,income-deprivation:pattern,boroughs&area=${WARD}`,
  cells: `?indicator=robbery&compare=income-deprivation&area=${WARD}`,
};

// Everything is in sight at once: below the width of the desk all parts stand one under another.
test.use({ viewport: { width: 1100, height: 8000 } });

test.beforeEach(async ({ page }) => {
  // The drawn map stays, so that what it marks can be read.
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  });
});

const plot = (page: Page, name: RegExp): Locator =>
  page.locator('.explore-charts').getByRole('listbox', { name });
const plots = {
  strips: /one strip each$/,
  scatter: /two measures$/,
  trend: /month by month$/,
  bars: /^Robbery: boroughs$/,
  distribution: /in order$/,
} as const;
const cell = (page: Page, key: 'key' | 'cells'): Locator =>
  page.locator(key === 'key' ? '.mapLegend__classes .keyButton' : '.bivariateLegend .keyButton');
const row = (page: Page): Locator => page.locator(`.explore-table tr[data-code="${WARD}"]`);

async function openPage(page: Page, query: string): Promise<void> {
  await page.goto(`explore/${query}`);
  await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
  await expect(page.locator('.layer-strips__title').first()).toBeVisible();
  await expect(page.locator(`.trend-chart__panel[data-code="${WARD}"]`)).toBeVisible();
  await page.getByRole('button', { name: /^Go to Heath Town/ }).click();
  await expect(row(page)).toBeVisible();
}

/** A place inside the ward on the drawn map, where nothing lies over it. */
async function placeOnMap(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate((code) => {
    const path = document.querySelector(`.staticMap path[data-code="${code}"]`);
    const box = path?.getBoundingClientRect();
    if (path === null || box === undefined) throw new Error('The ward is not on the map.');
    for (let step = 1; step < 100; step += 1) {
      const [x, y] = [box.left + (box.width * (step % 10)) / 10, box.top + (box.height * step) / 100];
      if (document.elementFromPoint(x, y) === path) return { x, y };
    }
    throw new Error('Something lies over the whole ward.');
  }, WARD);
}

/** The middle of what an element draws. */
async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where to point in each view for the ward, for its borough (bars), or for its class (keys). */
async function placeIn(page: Page, view: View): Promise<{ x: number; y: number }> {
  switch (view) {
    case 'map':
      return placeOnMap(page);
    case 'strips':
    case 'scatter':
    case 'distribution':
      // The ward is chosen, so its dot has a ring.
      return middleOf(plot(page, plots[view]).locator('.chart-mark__ring').first());
    case 'trend':
      return middleOf(page.locator(`.trend-chart__panel[data-code="${WARD}"] svg`));
    case 'bars':
      return middleOf(plot(page, plots.bars).getByText('Wolverhampton', { exact: true }));
    case 'key':
    case 'cells':
      return middleOf(page.locator(`${view === 'key' ? '.mapLegend' : '.bivariateLegend'} [data-of-ward]`));
    case 'table':
      return middleOf(row(page).locator('td').nth(1));
  }
}

/** Marks the class of the ward in the key, so that it is found when nothing answers. */
async function rememberClass(page: Page, key: 'key' | 'cells'): Promise<void> {
  const { x, y } = await placeOnMap(page);
  await page.mouse.move(x, y);
  // The key of the colours comes first; a pattern has one of its own.
  const lit = cell(page, key).and(page.locator('.keyButton--lit')).first();
  await expect(lit).toBeVisible();
  const index = await lit.evaluate((button) => [...document.querySelectorAll('.keyButton')].indexOf(button));
  await page.mouse.move(2, 2);
  await page.evaluate((at) => {
    // Kept in an attribute of its own: React writes the class anew.
    document.querySelectorAll('.keyButton')[at]?.setAttribute('data-of-ward', '');
  }, index);
}

async function answers(page: Page, view: View): Promise<void> {
  switch (view) {
    case 'map': {
      const own = await page.locator(`.staticMap path[data-code="${WARD}"]`).getAttribute('d');
      await expect
        .poll(() => page.locator('.staticMap__marks--hovered path').first().getAttribute('d'))
        .toContain(own);
      return;
    }
    case 'strips':
      await expect(plot(page, plots.strips).locator('.chart-mark--hovered, .chart-lit')).toHaveCount(2);
      return;
    case 'scatter':
    case 'distribution':
      await expect(plot(page, plots[view]).locator('.chart-mark--hovered, .chart-lit')).toHaveCount(1);
      return;
    case 'trend':
      await expect(
        page.locator(`.trend-chart__panel[data-code="${WARD}"] .trend-chart__panel-title--hovered`),
      ).toHaveCount(1);
      return;
    case 'bars':
      await expect(plot(page, plots.bars).locator('.borough-bars__pointed')).not.toHaveCount(0);
      return;
    case 'key':
    case 'cells':
      await expect(page.locator('[data-of-ward]')).toHaveClass(/keyButton--lit/);
      return;
    case 'table':
      await expect(row(page)).toHaveClass(/area-table__row--hovered/);
  }
}

async function nothingAnswers(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  for (const mark of [
    '.staticMap__marks--hovered',
    '.chart-mark--hovered',
    '.chart-lit',
    '.trend-chart__panel-title--hovered',
    '.borough-bars__pointed',
    '.keyButton--lit',
    '.area-table__row--hovered',
  ])
    await expect(page.locator(mark), mark).toHaveCount(0);
}

for (const key of ['key', 'cells'] as const) {
  test(`pointing in each view is answered by all others, with the ${key} of the map`, async ({ page }) => {
    await openPage(page, PAGES[key]);
    await rememberClass(page, key);
    const views = VIEWS.filter((view) => view !== (key === 'key' ? 'cells' : 'key'));
    for (const from of views) {
      await test.step(from, async () => {
        await nothingAnswers(page);
        const { x, y } = await placeIn(page, from);
        await page.mouse.move(x, y);
        // The bar is its borough's and a key's class its class's: the ward is among those lit, in each view.
        for (const to of views) await test.step(`${from} → ${to}`, () => answers(page, to));
      });
    }
  });
}

test('an area that has no panel of months gets the free one while it is pointed at', async ({ page }) => {
  await openPage(page, PAGES.key);
  const visitor = page.locator('.trend-chart__visitor');
  await expect(visitor).toContainText('Point at an area');
  await page.locator('.explore-table tbody tr').first().hover();
  await expect(visitor.locator('svg')).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(visitor.locator('svg')).toHaveCount(0);
});

test('the table turns to the page of a ward pointed at on the map, and the page does not scroll', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 5000 });
  await page.goto('explore/?indicator=robbery');
  await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
  await expect(row(page)).toHaveCount(0);
  const scrolled = await page.evaluate(() => scrollY);
  const { x, y } = await placeOnMap(page);
  await page.mouse.move(x, y);
  await expect(row(page)).toHaveClass(/area-table__row--hovered/);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await expect(page).not.toHaveURL(/page=/);
});

for (const from of ['map', 'strips', 'scatter', 'distribution', 'trend', 'table'] as const) {
  test(`an area let go by a press in the ${from} is let go in all views, and in the address`, async ({
    page,
  }) => {
    await openPage(page, PAGES.key);
    const { x, y } = await placeIn(page, from);
    const target = from === 'table' ? await middleOf(row(page).getByRole('button')) : { x, y };
    await page.mouse.click(target.x, target.y);
    await expect(page).not.toHaveURL(/area=/);
    await page.mouse.move(2, 2);
    await expect(page.locator('.staticMap__marks--selected')).toHaveCount(0);
    await expect(page.locator('.chart-mark')).toHaveCount(0);
    await expect(page.locator(`.trend-chart__panel[data-code="${WARD}"]`)).toHaveCount(0);
    await expect(page.locator('.legendHistogram__mark')).toHaveCount(0);
    await expect(page.locator('.area-table__row--selected')).toHaveCount(0);
  });
}

test('a press on a bar chooses the borough, and its bar shows it', async ({ page }) => {
  await openPage(page, PAGES.key);
  const { x, y } = await placeIn(page, 'bars');
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/E08000031/);
  await page.mouse.move(2, 2);
  await expect(plot(page, plots.bars).locator('.borough-bars__selected')).toHaveCount(1);
});

/** What the line over the charts says is picked out, the rows of the table, and the areas that the map leaves clear. */
async function expectPicked(page: Page, count: number, of = 192): Promise<void> {
  await expect(page.locator('.explore-charts .clear-line')).toContainText(`Picked out: ${count} of ${of}`);
  await expect(page.locator('.explore-table .clear-line')).toContainText(`Picked out: ${count} of ${of}`);
  await expect(page.locator('p.area-table__rows')).toContainText(`of ${count}`);
}

async function clearAll(page: Page): Promise<void> {
  await page.locator('.explore-charts .clear-line button').click();
  await expect(page.locator('p.area-table__rows')).toContainText('of 192');
  await expect(page.locator('.staticMap .mapFill--faded')).toHaveCount(0);
  await expect(page).not.toHaveURL(/class=|range=|lasso=/);
}

for (const key of ['key', 'cells'] as const) {
  test(`a class pressed in the ${key} picks its areas out everywhere, and “Clear all” lets them go`, async ({
    page,
  }) => {
    await openPage(page, PAGES[key]);
    await rememberClass(page, key);
    const button = page.locator('[data-of-ward]');
    const count = Number(/(\d+)(?: areas)?$/.exec((await button.innerText()).trim())?.[1]);
    await button.click();
    await expect(page).toHaveURL(/class=robbery:(?:class-\d|cell-\d-\d)/);
    await page.mouse.move(2, 2);
    await expectPicked(page, count);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.staticMap .mapFill--faded')).not.toHaveCount(0);
    await expect(plot(page, plots.scatter).locator('.chart-dot--faded')).toHaveCount(1);
    await page.reload();
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await expect(page.locator('.layer-strips__title').first()).toBeVisible();
    await expectPicked(page, count);
    await clearAll(page);
  });
}

test('a bar of the histogram pressed picks out its values, and its areas answer as it is pointed at', async ({
  page,
}) => {
  await openPage(page, PAGES.key);
  const bars = page.locator('.legendBins');
  // The fifth bin of forty: few wards are so low, and there are some. What the key says may still come and move it.
  const bin = async () => {
    const { x, y, width, height } = (await bars.boundingBox())!;
    return { x: x + width * (4.5 / 40), y: y + height / 2 };
  };
  await expect(async () => {
    await bars.hover();
    const { x, y } = await bin();
    await page.mouse.move(x, y);
    await expect(page.locator('.staticMap__marks--hovered')).toHaveCount(1, { timeout: 2000 });
  }).toPass();
  await expect(plot(page, plots.scatter).locator('.chart-lit')).toHaveCount(1);
  const said = await page.locator('.mapView__reading').innerText();
  const count = Number(/: (\d+) wards?$/.exec(said)?.[1]);
  expect(count, said).toBeGreaterThan(0);
  const { x, y } = await bin();
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/range=/);
  await expect(page.locator('.explore-charts .clear-line')).toContainText(`Picked out: ${count} of 192`);
  await clearAll(page);
});

test('a range dragged in the distribution and a box in the scatter narrow the rest', async ({ page }) => {
  await openPage(page, PAGES.key);
  const drag = async (view: 'distribution' | 'scatter', from: [number, number], to: [number, number]) => {
    const box = (await plot(page, plots[view]).boundingBox())!;
    await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1]);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to[0], box.y + box.height * to[1], { steps: 4 });
    await page.mouse.up();
  };
  await drag('distribution', [0.3, 0.7], [0.8, 0.7]);
  await expect(page).toHaveURL(/[?&]range=/);
  await expect(page.locator('.explore-charts .clear-line')).toContainText('Picked out');
  await expect(page.locator('.staticMap .mapFill--faded')).not.toHaveCount(0);
  await clearAll(page);
  await drag('scatter', [0.3, 0.2], [0.9, 0.6]);
  await expect(page).toHaveURL(/second-range=/);
  await expect(page.locator('.staticMap .mapFill--faded')).not.toHaveCount(0);
  await clearAll(page);
});

test.describe('drawing around areas', () => {
  const around = async (page: Page): Promise<number> => {
    const said = await page.locator('.scatter-chart__tools [role=status]').innerText();
    return Number(/(\d+) areas? (?:is|are) inside/.exec(said)?.[1]);
  };

  test('by pointer in one go: map, table and address answer, and it can be shared', async ({ page }) => {
    await openPage(page, PAGES.key);
    await page.getByRole('button', { name: 'Draw around areas' }).click();
    const box = (await page.getByRole('listbox', { name: /^Draw around areas/ }).boundingBox())!;
    const at = (angle: number): [number, number] => [
      box.x + box.width * (0.45 + 0.2 * Math.cos(angle)),
      box.y + box.height * (0.5 + 0.3 * Math.sin(angle)),
    ];
    await page.mouse.move(...at(0));
    await page.mouse.down();
    for (let step = 1; step <= 30; step += 1) await page.mouse.move(...at((step / 30) * 2 * Math.PI));
    await page.mouse.up();
    await expect(page).toHaveURL(/lasso=/);
    await expect.poll(() => around(page)).toBeGreaterThan(0);
    await expectPicked(page, await around(page));
    await expect(page.locator('.staticMap .mapFill--faded')).not.toHaveCount(0);
    const count = await around(page);
    await page.reload();
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await expect(page.locator('.layer-strips__title').first()).toBeVisible();
    await expectPicked(page, count);
    await clearAll(page);
  });

  test('by keyboard, corner by corner', async ({ page }) => {
    await openPage(page, PAGES.key);
    await page.getByRole('button', { name: 'Draw around areas' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: /^Draw around areas/ }).focus();
    const press = async (key: string, times: number) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    await press('ArrowLeft', 12);
    await page.keyboard.press('Enter');
    await press('ArrowRight', 14);
    await page.keyboard.press('Enter');
    await press('ArrowDown', 9);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/lasso=/);
    await expect.poll(() => around(page)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect(plot(page, plots.scatter)).toBeFocused();
    await clearAll(page);
  });
});

test('by keyboard each view points, and the others answer', async ({ page }) => {
  await openPage(page, PAGES.key);
  await rememberClass(page, 'key');
  const list = page.getByRole('listbox', { name: /^Areas of the map/ });
  await list.focus();
  await page.keyboard.type('heath t');
  for (const to of ['map', 'strips', 'scatter', 'trend', 'bars', 'distribution', 'key', 'table'] as const)
    await test.step(`list → ${to}`, () => answers(page, to));
  await list.blur();
  for (const from of ['strips', 'scatter', 'distribution'] as const) {
    await nothingAnswers(page);
    // The walk starts at the area that is chosen.
    await plot(page, plots[from]).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    for (const to of ['map', 'key', 'table', 'trend'] as const)
      await test.step(`${from} → ${to}`, () => answers(page, to));
    await plot(page, plots[from]).blur();
  }
  await nothingAnswers(page);
  await page.locator('.legendBins').focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.staticMap__marks--hovered')).toHaveCount(1);
  await page.keyboard.press('Tab');
  const button = page.locator('.keyButton:focus');
  await expect(button).toHaveCount(1);
  await expect(plot(page, plots.scatter).locator('.chart-lit')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/class=robbery:/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a tap on a dot is read when the finger is lifted, and a tap on a class picks out', async ({
    page,
  }) => {
    await openPage(page, PAGES.key);
    const dot = await middleOf(plot(page, plots.strips).locator('.chart-mark__ring').first());
    await page.touchscreen.tap(dot.x, dot.y);
    // The tap let the chosen ward go; it is pointed at all the same.
    for (const to of ['map', 'strips', 'scatter', 'bars', 'distribution'] as const) await answers(page, to);
    await cell(page, 'key').nth(2).tap();
    await expect(page).toHaveURL(/class=robbery:/);
    await expect(page.locator('.explore-charts .clear-line')).toContainText('Picked out');
  });

  test('a finger taps corners around areas', async ({ page }) => {
    await openPage(page, PAGES.key);
    await page.getByRole('button', { name: 'Draw around areas' }).tap();
    const box = (await page.getByRole('listbox', { name: /^Draw around areas/ }).boundingBox())!;
    for (const [x, y] of [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.5, 0.9],
    ] as const)
      await page.touchscreen.tap(box.x + box.width * x, box.y + box.height * y);
    await expect(page).toHaveURL(/lasso=/);
    await expect(page.locator('.staticMap .mapFill--faded')).not.toHaveCount(0);
  });
});
