/** Words for how a figure is beside another: outcomes, sizes of full counts, both look-ups, and what can be said without one. */
import type { Comparison, NotComparedReason } from '../domain/comparison.ts';
import type { Finding } from '../domain/finding.ts';
import { formatFigure, formatRange, formatShare } from '../domain/format.ts';
import type { NoIntervalReason } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import type { RelativeSize } from '../domain/relativeSize.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { GEOGRAPHY_WORDS, NO_INTERVAL_WORDS, OUTCOME_WORDS } from './measures.ts';

/** Each to be followed by what the figure is beside: "more than twice" … "the figure for Northtown". */
export const SIZE_WORDS: Readonly<Record<RelativeSize, string>> = {
  'less-than-a-quarter': 'less than a quarter of',
  'less-than-half': 'less than half of',
  'about-half': 'about half of',
  'about-a-third-lower': 'about a third lower than',
  'about-a-quarter-lower': 'about a quarter lower than',
  'a-little-lower': 'a little lower than',
  'about-the-same': 'about the same as',
  'a-little-higher': 'a little higher than',
  'about-a-quarter-higher': 'about a quarter higher than',
  'about-a-third-higher': 'about a third higher than',
  'about-half-as-high-again': 'about half as high again as',
  'nearly-twice': 'nearly twice',
  'about-twice': 'about twice',
  'more-than-twice': 'more than twice',
  'about-three-times': 'about three times',
  'more-than-three-times': 'more than three times',
  'more-than-four-times': 'more than four times',
  'more-than-five-times': 'more than five times',
  lower: 'lower than',
  higher: 'higher than',
};

/** "higher than"; "not clearly different from" where only chance would have called it different. */
export function outcomeWords(comparison: Extract<Comparison, { kind: 'compared' }>): string {
  return comparison.beyondChance === true ? NOT_CLEARLY : OUTCOME_WORDS[comparison.outcome];
}

const NOT_CLEARLY = 'not clearly different from';

/** What is said where there is no outcome, always after the figures themselves. */
export function notComparedSentence(
  reason: NotComparedReason,
  noInterval: NoIntervalReason | null,
  hole?: number,
): string {
  switch (reason) {
    case 'absent':
      return 'There is no figure to compare.';
    case 'no-comparator':
    case 'comparator-absent':
      return 'There is no figure to compare it with.';
    case 'same-area':
      return 'This is the area that others are compared with.';
    case 'different-period':
      return 'The figure to compare it with is of another period.';
    case 'depends-on-look-up':
      return 'What can be said beside it depends on how neighbourhoods are assigned to wards.';
    case 'population-hole':
      return `${hole === undefined ? 'Many' : formatShare(hole)} of the people counted here live where no police record is held, so it is not called higher or lower.`;
    case 'no-interval':
      return noInterval === null
        ? 'There is no 95% interval for this figure, so how much of a difference is chance is not known.'
        : `${NO_INTERVAL_WORDS[noInterval]} So how much of a difference is chance is not known.`;
  }
}

/** How the figure stands to the comparator, or what can be said instead; null when no comparison was asked for. */
export function outcomeSentence(finding: Finding): string | null {
  const { comparison, comparator, indicator } = finding;
  if (comparator === null) return null;
  if (comparison.kind !== 'notCompared') {
    const value = formatFigure(comparison.comparatorValue, indicator);
    const named = `the figure for ${comparator.name} (${value})`;
    if (comparison.kind === 'fullCount') {
      return comparison.size === null
        ? `The figure for ${comparator.name} is ${value}.`
        : `This is ${SIZE_WORDS[comparison.size]} ${named}.`;
    }
    return comparison.beyondChance === true
      ? `This is ${NOT_CLEARLY} ${named}: ${beyondChanceReason(finding)}.`
      : `This is ${OUTCOME_WORDS[comparison.outcome]} ${named}.`;
  }
  const { reason } = comparison;
  if (reason === 'absent') return null;
  const hole = isMeasured(finding.observation) ? finding.observation.hole : undefined;
  const sentence = notComparedSentence(reason, finding.noInterval, hole);
  if (comparator.value === null || reason === 'same-area' || reason === 'different-period') return sentence;
  const value = formatFigure(comparator.value, indicator);
  if (reason === 'no-interval' || reason === 'population-hole')
    return `The figure for ${comparator.name} is ${value}. ${sentence}`;
  return `${lookUpRange(finding) ?? ''} The figure for ${comparator.name} is ${value}. ${sideSentence(finding, comparator.value) ?? sentence}`.trim();
}

function beyondChanceReason({ area }: Finding): string {
  return `figures of ${GEOGRAPHY_WORDS[area.geography].many} go up and down by more than chance between two years`;
}

/** Where both ways of assigning neighbourhoods put the figure on one side of the other, and only one clearly so; else null. */
function sideSentence({ observation }: Finding, beside: number): string | null {
  if (!isMeasured(observation)) return null;
  const other = observation.otherLookUp?.value ?? observation.alternative;
  if (other === null || (observation.value - beside) * (other - beside) <= 0) return null;
  const side = observation.value > beside ? 'higher' : 'lower';
  return `Both ways give a ${side} figure, but not both a clearly ${side} one.`;
}

/** "By how neighbourhoods are assigned to wards it is 5.4 to 6.2."; null where only one way is known or both show the same. */
export function lookUpRange({ observation, indicator }: Finding): string | null {
  if (!isMeasured(observation)) return null;
  const other = observation.otherLookUp?.value ?? observation.alternative;
  if (other === null || formatFigure(other, indicator) === formatFigure(observation.value, indicator)) {
    return null;
  }
  const range = formatRange(
    Math.min(observation.value, other),
    Math.max(observation.value, other),
    indicator,
  );
  return `By how neighbourhoods are assigned to wards it is ${range}.`;
}

/**
 * What to say of a ward whose figure the other look-up moves by more than a tenth: the range, and whether what is said beside
 * it holds either way; null for every other area.
 */
export function lookUpSentence(finding: Finding): string | null {
  const { observation, comparison } = finding;
  if (!isMeasured(observation) || observation.alternative === null) return null;
  const range = lookUpRange(finding);
  if (range === null) return null;
  if (comparison.kind !== 'notCompared') return `${range} What is said beside it holds either way.`;
  // Said with the figure that it is set beside.
  return comparison.reason === 'depends-on-look-up' && finding.comparator?.value != null ? null : range;
}

const OTHER_LOCAL_AUTHORITIES = beginning(here.othersTogether);

/** The comparator without the area, where the area is a large part of it: "The other boroughs together: 1.6."; else null. */
export function othersSentence({ others, comparator, area, indicator }: Finding): string | null {
  if (others === null || comparator === null) return null;
  const isOfLocalAuthorities = area.geography === 'borough' && comparator.name === GEOGRAPHY_WORDS.region.one;
  const name = isOfLocalAuthorities ? OTHER_LOCAL_AUTHORITIES : `${comparator.name} without ${area.name}`;
  return `${beginning(name)}: ${formatFigure(others.value, indicator)}.`;
}
