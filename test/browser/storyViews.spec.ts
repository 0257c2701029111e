/** What can be done with a story: stepping, keys, addresses, and its views on small screens. */
import type { Page } from '@playwright/test';
import help from '../../content/help.json' with { type: 'json' };
import partnership from '../../content/partnership.json' with { type: 'json' };
import { blockTexts } from '../../src/domain/story.ts';
import { slidesOf } from '../../src/story/slidesOf.ts';
import { axeViolations } from './support/axe.ts';
import { compiledStories } from './support/compiledStories.ts';
import { expectNoFault } from './support/everyLook.ts';
import { told, words } from './support/storyWords.ts';
import { expect, test } from './support/test.ts';

const [first] = compiledStories();
const FIRST = `story/${first.id}/`;
const [, second] = first.chapters;

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
}

for (const view of [
  '',
  '?view=print',
  '?view=print&notes=1&text=large',
  '?view=slides',
  '?view=slides&notes=1',
]) {
  test(`${first.id}/${view}: no fault and no sideways scroll on a phone and a tablet, light and dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${FIRST}${view}`);
    await ready(page);
    await expect(page.locator('h1').first()).toBeVisible();
    await expectNoFault(page, view, [320, 768]);
  });
}

test('on a phone the pinned map takes at most 45% of the height and never keeps the page from scrolling', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(FIRST);
  await ready(page);
  const heights = await page
    .locator('.chapter__pinned:not(.chapter__pinned--chart)')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height).toBeLessThanOrEqual(0.45 * 640 + 1);
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  for (let y = 0; y < end + 600; y += 600) await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => Math.ceil(scrollY))).toBeGreaterThan(end - 2);
});

test('Next and Back step through the chapters, by keyboard too, and the address follows', async ({
  page,
}) => {
  await page.goto(FIRST);
  await ready(page);
  await expect(page).toHaveURL(/\/story\/[a-z-]+\/$/);
  const next = page.getByRole('link', { name: 'Next', exact: true });
  await next.click();
  await expect(page).toHaveURL(new RegExp(`chapter=${first.chapters[0]?.id ?? ''}$`));
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`chapter=${second?.id ?? ''}$`));
  await expect(page.locator(`#${second?.id ?? ''}`)).toBeFocused();
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`chapter=${first.chapters[0]?.id ?? ''}$`));
  await page.locator('[data-chapter-list] summary').click();
  const last = first.chapters.at(-1);
  await page.locator(`[data-to="${last?.id ?? ''}"]`).click();
  await expect(page).toHaveURL(new RegExp(`chapter=${last?.id ?? ''}$`));
  await expect(page.locator(`#${last?.id ?? ''}`)).toBeInViewport();
});

test('a whole story is followed by keyboard alone, chapter after chapter', async ({ page }) => {
  await page.goto(`${FIRST}?chapter=${first.chapters[0]?.id ?? ''}`);
  await ready(page);
  for (const [index, { id }] of first.chapters.entries()) {
    await expect(page.locator(`#${id}`)).toBeFocused();
    if (index === first.chapters.length - 1) break;
    const next = page.locator(`[data-chapter="${id}"]`).getByRole('link', { name: 'Next chapter' });
    for (let tab = 0; tab < 12; tab += 1) {
      await page.keyboard.press('Tab');
      if (await next.evaluate((link) => link === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
  }
});

test('an address that names a chapter opens there, and an unknown one says so', async ({ page, guard }) => {
  guard.allowConsole(/status of 404/);
  await page.goto(`${FIRST}?chapter=${second?.id ?? ''}`);
  await ready(page);
  await expect(page.locator(`#${second?.id ?? ''}`)).toBeInViewport();
  await page.goto('story/no-such-story');
  await expect(page.locator('main')).toContainText('no-such-story');
  await expect(page.locator('main').getByRole('link', { name: first.title })).toBeVisible();
});

test('every map leads to the same view of the explore page', async ({ page }) => {
  await page.goto(FIRST);
  await ready(page);
  const withMap = first.chapters.find(({ map }) => map !== null);
  const link = page
    .locator(`[data-chapter="${withMap?.id ?? ''}"]`)
    .getByRole('link', { name: 'Explore this map' });
  await expect(link).toHaveAttribute(
    'href',
    new RegExp(`/explore/?\\??${(withMap?.map?.explore ?? '').replace(/[?+.]/g, '\\$&')}`),
  );
});

test('a story asks for no figures until a person acts', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(FIRST);
  await ready(page);
  expect(asked.filter((url) => /\/(stories|geo|observations)\//.test(url))).toEqual([]);
});

test('the slides obey the keys of the list', async ({ page }) => {
  await page.goto(`${FIRST}?view=slides`);
  const main = page.locator('main.slides');
  const at = (index: number) => expect(main).toHaveAttribute('data-index', String(index));
  const count = slidesOf(first).length;
  await at(0);
  await page.keyboard.press('End');
  await at(count - 1);
  await page.keyboard.press('Home');
  await at(0);
  await page.keyboard.type('3');
  await expect(page.getByText('Go to slide 3: press Enter')).toBeVisible();
  await page.keyboard.press('Enter');
  await at(2);
  await page.keyboard.press('b');
  await expect(page.locator('.slides__blank')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('.slides__blank')).toHaveCount(0);
  await page.keyboard.press('o');
  await page.getByRole('dialog').getByRole('button').nth(1).click();
  await at(0);
  await page.keyboard.press('t');
  await expect(page.locator('.slides__timer')).toHaveText(/00:0\d/);
  await page.keyboard.press('q');
  await expect(page.getByRole('img', { name: /QR code that opens http.*view=slides/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/contrast=high/);
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/text=large/);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog')).toContainText('Sources');
});

test('an address of a slide opens it, and one of no slide says so and opens what is nearest', async ({
  page,
}) => {
  const slides = slidesOf(first);
  const note = page.locator('.slides__jump');
  const open = async (query: string): Promise<void> => {
    await page.goto(`${FIRST}?view=slides${query}`);
    await expect(page.locator('main.slides')).toBeVisible();
  };
  for (const at of [0, 2, slides.length - 1]) {
    const { chapter, part } = slides[at] ?? {};
    await open(chapter == null ? '' : `&chapter=${chapter.id}&slide=${part ?? 1}`);
    await expect(page.locator('main.slides')).toHaveAttribute('data-index', String(at));
    await expect(note).toHaveCount(0);
  }
  const chapter = second?.id ?? '';
  await open(`&chapter=${chapter}&slide=9`);
  await expect(page.locator('.slide')).toHaveAttribute('data-slide', `${chapter} 1`);
  await expect(note).toHaveText('This chapter has no slide 9. It begins here.');
  await page.keyboard.press('PageDown');
  await expect(note).toHaveCount(0);
  await open('&chapter=no-such-chapter');
  await expect(page.locator('main.slides')).toHaveAttribute('data-index', '0');
  await expect(note).toContainText('no-such-chapter');
});

test('the presenter has the words of the page, marked as such, and then the notes', async ({ page }) => {
  const [chapter] = first.chapters;
  await page.goto(`${FIRST}?view=slides&notes=1&chapter=${chapter?.id ?? ''}`);
  const notes = page.locator('.presenter__notes');
  const expected = [
    'The text of the page',
    ...blockTexts(chapter?.blocks ?? []),
    'Notes for the presenter',
    ...blockTexts(chapter?.notes ?? []),
  ];
  const read = (await notes.textContent())?.replace(/\s+/g, ' ') ?? '';
  let from = 0;
  for (const text of expected) {
    const at = read.indexOf(text.replace(/\s+/g, ' '), from);
    expect(at, text).toBeGreaterThanOrEqual(from);
    from = at + text.length;
  }
});

test('a talk opens with whose it is, and closes with help, whom to ask and a code that opens the story', async ({
  page,
}) => {
  await page.goto(`${FIRST}?view=slides`);
  await expect(page.locator('.slide--title')).toContainText(first.summary);
  await expect(page.locator('.slide--title')).toContainText(partnership.name);
  await page.keyboard.press('End');
  const close = page.locator('.slide--close');
  await expect(
    close.getByRole('img', { name: new RegExp(`opens http.*/story/${first.id}/?$`) }),
  ).toBeVisible();
  await expect(close).toContainText(partnership.navigators.howToReach);
  await expect(close.getByRole('link')).toHaveAttribute('href', /\/wm\/sna\/about$/);
  const numbers = help.lines.flatMap((line) => ('contact' in line ? [line.contact] : []));
  for (const number of numbers)
    if (help.confirmedOn === null) await expect(close).not.toContainText(number ?? '');
});

test('the maps of a story are drawn in their colours in every view opened by its own address', async ({
  page,
}) => {
  for (const view of ['', '?view=slides&chapter=heath-town', '?view=print']) {
    await page.goto(`story/wolverhampton/${view}`);
    await expect(page.locator('.staticMap').first()).toBeAttached();
    const black = await page.evaluate(() =>
      [...document.querySelectorAll('.staticMap path')]
        .filter((path) => getComputedStyle(path).fill === 'rgb(0, 0, 0)')
        .map((path) => path.getAttribute('class') ?? path.outerHTML.slice(0, 80)),
    );
    expect(black, view).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every story is read whole, with the same words and figures, and its maps are to be seen', async ({
    page,
  }) => {
    for (const story of compiledStories()) {
      await page.goto(`story/${story.id}/`);
      expect(await words(page, 'shown'), story.id).toEqual(told(story));
      await expect(page.locator('.chapter .staticMap').first()).toBeVisible();
    }
  });
});
