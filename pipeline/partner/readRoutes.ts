/** `routes.geojson`: the lines of Step Together routes, each with the days between which it is walked. */
import * as v from 'valibot';
import type { Problem } from '../report.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PartnerProblems } from './partnerFile.ts';
import { checkNames, checkPositions, checkProperties, readFeatures, type Position } from './readFeatures.ts';

const Day = v.pipe(v.string(), v.isoDate('write a day as 2026-09-01'));
const RouteSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'write small letters, digits and dashes')),
  name: v.pipe(v.string(), v.trim(), v.minLength(3, 'write a name')),
  borough: v.string(),
  validFrom: Day,
  /** Null: no end is planned. */
  validTo: v.nullable(Day),
});

export interface PartnerRoute extends v.InferOutput<typeof RouteSchema> {
  readonly source: string;
  readonly lines: readonly (readonly Position[])[];
}

export function readRoutes(
  path: string,
  file: string,
  gazetteer: Gazetteer,
  problems: Problem[],
): PartnerRoute[] {
  const collection = readFeatures(path, file, problems);
  if (collection === null) return [];
  const own = new PartnerProblems(file);
  const seen = new Set<string>();
  const routes = collection.features.flatMap((feature): PartnerRoute[] => {
    const { number, geometry } = feature;
    const properties = checkProperties(feature, RouteSchema, own);
    const parts =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString' && Array.isArray(geometry.coordinates)
          ? (geometry.coordinates as readonly unknown[])
          : null;
    if (parts === null) {
      own.add(
        number,
        'geometry',
        'it is not a line.',
        'draw each route as a LineString or a MultiLineString.',
      );
      return [];
    }
    const lines = parts.map((part) => checkPositions(part, number, own));
    if (properties === null) return [];
    const { id, validFrom, validTo, borough } = properties;
    checkNames(properties, number, own);
    if (seen.has(id)) own.add(number, 'id', 'the id stands twice.', 'give each route its own.');
    seen.add(id);
    if (validTo !== null && validTo < validFrom) {
      own.add(number, 'validTo', 'it is before validFrom.', 'correct one of the two days.');
    }
    if (![...gazetteer.lookups.boroughs.keys()].some((code) => code === borough)) {
      own.add(
        number,
        'borough',
        'it is not the code of one of the seven boroughs.',
        'write a code such as E08000031.',
      );
    }
    if (lines.some((line) => line !== null && line.length < 2)) {
      own.add(number, 'geometry', 'a line has fewer than two points.', 'draw the line again.');
    }
    return [
      {
        ...properties,
        source: collection.source,
        lines: lines.flatMap((line) => (line === null ? [] : [line])),
      },
    ];
  });
  problems.push(...own.found);
  return routes;
}
