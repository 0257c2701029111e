/** Words of the table. */
import { formatCount } from '../domain/format.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';

export const TABLE_WORDS = {
  area: 'Area',
  borough: beginning(here.authority.one),
  interval: '95% interval',
  comparedWith: (name: string) => `Compared with ${name}`,
  compared: 'Place among the areas',
  state: 'State',
  select: 'Selected',
  noInterval: 'none',
  none: '–',
  filter: beginning(here.authority.one),
  allLocalAuthorities: `All ${here.authority.many}`,
  previous: 'Previous rows',
  next: 'Next rows',
  pages: 'Pages of the table',
  goToSelected: (name: string) => `Go to ${name}`,
  scrollLabel: (caption: string) => `Table: ${caption}`,
  otherFigure: (figure: string) => `or ${figure} by share of postcodes`,
  sortHint: `The table opens in the order of the map: ${here.authority.one}, then name. Press a column heading to sort by it.`,
  valueOrder: 'Sorted by figure. Where two intervals overlap, the order of the two areas may be chance.',
  sideways: 'The table goes on to the right: swipe or scroll sideways.',
  empty: `No area fits what is picked out. Widen the range or choose another ${here.authority.one}.`,
} as const;

/** "Rows 1 to 25 of 192" */
export function rowsShown(from: number, to: number, count: number): string {
  if (count === 0) return 'No rows';
  return `Rows ${formatCount(from)} to ${formatCount(to)} of ${formatCount(count)}`;
}

/** Under a table on paper that does not hold every row. */
export function rowsOnPaperWords(of: {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Chosen areas that stand below them. */
  readonly chosen: number;
}): string {
  const chosen =
    of.chosen === 0 ? '' : of.chosen === 1 ? ', then the chosen area' : ', then the other chosen areas';
  return `${rowsShown(of.from, of.to, of.count)} are printed here${chosen}. All rows are in the file that the page offers below its table.`;
}
