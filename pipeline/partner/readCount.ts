/** A count in a partner's file. The count itself is never repeated in a message. */
import { isSingleDay } from './days.ts';
import type { PartnerProblems } from './partnerFile.ts';

const WHOLE = 'give the count, not a rate or a percentage.';
const TRUE_COUNTS =
  'use the true counts: they are withheld here, and never published. Write x where nothing was collected.';
const THOUSANDS = 'write it without the comma, as 1204 for 1,204.';

/** What stands in place of counts in sheets and their exports; the first that fits is told. */
const OTHER_FORMS: readonly (readonly [form: RegExp, reason: string, remedy: string])[] = [
  [
    /^[<≤>≥~]|^(&lt;|less than|fewer than|under|up to|about) ?\d|^\d+ or (less|fewer|more)$|^\d+ ?(-|to) ?\d+$|^[*.:-]+$|^[[(]?(c|s|u|z|low)[\])]?$|^(suppressed|withheld)$/i,
    'the count was withheld or marked by somebody else.',
    TRUE_COUNTS,
  ],
  [
    /^#+$/,
    'the column was too narrow in the spreadsheet, which wrote signs in place of the number.',
    'widen the column and save again.',
  ],
  [/^#/, 'it is an error of a formula in the spreadsheet.', 'mend the formula and save again.'],
  [/^=/, 'it is a formula, not its result.', 'paste the values, and save again.'],
  [
    /^(n\/?a|na?n|null|none|nil|zero|no data|not (collected|known|available)|unknown|missing)$/i,
    'it is a word, not a count.',
    'write 0 for none, x for not collected.',
  ],
  [/^-[\d.,]|^\([\d.,]+\)$/, 'it is below 0.', 'correct the count.'],
  [/^\d{1,3}(,\d{3})+$/, 'it has commas.', THOUSANDS],
  [/^\d{1,3}([ '’]\d{3})+$/, 'it has a sign or blank between thousands.', 'write digits only, as 1204.'],
  [
    /^\d{1,3}(,\d{3})+\.\d+$/,
    'it has commas and a decimal point.',
    'write digits only, as 1204 for 1,204.00.',
  ],
  [
    /^\d{1,3}(\.\d{3})+$/,
    'it has a point between thousands, or is not a whole number.',
    'write digits only, as 1204; give the count, not a rate.',
  ],
  [/^\d+\.0*$/, 'it is written with a decimal point.', 'write 12, not 12.0.'],
  [/^\d+,0+$/, 'it is written with a decimal comma.', 'write 12, not 12,0.'],
  [
    /^\d+([.,]\d+)?E[+-]?\d+$/i,
    'the spreadsheet has shortened it to a power of ten.',
    'set the column to "Number" without decimals, and save again.',
  ],
  [/^\d*[.,]\d+$|%$/, 'it is not a whole number.', WHOLE],
  [/^[£$€]/, 'it is an amount of money.', WHOLE],
  [
    /^\d+ ?(\*+|†|‡|[a-z]|[[(][a-z0-9][\])])$/i,
    'a mark stands beside the number.',
    'write digits only; a caveat in dataset.json can say what the mark says.',
  ],
];

export function readCount(
  text: string,
  row: number,
  column: 'numerator' | 'denominator',
  problems: PartnerProblems,
): number | null {
  const refuse = (reason: string, remedy: string): null => {
    problems.add(row, column, reason, remedy);
    return null;
  };
  if (text === '') return refuse('it is empty.', 'write 0 for none, x for not collected.');
  if ((!/^\d+$/.test(text) && isSingleDay(text)) || /^([a-z]{3}-\d{2}|\d{1,2}-[a-z]{3})$/i.test(text)) {
    return refuse(
      'a spreadsheet has turned it into a date.',
      'set the column to "Number", and type the count again.',
    );
  }
  const other = OTHER_FORMS.find(([form]) => form.test(text));
  if (other !== undefined) return refuse(other[1], other[2]);
  if (!/^\d{1,12}$/.test(text)) return refuse('it is not a whole number.', 'write digits only.');
  return Number(text);
}
