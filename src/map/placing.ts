/** Where a word finds room: at its place, or beside it where something else is there already. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How many lines a word in this box would lie across; names give way to them. */
export type Crossings = (box: Box) => number;

/** A word in view-box units: half its width and height, and the free space on either side of it. */
export interface Word {
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly margin: number;
}

export type Middle = readonly [x: number, y: number];

export interface Found {
  readonly centreX: number;
  readonly centreY: number;
  readonly box: Box;
  readonly crossed: number;
}

/** The picture with what is drawn in it so far. */
export class Room {
  private readonly taken: Box[] = [];
  private readonly width: number;
  private readonly height: number;
  private readonly crossings: Crossings | undefined;

  constructor(size: { readonly width: number; readonly height: number }, crossings?: Crossings) {
    this.width = size.width;
    this.height = size.height;
    this.crossings = crossings;
  }

  take(box: Box): void {
    this.taken.push(box);
  }

  isFree(box: Box): boolean {
    return (
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= this.width &&
      box.bottom <= this.height &&
      !this.taken.some((other) => overlaps(box, other))
    );
  }

  /**
   * The best of some middles for a word: free, across few lines and not far from its place; the earlier of two that are as good.
   * Null where none is free.
   */
  best({ halfWidth, halfHeight, margin }: Word, [x, y]: Middle, tries: readonly Middle[]): Found | null {
    const free = tries
      .map(([centreX, centreY]) => {
        const box: Box = {
          left: centreX - halfWidth - margin,
          top: centreY - halfHeight,
          right: centreX + halfWidth + margin,
          bottom: centreY + halfHeight,
        };
        return { centreX, centreY, box };
      })
      .filter(({ box }) => this.isFree(box))
      .map((found) => {
        const crossed = this.crossings?.(found.box) ?? 0;
        const isFar = this.crossings !== undefined && Math.hypot(found.centreX - x, found.centreY - y) > FAR;
        return { ...found, crossed, cost: crossed + (isFar ? FAR_COST : 0) };
      });
    return free.toSorted((a, b) => a.cost - b.cost)[0] ?? null;
  }
}

/** So far from its place a name would be read as another's: worse than lying across one line. */
const FAR = 60;
const FAR_COST = 1.5;

const DIAGONALS = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * Middles for a word round its place, the best first: on it, above, below, right, left, askew.
 * @param reach how far from the place it must stay when it stands beside it
 */
export function middlesRound(
  [x, y]: Middle,
  { halfWidth, halfHeight, margin }: Word,
  reach: number,
  width: number,
): readonly Middle[] {
  const up = reach + halfHeight;
  const aside = reach + halfWidth + margin;
  // Drawn in from the edge, and no further: beside its place it would name the neighbour.
  const room = Math.ceil(halfWidth + margin);
  return [
    [Math.min(Math.max(x, room), width - room), y],
    [x, y - up],
    [x, y + up],
    [x + aside, y],
    [x - aside, y],
    ...DIAGONALS.map(([right, down]) => [x + right * (halfWidth + reach), y + down * up] as const),
  ];
}

/** Middles beside a symbol, whose own place is not free: right, left, below, above. */
export function middlesBeside(
  [x, y]: Middle,
  { halfWidth, halfHeight, margin }: Word,
  reach: number,
): readonly Middle[] {
  const aside = reach + halfWidth + margin;
  const down = reach + halfHeight;
  return [
    [x + aside, y],
    [x - aside, y],
    [x, y + down],
    [x, y - down],
  ];
}
