import { useMemo, useState } from 'react';
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
 * @returns `walk`, to be handed to `AreaPlot` or `WalkList` as it is; `period`, which is pointed at; `readout`, its words
 */
export function useSeriesWalk(
  { series, format, periodText }: SeriesWalkInput,
  { hovered, onHover, onSelectArea }: LinkedChartProps,
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
  const active = hovered === null || period === null ? null : pointKey(hovered, period);
  return {
    period,
    readout: options.find(({ key }) => key === active)?.label ?? null,
    walk: {
      options,
      keysHelp: TREND_WORDS.keys,
      rowLength: Math.max(1, series[0]?.points.length ?? 1),
      active,
      onActive: (key: PointKey | null) => {
        const parts = key && partsOf(key);
        setPeriod(parts?.period ?? null);
        onHover(parts?.code ?? null);
      },
      onSelect: (key: PointKey) => onSelectArea(partsOf(key).code),
    },
  };
}
