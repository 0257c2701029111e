/** Words for the smallest fall that could be told from usual movement (docs/adr/0023). */
import type { ChangeToSee } from '../domain/changeToSee.ts';
import type { Finding } from '../domain/finding.ts';
import { formatCount, formatShare } from '../domain/format.ts';
import { SHARE_OF_TRIES, type SmallestFall } from '../domain/smallestFall.ts';
import { beginning } from './beginning.ts';
import { countedThings, inPeriod } from './change.ts';
import { joinNames } from './listOf.ts';

const TRIES = `in at least ${Math.round(SHARE_OF_TRIES * 10)} of 10 tries`;

/** In letters, as it is said of years. */
const NUMBERS = ['no', 'one', 'two', 'three'];
const yearsWords = (years: number): string =>
  `${NUMBERS[years] ?? String(years)} ${years === 1 ? 'year' : 'years'}`;

export const CHANGE_TO_SEE_WORDS = {
  title: 'Change you could see',
  intro: `How large a lasting fall could figures like these tell from the ups and downs that they have anyway? Given is the smallest fall that would be told ${TRIES}.`,
  assumption:
    'The years before are taken to be like the year that is known, and each year to move by itself. Two and three years are added together: as many years before as after. They tell a smaller fall, and you wait longer for the answer.',
  large:
    'Where there are very many events, or many wards are taken together, figures move by more than is allowed for here. Take the falls as the least.',
  warning:
    'Do not promise it. It is what these figures could show, and no forecast of what your work will bring. Numbers of records also move with reporting and recording: where people trust you, they may report more. Say how else you will know.',
  table: {
    caption: (things: string) => `How large a fall in ${things} could be told`,
    headings: ['Years before and after', 'Now', 'After the fall', 'Fewer', 'Counted as fewer from'],
    years: (years: number) => beginning(yearsWords(years)),
    none: 'too few to tell any fall',
    mark: (count: string) => `${count} or fewer`,
    dash: 'none',
  },
  tooFew: (count: number, things: string) =>
    `${beginning(things)}: ${formatCount(count)} in a year are too few to tell any fall, even if none were left, over one, two or three years.`,
  notKnown: (titles: readonly string[]) =>
    `Not given for ${joinNames(titles)}: it is not known how much such figures usually move, or part of the place has no figure that can be compared.`,
  nothing:
    'No measure of this pack is a number of records in one year with a published movement, so no fall can be given.',
  estimated:
    'An outline has no counts of its own, only estimates, so no fall can be given for it. Choose the whole wards that it touches to get one.',
  ofWholeWards:
    'An outline has no counts of its own, only estimates. So the falls here are of the whole wards that it touches, taken together.',
} as const;

type Told = Extract<ChangeToSee, { kind: 'told' }>;
type Named = Pick<Finding, 'indicator' | 'period'>;

/** "207 recorded robberies in the year to March 2026" */
export function yearlyCount({ count, period }: Told, { indicator }: Named): string {
  return `${formatCount(count)} ${countedThings(indicator)} ${inPeriod(period, indicator.yearMeans)}`;
}

/**
 * "One year before against one after: a lasting fall from 207 to 122 (41% fewer) could be told in at least 8 of 10 tries. 152 or fewer in the year
 * after would itself be called fewer."
 */
export function fallSentence(fall: SmallestFall): string {
  const many = yearsWords(fall.years);
  const against = `${beginning(many)} before against ${many} after`;
  if (fall.kind === 'none') {
    return `${against}: too few to tell any fall, even if none were left.`;
  }
  const { before, after, share, mostCalled } = fall;
  return `${against}: a lasting fall from ${formatCount(before)} to ${formatCount(after)} (${formatShare(share)} fewer) could be told ${TRIES}. If ${formatCount(mostCalled)} or fewer are recorded after, that will be called fewer.`;
}

/** For a text of few words: the fall over one year and over three, or that there is none. */
export function shortFallSentence(told: Told, named: Named): string {
  const things = countedThings(named.indicator);
  const [first] = told.falls;
  const last = told.falls.at(-1);
  if (first?.kind === 'fall' && last?.kind === 'fall') {
    return `A lasting fall in ${things} from ${formatCount(first.before)} to ${formatCount(first.after)} a year (${formatShare(first.share)}) could be told within ${yearsWords(first.years)}, and one of ${formatShare(last.share)} over ${yearsWords(last.years)}; this is no promise.`;
  }
  if (last?.kind === 'fall') {
    return `Only over ${yearsWords(last.years)} could a fall in ${things} be told: of ${formatShare(last.share)}; this is no promise.`;
  }
  return CHANGE_TO_SEE_WORDS.tooFew(told.count, things);
}
