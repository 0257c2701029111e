/**
 * The gallery is a picture test: what each of its parts draws, in light, dark and print, is compared with the committed text in
 * `pictures/`. After a change that is meant, `npx playwright test gallery --update-snapshots` writes it anew.
 */
import type { Page } from '@playwright/test';
import { STYLE_STATES, type Look } from '../../gallery/looks.ts';
import { axeViolations } from './support/axe.ts';
import { paintOf, shapesOf } from './support/drawings.ts';
import { serveGallery, type GalleryServer } from './support/galleryServer.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

let gallery: GalleryServer;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());
test.beforeEach(({ guard }) => guard.allowHost(new URL(gallery.address).host));

const MEDIA = {
  light: { media: 'screen', colorScheme: 'light' },
  dark: { media: 'screen', colorScheme: 'dark' },
  print: { media: 'print', colorScheme: 'light' },
} as const;

async function open(page: Page, look: Look): Promise<void> {
  await page.emulateMedia(MEDIA[look]);
  await page.goto(gallery.address);
  await expect(page.locator('.gallery__part').last()).toBeVisible();
}

/** Every part of a group as text: its title, its shapes, its paint in light, and what of it differs in dark and print. */
async function picturesOf(page: Page, group: string): Promise<string> {
  const pictures: string[] = [];
  for (const part of await page.locator(`#${group} .gallery__part`).all()) {
    await page.emulateMedia(MEDIA.light);
    const light = await paintOf(part);
    const text = [`=== ${await part.locator('h3').innerText()}`, await shapesOf(part), '--- light', ...light];
    for (const look of ['dark', 'print'] as const) {
      await page.emulateMedia(MEDIA[look]);
      const others = (await paintOf(part)).filter((line) => !light.includes(line));
      text.push(`--- ${look}`, ...others);
    }
    pictures.push(text.join('\n'));
  }
  return pictures.join('\n\n') + '\n';
}

for (const group of ['maps', 'layers', 'legends', 'charts', 'absences']) {
  test(`${group} are drawn as in the committed pictures`, async ({ page }) => {
    await open(page, 'light');
    expect(await picturesOf(page, group)).toMatchSnapshot(`${group}.txt`);
  });
}

for (const look of ['light', 'dark'] as const) {
  test(`every part of the gallery is there and breaks no accessibility rule, ${look}`, async ({ page }) => {
    await open(page, look);
    for (const part of await page.locator('.gallery__part').all()) {
      expect((await part.boundingBox())?.height).toBeGreaterThan(60);
    }
    for (const picture of await page.getByRole('img').or(page.getByRole('figure')).all()) {
      await expect(picture).toHaveAccessibleName(/\w/);
    }
    expect(await axeViolations(page)).toEqual([]);
  });
}

for (const look of STYLE_STATES) {
  test(`the gallery's own switch shows what a browser shows: ${look}`, async ({ page }) => {
    const map = page.locator('#maps .gallery__part').first();
    await open(page, look);
    const truly = await paintOf(map);
    await page.emulateMedia(MEDIA[look === 'dark' ? 'light' : 'dark']);
    await page.goto(`${gallery.address}?theme=${look}`);
    await expect(map).toBeVisible();
    expect(await paintOf(map)).toEqual(truly);
  });
}
