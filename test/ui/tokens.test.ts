/** The colours of controls and words: 3:1 for what must be seen, 4.5:1 for what must be read (WCAG 1.4.3 and 1.4.11). */
import { SEQUENTIAL_KEYS } from '../../src/domain/classKeys.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CARD_COLOURS } from '../../src/app/cardLayout.ts';
import { PALETTES } from '../../src/domain/palette.ts';
import { contrast } from '../support/colourVision.ts';

const sheet = readFileSync('src/ui/tokens.css', 'utf8');
const [lightText = '', darkText = ''] = sheet.split('@media (prefers-color-scheme: dark)');
const colours = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(
      (found) => [found[1] ?? '', found[2] ?? ''] as const,
    ),
  );
const SCHEMES = { light: colours(lightText), dark: colours(darkText) } as const;

test('both schemes name the same colours', () => {
  expect(Object.keys(SCHEMES.dark)).toEqual(Object.keys(SCHEMES.light));
  expect(Object.keys(SCHEMES.light).length).toBeGreaterThan(12);
});

test('pictures shown with links have the colours of the page', () => {
  const { quiet, ...same } = CARD_COLOURS;
  expect(SCHEMES.light).toMatchObject({ ...same, 'ink-quiet': quiet });
});

test.each(['light', 'dark'] as const)('in the %s scheme what must be seen stands out 3:1', (scheme) => {
  const of = SCHEMES[scheme];
  const { ground: map } = PALETTES[scheme];
  const grounds = {
    ground: of['ground'],
    surface: of['surface'],
    'surface-raised': of['surface-raised'],
    map,
  };
  for (const [name, ground] of Object.entries(grounds)) {
    // Focus ring, edges of boxes, outlines of dots and swatches, accent bars, comparator lines.
    for (const part of ['focus', 'line-strong', 'accent', 'asset', 'ink-quiet', 'ink'])
      expect(contrast(of[part] ?? '', ground ?? ''), `${part} on ${name}`).toBeGreaterThanOrEqual(3);
  }
  for (const name of ['accent-soft', 'asset-soft', 'notice'])
    expect(contrast(of['focus'] ?? '', of[name] ?? ''), `focus on ${name}`).toBeGreaterThanOrEqual(3);
});

test.each(['light', 'dark'] as const)(
  'in the %s scheme the mark of an area and the lines of comparators show on every shade they cross',
  (scheme) => {
    const of = SCHEMES[scheme];
    // The ring of a mark is ink inside a casing of the surface's colour: one of the two stands out from any class.
    for (const key of SEQUENTIAL_KEYS) {
      const fill = PALETTES[scheme].fills[key];
      const best = Math.max(contrast(of['ink'] ?? '', fill), contrast(of['surface'] ?? '', fill));
      expect(best, key).toBeGreaterThanOrEqual(3);
    }
  },
);

test.each(['light', 'dark'] as const)('in the %s scheme words can be read: 4.5:1', (scheme) => {
  const of = SCHEMES[scheme];
  const pairs = [
    ...['ground', 'surface', 'surface-raised', 'notice', 'accent-soft', 'asset-soft'].flatMap((ground) => [
      ['ink', ground],
      ['ink-quiet', ground],
    ]),
    ['accent', 'ground'],
    ['accent', 'surface'],
    ['accent-ink', 'accent'],
    ['asset-ink', 'asset-soft'],
  ] as const;
  for (const [words = '', ground = ''] of pairs)
    expect(contrast(of[words] ?? '', of[ground] ?? ''), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
});
