import { memo, useId } from 'react';
import { formatPeriod } from '../domain/format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { absentPhrase } from '../words/measures.ts';
import { TREND_WORDS } from '../words/charts.ts';
import type { SeriesPoint } from './seriesLayout.ts';
import './trendChart.css';

export interface SeriesTableProps {
  readonly caption: string;
  readonly periodHeading: string;
  readonly series: readonly {
    readonly code: string;
    readonly name: string;
    readonly points: readonly SeriesPoint[];
  }[];
  readonly format: (value: number) => string;
  /** A period in words; left out, the year is written as it is. */
  readonly periodText?: (period: string) => string;
}

/** A figure or why there is none, as it is in a cell and is said of a point. */
export function pointWords(point: SeriesPoint | undefined, format: (value: number) => string): string {
  if (point === undefined || point.status === 'measured') {
    return point?.value == null ? absentPhrase('notCollected') : (point.text ?? format(point.value));
  }
  return absentPhrase(point.status);
}

/** The numbers of a chart through time, one row a period. Pointing at the chart does not draw it again. */
export const SeriesTable = memo(function SeriesTable({
  caption,
  periodHeading,
  series,
  format,
  periodText = formatPeriod,
}: SeriesTableProps) {
  const id = useId();
  const periods = series[0]?.points.map((point) => point.period) ?? [];
  return (
    <Disclosure summary={TREND_WORDS.table}>
      <div className="trend-chart__table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="trend-chart__table">
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{periodHeading}</th>
              {series.map((one) => (
                <th scope="col" key={one.code}>
                  {one.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={period}>
                <th scope="row">{periodText(period)}</th>
                {series.map((one) => (
                  <td key={one.code}>
                    {pointWords(
                      one.points.find((point) => point.period === period),
                      format,
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
});
