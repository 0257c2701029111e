/** The panel of layers, which is the key too: every combination of the four by keyboard, search, order, classes, narrow and wide. */
import type { Locator, Page } from '@playwright/test';
import { expectNoFault } from './support/everyLook.ts';
import { keepMapsStill } from './support/movingMap.ts';
import { expect, test } from './support/test.ts';

const FOUR = ['violence-with-injury', 'imd-score', 'children-missing-incidents', 'step-together'] as const;

const switchOf = (page: Page, id: string): Locator => page.locator(`[data-layer-switch="${id}"]`);
const rowOf = (page: Page, id: string): Locator => page.locator(`[data-layer="${id}"]`);

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`explore/${query}`);
  await expect(page.locator('.layer').first()).toBeVisible();
  await expect(page.locator('.explore')).toHaveAttribute('aria-busy', 'false');
}

/** The layers of the address as the panel shows them, of the four. */
function shownOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('.layer--on')
    .evaluateAll((rows) =>
      rows.map((row) => [row.getAttribute('data-layer'), row.getAttribute('data-as')].join(':')),
    );
}

test('each of the sixteen combinations is reached by the keyboard alone, and the key says what is on', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await open(page);
  await switchOf(page, FOUR[0]).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/indicator=none/);
  await expect(page.locator('.layer-panel__note')).toContainText('outlines only');
  await expect(page.locator('.explore__none').first()).toBeVisible();
  const seen = new Set<string>();
  // Each combination differs from the one before by one press (Gray's order).
  for (let step = 0; step < 16; step += 1) {
    const bits = step ^ (step >> 1);
    const on = FOUR.filter((_id, place) => (bits >> place) % 2 === 1);
    const before = (step - 1) ^ ((step - 1) >> 1);
    if (step > 0) {
      const changed = FOUR[Math.log2(bits ^ before)] ?? '';
      await switchOf(page, changed).focus();
      await page.keyboard.press('Space');
      await expect(switchOf(page, changed)).toBeFocused();
    }
    for (const id of FOUR) await expect(switchOf(page, id)).toBeChecked({ checked: on.includes(id) });
    const ways = {
      [FOUR[0]]: 'fill',
      [FOUR[1]]: on.includes(FOUR[0]) ? 'pattern' : 'fill',
      [FOUR[2]]: 'circles',
      [FOUR[3]]: '',
    };
    await expect.poll(() => shownOf(page)).toEqual(on.map((id) => `${id}:${ways[id]}`));
    await expect(page.locator('.explore')).toHaveAttribute('aria-busy', 'false');
    // Every layer that is on has its key and its source in its row.
    for (const id of on) {
      await expect(rowOf(page, id).locator('.mapLegend, .circles-key, .marks-key').first()).toBeVisible();
      await expect(rowOf(page, id).locator('.layer__about')).toHaveCount(1);
    }
    seen.add(new URL(page.url()).search);
  }
  expect(seen.size).toBe(16);
});

test('a measure is found by its words and added by keyboard, switched off and on, and removed', async ({
  page,
}) => {
  await open(page);
  const box = page.getByLabel('Add a measure');
  await box.focus();
  await expect(page.getByRole('combobox', { name: 'Add a measure' })).toBeFocused();
  await page.keyboard.type('income depr');
  await expect(page.locator('.find-box__option', { hasText: 'Income deprivation' }).first()).toContainText(
    'by ward, neighbourhood',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layers=[^&]*income-deprivation:pattern/);
  await expect(switchOf(page, 'income-deprivation')).toBeChecked();
  await expect(page.locator('.explore-map__title')).toContainText('income deprivation as a pattern');
  await switchOf(page, 'income-deprivation').press('Space');
  await expect(page).not.toHaveURL(/income-deprivation/);
  await expect(switchOf(page, 'income-deprivation')).not.toBeChecked();
  await switchOf(page, 'income-deprivation').press('Space');
  await expect(page).toHaveURL(/income-deprivation:pattern/);
  await switchOf(page, 'income-deprivation').press('Space');
  await page.getByRole('button', { name: /Remove from this list\s+Income deprivation/ }).press('Enter');
  await expect(rowOf(page, 'income-deprivation')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Add a measure' })).toBeFocused();
});

test('who lives in a place is not offered beside violence, and the reason is said', async ({ page }) => {
  await open(page);
  await page.getByLabel('Add a measure').focus();
  await expect(page.getByRole('combobox', { name: 'Add a measure' })).toBeFocused();
  await page.keyboard.type('ethnic');
  await expect(page.locator('.find-box__option')).toHaveCount(0);
  await expect(page.locator('.add-measure .find-box__message')).toContainText(
    'Who lives in a place is context',
  );
  // An address that asks for it all the same draws it nowhere, and says why.
  await open(page, '?layers=violence-with-injury,ethnic-group-asian:pattern');
  await expect(rowOf(page, 'ethnic-group-asian')).toContainText('Who lives in a place is context');
  await expect(page.locator('.explore-map__title')).not.toContainText('thnic');
});

test('where the map is full, what can be switched off is named', async ({ page }) => {
  await open(
    page,
    '?layers=violence-with-injury,robbery,imd-score:pattern,children-missing-incidents:circles&pairing=one-map',
  );
  await expect(page.locator('.layer-panel__note')).toContainText(
    'no room for one more measure. Switch off one of these first: Violence with injury, Robbery, Deprivation and Missing episodes',
  );
});

test('layers are put in another order by keys and by drawing, and told in it', async ({ page }) => {
  await open(page, '?layers=violence-with-injury,imd-score:pattern,children-missing-incidents:circles');
  const down = page.getByRole('button', { name: 'Move Violence with injury down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layers=imd-score:pattern,violence-with-injury,children/);
  await expect(down).toBeFocused();
  await expect(page.getByText('Violence with injury is now 2 of 3.')).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layers=imd-score:pattern,children-missing-incidents:circles,violence/);
  await expect(down).toBeFocused();
  // At the end it stays where it is, and so does the focus.
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await expect(down).toHaveAttribute('aria-disabled', 'true');

  const grip = rowOf(page, 'violence-with-injury').locator('[data-grip]');
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const target = await rowOf(page, 'imd-score').boundingBox();
  await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((from?.x ?? 0) + 5, (target?.y ?? 0) + 4, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/layers=violence-with-injury,imd-score:pattern,children/);
});

test('how a layer is drawn is chosen in its row, and what has the way changes places with it', async ({
  page,
}) => {
  await open(page, '?layers=violence-with-injury,imd-score:pattern');
  await rowOf(page, 'imd-score')
    .getByLabel(/How .* is drawn/)
    .selectOption('fill');
  await expect(page).toHaveURL(/compare=imd-score/);
  await expect(page.locator('.bivariateLegend')).toBeVisible();
  await expect(rowOf(page, 'imd-score')).toContainText('In nine classes with Violence with injury');
  await expect(page.getByText('has recorded crime in it').first()).toBeVisible();
  await rowOf(page, 'violence-with-injury')
    .getByLabel(/How .* is drawn/)
    .selectOption('circles');
  await expect(page).toHaveURL(/violence-with-injury:circles/);
  const options = rowOf(page, 'imd-score')
    .getByLabel(/How .* is drawn/)
    .locator('option');
  await expect(options.filter({ hasText: 'circles' })).toBeDisabled();
  await expect(options.filter({ hasText: 'circles' })).toHaveText('as circles (not for a score)');
});

test('a class pressed in the key picks its areas out', async ({ page }) => {
  await open(page, '?layers=violence-with-injury,imd-score:pattern');
  await rowOf(page, 'violence-with-injury')
    .getByRole('button', { name: /15 and over/ })
    .press('Enter');
  await expect(page).toHaveURL(/class=violence-with-injury:class-4/);
  await rowOf(page, 'imd-score')
    .getByRole('button', { name: /In the highest fifth/ })
    .press('Enter');
  await expect(page).toHaveURL(/imd-score:highest-fifth/);
  await expect(page.locator('.clear-line__words').first()).toContainText('Picked out');
});

test('four areas are compared side by side, each layer at its own level', async ({ page }) => {
  await open(
    page,
    '?layers=violence-with-injury,imd-score:pattern,children-missing-incidents:circles,step-together&tab=card',
  );
  const list = page.getByRole('listbox').first();
  await list.focus();
  for (const name of ['heath t', 'lozells', 'acocks', 'erding']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    // What was typed is forgotten after a moment.
    await page.waitForTimeout(1200);
  }
  const table = page.locator('.compared__table');
  await expect(table.getByRole('columnheader')).toHaveText([
    'Heath Town',
    'Lozells',
    'Acocks Green',
    'Erdington',
  ]);
  await expect(table.locator('tbody')).toHaveCount(4);
  await expect(table.locator('tbody').nth(0)).toContainText('in the highest fifth of wards');
  await expect(table.locator('tbody').nth(2).locator('td').nth(0)).toContainText(
    'Published for all of Wolverhampton.',
  );
  await expect(table.locator('tbody').nth(3).locator('td').nth(1)).toContainText('Lozells (3 routes)');
  await expect(table.locator('tbody').nth(3).locator('td').nth(2)).toContainText('names no place');
  await expect(page.locator('.selected-area')).toHaveCount(4);
  await page.getByRole('button', { name: 'Remove Lozells' }).click();
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await page.locator('.selected-areas').getByRole('button', { name: 'Clear all' }).click();
  await expect(table).toHaveCount(0);
});

test('the card follows what is pointed at, and a press keeps it', async ({ page }) => {
  await keepMapsStill(page);
  await open(page, '?layers=violence-with-injury,step-together&tab=card');
  await page.locator('.staticMap__areas [data-code="E05014848"]').first().dispatchEvent('pointerover');
  const card = page.locator('.pointed-area');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText('Heath Town');
  await expect(card).toContainText('Recorded in Heath Town');
  await card.getByRole('button', { name: 'Keep Heath Town here' }).click();
  await expect(page).toHaveURL(/area=E05014848/);
  await expect(card).toHaveCount(0);
  await expect(page.locator('.selected-area h3')).toHaveText(['Heath Town']);
});

test('where the layers coincide is counted, listed, marked on the map, and let go with the rest', async ({
  page,
}) => {
  await open(page, '?layers=violence-with-injury,children-missing-incidents:circles');
  await expect(page.locator('[data-coincide]')).toHaveCount(0);
  await switchOf(page, 'imd-score').press('Space');
  const mark = page.getByRole('switch', { name: /Where do they coincide/ });
  await mark.press('Space');
  await expect(page).toHaveURL(/coincide=1/);
  const count = page.locator('.coincide__count');
  await expect(count).toHaveText(
    /^\d+ of 192 wards are in both: in the highest fifth of violence with injury, six-year average \(April 2018 to March 2024\), and of Index of Multiple Deprivation \(Indices of Deprivation 2025\)\.$/,
  );
  await expect(page.locator('.coincide')).toContainText(
    'Missing incidents of looked-after children is not counted',
  );
  await expect(page.locator('.coincide')).toContainText('has recorded crime in it');
  await expect(page.locator('.coincide')).toContainText('This is no score');
  const marked = Number(/^\d+/.exec((await count.textContent()) ?? '')?.[0]);
  expect(marked).toBeGreaterThan(0);
  // From behind another tab too.
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('button', { name: 'See these areas in a list' }).press('Enter');
  await expect(page.locator('#coinciding')).toBeFocused();
  await expect(page.locator('[data-coincide-areas] .coincide-list__area')).toHaveCount(marked);
  await page
    .locator('.coincide-list__area')
    .first()
    .getByRole('button', { name: /^Select / })
    .press('Enter');
  await expect(page).toHaveURL(/area=E05/);
  // Only those keep their colour, and the table has only them.
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.locator('.area-table__rows')).toContainText(`of ${marked}`);
  await page.locator('.explore-table .clear-line').getByRole('button', { name: 'Clear all' }).click();
  await expect(page).not.toHaveURL(/coincide=/);
  await expect(mark).not.toBeChecked();
});

test('the offer of another measure leaves the keyboard at the map that it changes', async ({ page }) => {
  await open(page, '?layers=violence-with-injury,imd-score:pattern');
  await page.getByRole('button', { name: /^Compare with Income deprivation/ }).press('Enter');
  await expect(page).toHaveURL(/income-deprivation:pattern/);
  await expect(page.locator('.explore-map')).toBeFocused();
  // In the same moment it is said what came in place of what.
  await expect(page.getByRole('status').filter({ hasText: 'Deprivation is off.' })).toContainText(
    'is on, as a pattern',
  );
});

test('with letters twice as large the words of a note stand below its mark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '?layers=violence-with-injury,imd-score:pattern');
  const notice = page.locator('.explore__maps .notice').first();
  await expect(notice).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const [mark, text] = [
    await notice.locator('.notice__mark').boundingBox(),
    await notice.locator('.notice__text').boundingBox(),
  ];
  expect(text?.x).toBe(mark?.x);
  expect(text?.y ?? 0).toBeGreaterThanOrEqual((mark?.y ?? Infinity) + (mark?.height ?? 0));
});

test('on a phone the layers are drawn up over the page, and the map stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  await expect(rowOf(page, FOUR[0]).locator('.mapLegend')).toBeAttached();
  await page.getByRole('button', { name: 'Layers and key' }).click();
  const sheet = page.locator('#layers');
  await expect(sheet).toHaveCSS('position', 'fixed');
  await expect(page.locator('.mapView__frame')).toBeInViewport();
  await switchOf(page, 'step-together').check();
  await expect(page).toHaveURL(/step-together/);
  await expect(sheet).toHaveCSS('position', 'fixed');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCSS('position', 'static');
  await expect(page.getByRole('button', { name: 'Layers and key' })).toBeFocused();
});

for (const width of [320, 1280]) {
  test(`the panel has no fault at ${width} px, light and dark, with four layers and with none`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await keepMapsStill(page);
    for (const query of [
      '?layers=violence-with-injury,imd-score:pattern,children-missing-incidents:circles,step-together&coincide=1&tab=card&area=E05014848,E05011153',
      '?indicator=none&layers=none',
    ]) {
      await open(page, query);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await expectNoFault(page, `panel ${query}`, [width], ['light', 'dark']);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the panel is a key that can be read', async ({ page }) => {
    await page.goto('explore/');
    const row = rowOf(page, FOUR[0]);
    await expect(row.locator('.mapLegend')).toContainText('15 and over');
    await expect(row).toContainText('April 2018 to March 2024');
    await row.locator('summary').click();
    await expect(row.locator('.layer__about')).toContainText('Source:');
  });
});
