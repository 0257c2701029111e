/** The stories' four views: the same words and figures, within reach of everybody, at every width. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { blockTexts, inlineText, type CompiledStory, type StoryEntry } from '../../src/domain/story.ts';
import { slidesOf } from '../../src/story/slidesOf.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(DIST, path), 'utf8'));
const { current } = read('data/manifest.json') as { current: string };
const stories = (read(`stories/${current}/stories.json`) as StoryEntry[]).map(
  ({ id }) => read(`stories/${current}/${id}.json`) as CompiledStory,
);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words of every chapter as the compiled story has them. */
function told(
  story: CompiledStory,
): { readonly id: string; readonly heading: string; readonly words: readonly string[] }[] {
  return story.chapters.map(({ id, heading, blocks }) => ({
    id,
    heading: plain(inlineText(heading)),
    words: blockTexts(blocks).map(plain),
  }));
}

/** Words of every chapter as a page shows them, source numbers left out. */
function shown(page: Page): Promise<ReturnType<typeof told>> {
  return page.evaluate(() => {
    const text = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('sup, .booklet__number')) mark.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    return [...document.querySelectorAll('[data-chapter]')].map((section) => ({
      id: section.getAttribute('data-chapter') ?? '',
      heading: text(section.querySelector('h2') ?? section),
      words: [...section.querySelectorAll('[data-part="words"] :is(p, li)')].map(text),
    }));
  });
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
}

for (const story of stories) {
  const path = `story/${story.id}/`;

  test(`${story.id}: page, slides, booklet and plain HTML say the same words and figures`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const expected = told(story);
    // Plain: without script.
    const scriptless = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const plainPage = await scriptless.newPage();
    await plainPage.goto(path);
    expect(await shown(plainPage), 'plain').toEqual(expected);
    await scriptless.close();
    await page.goto(path);
    await ready(page);
    expect(await shown(page), 'page').toEqual(expected);
    await page.goto(`${path}?view=print`);
    await expect(page.locator('.booklet')).toBeVisible();
    expect(await shown(page), 'booklet').toEqual(expected);

    await page.goto(`${path}?view=slides`);
    const slides = new Map<string, { heading: string; words: string[] }>();
    for (const [index, slide] of slidesOf(story).entries()) {
      await expect(page.locator('main.slides')).toHaveAttribute('data-index', String(index));
      const face = await page.evaluate(() => {
        const text = (element: Element | null): string => {
          const copy = element?.cloneNode(true) as Element | undefined;
          for (const mark of copy?.querySelectorAll('sup, .slide__part') ?? []) mark.remove();
          return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
        };
        return {
          heading: text(document.querySelector('.slide__heading')),
          words: [...document.querySelectorAll('.slide [data-part="words"] :is(p, li)')].map(text),
        };
      });
      const own = slides.get(slide.chapter.id) ?? { heading: face.heading, words: [] };
      own.words.push(...face.words);
      slides.set(slide.chapter.id, own);
      await page.keyboard.press('PageDown');
    }
    expect(
      [...slides].map(([id, own]) => ({ id, ...own })),
      'slides',
    ).toEqual(expected);
  });

  test(`${story.id}: every chapter shows its map, chart and sources in page and booklet`, async ({
    page,
  }) => {
    for (const view of ['', '?view=print']) {
      await page.goto(`${path}${view}`);
      await ready(page);
      if (view !== '') await expect(page.locator('.booklet')).toBeVisible();
      for (const { id, map, chart, sources } of story.chapters) {
        const section = page.locator(`[data-chapter="${id}"]`);
        await expect(section.locator('[data-part="map"] svg.staticMap')).toHaveCount(map === null ? 0 : 1);
        await expect(section.locator('[data-part="chart"]')).toHaveCount(chart === null ? 0 : 1);
        await expect(section.locator('[data-part="sources"] li')).toHaveCount(sources.length);
      }
      const levels = await page
        .locator('main :is(h1, h2, h3, h4)')
        .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
      const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skipped, `${view}: levels of headings left out`).toEqual([]);
    }
  });

  test(`${story.id}: no accessibility fault in any view`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    await ready(page);
    for (const details of await page.locator('.chapter details').all()) {
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    }
    expect(await axeViolations(page), 'page').toEqual([]);
    await page.goto(`${path}?view=print&notes=1`);
    await expect(page.locator('.booklet')).toBeVisible();
    expect(await axeViolations(page), 'booklet').toEqual([]);
    await page.goto(`${path}?view=slides`);
    for (let index = 0; index < slidesOf(story).length; index += 1) {
      await expect(page.locator('main.slides')).toHaveAttribute('data-index', String(index));
      expect(await axeViolations(page), `slide ${index + 1}`).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    await page.goto(`${path}?view=slides&notes=1`);
    await expect(page.locator('.presenter')).toBeVisible();
    expect(await axeViolations(page), 'presenter').toEqual([]);
    await page.keyboard.press('End');
    await expect(page.locator('.presenter')).toHaveAttribute(
      'data-index',
      String(slidesOf(story).length - 1),
    );
    expect(await axeViolations(page), 'presenter, last slide').toEqual([]);
  });

  test(`${story.id}: on a projector no text of a slide is under 24 pixels, and all of it is in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`${path}?view=slides`);
    // What fits is judged in the site's own letters. A page that began without them keeps the system's, so as not to
    // change under a reader; from the second page on they are there.
    await page.evaluate(() => document.fonts.load('24px "Atkinson Hyperlegible Next Variable"'));
    await page.goto(`${path}?view=slides`);
    await expect
      .poll(() => page.evaluate(() => document.fonts.check('24px "Atkinson Hyperlegible Next Variable"')))
      .toBe(true);
    await page.evaluate(() => document.fonts.ready);
    const tooSmall: string[] = [];
    const beyond: string[] = [];
    for (const [index, slide] of slidesOf(story).entries()) {
      await expect(page.locator('main.slides')).toHaveAttribute('data-index', String(index));
      const found = await page.evaluate(() => {
        const small = [...document.querySelectorAll('.slides__stage *:not(svg *)')]
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
          )
          .filter((element) => element.closest('sup, .visuallyHidden, .slide__part') === null)
          .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 24)
          .map((element) => `${element.className}: ${element.textContent ?? ''}`);
        const stage = document.querySelector('.slides__stage');
        return { small, over: (stage?.scrollHeight ?? 0) - (stage?.clientHeight ?? 0) };
      });
      tooSmall.push(...found.small);
      if (found.over > 1) beyond.push(`${slide.chapter.id} ${slide.part}: ${found.over} px`);
      await page.keyboard.press(' ');
    }
    expect(tooSmall).toEqual([]);
    expect(beyond, 'slides that must be scrolled').toEqual([]);
  });
}

const [first] = stories;
if (first === undefined) throw new Error('There are no stories in dist/.');
const FIRST = `story/${first.id}/`;
const [, second] = first.chapters;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 768]) {
    test(`page, booklet and slides have no fault and no sideways scroll: ${colorScheme}, ${width} px`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 800 },
        baseURL: baseURL ?? '',
      });
      const page = await context.newPage();
      for (const view of ['', '?view=print', '?view=slides', '?view=slides&notes=1']) {
        await page.goto(`${FIRST}${view}`);
        await ready(page);
        await expect(page.locator('h1').first()).toBeVisible();
        expect(await axeViolations(page), view).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${view}: pixels beyond the right edge`).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  }
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

test('a story loads at most 120 kB of script and asks for no figures until a person acts', async ({
  page,
}) => {
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
  await expect(page.getByRole('img', { name: /QR code that opens http.*chapter=/ })).toBeVisible();
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

test('the maps of a story are drawn in their colours in every view opened by its own address', async ({
  page,
}) => {
  for (const view of ['', '?view=slides', '?view=print']) {
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
