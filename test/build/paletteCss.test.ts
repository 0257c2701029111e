import { expect, test } from 'vitest';
import { COLOUR_FAMILIES } from '../../src/domain/colourFamily.ts';
import { familiesStyleSheet, paletteCss, paletteStyleSheet } from '../../build/paletteCss.ts';

test('the style sheet names every class and follows the reader’s scheme and forced colours', () => {
  const css = paletteStyleSheet();
  for (const name of [
    '--class-0:',
    '--class-4:',
    '--cell-2-2:',
    '--zero:',
    '--suppressed:',
    '--notCollected:',
  ])
    expect(css).toContain(name);
  expect(css).toContain('--incomplete:');
  expect(css).toContain('--outline-fill:');
  expect(css).toContain('prefers-color-scheme:dark');
  expect(css).toContain('forced-colors:active');
  // Each family within the light rules and within the dark ones.
  for (const family of COLOUR_FAMILIES)
    expect((css + familiesStyleSheet()).split(`[data-colours=${family}]{`)).toHaveLength(3);
});

test('the plugin answers for its own module only', () => {
  const plugin = paletteCss();
  const resolveId = plugin.resolveId as (id: string) => string | undefined;
  const load = plugin.load as (id: string) => string | undefined;
  expect(resolveId('other.css')).toBeUndefined();
  expect(load(resolveId('virtual:palette.css') ?? '')).toBe(paletteStyleSheet());
  expect(load(resolveId('virtual:families.css') ?? '')).toBe(familiesStyleSheet());
});
