/** A story shown in a room and taken home on paper: what the presenter and the last row see, and what the booklet says. */
import type { Locator, Page } from '@playwright/test';
import help from '../../content/help.json' with { type: 'json' };
import { FRAMES } from '../../stories/sceneMarks.ts';
import { contrastOf } from './support/contrast.ts';
import { expect, test } from './support/test.ts';

const STORY = 'story/wolverhampton/';
const WITH_MAP = 'chapter=heath-town';

test.use({ viewport: { width: 1024, height: 768 } });

async function sizeOf(part: Locator): Promise<{ readonly width: number; readonly height: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not on the page.');
  return box;
}

async function openSlides(page: Page, query: string): Promise<void> {
  await page.goto(`${STORY}?view=slides&${query}`);
  await expect(page.locator('.slide__heading').first()).toBeVisible();
}

test('the presenter sees the slide as the room does, smaller', async ({ page }) => {
  await openSlides(page, WITH_MAP);
  const heading = await sizeOf(page.locator('.slide__heading'));
  const map = await sizeOf(page.locator('.story-map__picture'));
  await page.setViewportSize({ width: 1100, height: 760 });
  await openSlides(page, `${WITH_MAP}&notes=1`);
  const now = page.locator('.presenter__now');
  const small = await sizeOf(now.locator('.story-map__picture'));
  expect(small.width / small.height).toBeCloseTo(map.width / map.height, 1);
  const smallHeading = await sizeOf(now.locator('.slide__heading'));
  expect(smallHeading.height / small.height).toBeCloseTo(heading.height / map.height, 1);
  // Nothing of it is cut off or has to be scrolled to.
  const stage = now.locator('.presenter__stage');
  expect(await stage.evaluate((own) => own.scrollHeight - own.clientHeight)).toBeLessThanOrEqual(1);
  await expect(stage.locator('.story-key__item').last()).toBeInViewport({ ratio: 0.99 });
});

test('in large print the words grow and the map stays a map', async ({ page }) => {
  await openSlides(page, WITH_MAP);
  const size = (): Promise<number> =>
    page.locator('.slide__heading').evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
  const usual = await size();
  await page.keyboard.press('l');
  await expect(page.locator('.slides--large')).toBeVisible();
  expect(await size()).toBeGreaterThan(usual * 1.1);
  const { height } = await sizeOf(page.locator('.story-map__picture'));
  expect(height).toBeGreaterThanOrEqual(0.34 * 768 - 1);
  expect(
    await page.locator('.story-key').evaluate((key) => parseFloat(getComputedStyle(key).fontSize)),
  ).toBeGreaterThanOrEqual(24);
});

test('in high contrast the lines and bars of a chart are seen on the black ground', async ({ page }) => {
  const brightest = (colour: string): number => Math.max(...(colour.match(/\d+/g) ?? []).map(Number));
  await openSlides(page, 'chapter=asked-missing&contrast=high');
  const line = page.locator('.story-lines__plot .story-lines__line--0');
  expect(brightest(await line.evaluate((own) => getComputedStyle(own).stroke)), 'line').toBeGreaterThan(200);
  await page.goto('story/dudley/?view=slides&chapter=below-england&slide=2&contrast=high');
  const bar = page.locator('.story-bars__row:not(.story-bars__row--marked) .story-bars__fill').first();
  expect(brightest(await bar.evaluate((own) => getComputedStyle(own).fill)), 'bar').toBeGreaterThan(200);
});

test('no frame is wider or higher than what a map draws', async ({ page }) => {
  for (const query of ['view=slides', 'view=slides&notes=1', 'view=slides&text=large', 'view=print', '']) {
    for (const viewport of [
      { width: 1024, height: 768 },
      { width: 1920, height: 1080 },
      { width: 360, height: 640 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto(`${STORY}?${query}${query.startsWith('view=slides') ? `&${WITH_MAP}` : ''}`);
      await expect(page.locator('.story-map__picture').first()).toBeAttached();
      const aspects = await page
        .locator('.story-map__picture')
        .evaluateAll((all) =>
          all.map((one) => one.clientWidth / one.clientHeight).filter((aspect) => Number.isFinite(aspect)),
        );
      for (const aspect of aspects) {
        expect(aspect, query).toBeLessThanOrEqual(FRAMES.widest);
        expect(aspect, query).toBeGreaterThanOrEqual(FRAMES.highest);
      }
    }
  }
});

test('a button that does nothing now can be read, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const query of ['', '&notes=1']) {
      await openSlides(page, query);
      await page.keyboard.press('End');
      const next = page.getByRole('button', { name: 'Next slide' });
      await expect(next).toBeDisabled();
      expect(await contrastOf(next), `${colorScheme}${query}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('a font that comes late is there from the second slide on', async ({ page }) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/*.woff2', async (route) => {
    await held;
    await route.continue();
  });
  // The page's load waits for a font that is asked for early.
  await page.goto(`${STORY}?view=slides&${WITH_MAP}`, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('.slide__heading').first()).toBeVisible();
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const isOwn = async (): Promise<boolean> => {
    const { root } = await client.send('DOM.getDocument');
    const { nodeId } = await client.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: '.slide__heading',
    });
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont);
  };
  expect(await isOwn()).toBe(false);
  const came = page.waitForResponse(/woff2/);
  letGo();
  await (await came).finished();
  // What is being read does not change its shape.
  expect(await isOwn()).toBe(false);
  await page.keyboard.press('PageDown');
  await expect.poll(isOwn).toBe(true);
});

test('the booklet prints every help line and a code that opens the story', async ({ page }) => {
  await page.goto(`${STORY}?view=print`);
  await page.emulateMedia({ media: 'print' });
  const section = page.getByRole('region', { name: 'Where to get help' });
  for (const line of help.lines) {
    await expect(section).toContainText(line.name);
    if ('contact' in line) await expect(section).toContainText(line.contact ?? '');
    else await expect(section).toContainText(new URL(line.site).hostname.replace('www.', ''));
  }
  const code = section.getByRole('img', { name: /QR code that opens http.*\/story\/wolverhampton/ });
  await expect(code).toBeVisible();
  expect((await sizeOf(code)).width).toBeGreaterThanOrEqual(110);
});
