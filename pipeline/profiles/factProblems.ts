/**
 * What the data build refuses in facts of `content/`: what is second-hand, undated, unchecked, or said for now without a way
 * to ask. Each problem says what is wrong and how to mend it.
 */
import type { Citations, Fact } from '../../src/data/contentSchema.ts';

export interface FactProblem {
  readonly id: string;
  readonly reason: string;
  readonly remedy: string;
}

/** How long after the day for which the source vouches a fact may stand without another look. */
const MONTHS_OF_TRUST = 12;

/** How long after it was checked something to ask for or to take part in may stand without another look. */
const MONTHS_UNTIL_ASKED_AGAIN = 6;

/**
 * The last day that `reviewBy` may name. It is counted from the day for which the source vouches. Duties and plans go on
 * after that day, so theirs is counted from the day of the check; so is that of ways to ask, which say what was on offer,
 * and when, as something past.
 */
export function latestReview({
  part,
  asOf,
  until,
  standing,
  checkedOn,
}: Pick<Fact, 'part' | 'asOf' | 'until' | 'standing' | 'checkedOn'>): string {
  if (checkedOn === undefined) return addMonths(asOf, MONTHS_OF_TRUST);
  if (part === 'you-can') return addMonths(checkedOn, MONTHS_UNTIL_ASKED_AGAIN);
  if (until !== undefined) return [addMonths(checkedOn, MONTHS_OF_TRUST), lastDay(until)].sort()[0] ?? '';
  return addMonths(standing === true ? checkedOn : asOf, MONTHS_OF_TRUST);
}

/** Problems of certainty, dates and ways to ask; those of citations are found by `problemsOfFacts`. */
export function problemsOfTime(facts: readonly Fact[], { documents }: Citations): readonly FactProblem[] {
  const isDated = ({ document }: Fact['cites'][number]): boolean =>
    documents.some(({ id, dateWords }) => id === document && dateWords === undefined);
  return facts.flatMap((fact) => {
    const { id, part, asOf, certainty, checkedOn, reviewBy, ask, cites } = fact;
    const problems: FactProblem[] = [];
    const refuse = (reason: string, remedy: string): void => {
      problems.push({ id, reason, remedy });
    };
    if (certainty === 'C')
      refuse(
        'its certainty is C: it is known at second hand only.',
        'find the page of the body that speaks and mark it A, A- or B, or take the fact out.',
      );
    if (checkedOn === undefined)
      refuse(
        '"checkedOn" is missing.',
        'write the day on which you last read its source, such as 2026-11-29.',
      );
    else if (firstDay(asOf) > checkedOn)
      refuse('its source was read before the day it vouches for.', 'correct "asOf" or "checkedOn".');
    if (reviewBy !== undefined && reviewBy < firstDay(asOf))
      refuse(
        '"reviewBy" is before "asOf".',
        'write a day after it on which somebody looks at the source again.',
      );
    if (part === 'earlier') return problems;
    if (reviewBy === undefined)
      refuse('"reviewBy" is missing.', 'write the day by which somebody looks at the source again.');
    else if (reviewBy > latestReview(fact))
      refuse(
        `"reviewBy" is later than its source can be trusted, which is until ${latestReview(fact)}.`,
        'write an earlier day, or read the source again and write its new dates.',
      );
    if (ask === undefined)
      refuse(
        `it stands under "${part}" without a way to ask.`,
        'give "ask" with its text and https link, or move it to "earlier".',
      );
    if (part === 'now' && !cites.some(isDated))
      refuse(
        'it is said for now and no document it cites gives its own date.',
        'cite a dated page as well, or move it to "you-can" or "earlier" and say it as past.',
      );
    return problems;
  });
}

function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  return isoDay(
    month === undefined ? Date.UTC(Number(year), 12, 0) : Date.UTC(Number(year), Number(month), 0),
  );
}

/** The same day some months later, or the last of the month where it has none. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = firstDay(date).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
