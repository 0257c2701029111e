/**
 * SimilarAreas: which areas are most alike in published variables. Each variable is measured in standard deviations over all
 * areas; within a group the differences are averaged as squares; the distance is the square root of the mean of the six
 * groups, each counting alike. Violence and crime are never among the variables, nor anything made from them.
 */
import type { IndicatorRole } from './indicator.ts';

export const SIMILARITY_GROUPS = [
  'age',
  'income',
  'overcrowding',
  'tenure',
  'ethnic-group',
  'density',
] as const;
export type SimilarityGroup = (typeof SIMILARITY_GROUPS)[number];

/** The indicators of each group. Density is not an indicator: the logarithm of people per square kilometre is given. */
export const SIMILARITY_INDICATORS: Readonly<Record<Exclude<SimilarityGroup, 'density'>, readonly string[]>> =
  {
    age: ['population-aged-0-15', 'population-aged-16-24', 'population-aged-65-and-over'],
    income: ['income-deprivation'],
    overcrowding: ['overcrowding'],
    tenure: ['tenure-owned', 'tenure-social-rented', 'tenure-private-rented'],
    'ethnic-group': [
      'ethnic-group-asian',
      'ethnic-group-black',
      'ethnic-group-mixed',
      'ethnic-group-white',
      'ethnic-group-other',
    ],
  };

/** Whether an indicator may say how alike two areas are: by its role, so that violence and crime are shut out. */
export function maySayLikeness({ role }: { readonly role: IndicatorRole }): boolean {
  return role === 'context' || role === 'risk-factor';
}

/** The variables of each group, each with one value an area, all in one order of areas. */
export type SimilarityVariables = Readonly<Record<SimilarityGroup, readonly (readonly number[])[]>>;

export interface SimilarArea {
  /** Index into the order of areas. */
  readonly index: number;
  /** In standard deviations: 0 for areas that are the same in every variable. */
  readonly distance: number;
  /** The same for each group by itself. */
  readonly differences: Readonly<Record<SimilarityGroup, number>>;
}

/** The `count` areas most like each area, nearest first; of two as near, the one that comes first in the order. */
export function findSimilarAreas(
  variables: SimilarityVariables,
  count: number,
): readonly (readonly SimilarArea[])[] {
  const scaled = SIMILARITY_GROUPS.map((group) => variables[group].map(standardise));
  const areas = scaled[0]?.[0]?.length ?? 0;
  return Array.from({ length: areas }, (_, own) =>
    Array.from({ length: areas }, (__, index) => compareAreas(scaled, own, index))
      .filter(({ index }) => index !== own)
      .sort((a, b) => a.distance - b.distance || a.index - b.index)
      .slice(0, count),
  );
}

function compareAreas(
  scaled: readonly (readonly (readonly number[])[])[],
  own: number,
  index: number,
): SimilarArea {
  const squares = scaled.map((group) =>
    mean(group.map((values) => ((values[own] ?? 0) - (values[index] ?? 0)) ** 2)),
  );
  const differences = SIMILARITY_GROUPS.map((group, position) => [group, Math.sqrt(squares[position] ?? 0)]);
  return {
    index,
    distance: Math.sqrt(mean(squares)),
    differences: Object.fromEntries(differences) as SimilarArea['differences'],
  };
}

/** Values less their mean, in standard deviations (of the whole, not of a sample). @throws RangeError when all are alike. */
export function standardise(values: readonly number[]): number[] {
  const middle = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  if (!(deviation > 0)) throw new RangeError('Values that do not differ cannot tell areas apart.');
  return values.map((value) => (value - middle) / deviation);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
