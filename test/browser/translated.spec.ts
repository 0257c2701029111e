/** A page that the browser translates: every figure goes on belonging to what is named above it. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// All parts below one another: what is seen side by side is in desk.spec.ts.
test.use({ viewport: { width: 1100, height: 900 } });

type Way = 'around' | 'instead';

/**
 * Does to every text what translators do: puts two `<font>` elements around it, or in its place with another text.
 * The words are marked, so that a text which was not drawn anew can be told.
 */
async function translate(page: Page, way: Way): Promise<void> {
  await page.evaluate((how) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (parent === null || text.data.trim() === '') continue;
      if (['SCRIPT', 'STYLE', 'OPTION', 'TEXTAREA', 'NOSCRIPT'].includes(parent.tagName)) continue;
      if (parent.closest('svg') !== null) continue;
      const [outer, inner] = [
        document.createElement('font' as string),
        document.createElement('font' as string),
      ];
      outer.append(inner);
      if (how === 'around') {
        text.before(outer);
        inner.append(text);
      } else {
        inner.textContent = text.data;
        text.replaceWith(outer);
      }
    }
  }, way);
}

/** The parts that come when the page is used are there, and nothing is pointed at. */
async function use(page: Page): Promise<void> {
  await page.mouse.move(3, 3);
  await page.mouse.move(0, 0);
  await expect(page.locator('.legendBins').first()).toBeVisible();
}

const OLD = 'Violence with injury';
const NEW = 'Robbery';

for (const way of ['around', 'instead'] as const) {
  test(`the explorer, fonts ${way} its texts: measure, level, borough, period and areas`, async ({
    page,
  }) => {
    await page.goto('explore/?area=E05014848,E05011118');
    await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
    await page.locator('#beside-charts').scrollIntoViewIfNeeded();
    await expect(page.locator('.explore-charts svg').first()).toBeVisible();
    await translate(page, way);
    await page.locator('#indicator').selectOption('robbery');
    await expect(page.locator('.explore-map__title')).toContainText(NEW);
    await expect(page.locator('.explore-charts')).toContainText(NEW);
    for (const part of [
      '.explore-map__title',
      '.layer--on .layer__name',
      '.area-table__caption',
      '.mapSummary',
      '.explore-charts',
    ]) {
      await expect(page.locator(part).first(), part).toContainText(/robber/i);
      await expect(page.locator(part).first(), part).not.toContainText(OLD);
    }
    await expect(page.locator('.area-figures__title').first()).toContainText(/robber/i);
    await expect(page.locator('.area-figures__title', { hasText: /injury/i })).toHaveCount(0);
    await use(page);
    const fresh = await textsOf(page);
    await page.reload();
    await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
    // The words about the areas come with a script of their own.
    await expect(page.locator('.area-figures__title').first()).toBeVisible();
    await use(page);
    expect(fresh).toEqual(await textsOf(page));

    await translate(page, way);
    await page.locator('#geography').selectOption('borough');
    await expect(page.locator('.area-table__rows')).toContainText('7');
    await page.locator('#geography').selectOption('ward');
    await page.locator('#borough').selectOption('E08000031');
    await expect(page.locator('.area-table__rows')).toContainText('of 20');
    await translate(page, way);
    await page.getByRole('switch', { name: 'Deprivation' }).check();
    await expect(page.locator('.layer', { hasText: 'Deprivation' })).toContainText('Index of Multiple');
    await page.getByRole('button', { name: /^Remove Heath Town/ }).click();
    await expect(page.locator('.selected-area')).toHaveCount(1);
    await page.goBack();
    await expect(page.locator('.selected-area')).toHaveCount(2);
    await use(page);
    const after = await textsOf(page);
    await page.reload();
    await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
    await expect(page.locator('.area-figures__title').first()).toBeVisible();
    await use(page);
    expect(after).toEqual(await textsOf(page));
  });

  test(`the pack, fonts ${way} its texts: another distance and other measures`, async ({ page }) => {
    await page.goto('evidence/?near=WV1+1SH&metres=400&indicators=robbery,child-poverty');
    await expect(page.locator('.evidence-pack')).toBeVisible();
    const before = await page.locator('.evidence-pack__code').textContent();
    await translate(page, way);
    await page.locator('.evidence__row select').first().selectOption('1600');
    await page.locator('.evidence__row button[type=submit]').first().click();
    await expect(page).toHaveURL(/metres=1600/);
    await expect(page.locator('.evidence-pack__title')).toContainText('1,600');
    await expect(page.locator('.evidence-pack__code')).not.toHaveText(before ?? '');
    await expect(page.locator('.evidence-pack')).not.toContainText('within 400 metres');
    const after = await page.locator('.evidence-pack').innerText();
    const code = (await page.locator('.evidence-pack__code').textContent()) ?? '-';
    expect(await page.locator('.evidence-pack__link').textContent()).toContain(code.trim());
    await page.reload();
    await expect(page.locator('.evidence-pack')).toBeVisible();
    expect(after).toBe(await page.locator('.evidence-pack').innerText());
    await translate(page, way);
    await page.getByRole('button', { name: 'Edit the words: Robbery' }).click();
    await page.getByRole('textbox', { name: 'Your words for Robbery' }).fill('There were 99.9 robberies.');
    await expect(page.getByText('figures not as published')).toBeVisible();
  });

  test(`the check, search and area page, fonts ${way} their texts`, async ({ page }) => {
    await page.goto('evidence/check/');
    await translate(page, way);
    for (const [text, said] of [
      ['hello', 'not a link to a pack'],
      ['https://bit.ly/abc', 'link of another site'],
      ['?areas=E05011118&indicators=robbery&release=2026-11&code=22222-22222', 'Altered'],
    ] as const) {
      await page.locator('textarea[name=link]').fill(text);
      await page.locator('form:has(textarea[name=link]) button[type=submit]').click();
      await expect(page.locator('main')).toContainText(said);
      await translate(page, way);
    }
    await page.goto('./');
    await translate(page, way);
    await page.locator('#find-input').click();
    await expect(page.getByRole('combobox')).toBeFocused();
    for (const [text, said] of [
      ['WV1 1SH', 'St Peters'],
      ['WVI 1SH', 'Did you mean WV1 1SH'],
      ['12 High Street', 'no postcode'],
      ['heath', 'Heath Town'],
    ] as const) {
      await page.getByRole('combobox').fill(text);
      await expect(page.locator('.find-box')).toContainText(said);
      await translate(page, way);
    }
    await page.goto('area/E05014848/');
    await translate(page, way);
    await page.locator('header nav a').nth(1).click();
    await expect(page.locator('.explore-table tbody tr').first()).toBeVisible();
    await page.goBack();
    await expect(page.locator('main h1')).toContainText('Heath Town');
  });

  test(`a page translated before its script came, fonts ${way} its texts`, async ({ page }) => {
    await page.route(/\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    for (const address of ['explore/', './', 'area/E05014848/']) {
      const going = page.goto(address, { waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      await translate(page, way);
      await going;
      await expect(page.locator('html[data-ready]')).toBeAttached();
      await expect(page.locator('h1')).toHaveCount(1);
    }
  });
}

/** What is on the explorer, part by part. */
function textsOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [
        '.explore-map__title',
        '.mapLegend',
        '.mapSummary__sentence',
        '.explore-notes',
        '.selected-areas',
        '.area-table',
        '.mapView__reading',
      ].map((part) => [
        part,
        [...document.querySelectorAll(part)]
          .map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
          .join(' | '),
      ]),
    ),
  );
}
