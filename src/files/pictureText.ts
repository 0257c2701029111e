/** Text in pictures that leave the page, where another machine puts another font in place of ours. */
import { wrapText } from '../charts/kit/textWidth.ts';

export const PICTURE_FONT =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', Arial, 'Liberation Sans', sans-serif";

/**
 * Ems that a letter takes in the widest of the common fonts without serifs (DejaVu Sans, Verdana, Arial, Liberation Sans, Noto
 * Sans), rounded up. Letters that are not here take as much as the widest sign.
 */
const WIDEST: readonly (readonly [ems: number, letters: string])[] = [
  [0.37, " ijl.,'|’‘"],
  [0.46, 'frtIJ!:;()[]\\-"'],
  [0.64, 'abcdeghknopqsuvxyz0123456789/_?$£*{}–“”'],
  [0.8, 'ABCDEFGHKLNOPQRSTUVXYZ&•'],
  [0.87, 'M'],
  [0.84, 'w#+<=>~^≤≥'],
  [1, 'Wm@…—'],
];
const WIDEST_SIGN = 1.1;
/** Bold letters are wider by no more than this share. */
const BOLD = 1.2;

const emsOf = new Map(WIDEST.flatMap(([ems, letters]) => Array.from(letters).map((letter) => [letter, ems])));

export interface Type {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width that a line takes at most, in the units of the picture. */
export function widestWidth(text: string, { size, bold = false }: Type): number {
  // An accent adds no width.
  const letters = Array.from(text.normalize('NFD').replace(/\p{Mn}/gu, ''));
  const ems = letters.reduce((sum, letter) => sum + (emsOf.get(letter) ?? WIDEST_SIGN), 0);
  return ems * size * (bold ? BOLD : 1);
}

/** Lines that fit `room` in whichever font they are drawn. */
export function pictureLines(text: string, room: number, type: Type): readonly string[] {
  return wrapText(text, room, (line) => widestWidth(line, type));
}
