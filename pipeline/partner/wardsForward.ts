/** From the codes of a partner's file to the wards that are published, by the share of people who live in each now. */
import type { GssCode } from '../../src/domain/geography.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import { countsParts, type Dataset } from './datasetSchema.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PartnerProblems } from './partnerFile.ts';
import type { PrivateRow } from './readObservations.ts';

/** Rows named in one message. */
const MOST_NAMED = 10;

/** Counts of one area in one period, not yet withheld; null: not collected. */
export type PrivateCounts = readonly number[] | null;

export interface CoveredPeriod {
  readonly period: string;
  /** Every ward or borough that the file covers. */
  readonly areas: ReadonlyMap<GssCode, PrivateCounts>;
}

export interface Forwarded {
  readonly periods: readonly CoveredPeriod[];
  /** Boroughs whose rows had codes of earlier wards, and the share of people who were shared out among several wards. */
  readonly mapped: readonly { readonly borough: GssCode; readonly shared: number }[];
}

/** Numerator, denominator where it is the data owner's own, and the rest where the numerator is a part of it. */
function countsOf(row: PrivateRow, dataset: Dataset): PrivateCounts {
  const { numerator, denominator } = row;
  if (numerator === null) return null;
  if (denominator === null) return [numerator];
  return countsParts(dataset) ? [numerator, denominator, denominator - numerator] : [numerator, denominator];
}

/** Every problem of coverage is reported; what can be used is given back. */
export function bringForward(
  rows: readonly PrivateRow[],
  dataset: Dataset,
  gazetteer: Gazetteer,
  problems: PartnerProblems,
): Forwarded {
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const mapped = new Map<GssCode, number>();
  return {
    periods: periods.map((period) => {
      const areas = new Map<GssCode, PrivateCounts>();
      const held = new Map<string, PrivateCounts>();
      for (const row of rows) if (row.period === period) held.set(row.area, countsOf(row, dataset));
      if (dataset.geography === 'borough') {
        for (const [area, counts] of held) areas.set(area as GssCode, counts);
        return { period, areas };
      }
      for (const borough of gazetteer.lookups.boroughs.keys()) {
        const inPeriod = rows.filter((row) => row.period === period);
        const shared = addLocalAuthority(borough, inPeriod, period, held, areas, gazetteer, problems);
        if (shared !== null) mapped.set(borough, shared);
      }
      return { period, areas };
    }),
    mapped: [...mapped].map(([borough, shared]) => ({ borough, shared })),
  };
}

/** @returns the share of people shared out when the borough's rows have earlier codes, else null */
function addLocalAuthority(
  borough: GssCode,
  rows: readonly PrivateRow[],
  period: string,
  held: ReadonlyMap<string, PrivateCounts>,
  areas: Map<GssCode, PrivateCounts>,
  { lookups, formerWards }: Gazetteer,
  problems: PartnerProblems,
): number | null {
  const name = lookups.boroughs.get(borough)?.name ?? borough;
  const now = [...lookups.wards.values()].filter((ward) => ward.borough === borough).map(({ code }) => code);
  const before = [...formerWards.values()].filter((ward) => ward.borough === borough);
  const hasNow = now.some((code) => held.has(code));
  const hasBefore = before.some(({ code }) => held.has(code));
  if (!hasNow && !hasBefore) return null;
  if (hasNow && hasBefore) {
    const earlier = rows.filter((row) => before.some(({ code }) => code === row.area));
    const some = earlier.slice(0, MOST_NAMED).map(({ row, area }) => `row ${row}: ${area}`);
    problems.add(
      null,
      'area_code',
      `${name}, ${period}: codes of earlier and of present wards are mixed. Of earlier wards: ${some.join(', ')}${earlier.length > MOST_NAMED ? ` and ${earlier.length - MOST_NAMED} more` : ''}.`,
      `use the wards of one date for each ${PLACE_WORDS.authority.one} and period.`,
    );
    return null;
  }
  const expected = hasNow ? now : before.map(({ code }) => code);
  const lacking = expected.filter((code) => !held.has(code));
  if (lacking.length > 0) {
    const some = lacking.slice(0, 5).join(', ');
    problems.add(
      null,
      'area_code',
      `${name}, ${period}: ${lacking.length} of ${expected.length} wards have no row (${some}${lacking.length > 5 ? ' …' : ''}).`,
      `add a row for each: 0 where nothing was counted, x where nothing was collected. Or leave the whole ${PLACE_WORDS.authority.one} out.`,
    );
    return null;
  }
  if (hasNow) {
    for (const code of now) areas.set(code, held.get(code) ?? null);
    return null;
  }
  for (const [code, counts] of shareOut(before, held)) areas.set(code, counts);
  const shares = before.map(({ successors }) => {
    const total = successors.reduce((sum, { share }) => sum + share, 0);
    return 1 - (successors[0]?.share ?? 0) / total;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

interface FormerWard {
  readonly code: string;
  readonly successors: readonly { readonly code: string; readonly share: number }[];
}

/** Counts of earlier wards shared out among the wards of now: whole numbers that keep the sum of the borough. */
export function shareOut(
  before: readonly FormerWard[],
  held: ReadonlyMap<string, PrivateCounts>,
): Map<GssCode, PrivateCounts> {
  const parts = new Map<GssCode, number[] | null>();
  let measures = 0;
  for (const { code, successors } of before) {
    const counts = held.get(code) ?? null;
    const total = successors.reduce((sum, { share }) => sum + share, 0);
    for (const { code: to, share } of successors) {
      const now = to as GssCode;
      const sums = parts.get(now);
      if (counts === null || sums === null) {
        parts.set(now, null);
        continue;
      }
      measures = counts.length;
      parts.set(
        now,
        counts.map((count, index) => (sums?.[index] ?? 0) + (count * share) / total),
      );
    }
  }
  const codes = [...parts.keys()].filter((code) => parts.get(code) !== null).sort();
  const whole = new Map<GssCode, number[]>(codes.map((code) => [code, []]));
  // A part of a whole has its rest as a third count: the first and the third are shared out, and the second is their sum.
  const linked = measures === 3;
  for (let measure = 0; measure < measures; measure += 1) {
    if (linked && measure === 1) continue;
    wholeNumbers(codes.map((code) => parts.get(code)?.[measure] ?? 0)).forEach((count, index) => {
      whole.get(codes[index] as GssCode)?.push(count);
    });
  }
  return new Map(
    [...parts.keys()].map((code) => {
      const counts = whole.get(code);
      if (counts === undefined) return [code, null];
      const [first = 0, rest = 0] = counts;
      return [code, linked ? [first, first + rest, rest] : counts];
    }),
  );
}

/** Whole numbers with the same sum, by the largest remainders. */
function wholeNumbers(values: readonly number[]): number[] {
  const floors = values.map((value) => Math.floor(value + 1e-9));
  const left =
    Math.round(values.reduce((sum, value) => sum + value, 0)) - floors.reduce((sum, value) => sum + value, 0);
  const order = values
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, Math.max(0, left))) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
