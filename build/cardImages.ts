/** Cards as PNG files, with the app's own font and nothing of this machine's. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { FIRST_CHARACTERS } from './subsetFont.ts';

const FONT_FILE = resolve(import.meta.dirname, '../.cache/fonts/card.ttf');
const FONT_SOURCE =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
/** The drawing library knows no variable fonts, so one weight is cut out. */
const CARD_WEIGHT = 600;

export async function cardFont(): Promise<string> {
  const whole = await readFile(createRequire(import.meta.url).resolve(FONT_SOURCE));
  const font = await subsetFont(whole, FIRST_CHARACTERS, {
    targetFormat: 'sfnt',
    variationAxes: { wght: CARD_WEIGHT },
  });
  await mkdir(dirname(FONT_FILE), { recursive: true });
  await writeFile(FONT_FILE, font);
  return FONT_FILE;
}

/** How wide the card's font sets a text: the sum of what each letter takes beside another, so pairs set closer fit too. */
export async function measureCardText(): Promise<(text: string, size: number) => number> {
  const font = fontOptions(await cardFont());
  const SIZE = 100;
  const inked = (text: string): number => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="200"><text x="10" y="120" font-size="${SIZE}">${escaped}</text></svg>`;
    return new Resvg(svg, { font }).getBBox()?.width ?? 0;
  };
  const between = inked('HH');
  const widths = new Map<string, number>();
  const widthOf = (letter: string): number => {
    const width = widths.get(letter) ?? (inked(`H${letter}H`) - between) / SIZE;
    widths.set(letter, width);
    return width;
  };
  return (text, size) => Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * size;
}

export function fontOptions(file: string) {
  return { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: CARD_FONT };
}

/** @param cards file below `folder` and drawing of each. */
export async function writeCardImages(
  folder: string,
  cards: readonly { readonly file: string; readonly svg: string }[],
): Promise<void> {
  const font = fontOptions(await cardFont());
  for (const { file, svg } of cards) {
    const picture = new Resvg(svg, { font });
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), picture.render().asPng());
  }
}

/** What the font's file calls itself. */
const CARD_FONT = 'Atkinson Hyperlegible Next ExtraLight';
