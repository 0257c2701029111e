/** `places.geojson`: public buildings where something is done: never a home, and nobody's name. */
import * as v from 'valibot';
import { PARTNER_PLACE_KINDS } from '../../src/data/schema.ts';
import type { Problem } from '../report.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PartnerProblems } from './partnerFile.ts';
import { checkNames, checkPositions, checkProperties, readFeatures } from './readFeatures.ts';

const PlaceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'write small letters, digits and dashes')),
  name: v.pipe(v.string(), v.trim(), v.minLength(3, 'write a name')),
  kind: v.picklist(PARTNER_PLACE_KINDS),
  borough: v.pipe(v.string(), v.regex(/^E08\d{6}$/, 'write a code such as E08000031')),
});

export interface PartnerPlace extends v.InferOutput<typeof PlaceSchema> {
  readonly longitude: number;
  readonly latitude: number;
}

export function readPartnerPlaces(
  path: string,
  file: string,
  gazetteer: Gazetteer,
  problems: Problem[],
): PartnerPlace[] {
  const collection = readFeatures(path, file, problems);
  if (collection === null) return [];
  const own = new PartnerProblems(file);
  const seen = new Set<string>();
  const places = collection.features.flatMap((feature): PartnerPlace[] => {
    const { number, geometry } = feature;
    const properties = checkProperties(feature, PlaceSchema, own);
    if (properties !== null) checkNames(properties, number, own);
    if (geometry.type !== 'Point') {
      own.add(number, 'geometry', 'it is not a point.', 'give each building one Point.');
      return [];
    }
    const [position] = checkPositions([geometry.coordinates], number, own) ?? [];
    if (properties === null || position === undefined) return [];
    if (seen.has(properties.id)) own.add(number, 'id', 'the id stands twice.', 'give each place its own.');
    seen.add(properties.id);
    if (![...gazetteer.lookups.boroughs.keys()].some((code) => code === properties.borough)) {
      own.add(
        number,
        'borough',
        'it is not the code of one of the seven boroughs.',
        'write a code such as E08000031.',
      );
    }
    return [{ ...properties, longitude: position[0], latitude: position[1] }];
  });
  problems.push(...own.found);
  return places;
}
