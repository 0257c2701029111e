/** Words of the part of an area's page that says what runs now, what a person can do, and what was done before. */
import { formatCount, formatDay, formatMonth } from '../domain/format.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { PROGRAMME_NAMES, PROGRAMME_WORDS as programme } from './programme.ts';

/** "13 December 2021", "December 2021" or "2021". */
function partialDate(text: string): string {
  return formatDay(formatMonth(text));
}

/** What is folded with earlier work besides: the record of the programme, where there is one. */
const RECORD = PROGRAMME_NAMES.map((name) => `${name} in ${programme.year}`);

export const DONE_WORDS = {
  title: 'What is being done, and what you can do',
  /** What the dates beside each entry mean. */
  intro:
    'Each entry has its date and who said it. The pages were read in saved copies, so ask before you go: times and places change.',
  now: 'Now',
  youCan: 'What you can do',
  earlier: 'Earlier work',
  earlierIntro: 'What was done, or was said at the time. It may have stopped or changed.',
  asOf: (date: string) => `As of ${partialDate(date)}.`,
  from: 'From',
  /** Of a page that gives no date. */
  undated: (words: string) => `(page ${words})`,
  checked: (day: string) => `Checked ${formatDay(day)}.`,
  /** Of an entry that stood under now, or under what a person can do, until its review was due. */
  overdue: (day: string) => `This was to be checked again by ${formatDay(day)}, so it may have changed.`,
  /** All that stood under now is due for review on the reader's day. */
  nothingCurrent: (day: string) =>
    `What stood here had to be checked again before ${formatDay(day)}. It is under “Earlier work” now, with its ways to ask.`,
  more: (count: number) => `${formatCount(count)} more`,
  moreEarlier: (count: number) =>
    count === 0
      ? RECORD.join('')
      : `All earlier work: ${[`${formatCount(count)} more`, ...RECORD].join(', and ')}`,
  /** To the page of the region, which has what was done in all boroughs together. */
  inCombinedArea: `Earlier work across ${here.theAuthorities}, and its money year by year`,
  withoutName: 'You can tell what you know without giving your name:',
  reach: (partnership: string, place: string) =>
    `Do you know of something that is missing here? Tell the ${partnership}: it can say what runs in ${place}.`,
  reachRegion: (partnership: string) =>
    `Do you know of something that is missing here? Tell the ${partnership}.`,
} as const;
