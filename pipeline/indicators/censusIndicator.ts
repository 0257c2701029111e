/** A share of people or households of Census 2021 as an indicator. */
import type { IndicatorRole, Topic } from '../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Lsoa } from '../read/lookups.ts';
import type { Counts } from '../figures/lsoaFigures.ts';
import { censusFigures } from '../figures/makeFigures.ts';

interface CensusOptions {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly topic: Topic;
  readonly role: IndicatorRole;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly notes?: readonly string[];
  readonly counts: (inputs: Inputs, lsoa: Lsoa) => Counts;
}

export function censusIndicator(options: CensusOptions): IndicatorDefinition {
  const { id, title, measure, topic, role, definition, numerator, denominator } = options;
  return {
    id,
    title,
    measure,
    topic,
    role,
    unit: 'percent',
    ratePer: 100,
    decimals: 1,
    intervalMethod: 'none',
    noInterval: 'complete-count',
    source: 'census2021',
    caveats: ['census-day-2021'],
    headline: false,
    metadata: {
      definition,
      numerator,
      denominator,
      method: (bestFit) => `Counts of neighbourhoods added up. Wards by ${bestFit}.`,
      notes: [
        'The census counted everybody, so no interval is given: figures are set beside each other as they are. Small changes were made to counts to protect people, so sums can differ a little from published totals.',
        ...(options.notes ?? []),
      ],
      nextUpdate: 'With the next census.',
    },
    makeFigures: censusFigures(options.counts),
  };
}
