/** Area pages in a real browser: read without script, taken over without a warning, side by side, unknown, accessible. */
import { axeViolations } from './support/axe.ts';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

const HEATH_TOWN = 'E05014848';
const WOLVERHAMPTON = 'E08000031';
const REGION = 'E11000005';
const page404 = /Failed to load resource.*404/;

test('the page is taken over as it stands: no warning, no profile script, no figures fetched', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`area/${HEATH_TOWN}/`);
  await page.locator('html[data-ready]').waitFor();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heath Town');
  await expect(page.getByRole('heading', { name: 'Better or worse?' })).toBeVisible();
  await expect(page).toHaveTitle(/^Heath Town, Wolverhampton/);
  expect(asked.filter((path) => /profiles\/|AreaBody|geo\//.test(path))).toEqual([]);
  await page.getByText('How sure, and where it comes from').first().click();
  await expect(page.getByRole('link', { name: 'Definition, method and all cautions' }).first()).toBeVisible();
});

test('reached inside the app, the page says the same as the prerendered one', async ({ page }) => {
  await page.goto(`area/${HEATH_TOWN}/`);
  await page.locator('html[data-ready]').waitFor();
  // What script adds for everybody (messages of the search box) is outside these two parts.
  const words = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main > .later')]
        .map((part) => {
          const copy = part.cloneNode(true) as HTMLElement;
          for (const left of copy.querySelectorAll('noscript')) left.remove();
          // Names on the small map are drawn at the first sign of use.
          for (const drawn of copy.querySelectorAll('svg text')) drawn.remove();
          return copy.textContent;
        })
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  const served = await words();
  expect(served.length).toBeGreaterThan(5000);
  await page.getByRole('link', { name: 'Compare with other areas' }).click();
  await page.getByRole('link', { name: 'Back to this area alone' }).click();
  await expect(page).toHaveURL(new RegExp(`area/${HEATH_TOWN}$`));
  await expect(page.locator('#sources')).toBeVisible();
  await expect.poll(words).toBe(served);
  await expect(page).toHaveTitle(/^Heath Town, Wolverhampton/);
});

test('search on the first page leads to the area', async ({ page }) => {
  await page.goto('./');
  await page.locator('html[data-ready]').waitFor();
  await page.getByLabel(/Find an area/).click();
  const box = page.getByRole('combobox', { name: /Find an area/ });
  await expect(box).toBeFocused();
  await box.fill('Meriden');
  await page.locator('.find-box__option').filter({ hasText: 'Meriden & Arden' }).first().click();
  await expect(page).toHaveURL(/area\/E05016426$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Meriden & Arden');
});

test('areas stand side by side by the address; an unknown code is named and the rest is shown', async ({
  page,
}) => {
  await page.goto(`area/${HEATH_TOWN}/?compare=E05014844,E99999999,${WOLVERHAMPTON}`);
  await expect(
    page.getByRole('heading', { name: /Heath Town, Ettingshall North and Wolverhampton/ }),
  ).toBeVisible();
  await expect(page.getByText('There is no area with the code E99999999.')).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveCount(4);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Add an area').selectOption({ label: 'Aston' });
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  await expect(page).toHaveURL(/compare=E05014844,E08000031,E050/);
  await expect(page.getByLabel('Add an area')).toHaveCount(0);
  await page.getByRole('link', { name: 'Take out Ettingshall North' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(4);
});

test('a similar ward is one step from standing beside this one', async ({ page }) => {
  await page.goto(`area/${HEATH_TOWN}/`);
  await page.locator('html[data-ready]').waitFor();
  await page
    .getByRole('link', { name: /^Side by side with/ })
    .first()
    .click();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
});

for (const [code, name, until, successor] of [
  ['E05001330', 'Heath Town, Wolverhampton', 'May 2023', 'Heath Town'],
  ['E05001284', 'Bickenhill, Solihull', 'May 2026', 'Meriden & Arden'],
] as const) {
  test(`the code of ${name} leads to its successors with the share of residents, and has no fault`, async ({
    page,
  }) => {
    await page.goto(`area/${code}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}: a ward until ${until}`);
    const item = page.getByRole('listitem').filter({ hasText: successor }).first();
    await expect(item).toContainText(/\d+% of its residents/);
    await expectNoFault(page, code, [320, 1280]);
    await item.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(successor);
  });
}

test('the figures of a former ward are where they were published', async ({ page }) => {
  await page.goto('area/E05001284/');
  await page.getByRole('link', { name: 'Its figures as they were published until then' }).click();
  await expect(page).toHaveURL(/area=E05001284&release=2026-11\.1/);
  await expect(page.locator('.mapView__reading')).toContainText('Bickenhill, Solihull');
});

test('a name in place of a code leads to the areas of that name', async ({ page, guard }) => {
  guard.allowConsole(page404);
  await page.goto('area/sutton-trinity/');
  await page.getByRole('link', { name: /^Sutton Trinity/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sutton Trinity');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('an area page is complete and linked', async ({ page }) => {
    await page.goto(`area/${WOLVERHAMPTON}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Wolverhampton');
    await page.getByRole('link', { name: 'Heath Town', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Heath Town');
    await expect(page.getByRole('heading', { name: 'What hospitals saw' })).toBeVisible();
    await page.locator('#topic-deprivation').click();
    await expect(page.getByRole('heading', { name: 'Income deprivation', exact: true })).toBeVisible();
  });
});

for (const code of [HEATH_TOWN, WOLVERHAMPTON, REGION]) {
  test(`area ${code} has no fault and no sideways scroll, all closed and all opened`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`area/${code}/`);
    await page.locator('html[data-ready]').waitFor();
    await expectNoFault(page, 'closed', [320, 1280]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expectNoFault(page, 'opened', [1280, 320]);
  });
}

test('an area page is two sheets of A4', async ({ page }) => {
  for (const code of [HEATH_TOWN, 'E05011151', 'E05011178', 'E05016426', 'E05016398', 'E08000025', REGION]) {
    await page.goto(`area/${code}/`);
    await page.locator('html[data-ready]').waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, code).toBe(2);
  }
});

for (const code of ['E05011153', 'E05011155', HEATH_TOWN, 'E05016424', 'E05011132']) {
  test(`the first screen of ${code} on a phone shows the name, three lines and a figure`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`area/${code}/`);
    await page.locator('html[data-ready]').waitFor();
    for (const part of ['h1', '.area-lines > p:last-child', '.area-lines__figure']) {
      const box = await page.locator(part).first().boundingBox();
      expect(box, part).not.toBeNull();
      expect((box?.y ?? 0) + (box?.height ?? 1000), part).toBeLessThanOrEqual(740);
    }
    await expect(page.locator('.area-lines > p')).toHaveCount(3);
    await expect(page.locator('.area-lines__figure')).toHaveText(/^[\d.]+$/);
  });
}
