/** One borough of three wards, small enough to try every table. */
import type { Lookups, Place } from '../../../pipeline/read/lookups.ts';
import type { GssCode } from '../../../src/domain/geography.ts';

const LOCAL_AUTHORITY = 'E08000010' as GssCode;

/** Most residents first: the order of the program. */
export const THREE_WARDS = [0, 1, 2].map((at): Place => {
  const code = `E0500000${at}` as GssCode;
  return { code, name: code, borough: LOCAL_AUTHORITY, residents: 12_000 - at };
});
export const THREE_WARD_LOOKUPS: Lookups = {
  lsoas: new Map(),
  wards: new Map(THREE_WARDS.map((ward) => [ward.code, ward])),
  boroughs: new Map([
    [
      LOCAL_AUTHORITY,
      { code: LOCAL_AUTHORITY, name: LOCAL_AUTHORITY, borough: LOCAL_AUTHORITY, residents: 35_997 },
    ],
  ]),
  combinedAreaResidents: 35_997,
  englandResidents: 1,
};

/** Every way to put so many into three wards. */
export function everyTable(total: number): readonly (readonly number[])[] {
  const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, count) => count);
  return upTo(total).flatMap((first) =>
    upTo(total - first).map((second) => [first, second, total - first - second]),
  );
}
