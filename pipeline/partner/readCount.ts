/** A count in a partner's file. The count itself is never repeated in a message. */
import type { PartnerProblems } from './partnerFile.ts';

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
  if (/^[<≤>~]/.test(text) || /^[*.:-]+$|^\[?(c|s|u|z|low)\]?$/i.test(text)) {
    return refuse(
      'the count was withheld or marked by somebody else.',
      'use the true counts: they are withheld here, and never published. Write x where nothing was collected.',
    );
  }
  if (/^-\d/.test(text)) return refuse('it is below 0.', 'correct the count.');
  if (/^\d{1,3}(,\d{3})+$/.test(text))
    return refuse('it has commas.', 'write it without the comma, as 1204 for 1,204.');
  if (/^\d+\.0+$/.test(text)) return refuse('it is written with a decimal point.', 'write 12, not 12.0.');
  if (/^\d*\.\d+$/.test(text) || /%$/.test(text)) {
    return refuse('it is not a whole number.', 'give the count, not a rate or a percentage.');
  }
  if (!/^\d{1,12}$/.test(text)) return refuse('it is not a whole number.', 'write digits only.');
  return Number(text);
}
