/** FactDate: how old a document fact is. What is older than 24 months stands under what has been done, not under what is. */

/** Months after which a fact is past. */
export const MONTHS_UNTIL_PAST = 24;

/**
 * Whether a fact is more than 24 months old on a day.
 * @param asOf `2021`, `2021-12` or `2021-12-13`: the last day for which its source vouches. A day or month that is not
 * known is taken as the earliest it can be, so that nothing old passes for new.
 * @param on the day of the release, `2026-11-22`
 * @throws RangeError when either has not the form of a date
 */
export function isPast(asOf: string, on: string): boolean {
  const [year, month, day] = partsOf(asOf);
  const [yearNow, monthNow, dayNow] = partsOf(on);
  const months = (yearNow - year) * 12 + monthNow - month;
  return months > MONTHS_UNTIL_PAST || (months === MONTHS_UNTIL_PAST && dayNow > day);
}

function partsOf(text: string): readonly [year: number, month: number, day: number] {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  if (match === null) throw new RangeError(`"${text}" is not a year, a month or a day.`);
  return [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
}
