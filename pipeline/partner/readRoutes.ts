/** `routes.geojson`: the lines of a programme's routes, each with the days between which it is walked. */
import type { GssCode } from '../../src/domain/geography.ts';
import type { Programme } from '../../src/domain/programme.ts';
import * as v from 'valibot';
import type { Problem } from '../report.ts';
import { stretchesOf } from './localAuthorityOutlines.ts';
import { boxAbout, checkPositions, type Box, type Position } from './checkPositions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PartnerProblems } from './partnerFile.ts';
import { checkNames, checkProperties, Confirmed, readFeatures, type PartnerFeature } from './readFeatures.ts';
import { checkStatedLocalAuthority, statedLocalAuthority } from './statedLocalAuthority.ts';

const Day = v.pipe(v.string(), v.isoDate('write a day as 2026-09-01'));
const RouteSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'write small letters, digits and dashes')),
  name: v.pipe(v.string(), v.trim(), v.minLength(3, 'write a name')),
  borough: v.string(),
  validFrom: Day,
  /** Null: no end is planned. */
  validTo: v.nullable(Day),
  confirmed: Confirmed,
});

export interface PartnerRoute extends Omit<v.InferOutput<typeof RouteSchema>, 'confirmed' | 'borough'> {
  readonly borough: GssCode;
  readonly source: string;
  readonly lines: readonly (readonly Position[])[];
}

/** A line that is shorter has no length: corners are rounded to about a metre. */
const LEAST_METRES = 2;

/** Whether there is a programme that routes can be of; where there is none, the reason is added to the problems. */
export function hasProgramme(file: string, programme: Programme | null, problems: Problem[]): boolean {
  if (programme !== null) return true;
  problems.push({
    file,
    row: null,
    column: null,
    reason: 'it holds routes of a programme, and content/programme.json names none.',
    remedy: 'describe the programme in content/programme.json, or leave the file out.',
  });
  return false;
}

/**
 * Every fault of every route is reported.
 * @param remarks what a person should know besides is added to them
 */
export function readRoutes(
  path: string,
  file: string,
  gazetteer: Gazetteer,
  problems: Problem[],
  warnings: string[],
): PartnerRoute[] {
  const own = new PartnerProblems(file);
  const collection = readFeatures(path, own);
  const seen = new Set<string>();
  const box = boxAbout(gazetteer.localAuthorityShapes());
  const routes = (collection?.features ?? []).flatMap((feature): PartnerRoute[] => {
    const properties = checkProperties(feature, RouteSchema, own);
    checkNames(feature, seen, own);
    checkDays(feature, own);
    const borough = statedLocalAuthority(feature, gazetteer, own);
    const lines = readLines(feature, box, own);
    if (borough !== null && lines.length > 0) {
      const said = checkStatedLocalAuthority(feature, borough, lines, gazetteer, own);
      warnings.push(...said.map((warning) => `${file}, ${warning}`));
    }
    if (properties === null || borough === null) return [];
    const { id, name, validFrom, validTo } = properties;
    const source = collection?.source ?? '';
    return [{ id, name, borough, validFrom, validTo, source, lines }];
  });
  own.sayHowManyMore();
  problems.push(...own.inOrder());
  return routes;
}

function checkDays({ number, properties }: PartnerFeature, problems: PartnerProblems): void {
  const [from, to] = [properties['validFrom'], properties['validTo']].map((day) => v.safeParse(Day, day));
  if (from?.success === true && to?.success === true && to.output < from.output) {
    problems.add(number, 'validTo', 'it is before validFrom.', 'correct one of the two days.');
  }
}

/** The lines that can be drawn; the faults of the others are reported. */
function readLines(
  { number, geometry }: PartnerFeature,
  box: Box,
  problems: PartnerProblems,
): readonly (readonly Position[])[] {
  const { type, coordinates } = geometry;
  const parts: readonly unknown[] | null =
    type === 'LineString'
      ? [coordinates]
      : type === 'MultiLineString' && Array.isArray(coordinates)
        ? (coordinates as readonly unknown[])
        : null;
  if (parts === null || parts.length === 0) {
    problems.add(
      number,
      'geometry',
      parts === null ? 'it is not a line.' : 'there is no line in it.',
      'draw each route as a LineString or a MultiLineString.',
    );
    return [];
  }
  return parts.flatMap((part) => {
    const line = checkPositions(part, box, number, problems);
    if (line === null) return [];
    if (line.length < 2) {
      problems.add(number, 'geometry', 'a line has fewer than two points.', 'draw the line again.');
      return [];
    }
    if (stretchesOf(line).reduce((sum, { metres }) => sum + metres, 0) < LEAST_METRES) {
      problems.add(
        number,
        'geometry',
        'a line has no length: its points are all one.',
        'draw the line again.',
      );
      return [];
    }
    return [line];
  });
}
