/** Indicator: what is measured, how, and what may and may not be said with it. */
import type { Geography } from './geography.ts';

/** Topics in the order in which they are listed. */
export const TOPICS = [
  'violence',
  'other-crime',
  'children-missing-and-exploitation',
  'children-and-families',
  'education',
  'youth-justice',
  'health',
  'deprivation',
  'work',
  'housing',
  'people',
] as const;
export type Topic = (typeof TOPICS)[number];

/** `per-…` units carry `ratePer`; people at risk are residents and people who work there; scores have no natural unit. */
export const UNITS = [
  'per-1000-residents',
  'per-1000000-residents',
  'per-1000-at-risk',
  'per-1000-households',
  'per-1000-properties',
  'per-10000-children',
  'per-100000-children',
  'per-100-children-looked-after',
  'per-100-pupils',
  'percent',
  'score',
  'decile',
  'index',
  'count',
  'people-per-square-kilometre',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * What a bare year in a period stands for. The period itself stays `2024` in every file.
 * `year-ending-march`: 1 April 2023 to 31 March 2024. `december-to-february`: December 2023 to February 2024.
 * `31-march`, `mid-year` (30 June), `january`: a day or month of that year. `published-as`: the source does not settle it.
 */
export const YEAR_MEANINGS = [
  'calendar-year',
  'year-ending-march',
  '31-march',
  'mid-year',
  'january',
  'december-to-february',
  'published-as',
] as const;
export type YearMeaning = (typeof YEAR_MEANINGS)[number];

/** How the 95% interval is made; `none` means the source supports none and no outcome is given. */
export type IntervalMethod = 'byar' | 'wilson' | 'published' | 'none';

/** Why an indicator has no interval. Words for each are in the message files. */
export type NoIntervalReason =
  | 'no-count-published'
  | 'area-average'
  | 'smoothed-estimate'
  | 'repeated-incidents'
  | 'rounded-at-random'
  | 'rounded-at-source'
  | 'modelled-score'
  | 'composite'
  | 'complete-count'
  | 'estimated-from-parts';

/**
 * What an indicator is, for the rules about which may be beside which.
 * `violence`: recorded violence. `crime`: other police-recorded crime. `deprivation-with-crime`: an index that
 * contains crime (IMD score, its crime domain). `risk-factor`: may enter the risk index.
 * `context`: who lives here (ethnic group, age, tenure): never plotted against violence.
 * `outcome`: everything else.
 */
export type IndicatorRole =
  'violence' | 'crime' | 'deprivation-with-crime' | 'risk-factor' | 'context' | 'outcome' | 'composite';

/** Short standing cautions; words for each are in the message files. */
export const CAVEATS = [
  'all-ages',
  'recorded-not-occurred',
  'chance-only',
  'resident-rate-city-centre',
  'at-risk-population',
  'not-the-recorded-rate',
  'not-with-injury',
  'locations-approximate',
  'period-not-confirmed',
  'decile-one-most-deprived',
  'contains-crime',
  'ward-average-hides-pockets',
  'not-all-missing-children',
  'where-placed',
  'recording-varies',
  'repeated-incidents',
  'unassigned-in-region-total',
  'not-violence',
  'includes-not-known',
  'rounded',
  'census-day-2021',
  'higher-is-better',
  'no-england-figure',
  'claimants-all-ages',
  'modelled',
  'smoothed-estimate',
  'weights-are-a-choice',
  'small-counts-withheld',
] as const;
export type CaveatId = (typeof CAVEATS)[number];

/** Class breaks of one indicator at one geography, over all its periods. */
export interface ClassBreaks {
  /** Four rising breaks that part five classes; fewer when the values do not support five. */
  readonly five: readonly number[];
  /** Two rising breaks that part three classes, for the two-measure map. */
  readonly three: readonly number[];
  /** Smallest and largest value over all periods and areas. */
  readonly extent: readonly [number, number];
  /** True when some areas are a true zero, which is then a class of its own. */
  readonly hasZero: boolean;
  /** True when a low figure is the greater need, so that the lowest class takes the deepest colour. */
  readonly deepIsLow?: boolean;
}

export interface IndicatorGeography {
  /** Periods of rates, oldest first, in the period grammar of `period.ts`. */
  readonly periods: readonly string[];
  /** First and last month of the monthly counts, when there are any. */
  readonly months: readonly [string, string] | null;
  /** Only for the geographies that are drawn as maps; null also where the numbers are too small to be drawn. */
  readonly breaks: ClassBreaks | null;
  /**
   * How many times the variance of its areas' changes is that of chance (`dispersion.ts`). Left out where it is not known, and
   * at levels whose areas are large enough for plain limits.
   */
  readonly dispersion?: number;
}

/** The short form of an indicator, enough to list it, draw it and caution about it. */
export interface Indicator {
  readonly id: string;
  /** "Violence with injury" */
  readonly title: string;
  /** Fits after a number: "offences per 1,000 people at risk". Of a percentage, a clause: "of homes had too few rooms". */
  readonly measure: string;
  /** What stands for `measure` above neighbourhoods, where the figure is the mean of neighbourhoods' rates. */
  readonly averageMeasure?: string;
  readonly topic: Topic;
  readonly role: IndicatorRole;
  readonly unit: Unit;
  readonly ratePer: number | null;
  /** Digits after the point on screen, no more than the source publishes. */
  readonly decimals: number;
  /** What a bare year among the periods stands for; left out where no period is a bare year. */
  readonly yearMeans?: YearMeaning;
  /** What stands in place of an edition's name ("Indices of Deprivation 2025"): the time its figures are of. */
  readonly periodWords?: string;
  readonly intervalMethod: IntervalMethod;
  readonly noInterval: NoIntervalReason | null;
  /** Key into the release's list of sources. */
  readonly source: string;
  readonly caveats: readonly CaveatId[];
  /** Cautions of the data owner, in whole sentences. */
  readonly ownCautions?: readonly string[];
  readonly geographies: Readonly<Partial<Record<Geography, IndicatorGeography>>>;
  /** Id of a measure without wards, in whose place the map shows this one where wards are asked for. */
  readonly standsInFor?: string;
  /** One of the headline layers of the home and explore pages. */
  readonly headline: boolean;
}

/** The indicator with the measure that is true at a level. */
export function indicatorAt(indicator: Indicator, geography: Geography): Indicator {
  return indicator.averageMeasure === undefined || geography === 'lsoa'
    ? indicator
    : { ...indicator, measure: indicator.averageMeasure };
}
