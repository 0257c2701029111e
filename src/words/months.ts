/** Words of the months of each local authority, side by side. */
import { PLACE_WORDS as here } from '../domain/place.ts';
import { COMPLETENESS_WORDS } from './completeness.ts';

export const MONTHS_WORDS = {
  title: (indicator: string) => `${indicator}, month by month in each ${here.authority.one}`,
  rate: 'recorded each month per 100,000 residents',
  count: 'recorded each month, as a number and not a rate',
  /** One month of one place: the number, and for how many people it is. */
  point: (count: string, rate: string) => `${count} (${rate} per 100,000 residents)`,
  list: (indicator: string) => `${indicator}: months of each ${here.authority.one}`,
  month: 'Month',
  keys: `Left and right arrow keys move through the months, up and down from ${here.authority.one} to ${here.authority.one}. Enter chooses one. Escape lets go.`,
  hint: 'Point at a month, or move to the chart and use the arrow keys, to read one figure.',
  together: `The faint line in every panel is ${here.together}.`,
  sameScale: 'All panels have one scale.',
  gap: `Hatched months are incomplete: ${COMPLETENESS_WORDS.missing}. No number is shown and the line is not joined across them.`,
  unlike:
    'Months differ in length and by season, so a month is best set beside the same month of another year.',
} as const;
