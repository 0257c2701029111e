/** In a hall without Wi-Fi: after one visit everything that was promised works with the network cut. */
import type { BrowserContext, Page } from '@playwright/test';
import { slidesOf } from '../../src/story/slidesOf.ts';
import { axeViolations } from './support/axe.ts';
import { compiledStories, readBuilt } from './support/compiledStories.ts';
import { storeEverything } from './support/storedOnDevice.ts';
import { expect, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(180_000);

const stories = compiledStories();

/** One visit, and what it stored. */
async function visit(page: Page): Promise<void> {
  await page.goto('./');
  await storeEverything(page);
}

async function cutNetwork(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

test('after one visit, with the network cut: every story, an area, the map by ward and a postcode', async ({
  page,
  context,
  guard,
}) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await visit(page);
  await cutNetwork(context);
  for (const { id, title } of stories) {
    await page.goto(`story/${id}`);
    await expect(page.locator('h1')).toHaveText(title);
    await expect(page.locator('svg.staticMap').first()).toBeVisible();
  }
  await page.goto('explore');
  await expect(page.locator('svg.staticMap, canvas').first()).toBeVisible();
  await page.goto('area/E05014848');
  await expect(page.locator('h1')).toContainText('Heath Town');
  await page.goto('./');
  await page.getByLabel(/^Find an area/).click();
  await page.getByRole('combobox', { name: /Find an area/ }).fill('WV10 0');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a whole story is presented by clicker with the network cut, both windows in step', async ({
  page,
  context,
  guard,
}) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await visit(page);
  await cutNetwork(context);
  const [story] = stories;
  const slides = slidesOf(story);
  await page.goto(`story/${story.id}?view=slides`);
  await expect(page.locator('main.slides')).toHaveAttribute('data-index', '0');
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')]);
  await expect(presenter.locator('main.presenter')).toHaveAttribute('data-index', '0');
  for (let index = 1; index < slides.length; index += 1) {
    await page.keyboard.press('PageDown');
    await expect(page.locator('main.slides')).toHaveAttribute('data-index', String(index));
    await expect(presenter.locator('main.presenter')).toHaveAttribute('data-index', String(index));
  }
  await presenter.keyboard.press('PageUp');
  await expect(page.locator('main.slides')).toHaveAttribute('data-index', String(slides.length - 2));
  await presenter.keyboard.press('b');
  await expect(page.locator('.slides__blank')).toBeVisible();
  await expect(presenter.locator('.presenter__notes p').first()).not.toBeEmpty();
});

test('what is stored stays within 6 MB, and can be removed for good', async ({ page }) => {
  const { files } = readBuilt('offline-files.json') as { files: { bytes: number }[] };
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  console.log(`stored: ${megabytes.toFixed(2)} MB of 6 MB, ${files.length} files`);
  expect(megabytes).toBeLessThanOrEqual(6);
  await visit(page);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove it from this device' }).click();
  await expect(page.getByText(/^Removed\./)).toBeVisible();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await page.goto('./');
  await page.waitForTimeout(5000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('the room kit says what is ready', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Check the presenter window' }).click();
  for (const check of ['stored', 'screen', 'step', 'presenter']) {
    await expect(page.locator(`[data-check="${check}"]`)).toHaveAttribute('data-state', 'ready');
  }
});
