/** When things fail: each fault is named, and the rest goes on. */
import { expect, test } from './support/test.ts';

// All parts below one another: what is seen side by side is in desk.spec.ts.
test.use({ viewport: { width: 1100, height: 900 } });

const READY = '.explore-table tbody tr';

test('with the network gone after load, what is there goes on and a new measure says what is lacking', async ({
  page,
  context,
  guard,
}) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.goto('explore/');
  await page.locator('.mapView__frame').hover();
  await expect(page.locator('canvas')).toBeVisible();
  // Until the map has come its worker is still being fetched, which is another fault than this one.
  await expect(page.locator('.staticMap')).toHaveCount(0);
  await context.setOffline(true);
  await page.locator('#indicator').selectOption('robbery');
  await expect(page.getByRole('alert')).toContainText('There is no network');
  await expect(page.getByRole('alert')).toContainText('robbery.ward.json');
  await expect(page.locator('.explore-map__title')).toContainText('Violence with injury');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  // The page asks again by itself once the network is back.
  await context.setOffline(false);
  await expect(page.locator('.explore-map__title')).toContainText('Robbery');
});

test('with the network gone before map and charts were fetched, what was drawn of them stays', async ({
  page,
  context,
  guard,
}) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.goto('explore/');
  await context.setOffline(true);
  await page.locator('.mapView__frame').hover();
  await expect(page.getByText('cannot be moved or zoomed just now')).toBeVisible();
  await expect(page.locator('.staticMap').first()).toBeVisible();
  await page.locator('#beside-charts').scrollIntoViewIfNeeded();
  await expect(page.locator('.explore-charts figure').first()).toBeVisible();
  await expect(page.locator(READY).first()).toBeVisible();
});

test('a missing file is named and the rest can be chosen', async ({ page, guard }) => {
  guard.allowConsole(/status of 404/);
  await page.route('**/observations/robbery.ward.json', (route) =>
    route.fulfill({ status: 404, body: 'gone' }),
  );
  await page.goto('explore/?indicator=robbery');
  await expect(page.getByRole('alert')).toContainText('A file is missing on the server');
  await expect(page.getByRole('alert')).toContainText('robbery.ward.json');
  await page.goto('explore/?indicator=burglary');
  await expect(page.locator(READY).first()).toBeVisible();
});

test('a file that was altered on the way is not shown', async ({ page }) => {
  await page.route('**/observations/robbery.ward.json', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replace(/"numerators":\[(\d+)/, '"numerators":[99999');
    await route.fulfill({ response: answer, body: text });
  });
  await page.goto('explore/?indicator=robbery');
  await expect(page.getByRole('alert')).toContainText('did not arrive as it was published');
  await expect(page.locator('main')).not.toContainText('99,999');
});

test('a damaged geometry file is named', async ({ page }) => {
  await page.route('**/geo/lsoa.json', (route) => route.fulfill({ status: 200, body: '{"type":"Topology"' }));
  await page.goto('explore/?geography=lsoa');
  await expect(page.getByRole('alert')).toContainText('geo/lsoa.json');
});

test('without WebGL the drawn map stays and everything can be chosen', async ({ page }) => {
  await page.addInitScript(() => {
    // Pages here draw on no other canvas, so none at all is what a browser without WebGL gives.
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('explore/');
  await expect(page.locator(READY).first()).toBeVisible();
  await expect(page.locator('.staticMap').first()).toBeVisible();
  await page.locator('.staticMap__areas path').nth(40).click({ force: true });
  await expect(page).toHaveURL(/area=E05/);
});

test('when the graphics card lets go of the map, the drawn map takes its place', async ({ page, guard }) => {
  guard.allowConsole(/webgl|context/i);
  await page.goto('explore/');
  await page.locator('.mapView__frame').hover();
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.locator('.staticMap')).toHaveCount(0);
  await page.locator('canvas').evaluate((canvas) => {
    const gl =
      (canvas as HTMLCanvasElement).getContext('webgl2') ?? (canvas as HTMLCanvasElement).getContext('webgl');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.locator('.staticMap').first()).toBeVisible();
});

test('with storage full or refused the page works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    Object.defineProperty(globalThis, 'indexedDB', { get: refuse });
    Object.defineProperty(globalThis, 'caches', { get: refuse });
  });
  await page.goto('explore/');
  await page.locator('#indicator').selectOption('robbery');
  await expect(page.locator('.explore-map__title')).toContainText('Robbery');
});
