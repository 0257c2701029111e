/** Every page has the colours of the families of topics that it draws. */
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from './dist.ts';

test('a page that draws a family of topics has its five classes', () => {
  const pages = builtFiles(/\.html$/).map((page) => ({ page, html: readBuilt(page) }));
  const wanting = pages.flatMap(({ page, html }) => {
    const drawn = new Set([...html.matchAll(/<[^>]* data-colours="([a-z]+)"/g)].map(([, family]) => family));
    return [...drawn]
      .filter((family) => !html.includes(`[data-colours=${family ?? ''}]{`))
      .map((family) => `${page}: ${family ?? ''}`);
  });
  expect(wanting).toEqual([]);
  const families = pages.flatMap(({ html }) => [...html.matchAll(/ data-colours="([a-z]+)"/g)]);
  expect(new Set(families.map(([, family]) => family)).size).toBeGreaterThan(2);
});
