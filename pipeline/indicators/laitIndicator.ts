/** A measure of the DfE Local Authority Interactive Tool as an indicator. */
import type {
  CaveatId,
  Indicator,
  IndicatorRole,
  Topic,
  Unit,
  YearMeaning,
} from '../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { laitFigures } from '../figures/makeFigures.ts';
import { REGION_OF_SAME_NAME } from './placePhrases.ts';

interface LaitOptions {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly topic: Topic;
  readonly role: IndicatorRole;
  readonly unit: Unit;
  readonly decimals: number;
  readonly yearMeans?: YearMeaning;
  readonly deepIsLow?: boolean;
  readonly noInterval?: Indicator['noInterval'];
  readonly caveats: readonly CaveatId[];
  readonly headline?: boolean;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly notes: readonly string[];
  readonly nextUpdate: string;
  readonly figures: Parameters<typeof laitFigures>;
}

export function laitIndicator(options: LaitOptions): IndicatorDefinition {
  const { id, title, measure, topic, role, unit, decimals, caveats, numerator, denominator } = options;
  return {
    id,
    title,
    measure,
    topic,
    role,
    unit,
    ratePer: null,
    decimals,
    ...(options.yearMeans === undefined ? {} : { yearMeans: options.yearMeans }),
    ...(options.deepIsLow === undefined ? {} : { deepIsLow: options.deepIsLow }),
    intervalMethod: 'none',
    noInterval: options.noInterval ?? 'no-count-published',
    source: 'dfe-lait',
    caveats,
    headline: options.headline ?? false,
    metadata: {
      definition: options.definition,
      numerator,
      denominator,
      method:
        'As published in the Local Authority Interactive Tool. It gives no count, so no interval is given and no difference is tested.',
      notes: [
        ...options.notes,
        'The tool marks a figure that is withheld and one that is not available in the same way; both are "not collected" here.',
        ...REGION_OF_SAME_NAME,
      ],
      nextUpdate: options.nextUpdate,
    },
    makeFigures: laitFigures(...options.figures),
  };
}
