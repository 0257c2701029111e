/** The count behind a rate and the share behind a score, in words. */
import { formatDecimal } from '../domain/format.ts';
import type { Unit } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
import type { ProfileFigure } from './profileModel.ts';

const words = AREA_QUESTIONS.howMuch;

const RATES: readonly Unit[] = ['per-1000-residents', 'per-1000000-residents'];

/** "116 in a year" beside a rate, "939 of 11,801" beside a share; null where no count is published. */
export function countWords({ entry: { indicator, observation } }: ProfileFigure): string | null {
  if (!isMeasured(observation) || observation.numerator === null || observation.denominator === null) {
    return null;
  }
  const { numerator, denominator } = observation;
  if (indicator.unit === 'percent') return words.of(numerator, denominator);
  const period = parsePeriod(observation.period);
  const isYear = period?.kind === 'year' || (period?.kind === 'window' && period.months === 12);
  return RATES.includes(indicator.unit) && isYear ? words.inYear(numerator) : null;
}

/** Scores of the Indices that are a share of people. */
const SHARES: Readonly<Record<string, string>> = {
  'income-deprivation': 'people',
  'employment-deprivation': 'people of working age',
};

/** "That is about 32 in every 100 people." beside a score that is a share; null beside any other figure. */
export function shareWords({ entry: { indicator, observation } }: ProfileFigure): string | null {
  const people = SHARES[indicator.id];
  return people === undefined || !isMeasured(observation)
    ? null
    : words.share(formatDecimal(observation.value * 100, 0), people);
}
