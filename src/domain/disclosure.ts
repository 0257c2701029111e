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
}

/** One area in one period. */
export interface CountCell {
  readonly area: string;
  /**
   * One count for each thing that can be read off a published figure: the numerator; the denominator when it is the
   * data owner's own; and for a share of people the rest (denominator less numerator).
   */
  readonly counts: readonly number[];
  /** Withheld whatever its counts: no figure can be made from them. */
  readonly unusable?: boolean;
}

/** A small count of people must not be published. */
export function isSmallCount(count: number, rule: DisclosureRule): boolean {
  return count <= rule.withholdTo && (count > 0 || rule.zeros === 'withhold');
}

function isSmallCell(cell: CountCell, rule: DisclosureRule): boolean {
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
  const small = cells.filter((cell) => isSmallCell(cell, rule));
  if (small.length === 0) return new Set();
  const withheld = new Set(small.map(({ area }) => area));
  const cover: CountCell[] = [];
  for (const cell of cells) {
    if (withheld.has(cell.area)) continue;
    if (coversEverything(small, cover, rule)) return withheld;
    cover.push(cell);
    withheld.add(cell.area);
  }
  // Perhaps only the last one made the room; if not even all of them do, all stay withheld.
  return withheld;
}

/** Whether the cover could stand for any small part being as large as the limit, and still not be small itself. */
function coversEverything(
  small: readonly CountCell[],
  cover: readonly CountCell[],
  rule: DisclosureRule,
): boolean {
  if (cover.length === 0) return false;
  const limit = rule.withholdTo;
  const measures = cover[0]?.counts.length ?? 0;
  // With several counts to a cell, a change of one can lower another by up to the limit.
  const linked = measures > 1 ? limit : 0;
  // Where a zero is small, each part of the cover must keep a count above the limit.
  const kept = rule.zeros === 'withhold' ? (limit + 1) * (cover.length - 1) + 1 : 0;
  for (let measure = 0; measure < measures; measure += 1) {
    const held = sumOf(cover, measure);
    const room = small.reduce((sum, { counts }) => sum + Math.max(0, limit - (counts[measure] ?? 0)), 0);
    if (held < limit + 1 + room + linked + kept) return false;
  }
  return true;
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

/** An area with its parts, in public order. */
export interface CountGroup {
  readonly area: string;
  readonly parts: readonly CountCell[];
}

/**
 * Everything to withhold in one period: parts, their groups, and the whole.
 * A group whose own total must be withheld has all its parts withheld, because they would add up to it.
 */
export function withheldInTree(
  whole: string,
  groups: readonly CountGroup[],
  rule: DisclosureRule,
): ReadonlySet<string> {
  const totals = groups.map(({ area, parts }) => totalCell(area, parts));
  const total = totalCell(whole, totals);
  const everything = groups.flatMap(({ area, parts }) => [area, ...parts.map((part) => part.area)]);
  if (isSmallCell(total, rule)) return new Set([whole, ...everything]);
  const withheld = new Set(withheldParts(totals, rule));
  for (const { area, parts } of groups) {
    const hidden = withheld.has(area) ? parts.map((part) => part.area) : withheldParts(parts, rule);
    for (const part of hidden) withheld.add(part);
  }
  return withheld;
}
