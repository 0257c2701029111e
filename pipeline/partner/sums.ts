/**
 * Several periods of a measure as one: added up from the figures that are published, and from nothing else. So it tells nothing that
 * could not be added up by anybody.
 */
import { isSameLength, periodsFollow, comparePeriods } from '../../src/domain/period.ts';
import type { IndicatorBase } from '../figures/definition.ts';
import { areasOf, FigureTable, fromCounts, stateOfSum, type Figure } from '../figures/figureTable.ts';
import type { Lookups } from '../read/lookups.ts';
import { monthsCovered } from './months.ts';
import {
  figuresPublished,
  periodsPublished,
  publishedCount,
  type PublishedBefore,
} from './publishedBefore.ts';

const LEVELS = ['ward', 'borough', 'region'] as const;

/** The measure that is added up. */
export interface SummedMeasure {
  readonly indicator: IndicatorBase;
  readonly table: FigureTable;
}

/** All that earlier releases show of a measure that is not in the folder. */
export function publishedTable(before: PublishedBefore, indicator: IndicatorBase): FigureTable {
  const table = new FigureTable();
  for (const period of periodsPublished(before, indicator.id)) {
    for (const level of LEVELS) {
      for (const [area, figure] of figuresPublished(before, indicator, level, period) ?? []) {
        table.put(level, period, area, figure);
      }
    }
  }
  return table;
}

/** Runs of so many periods that follow one another, with the months they cover together. */
function runsOf(
  periods: readonly string[],
  years: string | undefined,
  length: number,
): readonly { readonly months: string; readonly periods: readonly string[] }[] {
  const inOrder = [...periods].sort(comparePeriods);
  return inOrder.flatMap((_, from) => {
    const run = inOrder.slice(from, from + length);
    const months = run.map((period) => monthsCovered(period, years));
    const isWhole =
      run.length === length &&
      months.every((one, at) => {
        const next = months[at + 1];
        return (
          next === undefined || (periodsFollow(one, next) && isSameLength(run[at] ?? '', run[at + 1] ?? ''))
        );
      });
    if (!isWhole) return [];
    const [first, last] = [months[0]?.split('/')[0] ?? '', months.at(-1)?.split('/')[1] ?? ''];
    return [{ months: `${first}/${last}`, periods: run }];
  });
}

/** @param indicator the measure that is made */
export function sumTable(
  { indicator: summed, table }: SummedMeasure,
  indicator: IndicatorBase,
  length: number,
  lookups: Lookups,
): FigureTable {
  const made = new FigureTable();
  for (const level of LEVELS) {
    for (const { months, periods } of runsOf(table.periods(level), summed.yearMeans, length)) {
      for (const area of areasOf(lookups, level)) {
        made.put(
          level,
          months,
          area,
          sumOf(
            periods.map((period) => table.get(level, period, area)),
            indicator,
          ),
        );
      }
    }
  }
  return made;
}

function sumOf(figures: readonly Figure[], indicator: IndicatorBase): Figure {
  const measured = figures.flatMap((figure) => (figure.status === 'measured' ? [figure] : []));
  if (measured.length < figures.length) return { status: stateOfSum(figures) };
  const add = (of: (figure: (typeof measured)[number]) => number | null): number =>
    measured.reduce((sum, figure) => sum + (of(figure) ?? 0), 0);
  if (indicator.unit === 'count')
    return publishedCount(
      add(({ value }) => value),
      indicator,
    );
  return fromCounts(
    add(({ numerator }) => numerator),
    add(({ denominator }) => denominator),
    indicator,
  );
}
