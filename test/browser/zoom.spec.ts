/**
 * Every kind of page at 400% of a window of 1280 by 1024 (320 by 256 CSS pixels), for somebody who asks for less motion: nothing
 * lies beyond the edge, nothing stays in the way, nothing moves by itself.
 */
import { expect, test } from './support/test.ts';

const PAGES = [
  './',
  'explore/',
  'area/E05014848/',
  'area/E05014848/?compare=E05011151',
  'story/wolverhampton/',
  'evidence/',
  'data/',
  'data/violence-with-injury/',
  'about/',
  'not-held/',
  'prevention/',
  'accessibility/',
  'offline/',
];

/** The share of the window that what stays on it while the page is scrolled may take. */
const MOST_COVERED = 1 / 5;
/** Longer than this a change of look is motion; shorter it cannot be seen. Milliseconds. */
const INSTANT = 10;

test.use({ viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: 'reduce' } });

test('at 400% and with reduced motion every page stays within the window and still', async ({ page }) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const found = await page.evaluate(
      ({ mostCovered, instant }) => {
        const said: string[] = [];
        const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (beyond > 0) said.push(`${beyond} pixels beyond the right edge`);
        // In the middle of the page, where whatever sticks does.
        scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
        for (const element of document.body.querySelectorAll('*')) {
          const style = getComputedStyle(element);
          const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
          if (/fixed|sticky/.test(style.position) && element.checkVisibility()) {
            const { top, bottom, width } = element.getBoundingClientRect();
            const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
            const isWide = width > innerWidth / 2;
            // A table's heading row sticks within the table, which scrolls by itself.
            if (isWide && height > innerHeight * mostCovered && element.closest('table') === null)
              said.push(`${name} covers ${Math.round(height)} of ${innerHeight} pixels`);
          }
        }
        for (const animation of document.getAnimations()) {
          const length = Number(animation.effect?.getComputedTiming().duration ?? 0);
          if (length > instant) said.push(`something moves for ${length} ms`);
        }
        const lengths = (text: string) => text.split(',').map((part) => parseFloat(part) * 1000);
        for (const element of document.querySelectorAll('*')) {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } =
            getComputedStyle(element);
          const moving = [
            ...lengths(transitionDuration),
            ...(animationName === 'none' ? [] : lengths(animationDuration)),
          ];
          if (moving.some((length) => length > instant) || scrollBehavior === 'smooth')
            said.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} would move`);
        }
        return said;
      },
      { mostCovered: MOST_COVERED, instant: INSTANT },
    );
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
