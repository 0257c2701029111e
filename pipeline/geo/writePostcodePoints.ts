/** writePostcodePoints: where the postcodes of each neighbourhood are, in one compact file that is loaded on demand. */
import * as v from 'valibot';
import {
  encodePoints,
  PostcodePointsSchema,
  type PostcodePointsFile,
} from '../../src/data/postcodePoints.ts';
import type { BuildContext } from '../buildContext.ts';
import { areaCodes, type Lookups } from '../read/lookups.ts';
import type { Postcode } from './readPostcodes.ts';

/** Neighbourhoods in code order; a neighbourhood without a postcode has no groups. */
export function writePostcodePoints(
  context: Pick<BuildContext, 'write' | 'release'>,
  lookups: Lookups,
  postcodes: readonly Postcode[],
): void {
  const byPlace = new Map<string, Map<string, Postcode[]>>();
  for (const postcode of postcodes) {
    const districts = byPlace.get(postcode.lsoa) ?? new Map<string, Postcode[]>();
    const list = districts.get(postcode.district) ?? [];
    byPlace.set(postcode.lsoa, districts.set(postcode.district, [...list, postcode]));
  }
  const lsoas = areaCodes(lookups, 'lsoa');
  const file: PostcodePointsFile = {
    lsoas,
    groups: lsoas.map((code) =>
      [...(byPlace.get(code) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([district, list]) =>
          encodePoints(
            district,
            [...list].sort((a, b) => (a.inward < b.inward ? -1 : 1)).map(({ position: [x, y] }) => [x, y]),
          ),
        ),
    ),
  };
  const text = JSON.stringify(v.parse(PostcodePointsSchema, file)) + '\n';
  context.write(`data/${context.release.id}/postcode-points.json`, text);
}
