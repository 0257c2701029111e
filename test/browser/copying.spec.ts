/** What is copied from a page or printed from it holds the numbers that the page shows, and no number that it does not. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PAGES = [
  'story/birmingham',
  'story/step-together',
  'story/wolverhampton?view=print',
  'story/wolverhampton?view=slides',
  'area/E05011118',
  'area/E08000026',
  'evidence/?areas=E05011118&indicators=robbery,child-poverty',
  'data/robbery',
];

/** Numbers that the copied text holds although no words or figure of the page does: two that were run together. */
async function numbersMadeByCopying(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const main = document.querySelector('main');
    if (main === null) throw new Error('the page has no main part');
    main.normalize();
    const numbers = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
    const shown = new Set<string>();
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const number of numbers(node.nodeValue ?? '')) shown.add(number);
    }
    for (const field of main.querySelectorAll('input, textarea')) {
      for (const number of numbers((field as HTMLInputElement).value)) shown.add(number);
    }
    if (shown.size === 0) throw new Error('the page has no number to copy');
    getSelection()?.selectAllChildren(main);
    return numbers(getSelection()?.toString() ?? '').filter((number) => !shown.has(number));
  });
}

for (const address of PAGES) {
  test(`text copied from ${address} has no number that is not shown`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('main h1, main h2, .slide__heading').first()).toBeVisible();
    if (address.startsWith('evidence'))
      await expect(page.locator('.evidence-pack__link a')).toBeVisible({ timeout: 30_000 });
    expect(await numbersMadeByCopying(page)).toEqual([]);
  });
}

test('a sentence of a story is copied without the numbers of its sources, which stay within reach', async ({
  page,
}) => {
  await page.goto('story/birmingham');
  const marked = page.locator('[data-part="words"] p:has(.story-mark)').first();
  const copied = await marked.evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    return getSelection()?.toString() ?? '';
  });
  const told = await marked.evaluate((paragraph) => {
    const copy = paragraph.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll('.story-mark')) mark.remove();
    return copy.textContent;
  });
  expect(copied.replace(/\s+/g, ' ').trim()).toBe(told.replace(/\s+/g, ' ').trim());
  const mark = marked.getByRole('link', { name: /^Source \d+$/ }).first();
  await mark.focus();
  await expect(mark).toBeFocused();
  const source = (await mark.getAttribute('href')) ?? '';
  expect(source).toMatch(/^#.+-source-\d+$/);
  await page.keyboard.press('Enter');
  // The address goes on to the chapter that is then read, so the place on the page is what counts.
  await expect(page.locator(source)).toBeInViewport();
});

for (const address of ['story/step-together', 'story/step-together?view=print']) {
  test(`${address} printed keeps source marks apart from the numbers`, async ({ page }) => {
    await page.goto(address);
    const figures = page.locator('[data-part="words"] :is(.story-figure, .story-fact)');
    await expect(figures.first()).toBeVisible();
    const marks = await page.locator('[data-part="words"] .story-mark').count();
    const paper = execFileSync('pdftotext', ['-raw', '-', '-'], {
      input: await page.pdf({ format: 'A4' }),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const bracketed = paper.match(/\[\d+\]/g) ?? [];
    expect(bracketed.length, 'every mark is printed, in brackets').toBeGreaterThanOrEqual(marks);
    for (const figure of await figures.allTextContents()) {
      if (/\d$/.test(figure)) {
        const text = paper.replace(/\s+/g, ' ');
        const escaped = figure.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        expect(text, `${figure} as printed`).toMatch(
          new RegExp(`(?<![\\d.,])${escaped}(?=[^\\d\\u00b2\\u00b3\\u00b9]|$)`),
        );
      }
    }
  });
}
