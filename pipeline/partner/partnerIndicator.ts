/** From what an analyst says about a data set to an indicator like any other. */
import type { CaveatId } from '../../src/domain/indicator.ts';
import type { Source } from '../../src/domain/indicatorMetadata.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { ratePerOf, type Dataset } from './datasetSchema.ts';

type Definition = Omit<IndicatorDefinition, 'makeFigures'>;

export function partnerSource(dataset: Dataset, period: string): Source {
  const { publisher, title, licence, attribution, url } = dataset.source;
  return { id: `partner-${dataset.id}`, publisher, title, period, licence, attribution, url };
}

/** @param notes what the pipeline did to the figures, in whole sentences */
export function partnerDefinition(dataset: Dataset, notes: readonly string[]): Definition {
  const { id, title, measure, topic, kind, unit, decimals, years, events, standsInFor } = dataset;
  const atRandom = dataset.suppression.strength === 'rounding';
  const hasInterval = events === 'independent' && !atRandom;
  const cautions = [
    ...dataset.caveats,
    ...(dataset.rolling ? [ROLLING_CAUTION] : []),
    ...(atRandom ? [atRandomCaution(dataset.rounding)] : []),
    ...notes,
  ];
  return {
    id,
    title,
    measure,
    topic,
    role: kind,
    unit,
    ratePer: ratePerOf(unit),
    decimals,
    ...(years === undefined ? {} : { yearMeans: years }),
    intervalMethod: !hasInterval ? 'none' : unit === 'percent' ? 'wilson' : 'byar',
    noInterval: hasInterval ? null : atRandom ? 'rounded-at-random' : 'repeated-incidents',
    source: partnerSource(dataset, '').id,
    caveats: cautionsOf(dataset),
    ...(cautions.length === 0 ? {} : { ownCautions: cautions }),
    ...(typeof standsInFor === 'string' ? { standsInFor } : {}),
    headline: false,
    deepIsLow: dataset.higherMeans === 'less-need',
    metadata: {
      definition: dataset.definition,
      numerator: dataset.numerator,
      denominator: denominatorText(dataset),
      method: methodText(dataset),
      notes: cautions,
      nextUpdate: dataset.nextUpdate,
    },
  };
}

function cautionsOf({ kind, events, cautions, suppression }: Dataset): CaveatId[] {
  const own: CaveatId[] = [
    ...(suppression.strength === 'rounding' ? [] : (['small-counts-withheld'] as const)),
    ...(kind === 'outcome' ? [] : (['recorded-not-occurred'] as const)),
    events === 'repeated' ? 'repeated-incidents' : 'chance-only',
  ];
  return [...new Set([...own, ...cautions])];
}

function denominatorText({ denominator }: Dataset): string {
  switch (denominator.use) {
    case 'residents':
      return 'People of all ages living in the neighbourhoods counted here, mid-2024.';
    case 'own':
      return denominator.counts;
    case 'none':
      return 'None: this is a count.';
  }
}

/** Stands with the figures, beside the partner's own cautions. */
const ROLLING_CAUTION =
  'Periods overlap: each covers twelve months and shares most of them with the next, so neighbouring periods are not independent.';

const atRandomCaution = (base: number): string =>
  `Each count was rounded up or down at random to a multiple of ${base}, so that small ones stay private: a 0 can stand for up to ${base - 1}, and small differences between areas mean nothing.`;

function methodText({ suppression, rounding, events, rolling, sumOf }: Dataset): string {
  if (sumOf !== undefined) {
    return `The figures of ${sumOf.periods} periods of ${sumOf.id}, as they are published, added up. An area is shown only where it is shown in each of them.`;
  }
  if (suppression.strength === 'rounding') {
    return `Each count is rounded up or down at random to a multiple of ${rounding}, so that wards add up to their ${PLACE_WORDS.authority.one}, and always the same way for the same count. Rates are worked out from the rounded counts. A period that was published once stays as it was.`;
  }
  const small =
    suppression.zeros === 'withhold' ? `0 to ${suppression.withholdTo}` : `1 to ${suppression.withholdTo}`;
  return [
    `Counts from ${small} are withheld, and with them as many others as it takes that no sum or difference gives one back.`,
    rounding === 1 ? '' : `All other counts are rounded to the nearest ${rounding}.`,
    events === 'independent'
      ? 'Rates and 95% intervals are worked out from the rounded counts.'
      : 'Rates are worked out from the rounded counts. No interval is given, because one person can be counted many times.',
    rolling
      ? 'An area is shown for twelve months only where none of the shorter stretches of which they are made had to be withheld.'
      : '',
    'A period that was published once stays as it was.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
