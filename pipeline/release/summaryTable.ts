/** The table printed at the end of a build. */
import { GEOGRAPHIES } from '../../src/domain/geography.ts';
import { areasOf } from '../figures/figureTable.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Statistic } from '../figures/makeStatistics.ts';

const COLUMNS = ['indicator', 'geography', 'periods', 'months', 'measured', 'absent'] as const;

/** One line an indicator and geography: how many periods, and how many figures are there and are not. */
export function summaryTable(lookups: Lookups, statistics: readonly Statistic[]): string {
  const rows = statistics.flatMap(({ indicator, table }) =>
    GEOGRAPHIES.filter((geography) => indicator.geographies[geography] !== undefined).map((geography) => {
      const areas = areasOf(lookups, geography);
      const periods = table.periods(geography);
      const measured = periods.reduce((sum, period) => sum + table.measured(geography, period).size, 0);
      return [
        indicator.id,
        geography,
        String(periods.length),
        String(table.months(geography).length),
        String(measured),
        String(periods.length * areas.length - measured),
      ];
    }),
  );
  const lines = [[...COLUMNS], ...rows];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
