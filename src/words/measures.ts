/** Words for measures: units, topics, levels, what stands in place of a figure, and why there is no interval. */
import { cellLevels } from '../domain/bivariate.ts';
import type { BenchmarkOutcome } from '../domain/comparison.ts';
import type { Quintile } from '../domain/quintiles.ts';
import {
  formatFigure,
  formatFigureWithUnit,
  formatInterval,
  formatUnit,
  type FigureStyle,
} from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import type { Indicator, NoIntervalReason, Topic, Unit } from '../domain/indicator.ts';
import type { ClassKey } from '../domain/classKeys.ts';
import {
  isMeasured,
  measuredOf,
  statusOf,
  type AbsentStatus,
  type Observation,
  type Status,
} from '../domain/observation.ts';
import type { Overlap } from '../domain/overlap.ts';
import type { PairingRule } from '../domain/pairing.ts';
import { PLACE_WORDS as here, REGION } from '../domain/place.ts';
import { PROGRAMME } from '../domain/programme.ts';

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  violence: 'Violence',
  'other-crime': 'Other crime',
  'children-missing-and-exploitation': 'Children missing and exploitation',
  'children-and-families': 'Children and families',
  education: 'School and learning',
  'youth-justice': 'Youth justice',
  health: 'Health',
  deprivation: 'Deprivation',
  work: 'Work',
  housing: 'Housing',
  people: 'People who live here',
};

/** The unit by itself, for an axis, a column heading or the legend. */
export function unitLabel(unit: Unit): string {
  return UNIT_LABELS[unit] ?? formatUnit(unit);
}

const UNIT_LABELS: Readonly<Partial<Record<Unit, string>>> = {
  percent: 'per cent',
  score: 'score, higher is more deprived',
  decile: 'tenths of England, 1 is the most deprived',
  index: '0 to 100',
};

/** The measure by itself, for a subtitle or an axis: "per cent of households had fewer rooms than they needed". */
export function measurePhrase({ unit, measure }: Pick<Indicator, 'unit' | 'measure'>): string {
  return unit === 'percent' && measure.startsWith('of ') ? `per cent ${measure}` : measure;
}

/** One area and several areas of a level, inside a sentence. */
export const GEOGRAPHY_WORDS: Readonly<Record<Geography, { readonly one: string; readonly many: string }>> = {
  lsoa: { one: 'neighbourhood', many: 'neighbourhoods' },
  ward: { one: 'ward', many: 'wards' },
  borough: here.authority,
  region: { one: here.together, many: here.together },
  'wider-region': { one: `the ${REGION.name}`, many: 'regions' },
  england: { one: 'England', many: 'England' },
};

/** The state of a figure, for a legend, a table cell and speech; `sentence` says why there is none. */
export const STATUS_WORDS: Readonly<Record<Status, { readonly label: string; readonly sentence: string }>> = {
  measured: { label: 'Measured', sentence: 'A figure is published.' },
  suppressed: {
    label: 'Withheld',
    sentence:
      'The figure is withheld: it is so small that it could point to a person, or it would give away one that is.',
  },
  notCollected: {
    label: 'No usable figure',
    sentence:
      'There is no usable figure: none is published for this area at this level, or what is published cannot be relied on.',
  },
  incomplete: {
    label: 'Incomplete',
    sentence: 'Some records of this period are missing, so no figure is given.',
  },
};

/** Why an indicator has no 95% interval: whole sentences. */
export const NO_INTERVAL_WORDS: Readonly<Record<NoIntervalReason, string>> = {
  'no-count-published':
    'There is no 95% interval, because the source publishes no count to work one out from.',
  'area-average':
    'There is no 95% interval, because the figure is an average of smaller areas without a count of its own.',
  'smoothed-estimate':
    'There is no 95% interval, because the figure is a smoothed estimate and none is published for it.',
  'repeated-incidents':
    'There is no 95% interval, because one child can be counted many times and it would look surer than it is.',
  'rounded-at-source':
    'There is no 95% interval, because the source publishes the figure in rounded form only.',
  'rounded-at-random':
    'There is no 95% interval, because the count was rounded up or down at random, so that small ones stay private.',
  'modelled-score':
    'There is no 95% interval, because the score is made from many sources and none is published for it.',
  composite:
    'There is no 95% interval, because the figure is put together from other measures by weights that are a choice.',
  'complete-count': 'There is no 95% interval, because this is a count of everyone, not a sample.',
  'estimated-from-parts':
    'There is no 95% interval, because the figure is an estimate for a place that cuts neighbourhoods.',
};

export const OUTCOME_WORDS: Readonly<Record<BenchmarkOutcome, string>> = {
  lower: 'lower than',
  similar: 'similar to',
  higher: 'higher than',
};

/** "in the highest fifth" … to be followed by "of wards". */
export const QUINTILE_WORDS: Readonly<Record<Quintile, string>> = {
  'lowest-fifth': 'in the lowest fifth',
  'second-lowest-fifth': 'in the second lowest fifth',
  'middle-fifth': 'in the middle fifth',
  'second-highest-fifth': 'in the second highest fifth',
  'highest-fifth': 'in the highest fifth',
};

/** Said beside a smoothed rate and what makes neighbourhoods alike. */
const SMOOTHED =
  'The rate is smoothed towards the average of like neighbourhoods, which makes the pattern of the two together look stronger than it is.';

const BOTH_SMOOTHED =
  'Both rates are smoothed towards the average of like neighbourhoods, which makes the two look more alike than they are.';

/** Said of two measures that hold the same thing. */
const OVERLAP_WORDS: Readonly<Record<Overlap, string>> = {
  'part-of': 'One of the two is part of the other, so they are bound to look alike.',
  'same-thing': 'The two are forms of one index, so they are bound to look alike.',
  'shared-parts': 'The two have parts in common, so they are bound to look alike.',
};

/** What to say before or instead of showing two measures together; null when nothing needs saying. */
export function pairingSentence(rule: PairingRule): string | null {
  if (rule.kind === 'allowed') {
    const told = [
      ...(rule.overlap === undefined ? [] : [OVERLAP_WORDS[rule.overlap]]),
      ...(rule.areBothSmoothed === true ? [BOTH_SMOOTHED] : rule.isSmoothed === true ? [SMOOTHED] : []),
    ];
    return told.length === 0 ? null : told.join(' ');
  }
  switch (rule.reason) {
    case 'contains-crime': {
      const alike =
        'This deprivation measure has recorded crime in it, violence included, so the two are bound to look alike.';
      return rule.isSmoothed === true ? `${alike} ${SMOOTHED}` : alike;
    }
    case 'context-against-violence':
      return 'Who lives in a place is context. It is not shown against violence or other crime here, because it would invite blame and explain nothing.';
    case 'same-indicator':
      return 'Choose two different measures.';
  }
}

/** "high violence with injury, low income deprivation"; null for a class that is no cell of the two-measure map. */
export function cellLabel(classKey: ClassKey, firstTitle: string, secondTitle: string): string | null {
  const levels = cellLevels(classKey);
  if (levels === null) return null;
  return `${levels.first} ${midSentence(firstTitle)}, ${levels.second} ${midSentence(secondTitle)}`;
}

/** Titles may begin with a name of their own. */
const PROPER_NAMES = [
  'Index of Multiple Deprivation',
  'Asian',
  'Black',
  'White',
  'Census',
  ...(PROGRAMME === null ? [] : [PROGRAMME.name]),
];

/** A title inside a sentence: small first letter, but "NEET", "GCSE" and proper names stay. */
export function midSentence(title: string): string {
  if (PROPER_NAMES.some((name) => title === name || title.startsWith(`${name} `))) return title;
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The figure alone, or why there is none: "20.1", "Withheld". */
export function figureText(
  observation: Observation | null,
  indicator: FigureStyle,
  format = formatFigure,
): string {
  return isMeasured(observation)
    ? format(observation.value, indicator)
    : STATUS_WORDS[statusOf(observation)].label;
}

/** The same with its unit: "20.1 per 1,000 people at risk". */
export function figureOrStatus(indicator: FigureStyle, observation: Observation | null): string {
  return figureText(observation, indicator, formatFigureWithUnit);
}

/** Its interval: "19.2 to 21"; null where it has none. */
export function intervalText(observation: Observation | null, indicator: FigureStyle): string | null {
  const interval = measuredOf(observation)?.interval ?? null;
  return interval && formatInterval(interval, indicator);
}

/** The state of an absent figure inside a sentence: "withheld". */
export function absentPhrase(status: AbsentStatus): string {
  return midSentence(STATUS_WORDS[status].label);
}

/** Name with the borough it lies in: "Oldfield, Northtown". Not said twice when the name has it already. */
export function placeName(name: string, localAuthorityName: string | null): string {
  return localAuthorityName === null || name.startsWith(localAuthorityName)
    ? name
    : `${name}, ${localAuthorityName}`;
}

/**
 * What is said of an area on hover and focus: "Oldfield, Northtown: 20.1 per 1,000 people at risk",
 * "Oldfield, Northtown: not published at this level".
 */
export function areaLabel(
  area: { readonly name: string },
  localAuthorityName: string | null,
  indicator: FigureStyle,
  observation: Observation | null,
): string {
  const place = placeName(area.name, localAuthorityName);
  if (isMeasured(observation)) {
    return `${place}: ${formatFigureWithUnit(observation.value, indicator)}`;
  }
  return `${place}: ${absentPhrase(observation?.status ?? 'notCollected')}`;
}
