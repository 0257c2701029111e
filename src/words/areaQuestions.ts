/** Words of an area's page around the questions people come with. */
import { formatCount } from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { COMPLETENESS_WORDS } from './completeness.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';
import { joinNames } from './listOf.ts';

export const AREA_QUESTIONS = {
  where: {
    ward: (borough: string) => `A ward in ${borough}`,
    borough: beginning(here.oneOf),
    region: beginning(here.allTogether),
  },
  contents: {
    howMuch: 'How much',
    better: 'Better or worse',
    beside: 'Beside other places',
    done: 'What is being done',
    help: 'Get help',
    unseen: 'What these figures do not show',
    topics: 'All figures',
    similar: 'Areas like this one',
    sources: 'Sources',
  },
  howMuch: {
    title: 'How much',
    rate: 'A rate says how many there are for every 1,000 people. That makes large and small places easy to compare.',
    people:
      'Some rates count people who live here. Others count people who live or work here. Each figure says which.',
    score:
      'A score is made from many figures. A higher score means more hardship. It is not a per cent, and two kinds of score cannot be compared.',
    twoMeasures:
      'Two figures for violence with injury stand here. One is an average of six years, and counts people who live or work here. The other is for one year, and counts people who live here. So they differ.',
    inYear: (count: number) => `${formatCount(count)} in a year`,
    of: (part: number, whole: number) => `${formatCount(part)} of ${formatCount(whole)}`,
    share: (per100: string, people: string) => `That is about ${per100} in every 100 ${people}.`,
  },
  better: {
    title: 'Better or worse?',
    intro: `Here are the counts of two years, side by side. ${COMPLETENESS_WORDS.rule}`,
    recorded: 'A higher count can mean more crime. It can also mean that more people tell the police.',
    none: `No figure here has two years ${COMPLETENESS_WORDS.atMost} that can be set side by side.`,
    chart:
      'In each chart the line is the count of each month. A bar is a year. Its height is the average month of that year.',
    gap: (months: readonly string[]) => `Shaded: records of ${joinNames(months)} are missing.`,
    others: 'The other figures that are counted each month',
    table: 'The numbers behind the lines',
    caption: 'Counts month by month',
    month: 'Month',
    missing: 'records missing',
    higher: 'More than before',
    lower: 'Fewer than before',
    similar: 'About as many as before',
    unclear: 'Changed, but no more than such figures often go up or down',
    notTold: 'No direction is named',
    pair: (title: string, before: number | null, after: number | null) =>
      `${title} (${after === null ? 'not known' : formatCount(after)}, before ${before === null ? 'not known' : formatCount(before)})`,
  },
  beside: {
    title: 'Beside other places',
    text: (level: Geography) => {
      const { many } = GEOGRAPHY_WORDS[level];
      return level === 'ward'
        ? `Each strip stands for all ${many} in ${here.theAuthorities}, from the lowest figure to the highest. It has five parts. A fifth of the ${many} lie in each part.`
        : `Each strip runs from the lowest figure of ${here.theAuthorities} to the highest.`;
    },
    high: 'High is not always bad: more homes owned is also a high figure.',
    more: (topic: string, count: number) =>
      `${topic}: ${formatCount(count)} ${count === 1 ? 'strip' : 'strips'}`,
    table: 'The same in a table',
    caption: 'Each figure and those around it',
    measure: 'Measure',
    place: 'Place',
    noPlace: 'no fifth named',
  },
  topics: {
    title: 'All figures, topic by topic',
    overlap:
      'Some figures count the same offences or people, or are made from others. So do not add them up.',
    count: (count: number) => (count === 1 ? '1 figure' : `${formatCount(count)} figures`),
    elsewhere: (count: number, place: string) => `${formatCount(count)} for ${place} as a whole`,
  },
} as const;
