/**
 * Vite plugin: the letters of plain English in a font file of their own (13 kB instead of 34 kB), which every page loads
 * first. The whole latin files stay behind it, for the browser to fetch when a text has a letter beyond.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** Printable ASCII and the signs that English text and figures use. */
export const FIRST_CHARACTERS =
  Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('') +
  '\u00a0£©·×±÷–—‘’“”…•−≤≥←→↑↓½¼¾';

/** Weights in use are 400 to 700 (src/**.css); the file holds these only. */
const WEIGHTS = { min: 400, max: 700, default: 400 };

/**
 * A font that comes late is kept for the next page: text that is being read never changes its shape and moves. With
 * `swap` the first page shifted by a third of a phone's screen on a slow line.
 */
const DISPLAY = 'optional';

const FONT_STYLE_SHEET = /atkinson-hyperlegible-next[\\/]wght\.css$/;
const SOURCE_FILE = 'files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const SUBSET_FOLDER = resolve(import.meta.dirname, '../.cache/fonts');
const SUBSET_FILE = join(SUBSET_FOLDER, 'atkinson-hyperlegible-next-first-wght-normal.woff2');

function unicodeRange(text: string): string {
  return Array.from(text, (letter) => `U+${letter.codePointAt(0)?.toString(16) ?? ''}`).join(',');
}

export function subsetFontPlugin(): Plugin {
  return {
    name: 'subset-font',
    apply: 'build',
    async load(id) {
      const file = id.replace(/\?.*$/, '');
      if (!FONT_STYLE_SHEET.test(file)) return undefined;
      const whole = await readFile(join(dirname(file), SOURCE_FILE));
      const subset = await subsetFont(whole, FIRST_CHARACTERS, {
        targetFormat: 'woff2',
        variationAxes: { wght: WEIGHTS },
      });
      await mkdir(SUBSET_FOLDER, { recursive: true });
      await writeFile(SUBSET_FILE, subset);
      const address = relative(dirname(file), SUBSET_FILE).split(sep).join('/');
      // Where ranges overlap, the face declared last is used.
      const faces = (await readFile(file, 'utf8')).replaceAll(
        'font-display: swap',
        `font-display: ${DISPLAY}`,
      );
      return `${faces}
@font-face {
  font-family: 'Atkinson Hyperlegible Next Variable';
  font-style: normal;
  font-display: ${DISPLAY};
  font-weight: ${WEIGHTS.min} ${WEIGHTS.max};
  src: url(${address}) format('woff2-variations');
  unicode-range: ${unicodeRange(FIRST_CHARACTERS)};
}`;
    },
  };
}
