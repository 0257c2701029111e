/**
 * formerWards: wards that are no more, and the wards that took their residents over, so that an old name still leads
 * somewhere. `content/sources.json` says of which authorities outlines of them are held.
 */
import type { GssCode } from '../../src/domain/geography.ts';
import type { SearchFile } from '../../src/data/findSchema.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import { SourceError } from '../report.ts';
import { containsPoint, distanceToEdge } from './polygons.ts';
import { readBoundaries, type Boundary } from './readBoundaries.ts';
import type { Postcode } from './readPostcodes.ts';

type FormerWard = SearchFile['formerWards'][number];

/** Below one resident in a hundred a share is noise: the old outlines are generalised to 200 m. */
export const SMALLEST_SHARE = 0.01;

/** Former wards of all authorities of which outlines are held, in code order. */
export function readFormerWards(
  context: BuildContext,
  lookups: Lookups,
  postcodes: readonly Postcode[],
): FormerWard[] {
  const held = context.wards().sources.formerWards ?? [];
  return held.flatMap(({ file, columns, authority, until, codes: [first, last] }) => {
    const outlines = readBoundaries(context, file, columns)
      .filter(({ borough }) => borough === authority)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const wrong = outlines.find(({ code }) => code < first || code > last);
    if (outlines.length !== Number(last.slice(1)) - Number(first.slice(1)) + 1 || wrong) {
      throw new SourceError([
        {
          file,
          row: null,
          column: columns.code,
          reason: `${authority} should have the wards ${first} to ${last}; it has ${outlines.length}${wrong ? `, one of them ${wrong.code}` : ''}.`,
          remedy: 'use the outlines of the date in the name of the file.',
        },
      ]);
    }
    return findSuccessors(outlines, until, postcodes, lookups);
  });
}

/**
 * Each neighbourhood's residents are spread evenly over its postcodes, and every postcode carries its share from the
 * former ward it lies in to the ward it is in now. An estimate: shares of former residents, largest first.
 */
export function findSuccessors(
  former: readonly Boundary[],
  until: string,
  postcodes: readonly Postcode[],
  lookups: Lookups,
): FormerWard[] {
  const postcodesOf = new Map<GssCode, number>();
  for (const { lsoa } of postcodes) postcodesOf.set(lsoa, (postcodesOf.get(lsoa) ?? 0) + 1);
  const moved = new Map<GssCode, Map<GssCode, number>>(former.map(({ code }) => [code, new Map()]));
  const boroughs = new Set(former.map(({ borough }) => borough));
  for (const { lsoa, ward, borough, position } of postcodes) {
    if (!boroughs.has(borough)) continue;
    // Generalised outlines leave a few postcodes at the borough's edge outside: they go to the nearest ward.
    const from =
      former.find(({ polygons }) => containsPoint(polygons, position)) ??
      former.reduce((a, b) =>
        distanceToEdge(b.polygons, position) < distanceToEdge(a.polygons, position) ? b : a,
      );
    const residents = (lookups.lsoas.get(lsoa)?.residents ?? 0) / (postcodesOf.get(lsoa) ?? 1);
    const to = moved.get(from.code);
    to?.set(ward, (to.get(ward) ?? 0) + residents);
  }
  return former.map(({ code, name, borough }) => {
    const wards = [...(moved.get(code) ?? [])];
    const total = wards.reduce((sum, [, residents]) => sum + residents, 0);
    const successors = wards
      .map(([ward, residents]) => ({ code: ward, share: Math.round((residents / total) * 1000) / 1000 }))
      .filter(({ share }) => share >= SMALLEST_SHARE)
      .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
    return { code, name, borough, until, successors };
  });
}
