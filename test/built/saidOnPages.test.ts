/** Every built page: a refusal is never all that is said. */
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from './dist.ts';
import { AREA_PAGES } from './areaPageFiles.ts';
import { publishedAreas } from '../support/publishedData.ts';

const pages = builtFiles(/\.html$/);
const textOf = (page: string): string =>
  readBuilt(page)
    .replace(/<(script|style|title)\b[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('no page says that there is no verdict', () => {
  expect(pages.length).toBeGreaterThan(250);
  const found = pages.filter((page) => /no verdict/iu.test(textOf(page)));
  expect(found).toEqual([]);
});

test('every ward’s page answers whether it got better or worse, and what is being done now', () => {
  const wards = AREA_PAGES.filter((page) => page.startsWith('area/E05'));
  expect(wards).toHaveLength(publishedAreas('ward').length);
  for (const page of wards) {
    const text = textOf(page);
    const [, better = ''] = /Better or worse\? (.*?) Beside other places/.exec(text) ?? [];
    expect(better, page).toMatch(/in the year to \w+ \d{4}/);
    expect(better, page).toMatch(
      /fewer|more|about as before|too few to tell|do not agree|no police record|cannot be said/,
    );
    const [, now = ''] = /What is being done.*? Now (.*?) What you can do/.exec(text) ?? [];
    expect(now, page).toMatch(/As of|Checked/);
  }
});
