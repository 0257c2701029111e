/** Words of a card on lines that fit, by the width that the font gives them. */
import { wrapText } from '../charts/kit/textWidth.ts';
import { CARD_SIZE } from './pageHead.ts';

/** The page's colours in light (`ui/tokens.css`), for pictures, which no style sheet reaches. */
export const CARD_COLOURS = {
  ink: '#1b2430',
  quiet: '#4c5866',
  accent: '#1f4e79',
  asset: '#b8730a',
} as const;

/** Width of a text in pixels at a size of letters in pixels. */
export type MeasureText = (text: string, size: number) => number;

/** A line of letters at its place on the card. */
export interface CardText {
  readonly text: string;
  readonly x: number;
  /** Of the line the letters are on. */
  readonly y: number;
  readonly size: number;
  readonly tone: 'ink' | 'quiet' | 'accent';
}

export interface AreaCardWords {
  readonly site: string;
  readonly name: string;
  /** "Ward in Northtown" */
  readonly kind: string;
  readonly lines: readonly string[];
  readonly source: string;
}

/** The smallest letters, in pixels: a third of it where the card is shown 400 pixels wide. */
export const CARD_SIZE_SMALLEST = 24;

const LEFT = 72;
const RIGHT = 56;
const BOTTOM = 30;
/** Where the locator map stands: the name keeps to its left. */
export const LOCATOR = { x: 840, y: 36, width: 304, height: 207 } as const;
const ROOM = CARD_SIZE.width - LEFT - RIGHT;
const ROOM_OF_NAME = LOCATOR.x - LEFT - 24;

/** Words on lines of at most `room` pixels. @throws Error for a word that no line can hold. */
export function wrapMeasured(
  text: string,
  size: number,
  room: number,
  measure: MeasureText,
): readonly string[] {
  const tooWide = text.split(' ').find((word) => measure(word, size) > room);
  if (tooWide !== undefined) throw new Error(`"${tooWide}" is wider than a line of a card.`);
  return wrapText(text, room, (line) => measure(line, size));
}

interface Sized {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The first size at which the text takes no more lines than it may; null where there is none. */
function sized(
  text: string,
  sizes: readonly number[],
  room: number,
  most: number,
  measure: MeasureText,
): Sized | null {
  for (const size of sizes) {
    const tooWide = text.split(' ').some((word) => measure(word, size) > room);
    const lines = tooWide ? [] : wrapMeasured(text, size, room, measure);
    if (!tooWide && lines.length <= most) return { size, lines };
  }
  return null;
}

/** As `sized`. @throws Error where there is no such size. */
function fitting(...[text, ...how]: Parameters<typeof sized>): Sized {
  const found = sized(text, ...how);
  if (found === null) throw new Error(`"${text}" does not fit on a card.`);
  return found;
}

/**
 * Every line of an area's card. Letters are as large as leaves room for all words.
 * @throws Error when the words do not fit at the smallest size that can be read in a small preview
 */
export function layoutAreaCard(words: AreaCardWords, measure: MeasureText): readonly CardText[] {
  const texts: CardText[] = [{ text: words.site, x: LEFT, y: 76, size: 28, tone: 'quiet' }];
  const name =
    sized(words.name, [72, 64, 56, 50], ROOM_OF_NAME, 1, measure) ??
    fitting(words.name, [56, 50, 44], ROOM_OF_NAME, 2, measure);
  let y = 84;
  for (const text of name.lines) {
    y += name.size * 1.08;
    texts.push({ text, x: LEFT, y, size: name.size, tone: 'ink' });
  }
  for (const text of fitting(words.kind, [32], ROOM_OF_NAME, 2, measure).lines) {
    y += 42;
    texts.push({ text, x: LEFT, y, size: 32, tone: 'accent' });
  }
  const source = fitting(words.source, [26, CARD_SIZE_SMALLEST], ROOM, 2, measure);
  const sourceTop = CARD_SIZE.height - BOTTOM - (source.lines.length - 1) * source.size * 1.25;
  // The lines begin below the map, for they are as wide as the card.
  const from = Math.max(y + 20, LOCATOR.y + LOCATOR.height + 4);
  const until = sourceTop - source.size - 6;
  const gap = 10;
  for (const size of [36, 34, 32, 30, 28]) {
    const wrapped = words.lines.map((line) => wrapMeasured(line, size, ROOM, measure));
    const rows = wrapped.flat().length;
    if (from + rows * size * 1.22 + (wrapped.length - 1) * gap > until) continue;
    let at = from;
    for (const lines of wrapped) {
      for (const text of lines) {
        at += size * 1.22;
        texts.push({ text, x: LEFT, y: at - size * 0.22, size, tone: 'ink' });
      }
      at += gap;
    }
    source.lines.forEach((text, place) => {
      const line = sourceTop + place * source.size * 1.25;
      texts.push({ text, x: LEFT, y: line, size: source.size, tone: 'quiet' });
    });
    return texts;
  }
  throw new Error(`The lines of ${words.name} do not fit on a card.`);
}
