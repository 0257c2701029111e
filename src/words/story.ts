/** Words of the stories: what is said around figures, and every label of the four views. */
import { formatCount } from '../domain/format.ts';

export const STORY_WORDS = {
  /** "6 of the 20 wards" */
  wardsInFifth: (count: number, total: number) => `${formatCount(count)} of the ${formatCount(total)} wards`,
  source: (publisher: string, title: string, period: string, licence: string) =>
    `${publisher}, ${title}. Period shown: ${period}. ${licence}.`,
  barsSummary: (title: string, highest: string, lowest: string) =>
    `${title}. Highest: ${highest}. Lowest: ${lowest}.`,
  intervalsNote: 'The thin lines show the 95% interval, which allows for chance alone.',
  linesSummary: (line: string, first: string, last: string) => `${line}: ${first}; ${last}.`,
  area: 'Area',
  borough: 'Borough',
  period: 'Period',
  from: 'From',
  to: 'To',
  interval: '95% interval',
  stepTogether: (date: string) =>
    `Step Together places are shown as they were on ${date}. What runs today is not known.`,
  what: 'What',
} as const;
