/**
 * The other table of the proof in docs/disclosure-control.md: withheld counts take other values, published ones and all totals
 * stay. If the program makes the same files of it, no solver whatever, and no knowledge of the program, can tell the two
 * apart.
 */
import { countsParts, type Dataset } from '../../../pipeline/partner/datasetSchema.ts';
import { ruleOf } from '../../../pipeline/partner/suppress.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import type { Random } from './randomTables.ts';

/** Numerator, and second count (denominator, or rest where the numerator is a part of it) where there is one. */
export type Pair = readonly [first: number, second: number];

/** The wards of one borough in one period, most residents first. */
export interface Group {
  readonly wards: readonly GssCode[];
  readonly counts: ReadonlyMap<GssCode, Pair>;
  readonly hidden: ReadonlySet<GssCode>;
  readonly small: ReadonlySet<GssCode>;
}

/** One count of one ward that shall have another value. */
export interface Aim {
  readonly ward: GssCode;
  readonly measure: 0 | 1;
  readonly value: number;
}

/** @returns other counts of the hidden wards; null where the total known from elsewhere leaves no such table */
export function otherTable(
  group: Group,
  aim: Aim,
  dataset: Dataset,
  random: Random,
): ReadonlyMap<GssCode, Pair> | null {
  return group.wards.every((ward) => group.hidden.has(ward))
    ? everythingHidden(group, aim, dataset)
    : exchange(group, aim, dataset, random);
}

/** All small counts take values of their own; the cover is emptied into its last part. */
function exchange(
  { wards, counts, hidden, small }: Group,
  aim: Aim,
  dataset: Dataset,
  random: Random,
): Map<GssCode, Pair> {
  const { withholdTo: limit, zeros } = ruleOf(dataset);
  const least = zeros === 'withhold' ? limit + 1 : 0;
  const other = new Map<GssCode, Pair>();
  const hiddenWards = wards.filter((ward) => hidden.has(ward));
  const any = (from: number): number => from + Math.floor(random() * (limit + 1 - from));
  for (const ward of hiddenWards.filter((one) => small.has(one))) {
    const first = any(1);
    const pair: [number, number] = [first, any(1)];
    if (ward === aim.ward) pair[aim.measure] = aim.value;
    other.set(ward, pair);
  }
  const cover = hiddenWards.filter((ward) => !small.has(ward));
  for (const ward of cover.slice(0, -1)) other.set(ward, [least, limit + 1]);
  const last = cover.at(-1);
  if (last === undefined) throw new Error('Some wards are published, so the small ones have a cover.');
  const left = (measure: 0 | 1): number =>
    hiddenWards.reduce((sum, ward) => sum + (counts.get(ward)?.[measure] ?? 0), 0) -
    [...other.values()].reduce((sum, pair) => sum + pair[measure], 0);
  other.set(last, [left(0), left(1)]);
  return other;
}

/** One ward has the value, the last of the others all the rest. */
function everythingHidden({ wards, counts }: Group, aim: Aim, dataset: Dataset): Map<GssCode, Pair> | null {
  const own = dataset.denominator.use === 'own';
  const total = (measure: 0 | 1): number =>
    wards.reduce((sum, ward) => sum + (counts.get(ward)?.[measure] ?? 0), 0);
  const pair: [number, number] = [0, 0];
  pair[aim.measure] = aim.value;
  if (own && !countsParts(dataset) && pair[1] === 0) pair[1] = 1;
  const rest: Pair = [total(0) - pair[0], total(1) - pair[1]];
  const impossible =
    rest[0] < 0 || rest[1] < 0 || (own && !countsParts(dataset) && rest[1] === 0 && rest[0] > 0);
  if (impossible) return null;
  const other = new Map<GssCode, Pair>(wards.map((ward) => [ward, [0, 0]]));
  other.set(aim.ward, pair);
  const taker = wards.findLast((ward) => ward !== aim.ward);
  if (taker === undefined) return null;
  other.set(taker, rest);
  return other;
}
