import { useCallback, useMemo, useState } from 'react';
import type { Lit } from '../domain/linking.ts';
import { pointLabel, TREND_WORDS } from '../words/charts.ts';
import { partsOf, pointKey, type ChartSeries, type PointKey } from './chartSeries.ts';
import type { LinkedChartProps } from './kit/useLinkedPlot.ts';
import { pointWords } from './SeriesTable.tsx';

export interface SeriesWalkInput {
  readonly series: readonly ChartSeries[];
  readonly format: (value: number) => string;
  readonly periodText: (period: string) => string;
}

/**
 * Pointing at and walking the points of series: periods sideways, areas up and down. The other views are told the area; the
 * period stays with the chart.
 * @returns `walk`, to be handed to `AreaPlot` or `WalkList` as it is; `period`, which is pointed at; `readoutOf`, the words of
 * what answers: at that period, or the newest when another view points
 */
export function useSeriesWalk(
  { series, format, periodText }: SeriesWalkInput,
  { pointing, onHover, onSelectArea }: LinkedChartProps,
) {
  const [period, setPeriod] = useState<string | null>(null);
  const options = useMemo(
    () =>
      series.flatMap(({ code, name, selected, points }) =>
        points.map((point) => ({
          key: pointKey(code, point.period),
          label: pointLabel(name, periodText(point.period), pointWords(point, format)),
          selected,
        })),
      ),
    [series, format, periodText],
  );
  const newest = series[0]?.points.at(-1)?.period;
  const keyOf = useCallback(
    ({ area }: Lit): PointKey | null => {
      const at = period ?? newest;
      return area === null || at === undefined ? null : pointKey(area, at);
    },
    [period, newest],
  );
  return {
    period,
    readoutOf: (lit: Lit): string | null => {
      const active = keyOf(lit);
      return options.find(({ key }) => key === active)?.label ?? null;
    },
    walk: {
      options,
      keysHelp: TREND_WORDS.keys,
      rowLength: Math.max(1, series[0]?.points.length ?? 1),
      pointing,
      keyOf,
      onActive: (key: PointKey | null) => {
        const parts = key && partsOf(key);
        setPeriod(parts?.period ?? null);
        onHover(parts?.code ?? null);
      },
      onSelect: (key: PointKey) => onSelectArea(partsOf(key).code),
    },
  };
}
