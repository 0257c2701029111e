/** Words for a finding: the only place where a sentence is made around a figure. */
import type { Finding } from '../domain/finding.ts';
import {
  formatCount,
  formatFigure,
  formatFigureWithUnit,
  formatInterval,
  formatPeriodOf,
} from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import {
  absentPhrase,
  QUINTILE_WORDS,
  GEOGRAPHY_WORDS,
  midSentence,
  placeName,
  STATUS_WORDS,
  unitLabel,
} from './measures.ts';
import { lookUpSentence, othersSentence, SIZE_WORDS, outcomeSentence, outcomeWords } from './comparison.ts';

/**
 * A heading that says the finding without its figure where a outcome or a band can be given:
 * "Violence with injury in Oldfield: higher than England".
 */
export function findingHeadline(finding: Finding): string {
  const { indicator, area, observation } = finding;
  const subject = `${indicator.title} in ${area.name}`;
  if (!isMeasured(observation)) return `${subject}: ${absentPhrase(observation.status)}`;
  const standing = standingPhrase(finding);
  if (standing !== null) return `${subject}: ${standing}`;
  if (finding.band !== null) return `${subject}: ${quintilePhrase(finding.band, finding)}`;
  return `${subject}: ${formatFigureWithUnit(observation.value, indicator)}`;
}

/**
 * The figure in one sentence, with its unit, period and, where the cautions ask for it, "recorded" and "all ages":
 * "Oldfield, Northtown: 20.1 recorded violence with injury offences per 1,000 people at risk, all ages (Indices of
 * Deprivation 2025)." An absent figure says why.
 */
export function findingSentence(finding: Finding): string {
  const { indicator, area, observation } = finding;
  const name = placeName(area.name, area.localAuthorityName);
  const place = beginning(name);
  const period = formatPeriodOf(finding.period, indicator);
  if (!isMeasured(observation)) {
    return `${place}: ${midSentence(indicator.title)} (${period}). ${STATUS_WORDS[observation.status].sentence}`;
  }
  return `${place}: ${figurePhrase(finding, observation.value)} (${period}).`;
}

/** The 95% interval in words; null when there is none. */
export function intervalSentence(finding: Finding): string | null {
  const { interval, indicator } = finding;
  if (interval === null) return null;
  return `Allowing for chance alone, the underlying figure is likely to be between ${formatInterval(interval, indicator).replace(' to ', ' and ')} (95% interval).`;
}

/** Why a figure has no fifth although there are enough areas for one; null where that is not so. */
export function noQuintileSentence({ observation }: Pick<Finding, 'observation'>): string | null {
  return isMeasured(observation) && observation.noFifth === true ? NO_QUINTILE : null;
}

const NO_QUINTILE =
  'It is too close to call which fifth it is in: counting people who work in each neighbourhood too would give another.';

/** "That is in the highest fifth of wards in the boroughs."; where none can be given, why, or null. */
export function quintileSentence(finding: Finding): string | null {
  return finding.band === null
    ? noQuintileSentence(finding)
    : `That is ${quintilePhrase(finding.band, finding)} in ${here.theAuthorities}.`;
}

/** How a ward’s mean is marked in the measure of an indicator. */
const AVERAGED = /, averaged over neighbourhoods[^;]*$/;

/** The measure under its own title: "recorded offences per 1,000 people at risk, all ages". */
function underTitle(phrase: string, title: string): string {
  const subject = midSentence(title.split(',')[0] ?? title);
  return phrase.replace(` of ${subject}`, '').replace(AVERAGED, '');
}

/**
 * The figure parted for a list: large, then what it counts, then when. An absent figure has its status in place of a number.
 * `unit` is for a place under the title, whose words it does not repeat; `isShortened` asks to say it in full elsewhere.
 */
export function figureParts(finding: Finding): {
  readonly figure: string;
  readonly unit: string;
  readonly period: string;
  readonly isShortened: boolean;
} {
  const { indicator, observation } = finding;
  const period = formatPeriodOf(finding.period, indicator);
  if (!isMeasured(observation)) {
    return {
      figure: STATUS_WORDS[observation.status].label,
      unit: indicator.title,
      period,
      isShortened: false,
    };
  }
  const figure = formatFigure(observation.value, indicator);
  const phrase = figurePhrase(finding, observation.value);
  const isLeading = phrase.startsWith(figure);
  const isScore = indicator.unit === 'score' || indicator.unit === 'decile' || indicator.unit === 'index';
  const whole = isLeading ? phrase.slice(figure.length).trim() : isScore ? unitLabel(indicator.unit) : phrase;
  const unit = underTitle(whole, indicator.title);
  return { figure, unit, period, isShortened: unit !== whole };
}

/** "higher than England", "more than twice Northtown"; null where neither an outcome nor a size is given. */
export function standingPhrase({ comparison, comparator }: Finding): string | null {
  if (comparator === null || comparison.kind === 'notCompared') return null;
  if (comparison.kind === 'compared') return `${outcomeWords(comparison)} ${comparator.name}`;
  return comparison.size === null ? null : `${SIZE_WORDS[comparison.size]} ${comparator.name}`;
}

/** How the figure stands, without the figures: "Higher than England.", "In the highest fifth of wards."; empty when neither can be said. */
export function standingSentences(finding: Finding): string[] {
  const standing = standingPhrase(finding);
  return [
    ...(standing === null ? [] : [sentence(standing)]),
    ...(finding.band === null ? [] : [sentence(quintilePhrase(finding.band, finding))]),
  ];
}

/** "Wards lie between 2.3 and 19.8." */
export function spreadSentence(
  finding: Finding,
  spread: { readonly least: number; readonly most: number; readonly count: number },
): string {
  const { one, many } = GEOGRAPHY_WORDS[finding.area.geography];
  const [least, most] = [
    formatFigure(spread.least, finding.indicator),
    formatFigure(spread.most, finding.indicator),
  ];
  if (spread.count === 1) return `Only one ${one} has a figure: ${least}.`;
  return `The ${formatCount(spread.count)} ${many} with a figure lie between ${least} and ${most}.`;
}

const AGES_NOT_SETTLED = 'Some of these shares depend on how neighbourhoods are assigned to wards.';

/**
 * Who lives here by age, with the date of the shares (which is not that of the number of people), beside a larger area:
 * "By age (Census 2021): 24.1% were under 16 (22.0% in the boroughs together), …"; null when a figure is not there.
 */
export function ageSentence(
  parts: readonly { readonly words: string; readonly finding: Finding }[],
): string | null {
  const name = parts[0]?.finding.comparator?.name;
  const shares = parts.flatMap(({ words, finding: { observation, comparator, indicator } }) =>
    isMeasured(observation)
      ? [
          {
            words,
            figure: formatFigure(observation.value, indicator),
            beside: comparator?.value == null ? null : formatFigure(comparator.value, indicator),
          },
        ]
      : [],
  );
  if (shares.length === 0 || shares.length < parts.length) return null;
  const clauses = shares.map(({ words, figure, beside }, index) =>
    beside === null
      ? `${figure} were ${words}`
      : `${figure} were ${words} (${beside}${index === 0 ? ` in ${name ?? ''}` : ''})`,
  );
  const first = parts[0]?.finding;
  const period = first === undefined ? '' : formatPeriodOf(first.period, first.indicator);
  const isSettled = parts.every(
    ({ finding: { observation } }) => !isMeasured(observation) || observation.alternative === null,
  );
  const told = `By age (${period}): ${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1) ?? ''}.`;
  return isSettled ? told : `${told} ${AGES_NOT_SETTLED}`;
}

function sentence(phrase: string): string {
  return `${beginning(phrase)}.`;
}

/** Every sentence that may be said with the finding, in the order of saying. */
export function findingSentences(finding: Finding): string[] {
  return [
    findingSentence(finding),
    intervalSentence(finding),
    outcomeSentence(finding),
    lookUpSentence(finding),
    quintileSentence(finding),
    othersSentence(finding),
  ].filter((sentence) => sentence !== null);
}

/** "in the highest fifth of wards" */
export function quintilePhrase(band: NonNullable<Finding['band']>, { area }: Finding): string {
  return `${QUINTILE_WORDS[band]} of ${GEOGRAPHY_WORDS[area.geography].many}`;
}

/** Scores, deciles and indices have no things to count, so their title stands for the measure. */
export function figurePhrase({ indicator, caveats }: Finding, value: number): string {
  const ages = caveats.includes('all-ages') && !/all ages/i.test(indicator.measure) ? ', all ages' : '';
  const isRecorded = caveats.includes('recorded-not-occurred') && !/recorded/i.test(indicator.measure);
  switch (indicator.unit) {
    case 'score':
    case 'decile':
    case 'index':
      return `${midSentence(indicator.title)}, ${formatFigureWithUnit(value, indicator)}${ages}`;
    case 'percent':
      return `${formatFigure(value, indicator)} ${indicator.measure}${isRecorded ? ', as recorded' : ''}${ages}`;
    default:
      return `${formatFigure(value, indicator)} ${isRecorded ? 'recorded ' : ''}${indicator.measure}${ages}`;
  }
}
