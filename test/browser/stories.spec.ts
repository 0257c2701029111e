/**
 * Every story's four views: the same words and figures, within reach of everybody. Each view is loaded once and held against all
 * that is asked of it; a failure does not keep the rest from being looked at.
 */
import type { Page } from '@playwright/test';
import type { CompiledStory } from '../../src/domain/story.ts';
import { slidesOf } from '../../src/story/slidesOf.ts';
import { byExtent } from '../extent.ts';
import { axeViolations } from './support/axe.ts';
import { compiledStories } from './support/compiledStories.ts';
import { told, words } from './support/storyWords.ts';
import { expect as strictly, test } from './support/test.ts';

const expect = strictly.configure({ soft: true });

/** How many maps, charts and sources each chapter of the page has. */
function parts(page: Page): Promise<readonly object[]> {
  return page.locator('[data-chapter]').evaluateAll((sections) =>
    sections.map((section) => ({
      id: section.getAttribute('data-chapter'),
      maps: section.querySelectorAll('[data-part="map"] svg.staticMap').length,
      charts: section.querySelectorAll('[data-part="chart"]').length,
      sources: section.querySelectorAll('[data-part="sources"] li').length,
    })),
  );
}

async function expectParts(page: Page, story: CompiledStory): Promise<void> {
  const expected = story.chapters.map(({ id, map, chart, sources }) => ({
    id,
    maps: map === null ? 0 : 1,
    charts: chart === null ? 0 : 1,
    sources: sources.length,
  }));
  await expect.poll(() => parts(page), 'maps, charts and sources').toEqual(expected);
  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(skipped, 'levels of headings left out').toEqual([]);
}

/** What the slide shown says, and what of it is not to be read from the back of a hall. */
function readSlide(page: Page): Promise<{ heading: string; words: string[]; small: string[]; over: number }> {
  return page.evaluate(() => {
    const text = (element: Element | null): string => {
      const copy = element?.cloneNode(true) as Element | undefined;
      for (const mark of copy?.querySelectorAll('sup, .slide__part') ?? []) mark.remove();
      return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const small = [...document.querySelectorAll('.slides__stage *:not(svg *)')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
      )
      .filter((element) => element.closest('sup, .visuallyHidden, .slide__part') === null)
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 24)
      .map((element) => `${element.className}: ${element.textContent ?? ''}`);
    const stage = document.querySelector('.slides__stage');
    return {
      heading: text(document.querySelector('.slide__heading')),
      words: [...document.querySelectorAll('.slide [data-part="words"] :is(p, li)')].map(text),
      small,
      over: (stage?.scrollHeight ?? 0) - (stage?.clientHeight ?? 0),
    };
  });
}

/** The keys that lead on, in turn. */
const ONWARD = ['PageDown', 'ArrowRight', ' '] as const;

async function pressOnward(page: Page, index: number): Promise<void> {
  await page.keyboard.press(ONWARD[index % ONWARD.length] ?? 'PageDown');
}

for (const story of compiledStories()) {
  const path = `story/${story.id}/`;
  const slides = slidesOf(story);
  /** Of every slide; in `npm test` of the first of each kind and of every fifth. */
  const asksAxe = (index: number): boolean =>
    byExtent({
      sample: index % 5 === 0 || slides.findIndex(({ part }) => part === slides[index]?.part) === index,
      whole: true,
    });

  test(`${story.id}: page and booklet say the same words and figures, show every part, and have no fault`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const expected = told(story);
    await test.step('page', async () => {
      await page.goto(path);
      await strictly(page.locator('html[data-ready]')).toBeAttached();
      expect(await words(page, 'served'), 'words without script').toEqual(expected);
      expect(await words(page, 'shown'), 'words').toEqual(expected);
      await expectParts(page, story);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('.chapter details'))
          details.open = true;
      });
      expect(await axeViolations(page), 'faults').toEqual([]);
    });
    await test.step('booklet', async () => {
      await page.goto(`${path}?view=print`);
      await strictly(page.locator('.booklet')).toBeVisible();
      expect(await words(page, 'shown'), 'words').toEqual(expected);
      await expectParts(page, story);
      await page.getByRole('button', { name: 'With speaker notes' }).click();
      await expect(page.locator('.booklet__notes')).toHaveCount(story.chapters.length);
      expect(await axeViolations(page), 'faults with notes').toEqual([]);
      await page.getByRole('button', { name: 'Large print' }).click();
      await expect(page.locator('.booklet--large')).toBeVisible();
      expect(await axeViolations(page), 'faults in large print').toEqual([]);
    });
  });

  test(`${story.id}: slides say the same words, have no fault, and on a projector no text is under 24 pixels and all is in sight`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`${path}?view=slides`);
    // What fits is judged in the site's own letters. A page that began without them keeps the system's, so as not to
    // change under a reader; from the second page on they are there.
    await page.evaluate(() => document.fonts.load('24px "Atkinson Hyperlegible Next Variable"'));
    await page.goto(`${path}?view=slides`);
    await strictly
      .poll(() => page.evaluate(() => document.fonts.check('24px "Atkinson Hyperlegible Next Variable"')))
      .toBe(true);
    await page.evaluate(() => document.fonts.ready);
    const said = new Map<string, { heading: string; words: string[] }>();
    for (const [index, slide] of slides.entries()) {
      const name = `slide ${index + 1}, ${slide.chapter.id} ${slide.part}`;
      await strictly(page.locator('main.slides')).toHaveAttribute('data-index', String(index));
      const { heading, words: ownWords, small, over } = await readSlide(page);
      const own = said.get(slide.chapter.id) ?? { heading, words: [] };
      own.words.push(...ownWords);
      said.set(slide.chapter.id, own);
      expect(small, `${name}: too small`).toEqual([]);
      expect(over, `${name}: pixels to scroll`).toBeLessThanOrEqual(1);
      if (asksAxe(index)) expect(await axeViolations(page), `${name}: faults`).toEqual([]);
      await pressOnward(page, index);
    }
    expect(
      [...said].map(([id, own]) => ({ id, ...own })),
      'words',
    ).toEqual(told(story));
  });

  test(`${story.id}: the presenter's window has no fault at any slide`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(`${path}?view=slides&notes=1`);
    for (const index of slides.keys()) {
      await strictly(page.locator('.presenter')).toHaveAttribute('data-index', String(index));
      if (asksAxe(index)) expect(await axeViolations(page), `slide ${index + 1}`).toEqual([]);
      await pressOnward(page, index);
    }
  });
}
