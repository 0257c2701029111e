/**
 * postcodeWards: the ward of every postcode, from a list made for these ward lines. Where the list was made from outlines, which
 * are good to some metres, a postcode near a line carries the ward on the other side too, so that nobody is told the wrong one
 * as if it were sure.
 */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import { ProblemList } from '../report.ts';
import { boundsOf, distanceToEdge, type Point } from './polygons.ts';
import type { Boundary } from './readBoundaries.ts';
import type { Postcode } from './readPostcodes.ts';

/** Metres by which two measurements of one distance may differ: the list's is whole, and rounded outlines move it. */
const SLACK = 1.5;

export interface PostcodeWard {
  readonly ward: GssCode;
  /** Metres to the line of the ward; null where that does not matter, since its publisher assigned it. */
  readonly metresToLine: number | null;
}

/** @returns null where these wards have no such list: the file of postcodes then has their wards itself */
export function readPostcodeWards(
  context: Pick<BuildContext, 'readCsv' | 'wards'>,
  lookups: Lookups,
): ReadonlyMap<string, PostcodeWard> | null {
  const source = context.wards().sources.postcodeWards;
  if (source === undefined) return null;
  const { file, columns, assigned, nearLine } = source;
  const problems = new ProblemList(file);
  const wards = new Map<string, PostcodeWard>();
  for (const row of context.readCsv(file, Object.values(columns)).rows) {
    const postcode = row.text(columns.postcode);
    const text = row.text(columns.ward);
    const ward = parseGssCode(text);
    const metres = Number(row.text(columns.metres) || NaN);
    if (wards.has(postcode))
      problems.add(row.row, columns.postcode, `${postcode} appears twice.`, 'remove one of the two rows.');
    else if (ward === null || !lookups.wards.has(ward))
      problems.add(row.row, columns.ward, `the look-ups do not have the ward '${text}'.`, ONE_VINTAGE);
    else if (!(metres >= 0))
      problems.add(row.row, columns.metres, 'it is not a distance.', 'make the list again.');
    else {
      const isNear = row.text(columns.basis) !== assigned && metres <= nearLine;
      wards.set(postcode, { ward, metresToLine: isNear ? metres : null });
    }
  }
  problems.throwIfAny();
  return wards;
}

const ONE_VINTAGE = 'use postcodes and look-ups of one vintage.';

/** Postcodes near a line with the ward across it. @param wards outlines */
export function withNearWards(
  postcodes: readonly Postcode[],
  listed: ReadonlyMap<string, PostcodeWard>,
  wards: readonly Boundary[],
): Postcode[] {
  return postcodes.map((postcode): Postcode => {
    const { district, inward, ward, position } = postcode;
    const metres = listed.get(`${district} ${inward}`)?.metresToLine ?? null;
    const near = metres === null ? null : wardAcross(wards, ward, position, metres);
    return near === null ? postcode : { ...postcode, near };
  });
}

/** The nearest other ward, when its line is the one that is near; null at the outer edge of the place. */
export function wardAcross(
  wards: readonly Boundary[],
  own: GssCode,
  position: Point,
  metres: number,
): GssCode | null {
  const [x, y] = position;
  // Degrees: more than any distance that is asked about, so that few outlines are measured.
  const around = 0.01;
  let nearest: { readonly code: GssCode; readonly distance: number } | null = null;
  for (const { code, polygons } of wards) {
    if (code === own) continue;
    const [west, south, east, north] = boundsOf(polygons);
    if (x < west - around || x > east + around || y < south - around || y > north + around) continue;
    const distance = distanceToEdge(polygons, position);
    if (distance <= metres + SLACK && (nearest === null || distance < nearest.distance))
      nearest = { code, distance };
  }
  return nearest?.code ?? null;
}
