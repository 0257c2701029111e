/** Positions of postcodes between their written and their read form. */
import * as v from 'valibot';
import type { GssCode } from '../domain/geography.ts';
import { onDemand } from './releaseFiles.ts';
import { Code } from './schema.ts';

export type LonLat = readonly [longitude: number, latitude: number];

/** The signs of a position: printable, and none that JSON writes as two. */
const DIGITS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('');
const MOST = DIGITS.length - 1;
const STEPS_PER_DEGREE = 1e5;

/**
 * public/data/<release>/postcode-points.json: where the postcodes of each neighbourhood are, to about a hundredth of its
 * width. Loaded only for a patch that is drawn, uploaded or taken around a postcode.
 */
export const PostcodePointsSchema = v.object({
  lsoas: v.array(Code),
  /**
   * In the order of `lsoas`: postcodes by district, in the order of their inward codes. West, south, width and height of their
   * box in hundred-thousandths of a degree; then two signs a postcode, across and up (`src/data/postcodePoints.ts`).
   */
  groups: v.array(v.array(v.tuple([v.string(), v.number(), v.number(), v.number(), v.number(), v.string()]))),
});
export type PostcodePointsFile = v.InferOutput<typeof PostcodePointsSchema>;

/** Apart from the other files, because only a patch that is drawn, uploaded or taken around a postcode asks for it. */
export const POSTCODE_POINTS = onDemand('postcode-points', PostcodePointsSchema);

type Group = PostcodePointsFile['groups'][number][number];

/** @param points of one district in one neighbourhood, in the order of their inward codes; at least one */
export function encodePoints(district: string, points: readonly LonLat[]): Group {
  const steps = points.map(
    ([x, y]) => [Math.round(x * STEPS_PER_DEGREE), Math.round(y * STEPS_PER_DEGREE)] as const,
  );
  const west = Math.min(...steps.map(([x]) => x));
  const south = Math.min(...steps.map(([, y]) => y));
  const width = Math.max(...steps.map(([x]) => x)) - west;
  const height = Math.max(...steps.map(([, y]) => y)) - south;
  const sign = (offset: number, length: number): string =>
    DIGITS[length === 0 ? 0 : Math.round((offset / length) * MOST)] ?? '';
  const text = steps.map(([x, y]) => sign(x - west, width) + sign(y - south, height)).join('');
  return [district, west, south, width, height, text];
}

export function decodePoints([, west, south, width, height, text]: Group): LonLat[] {
  return Array.from({ length: text.length / 2 }, (_, index) => [
    (west + (DIGITS.indexOf(text.charAt(index * 2)) / MOST) * width) / STEPS_PER_DEGREE,
    (south + (DIGITS.indexOf(text.charAt(index * 2 + 1)) / MOST) * height) / STEPS_PER_DEGREE,
  ]);
}

/** Postcodes of every neighbourhood. */
export function decodePostcodePoints(file: PostcodePointsFile): ReadonlyMap<GssCode, readonly LonLat[]> {
  return new Map(file.lsoas.map((code, index) => [code, (file.groups[index] ?? []).flatMap(decodePoints)]));
}

/**
 * Where one postcode is. @param place of its inward code among those of its district in its neighbourhood, from 0
 * @returns null when the file has no such postcode
 */
export function findPoint(
  file: PostcodePointsFile,
  lsoa: GssCode | undefined,
  district: string,
  place: number,
): LonLat | null {
  const groups = file.groups[lsoa === undefined ? -1 : file.lsoas.indexOf(lsoa)] ?? [];
  const group = groups.find(([name]) => name === district);
  return group === undefined ? null : (decodePoints(group)[place] ?? null);
}
