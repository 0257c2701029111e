/** GeoJSON of a partner: a list of named features with a stated source, checked entry by entry. */
import * as v from 'valibot';
import { parsePartnerJson, readPartnerText, type PartnerProblems } from './partnerFile.ts';
import { contactPatterns, personalDataPatterns } from './personalText.ts';

export interface PartnerFeature {
  /** Position in the list, as people count. */
  readonly number: number;
  /** Empty where there are none. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: unknown; readonly coordinates: unknown };
}

/** Why a count or a line is right although it looks wrong. It is not published. */
export const Confirmed = v.optional(
  v.pipe(v.string(), v.trim(), v.minLength(10, 'say why in at least 10 letters')),
);

const NOT_A_LIST = 'it is not a list of GeoJSON features with properties and geometry.';
const EXPORT_AGAIN = 'export it again as a GeoJSON FeatureCollection.';

/**
 * Every fault of the list is reported; of its features, what is there is given back for the caller to check.
 * @returns source and features; null when the file has not the form of a list of features
 */
export function readFeatures(
  path: string,
  problems: PartnerProblems,
): { readonly source: string; readonly features: readonly PartnerFeature[] } | null {
  const text = readPartnerText(path, problems);
  const json = text === null ? null : parsePartnerJson(text, problems);
  if (json === null) return null;
  const list = isRecord(json) && json['type'] === 'FeatureCollection' ? json['features'] : null;
  if (!isRecord(json) || !Array.isArray(list)) {
    problems.add(null, null, NOT_A_LIST, EXPORT_AGAIN);
    return null;
  }
  if (list.length === 0) problems.add(null, 'features', 'there is nothing in the list.', EXPORT_AGAIN);
  const source = typeof json['source'] === 'string' ? json['source'].trim() : '';
  if (source.length < LEAST_LETTERS_OF_SOURCE) {
    problems.add(
      null,
      'source',
      'it does not say where it comes from.',
      'add "source": "…" beside "type": "FeatureCollection".',
    );
  }
  for (const sign of contactPatterns(source)) {
    problems.add(null, 'source', `it has ${sign}.`, 'name the organisation; no contact is printed.');
  }
  const features = (list as readonly unknown[]).map((feature, index): PartnerFeature => {
    const isFeature = isRecord(feature) && feature['type'] === 'Feature';
    if (!isFeature) problems.add(index + 1, null, 'it is not a GeoJSON feature.', EXPORT_AGAIN);
    const { properties, geometry } = isRecord(feature) ? feature : {};
    return {
      number: index + 1,
      properties: isRecord(properties) ? properties : {},
      geometry: {
        type: isRecord(geometry) ? geometry['type'] : null,
        coordinates: isRecord(geometry) ? geometry['coordinates'] : null,
      },
    };
  });
  return { source, features };
}

const LEAST_LETTERS_OF_SOURCE = 3;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/** The id and name of a feature, which are printed: nothing of a person or a home may stand in them, and no id appears twice. */
export function checkNames(
  { number, properties: { id, name } }: PartnerFeature,
  seen: Set<string>,
  problems: PartnerProblems,
): void {
  for (const [column, text] of [
    ['id', typeof id === 'string' ? id.replaceAll('-', ' ') : ''],
    ['name', typeof name === 'string' ? name : ''],
  ] as const) {
    const signs = personalDataPatterns(text);
    if (signs.length === 0) continue;
    problems.add(number, column, `it has ${signs.join(' and ')}.`, PUBLIC_NAME);
  }
  if (typeof id !== 'string') return;
  if (seen.has(id)) problems.add(number, 'id', 'the id appears twice.', 'give each its own.');
  seen.add(id);
}

const PUBLIC_NAME =
  'write the public name of the place or route alone: nobody’s name, no home and no contact is printed.';
