/** Words for the standing cautions of indicators: one short sentence or two each. */
import type { CaveatId, Indicator } from '../domain/indicator.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';

/** What is rounded differs from measure to measure: `roundingText` says it. */
export const CAVEAT_WORDS: Readonly<Record<Exclude<CaveatId, 'rounded'>, string>> = {
  'all-ages': 'This counts people of all ages, not only children and young people.',
  'recorded-not-occurred':
    'This is what was recorded. Not everything that happens is reported, and recording differs from place to place and over time.',
  'chance-only':
    'The 95% interval allows for chance alone. It does not allow for differences in recording or for misplaced locations.',
  'resident-rate-city-centre':
    'Rates look high where many people come to study, shop or go out (and rates per resident also where they come to work): they are not in the population that the rate is for.',
  'at-risk-population':
    'The rate is for people at risk: those who live in the area and those who work there. It cannot be turned back into a number of offences.',
  'not-the-recorded-rate':
    'The six-year average and the offences recorded in one year are two measures. The average is smoothed, and for people who live or work in an area. The other divides all offences of one year by the people who live there. Do not read the difference between the two as a change.',
  'not-with-injury':
    'This category is wider than violence with injury: it also takes in violence without injury, stalking, harassment and sexual offences.',
  'locations-approximate':
    'Police locations are moved to a nearby point before they are published, so an offence can be counted in the neighbourhood next door.',
  'period-not-confirmed':
    'The publisher’s technical report is not held, so the exact dates are not confirmed here.',
  'decile-one-most-deprived': 'Decile 1 is the most deprived tenth of England; decile 10 is the least.',
  'contains-crime':
    'Recorded crime, violence included, is part of this measure. Do not read it as something apart from violence.',
  'ward-average-hides-pockets':
    'An average over a ward can hide neighbourhoods that are very different from it.',
  'not-all-missing-children':
    'These are children looked after by a council. Other children who went missing are not counted.',
  'where-placed':
    'Children are counted by the council responsible for them, wherever they were living at the time.',
  'recording-varies': 'Councils record this in different ways, so differences between them need care.',
  'repeated-incidents': 'One child can be counted many times.',
  'unassigned-in-region-total': `Offences that were not assigned to ${here.authority.indefinite} are in the total of ${here.theAuthorities} but in no single ${here.authority.one}.`,
  'not-violence': 'This is not a measure of violence.',
  'includes-not-known': 'People whose situation is not known are counted in this figure.',
  'census-day-2021':
    'This shows how things were on Census day, 21 March 2021, during the pandemic. It may have changed since.',
  'higher-is-better': 'For this measure a higher figure is what is hoped for.',
  'no-england-figure': 'No figure for England that can be used is published for this measure.',
  'claimants-all-ages': 'This counts people of all working ages who claim, not only young people.',
  modelled: 'Part of this figure is estimated rather than counted.',
  'smoothed-estimate': `This is an estimate. The publisher moves each neighbourhood towards the average of neighbourhoods like it under the same council. So the highest and lowest are nearer to each other than their counts would be, and areas of different councils are less easy to compare. A ward or ${here.authority.one} has the mean of its neighbourhoods, weighted by residents, which is not its own rate.`,
  'weights-are-a-choice':
    'The weights of the parts are a choice. Change them and see how far the places move.',
  'small-counts-withheld':
    'Small counts are withheld and the others are rounded, so that nobody can be recognised. Rates and intervals are worked out from the rounded counts.',
};

const ABOVE_LOCAL_AUTHORITIES = `${GEOGRAPHY_WORDS.england.one} and ${GEOGRAPHY_WORDS['wider-region'].one}`;

export const ROUNDING_WORDS = {
  wholeEverywhere: 'The source publishes this figure as a whole per cent, without a count.',
  aboveLocalAuthorities: `The source rounds the numbers of ${ABOVE_LOCAL_AUTHORITIES}. Those of ${here.authority.many} are not rounded.`,
  localAuthorityCounts: `The source rounds the counts of ${here.authority.many} to the nearest 5 in most years. That of ${GEOGRAPHY_WORDS.england.one} is not rounded.`,
  aboveLocalAuthoritiesAndUncounted: `The source rounds the numbers of ${ABOVE_LOCAL_AUTHORITIES}. Those of ${here.authority.many} are not rounded, except in a year without a count, which has whole per cents only.`,
} as const;

type Rounded = Pick<Indicator, 'intervalMethod' | 'noInterval'>;

/**
 * What the source rounds: counts of boroughs where it publishes limits beside them, the whole measure where it is never
 * published with a count, else the numbers of larger areas, and the years without a count where there are some.
 */
function roundingText({ intervalMethod, noInterval }: Rounded): string {
  if (intervalMethod === 'published') return ROUNDING_WORDS.localAuthorityCounts;
  if (noInterval !== 'rounded-at-source') return ROUNDING_WORDS.aboveLocalAuthorities;
  return intervalMethod === 'none'
    ? ROUNDING_WORDS.wholeEverywhere
    : ROUNDING_WORDS.aboveLocalAuthoritiesAndUncounted;
}

/** A standing caution of a measure, in words that are true of it. */
export function caveatText(id: CaveatId, indicator: Rounded): string {
  return id === 'rounded' ? roundingText(indicator) : CAVEAT_WORDS[id];
}

/** Everything to be known before figures of these measures are used, each once: standing cautions first. */
export function cautionTexts(
  indicators: readonly (Pick<Indicator, 'caveats' | 'ownCautions'> & Rounded)[],
): readonly string[] {
  return [
    ...new Set([
      ...indicators.flatMap((indicator) => indicator.caveats.map((id) => caveatText(id, indicator))),
      ...indicators.flatMap(({ ownCautions = [] }) => ownCautions),
    ]),
  ];
}
