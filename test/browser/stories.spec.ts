/**
 * Every story's views: the same words and figures, within reach of everybody; slides with few words and the rest in the notes. Each view is loaded once and held against all
 * that is asked of it; a failure does not keep the rest from being looked at.
 */
import type { Page } from '@playwright/test';
import { inlineText, type CompiledStory } from '../../src/domain/story.ts';
import { slidesOf, type Slide } from '../../src/story/slidesOf.ts';
import { slideTexts, slideWordCount } from '../../stories/slideWords.ts';
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

interface SlideAsShown {
  readonly kind: string | null;
  readonly texts: readonly string[];
  /** What is not to be read from the back of a hall. */
  readonly small: readonly string[];
  /** Pixels by which the slide is larger than the screen. */
  readonly over: number;
  readonly wide: number;
  /** Of the one figure that stands large. */
  readonly figure: { readonly pixels: number; readonly isCut: boolean } | null;
}

function readSlide(page: Page): Promise<SlideAsShown> {
  return page.evaluate(() => {
    const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const small = [...document.querySelectorAll('.slides__stage *:not(svg *)')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
      )
      .filter((element) => element.closest('.visuallyHidden') === null)
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 24)
      .map((element) => `${element.className}: ${element.textContent ?? ''}`);
    const stage = document.querySelector('.slides__stage');
    const figure = document.querySelector('.slide__number');
    const said =
      '.slide__heading, .slide__lead, .slide__number, .slide__unit, .slide__whence, .slide__retold, .slide__points li';
    return {
      kind: document.querySelector('.slide')?.getAttribute('data-kind') ?? null,
      texts: [...document.querySelectorAll(`.slide :is(${said})`)].map(text),
      small,
      over: (stage?.scrollHeight ?? 0) - (stage?.clientHeight ?? 0),
      wide: (stage?.scrollWidth ?? 0) - (stage?.clientWidth ?? 0),
      figure:
        figure === null
          ? null
          : {
              pixels: parseFloat(getComputedStyle(figure).fontSize),
              isCut: figure.getBoundingClientRect().right > innerWidth,
            },
    };
  });
}

const asRead = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a slide of the compiled story has to say, place and period as they stand beside a figure. */
function toldOnSlide({ face }: Slide): readonly string[] {
  if (!('says' in face)) return [];
  if (face.kind !== 'number') return slideTexts(face).map(asRead);
  const { lead, text, unit, place, period } = face.number;
  const all = [inlineText(face.says), lead, text, unit, `${place}, ${period}`];
  return all.filter((one) => one !== '').map(asRead);
}

/** The keys that lead on, in turn. */
const ONWARD = ['PageDown', 'ArrowRight', ' '] as const;

async function pressOnward(page: Page, index: number): Promise<void> {
  await page.keyboard.press(ONWARD[index % ONWARD.length] ?? 'PageDown');
}

const PROJECTOR = { width: 1024, height: 768 } as const;

/**
 * What fits is judged in the site's own letters. A page that began without them keeps the system's, so as not to change under
 * a reader; from the second page on they are there.
 */
async function openInOwnLetters(page: Page, address: string): Promise<void> {
  const font = '24px "Atkinson Hyperlegible Next Variable"';
  await page.goto(address);
  await page.evaluate((one) => document.fonts.load(one), font);
  await page.goto(address);
  await strictly.poll(() => page.evaluate((one) => document.fonts.check(one), font)).toBe(true);
  await page.evaluate(() => document.fonts.ready);
}

for (const story of compiledStories()) {
  const path = `story/${story.id}/`;
  const slides = slidesOf(story);
  /** Of every slide; in `npm test` of the first of each kind. */
  const asksAxe = (index: number): boolean =>
    byExtent({
      sample: slides.findIndex(({ face }) => face.kind === slides[index]?.face.kind) === index,
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

  test(`${story.id}: a talk of few slides of few words, large enough for a hall, without fault`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    expect(slides.length).toBeGreaterThanOrEqual(12);
    expect(slides.length).toBeLessThanOrEqual(Math.max(16, story.chapters.length + 2));
    for (const { face } of slides)
      if ('says' in face) expect(slideWordCount(face), slideTexts(face).join(' ')).toBeLessThanOrEqual(25);
    await page.setViewportSize(PROJECTOR);
    await openInOwnLetters(page, `${path}?view=slides`);
    for (const [index, slide] of slides.entries()) {
      const name = `slide ${index + 1}, ${slide.chapter?.id ?? 'title'} ${slide.part}`;
      await strictly(page.locator('main.slides')).toHaveAttribute('data-index', String(index));
      const { kind, texts, small, figure } = await readSlide(page);
      expect(kind, name).toBe(slide.face.kind);
      if ('says' in slide.face) expect(texts, name).toEqual(toldOnSlide(slide));
      expect(small, `${name}: too small`).toEqual([]);
      expect(kind === 'number', `${name}: a figure`).toBe(figure !== null);
      if (figure !== null) expect(figure.pixels, `${name}: the figure`).toBeGreaterThanOrEqual(120);
      if (asksAxe(index))
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await axeViolations(page), `${name}: faults, ${colorScheme}`).toEqual([]);
        }
      await pressOnward(page, index);
    }
  });

  test(`${story.id}: every slide is wholly in sight on two screens, in usual and in large print`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    for (const print of ['', '&text=large'])
      for (const size of [PROJECTOR, { width: 1280, height: 720 }]) {
        await page.setViewportSize(size);
        await openInOwnLetters(page, `${path}?view=slides${print}`);
        for (const [index, { chapter, part }] of slides.entries()) {
          const name = `${size.width}${print}, slide ${index + 1}, ${chapter?.id ?? 'title'} ${part}`;
          await strictly(page.locator('main.slides')).toHaveAttribute('data-index', String(index));
          const { over, wide, figure } = await readSlide(page);
          expect(Math.max(over, wide), `${name}: pixels to scroll`).toBeLessThanOrEqual(1);
          expect(figure?.isCut ?? false, `${name}: the figure is cut off`).toBe(false);
          await pressOnward(page, index);
        }
      }
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
