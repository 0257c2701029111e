/** From LSOAs to wards, boroughs and the region. */
import { sum, weightedMean } from '../../src/domain/aggregate.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { Lookups, Lsoa } from '../read/lookups.ts';

export type Aggregate = 'ward' | 'borough' | 'region';

/** The area of a geography an LSOA is counted in (wards by ONS best fit). */
function areaOf(lsoa: Lsoa, geography: Aggregate): GssCode {
  return geography === 'ward' ? lsoa.ward : geography === 'borough' ? lsoa.borough : COMBINED_AREA.code;
}

/** LSOAs of every area of a geography. */
export function membersOf(lookups: Lookups, geography: Aggregate): ReadonlyMap<GssCode, readonly Lsoa[]> {
  const members = new Map<GssCode, Lsoa[]>();
  for (const lsoa of lookups.lsoas.values()) {
    const area = areaOf(lsoa, geography);
    const list = members.get(area);
    if (list === undefined) members.set(area, [lsoa]);
    else list.push(lsoa);
  }
  return members;
}

export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** Sums of numerators and denominators. */
export function sumCounts(members: readonly Lsoa[], counts: (lsoa: Lsoa) => Counts): Counts {
  const all = members.map(counts);
  return {
    numerator: sum(all.map((one) => one.numerator)),
    denominator: sum(all.map((one) => one.denominator)),
  };
}

/** Mean of LSOA values weighted by mid-2024 residents. */
export function meanByResidents(members: readonly Lsoa[], value: (lsoa: Lsoa) => number): number {
  return weightedMean(
    members.map(value),
    members.map((lsoa) => lsoa.residents),
  );
}

/**
 * Ward figures when every LSOA is divided among wards by the share of its postcodes, instead of going whole to the
 * ward of its best fit.
 * @returns numerator ÷ denominator × `ratePer` by ward
 */
export function byPostcodeShares(
  lookups: Lookups,
  counts: (lsoa: Lsoa) => Counts,
  ratePer: number,
): ReadonlyMap<GssCode, number> {
  return new Map(
    [...countsByPostcodeShares(lookups, counts)].map(([ward, { numerator, denominator }]) => [
      ward,
      (numerator / denominator) * ratePer,
    ]),
  );
}

/** The counts behind `byPostcodeShares`: sums of shares, and so seldom whole. */
export function countsByPostcodeShares(
  lookups: Lookups,
  counts: (lsoa: Lsoa) => Counts,
): ReadonlyMap<GssCode, Counts> {
  const numerators = new Map<GssCode, number>();
  const denominators = new Map<GssCode, number>();
  for (const lsoa of lookups.lsoas.values()) {
    const { numerator, denominator } = counts(lsoa);
    for (const { ward, share } of lsoa.wardShares) {
      numerators.set(ward, (numerators.get(ward) ?? 0) + numerator * share);
      denominators.set(ward, (denominators.get(ward) ?? 0) + denominator * share);
    }
  }
  return new Map(
    [...numerators].map(([ward, numerator]) => [
      ward,
      { numerator, denominator: denominators.get(ward) ?? Number.NaN },
    ]),
  );
}
