/** The picture of every area: its words fit as the font really sets them, and every page names one that is drawn. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { cardFont, fontOptions, measureCardText } from '../../build/cardImages.ts';
import { FIRST_CHARACTERS } from '../../build/subsetFont.ts';
import { areaCardWords, drawAreaCards } from '../../src/app/areaCards.tsx';
import { CARD_SIZE_SMALLEST, layoutAreaCard, LOCATOR, wrapMeasured } from '../../src/app/cardLayout.ts';
import { pageFacts } from '../../src/app/pageFacts.ts';
import { CARD_SIZE, cardFile } from '../../src/app/pageHead.ts';
import { createQueryClient } from '../../src/app/queryClient.ts';
import { createQueries } from '../../src/data/queries.ts';
import { PROFILE_CODES, publishedModel } from '../support/publishedData.ts';

const measure = await measureCardText();
const font = fontOptions(await cardFont());

/** Where the letters of a text really are, by the library that draws them. */
function drawnWidth(text: string, size: number): number {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><text x="0" y="120" font-size="${size}">${escaped}</text></svg>`;
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

test('the words of every card stand inside it, clear of the map, with letters that a small preview shows', () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const code of PROFILE_CODES) {
    const words = areaCardWords(publishedModel(code));
    const texts = layoutAreaCard(words, measure);
    for (const { text, x, y, size } of texts) {
      const right = x + drawnWidth(text, size);
      const isBesideMap = y - size < LOCATOR.y + LOCATOR.height && y > LOCATOR.y;
      if (right > (isBesideMap ? LOCATOR.x : CARD_SIZE.width - 40))
        wrong.push(`${code} ${text}: to ${right}`);
      if (y > CARD_SIZE.height - 20) wrong.push(`${code} ${text}: down to ${y}`);
      if (size < CARD_SIZE_SMALLEST) wrong.push(`${code} ${text}: ${size} pixels`);
      const unknown = Array.from(text).filter((letter) => !FIRST_CHARACTERS.includes(letter));
      if (unknown.length > 0) wrong.push(`${code} ${text}: the font lacks ${unknown.join('')}`);
      checked += 1;
    }
    const lines = texts.toSorted((a, b) => a.y - b.y);
    for (const [place, line] of lines.entries()) {
      const next = lines[place + 1];
      if (next !== undefined && next.y - line.y < next.size * 0.95)
        wrong.push(`${code}: ${line.text} touches ${next.text}`);
    }
    const said = texts.map(({ text }) => text).join(' ');
    for (const sentence of [words.name, words.kind, ...words.lines, words.source])
      if (!said.includes(sentence)) wrong.push(`${code} leaves out: ${sentence}`);
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(checked).toBeGreaterThan(200 * 6);
});

test('the width that is reckoned is never less than the width that is drawn', () => {
  for (const text of ['AVATAR Tyburn & Yardley', 'Wolverhampton', '132,618 violence and sexual offences'])
    expect(measure(text, 40)).toBeGreaterThanOrEqual(drawnWidth(text, 40) - 40 * 0.15);
  expect(() => wrapMeasured('Wolverhampton', 40, 100, measure)).toThrow('wider than a line');
});

test('every area page names a card that is drawn, with its lines as the words for those who do not see it', async () => {
  const client = createQueryClient();
  const queries = createQueries((path) => Promise.resolve(readFileSync(`public/${path}`, 'utf8')));
  const cards = await drawAreaCards(client, queries, measure);
  expect(cards).toHaveLength(PROFILE_CODES.length);
  const files = new Set(cards.map(({ file }) => file));
  for (const code of PROFILE_CODES) {
    const { card, cardAlt } = await pageFacts(client, queries, `/area/${code}`);
    expect(files.has(cardFile(card)), code).toBe(true);
    for (const line of areaCardWords(publishedModel(code)).lines) expect(cardAlt).toContain(line);
  }
});
