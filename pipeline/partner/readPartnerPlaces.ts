/** `places.geojson`: public buildings where something is done: never a home, and nobody's name. */
import type { GssCode } from '../../src/domain/geography.ts';
import * as v from 'valibot';
import { PARTNER_PLACE_KINDS } from '../../src/data/layerSchema.ts';
import type { Problem } from '../report.ts';
import { boxAbout, checkPositions, type Box, type Position } from './checkPositions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PartnerProblems } from './partnerFile.ts';
import { checkNames, checkProperties, Confirmed, readFeatures, type PartnerFeature } from './readFeatures.ts';
import { checkStatedLocalAuthority, statedLocalAuthority } from './statedLocalAuthority.ts';

const PlaceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'write small letters, digits and dashes')),
  name: v.pipe(v.string(), v.trim(), v.minLength(3, 'write a name')),
  kind: v.picklist(PARTNER_PLACE_KINDS),
  borough: v.string(),
  confirmed: Confirmed,
});

export interface PartnerPlace extends Omit<v.InferOutput<typeof PlaceSchema>, 'confirmed' | 'borough'> {
  readonly borough: GssCode;
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Every fault of every place is reported.
 * @param remarks what a person should know besides is added to them
 */
export function readPartnerPlaces(
  path: string,
  file: string,
  gazetteer: Gazetteer,
  problems: Problem[],
  warnings: string[],
): PartnerPlace[] {
  const own = new PartnerProblems(file);
  const seen = new Set<string>();
  const box = boxAbout(gazetteer.localAuthorityShapes());
  const places = (readFeatures(path, own)?.features ?? []).flatMap((feature): PartnerPlace[] => {
    const properties = checkProperties(feature, PlaceSchema, own);
    checkNames(feature, seen, own);
    const borough = statedLocalAuthority(feature, gazetteer, own);
    const position = readPoint(feature, box, own);
    if (borough !== null && position !== null) {
      const said = checkStatedLocalAuthority(feature, borough, [[position]], gazetteer, own);
      warnings.push(...said.map((warning) => `${file}, ${warning}`));
    }
    if (properties === null || borough === null || position === null) return [];
    const { id, name, kind } = properties;
    return [{ id, name, kind, borough, longitude: position[0], latitude: position[1] }];
  });
  own.sayHowManyMore();
  problems.push(...own.inOrder());
  return places;
}

function readPoint(
  { number, geometry }: PartnerFeature,
  box: Box,
  problems: PartnerProblems,
): Position | null {
  if (geometry.type !== 'Point') {
    problems.add(number, 'geometry', 'it is not a point.', 'give each building one Point.');
    return null;
  }
  return checkPositions([geometry.coordinates], box, number, problems)?.[0] ?? null;
}
