/** The calm lines of a place: what is recorded, which way it goes, where help is. */
import type { Finding } from '../domain/finding.ts';
import { formatCount, formatPeriod } from '../domain/format.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import { figureParts } from './finding.ts';
import { midSentence, STATUS_WORDS } from './measures.ts';

const WORDS = {
  lookup: 'It depends on how neighbourhoods are assigned to wards.',
  lookupCount: (what: string) =>
    `How many ${what} the police recorded here depends on how neighbourhoods are assigned to wards.`,
  recorded: (count: string, what: string, when: string) => `Police recorded ${count} ${what} ${when}`,
  before: {
    lower: (count: string, when: string) => `, fewer than the ${count} ${when}.`,
    similar: (count: string, when: string) => `, and ${count} ${when}. That is no clear change.`,
    higher: (count: string, when: string) => `, more than the ${count} ${when}.`,
    noVerdict: (count: string, when: string) => `, and ${count} ${when}.`,
  },
  byChance: 'Numbers of one ward can go up and down by chance.',
  noEarlier: 'No earlier year is complete, so it is not said which way this goes.',
  incomplete: (what: string, when: string) =>
    `Some records of ${what} ${when} are missing, so it is not said which way they go.`,
  help: 'The page says what is being done here and where to get help.',
} as const;

/** "Violence with injury: 9.3 recorded offences per 1,000 people at risk, all ages (Indices of Deprivation 2025)." */
export function recordedLine(finding: Finding): string {
  const { indicator, observation } = finding;
  const { figure, unit, period } = figureParts(finding);
  if (!isMeasured(observation)) {
    return `${indicator.title} (${period}): ${midSentence(STATUS_WORDS[observation.status].label)}.`;
  }
  const line = `${indicator.title}: ${figure} ${unit} (${period}).`;
  return observation.alternative === null ? line : `${line} ${WORDS.lookup}`;
}

/**
 * The counts of the newest complete year and of the earlier one, with their direction where one can be told.
 * @param earlier the observation that the finding's change was computed from; null where there is none
 * @returns null for a measure without counts
 */
export function directionLine(finding: Finding, earlier: Observation | null): string | null {
  const { indicator, observation, change } = finding;
  const what = midSentence(indicator.title);
  const when = (period: string): string => {
    const words = formatPeriod(period, indicator.yearMeans);
    return `${parsePeriod(period)?.kind === 'window' ? 'from' : 'in'} ${words}`;
  };
  if (!isMeasured(observation)) {
    return observation.status === 'incomplete' ? WORDS.incomplete(what, when(observation.period)) : null;
  }
  if (observation.numerator === null) return null;
  if (observation.alternative !== null) return WORDS.lookupCount(what);
  const now = WORDS.recorded(formatCount(observation.numerator), what, when(observation.period));
  if (
    earlier === null ||
    !isMeasured(earlier) ||
    earlier.numerator === null ||
    earlier.alternative !== null
  ) {
    return `${now}. ${WORDS.noEarlier}`;
  }
  const [count, before] = [formatCount(earlier.numerator), when(earlier.period)];
  if (change?.kind === 'compared') return now + WORDS.before[change.verdict](count, before);
  const both = now + WORDS.before.noVerdict(count, before);
  return change?.kind === 'notCompared' && change.reason === 'varies-beyond-chance'
    ? `${both} ${WORDS.byChance}`
    : both;
}

/** Three lines of an area for the picture that is shown with a link to its page. */
export function areaLines(
  headline: Finding | null,
  counted: { readonly finding: Finding; readonly earlier: Observation | null } | null,
): readonly string[] {
  return [
    headline === null ? null : recordedLine(headline),
    counted === null ? null : directionLine(counted.finding, counted.earlier),
    WORDS.help,
  ].filter((line) => line !== null);
}
