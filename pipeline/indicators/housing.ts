/** Topic: housing. */
import type { IndicatorDefinition } from '../figures/definition.ts';
import { OVERCROWDED } from '../read/readCensus.ts';
import { censusIndicator } from './censusIndicator.ts';

const HOUSEHOLDS = 'All households with at least one usual resident.';

const tenure = (
  id: string,
  title: string,
  measure: string,
  definition: string,
  categories: readonly string[],
): IndicatorDefinition =>
  censusIndicator({
    id,
    title,
    measure,
    topic: 'housing',
    role: 'context',
    definition,
    numerator: 'Households of this tenure.',
    denominator: HOUSEHOLDS,
    notes: ['Tenure is context about an area. It is never set against violence here.'],
    counts: ({ census }, lsoa) => census.tenure.counts(lsoa, categories),
  });

export const HOUSING: readonly IndicatorDefinition[] = [
  censusIndicator({
    id: 'overcrowding',
    title: 'Overcrowded households',
    measure: 'of households had fewer rooms than they needed',
    topic: 'housing',
    role: 'risk-factor',
    definition:
      'The share of households whose home has fewer rooms than the household needs by the census standard.',
    numerator: 'Households with an occupancy rating of -1 or below.',
    denominator: HOUSEHOLDS,
    counts: ({ census }, lsoa) => census.occupancy.counts(lsoa, OVERCROWDED),
  }),
  tenure(
    'tenure-owned',
    'Homes owned',
    'of households owned their home, outright, with a mortgage or in shared ownership',
    'The share of households that own their home, outright, with a mortgage or in shared ownership.',
    ['Owned: Owns outright', 'Owned: Owns with a mortgage or loan', 'Shared ownership: Shared ownership'],
  ),
  tenure(
    'tenure-social-rented',
    'Homes rented from a council or housing association',
    'of households rented from a council, a housing association or another social landlord',
    'The share of households that rent from a council, a housing association or another social landlord.',
    ['Social rented: Rents from council or Local Authority', 'Social rented: Other social rented'],
  ),
  tenure(
    'tenure-private-rented',
    'Homes rented privately',
    'of households rented from a private landlord or lived rent free',
    'The share of households that rent from a private landlord or live rent free.',
    [
      'Private rented: Private landlord or letting agency',
      'Private rented: Other private rented',
      'Lives rent free',
    ],
  ),
];
