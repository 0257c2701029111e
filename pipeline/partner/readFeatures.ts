/** GeoJSON of a partner: a list of named features with a stated source, checked entry by entry. */
import * as v from 'valibot';
import type { Problem } from '../report.ts';
import { parsePartnerJson, PartnerProblems, readPartnerText } from './partnerFile.ts';
import { contactSigns, personalSigns } from './personalText.ts';

const Position = v.pipe(v.array(v.number()), v.minLength(2), v.maxLength(3));
export type Position = readonly [longitude: number, latitude: number];

const CollectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  source: v.pipe(v.string(), v.trim(), v.minLength(3)),
  features: v.pipe(
    v.array(
      v.object({
        type: v.literal('Feature'),
        properties: v.record(v.string(), v.unknown()),
        geometry: v.object({ type: v.string(), coordinates: v.unknown() }),
      }),
    ),
    v.minLength(1),
  ),
});

export interface PartnerFeature {
  /** Position in the list, as people count. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** A box round the West Midlands, generous enough for a line that leaves the region for a street. */
const WEST = -2.4;
const EAST = -1.3;
const SOUTH = 52.25;
const NORTH = 52.75;

/** @returns source and features; null when the file has not the form of a list of features */
export function readFeatures(
  path: string,
  file: string,
  problems: Problem[],
): { readonly source: string; readonly features: readonly PartnerFeature[] } | null {
  const own = new PartnerProblems(file);
  try {
    const text = readPartnerText(path, own);
    const json = text === null ? null : parsePartnerJson(text, own);
    if (json === null) return null;
    const result = v.safeParse(CollectionSchema, json);
    if (!result.success) {
      const place = v.getDotPath(result.issues[0]);
      own.add(
        null,
        place ?? null,
        place === 'source'
          ? 'it does not say where it comes from.'
          : 'it is not a list of GeoJSON features with properties and geometry.',
        place === 'source'
          ? 'add "source": "…" beside "type": "FeatureCollection".'
          : 'export it again as a GeoJSON FeatureCollection.',
      );
      return null;
    }
    const { source, features } = result.output;
    for (const sign of contactSigns(source)) {
      own.add(null, 'source', `it has ${sign}.`, 'name the organisation; no contact is printed.');
    }
    return { source, features: features.map((feature, index) => ({ ...feature, number: index + 1 })) };
  } finally {
    problems.push(...own.found);
  }
}

/** Properties of one feature; null, with every problem reported, when they are not as they must be. */
export function checkProperties<Schema extends v.GenericSchema>(
  feature: PartnerFeature,
  schema: Schema,
  problems: PartnerProblems,
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, feature.properties);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const unknown = issue.type === 'strict_object' && issue.expected === 'never';
    problems.add(
      feature.number,
      unknown ? null : (v.getDotPath(issue) ?? null),
      unknown
        ? 'it has a property that is not one of those that are read.'
        : issue.received === 'undefined'
          ? 'the property is missing.'
          : `the property is not as it must be: ${issue.type === 'picklist' ? `one of ${issue.expected ?? ''}` : issue.message}.`,
      unknown
        ? 'remove it: nothing about people or contacts belongs in this file.'
        : 'correct it; docs/adding-data.md has an example.',
    );
  }
  return null;
}

/** The id and name of a feature, which are printed: nothing of a person or a home may stand in them. */
export function checkNames(
  { id, name }: { readonly id: string; readonly name: string },
  number: number,
  problems: PartnerProblems,
): void {
  for (const [column, text] of [
    ['id', id.replaceAll('-', ' ')],
    ['name', name],
  ] as const) {
    const signs = personalSigns(text);
    if (signs.length === 0) continue;
    problems.add(number, column, `it has ${signs.join(' and ')}.`, PUBLIC_NAME);
  }
}

const PUBLIC_NAME =
  'write the public name of the place or route alone: nobody’s name, no home and no contact is printed.';

/** Positions as longitude and latitude; null, with the reason reported, when they are not places in the region. */
export function checkPositions(
  coordinates: unknown,
  number: number,
  problems: PartnerProblems,
): readonly Position[] | null {
  const result = v.safeParse(v.array(Position), coordinates);
  if (!result.success) {
    problems.add(number, 'geometry', 'its coordinates are not pairs of numbers.', 'export the file again.');
    return null;
  }
  const outside = result.output.some(
    ([longitude = 0, latitude = 0]) =>
      longitude < WEST || longitude > EAST || latitude < SOUTH || latitude > NORTH,
  );
  if (outside) {
    problems.add(
      number,
      'geometry',
      'a point of it is not in or near the seven boroughs.',
      'give longitude first, in degrees (WGS 84), not eastings and northings.',
    );
    return null;
  }
  return result.output.map(([longitude = 0, latitude = 0]) => [round5(longitude), round5(latitude)]);
}

/** About a metre. */
function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
