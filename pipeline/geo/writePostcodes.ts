/** writePostcodes: one small file a postcode district, so that a search fetches only what it needs. */
import type { GssCode } from '../../src/domain/geography.ts';
import type { PostcodesFile } from '../../src/data/findSchema.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Postcode } from './readPostcodes.ts';

/** @returns the districts for which a file was written, in order */
export function writePostcodes(
  context: Pick<BuildContext, 'write' | 'release'>,
  postcodes: readonly Postcode[],
): string[] {
  const districts = new Map<string, Postcode[]>();
  for (const postcode of postcodes) {
    const held = districts.get(postcode.district);
    if (held) held.push(postcode);
    else districts.set(postcode.district, [postcode]);
  }
  const names = [...districts.keys()].sort();
  for (const district of names) {
    const file = encodeDistrict(district, districts.get(district) ?? []);
    context.write(`data/${context.release.id}/postcodes/${district}.json`, JSON.stringify(file));
  }
  return names;
}

/** Inward codes in order, each with its ward and neighbourhood as indices into the district's own lists. */
export function encodeDistrict(district: string, postcodes: readonly Postcode[]): PostcodesFile {
  const wards = [
    ...new Set(postcodes.flatMap(({ ward, near }) => (near === undefined ? [ward] : [ward, near]))),
  ].sort();
  const lsoas = [...new Set(postcodes.map(({ lsoa }) => lsoa))].sort();
  const wardIndex = new Map<GssCode, number>(wards.map((code, index) => [code, index]));
  const lsoaIndex = new Map<GssCode, number>(lsoas.map((code, index) => [code, index]));
  const inOrder = [...postcodes].sort((a, b) => (a.inward < b.inward ? -1 : 1));
  const nearLine = inOrder.flatMap(({ inward, near }) =>
    near === undefined ? [] : [[inward, wardIndex.get(near) ?? -1] as const],
  );
  return {
    district,
    wards,
    lsoas,
    inward: Object.fromEntries(
      inOrder.map(({ inward, ward, lsoa }) => [
        inward,
        [wardIndex.get(ward) ?? -1, lsoaIndex.get(lsoa) ?? -1],
      ]),
    ),
    ...(nearLine.length === 0 ? {} : { near: Object.fromEntries(nearLine) }),
  };
}
