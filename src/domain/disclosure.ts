/**
 * Disclosure control: which counts of a table are withheld so that no published number gives a small one back.
 *
 * The rule, the proof and what it does not protect against stand in docs/disclosure-control.md. In short: a group is the
 * parts of one published total in one period (the wards of a borough, the boroughs of the region). Its total is taken to
 * be known exactly. Small parts are withheld, and with them others, in an order everybody knows, until their sum leaves
 * room for every small part to be anything from 1 to the limit. Whether there is room depends on sums and numbers of
 * parts alone, so the choice itself says nothing about a single part.
 */

export interface DisclosureRule {
  /** Counts from 1 to this are withheld. */
  readonly withholdTo: number;
  /** `withhold` treats 0 as a small count too. */
  readonly zeros: 'publish' | 'withhold';
  /** Published counts are rounded to the nearest multiple; 1 leaves them as they are. */
  readonly roundTo: number;
  /**
   * `together` (unless said otherwise): all small counts of a group may take any value at once. `singly`: each of them may, the others
   * being whatever makes room for it; for cells with a single count.
   */
  readonly strength?: 'together' | 'singly';
  /** The cells hold the counts of several related measures, none of which may be emptied to hide another. */
  readonly linked?: boolean;
}

/** One area in one period. */
export interface CountCell {
  readonly area: string;
  /**
   * The counts that can be read off a published figure, none of which follows from the others: the numerator, and, when
   * the denominator is the data owner's own, either the denominator or the rest (denominator less numerator).
   */
  readonly counts: readonly number[];
  /** Withheld whatever its counts: no figure can be made from them. */
  readonly unusable?: boolean;
}

/** A small count of people must not be published. */
export function isSmallCount(count: number, rule: DisclosureRule): boolean {
  return count <= rule.withholdTo && (count > 0 || rule.zeros === 'withhold');
}

export function isSmallCell(cell: CountCell, rule: DisclosureRule): boolean {
  return cell.unusable === true || cell.counts.some((count) => isSmallCount(count, rule));
}

/** As published: never 0 unless it is 0. */
export function roundCount(count: number, rule: DisclosureRule): number {
  if (count === 0) return 0;
  return Math.max(rule.roundTo, Math.round(count / rule.roundTo) * rule.roundTo);
}

/**
 * Areas of one group to withhold when the group's total is known exactly.
 * @param cells in an order that is public and does not depend on their counts
 */
export function withheldParts(cells: readonly CountCell[], rule: DisclosureRule): ReadonlySet<string> {
  const hidden = cells.filter((cell) => isSmallCell(cell, rule));
  const small = hidden.length;
  const withheld = new Set(hidden.map(({ area }) => area));
  if (small === 0) return withheld;
  for (const cell of cells) {
    if (withheld.has(cell.area)) continue;
    if (leavesRoom(hidden, small, rule) || needsNoCover(hidden, small, rule)) return withheld;
    hidden.push(cell);
    withheld.add(cell.area);
  }
  // Perhaps only the last one made the room; if not even all of them do, all stay withheld.
  return withheld;
}

/**
 * Whether parts that were withheld before still do for counts that were corrected since: no part outside is small, and those
 * inside leave room for at least one small part, or are all there are. Room is asked for even when none is small any more: that it
 * was not needed would say so, and with a single correction what the small one was. An exchange between hidden parts changes none of
 * this, as below.
 */
export function stillHidden(
  cells: readonly CountCell[],
  withheld: ReadonlySet<string>,
  rule: DisclosureRule,
): boolean {
  const hidden = cells.filter(({ area }) => withheld.has(area));
  const small = cells.filter((cell) => isSmallCell(cell, rule));
  if (small.some(({ area }) => !withheld.has(area))) return false;
  if (hidden.length === 0 || hidden.length === cells.length) return true;
  return leavesRoom(hidden, Math.max(1, small.length), rule);
}

/**
 * Whether the last part of the cover could hold what the small parts may give up, and not be small itself.
 * The answer depends on the sum of all hidden parts and on how many there are of each kind. An exchange between
 * hidden parts changes neither, so it cannot change the choice.
 * @param whole how many of the small parts are groups of their own, which are always protected together
 */
export function leavesRoom(
  hidden: readonly CountCell[],
  small: number,
  rule: DisclosureRule,
  whole = 0,
): boolean {
  const cover = hidden.length - small;
  if (cover === 0) return false;
  const { withholdTo } = rule;
  // Singly: the one in question at the limit, the others at 1.
  const single = small - whole;
  const inSmall =
    rule.strength === 'singly' && single > 0
      ? whole * withholdTo + single - 1 + withholdTo
      : small * withholdTo;
  const measures = hidden[0]?.counts.length ?? 0;
  for (let measure = 0; measure < measures; measure += 1) {
    const least = inSmall + withholdTo + 1 + keptByOthers(measure, cover - 1, rule);
    if (sumOf(hidden, measure) < least) return false;
  }
  return true;
}

/** Singly: whether the small parts among themselves leave each of them, by itself, every value but at most one end of the range. */
function needsNoCover(hidden: readonly CountCell[], small: number, rule: DisclosureRule): boolean {
  if (rule.strength !== 'singly' || hidden.length > small) return false;
  const { withholdTo } = rule;
  const sum = sumOf(hidden, 0);
  return sum >= small + withholdTo - 1 && sum <= withholdTo * small - (withholdTo - 1);
}

/** What the parts of the cover other than the last must keep. Zeros will do where they are no small counts. */
function keptByOthers(
  measure: number,
  others: number,
  { withholdTo, zeros, linked }: DisclosureRule,
): number {
  // The one more is what a cover without its last part always lacks.
  if (zeros === 'withhold' || linked === true) return others * (withholdTo + 1) + 1;
  // A part without a denominator, or without anybody at all, would be no figure.
  return measure === 0 ? 0 : others * (withholdTo + 1);
}

function sumOf(cells: readonly CountCell[], measure: number): number {
  return cells.reduce((sum, { counts }) => sum + (counts[measure] ?? 0), 0);
}

/** Sums of the counts of some cells, as the cell of the area they make up. */
export function totalCell(area: string, cells: readonly CountCell[]): CountCell {
  const measures = cells[0]?.counts.length ?? 0;
  return {
    area,
    counts: Array.from({ length: measures }, (_, measure) => sumOf(cells, measure)),
    unusable: cells.length > 0 && cells.every((cell) => cell.unusable === true),
  };
}
