import { useMemo } from 'react';
import { LocalAuthorityBars } from '../charts/LocalAuthorityBars.tsx';
import { ChangeChart } from '../charts/ChangeChart.tsx';
import type { Comparator } from '../charts/chartRow.ts';
import { DistributionChart } from '../charts/DistributionChart.tsx';
import { ScatterChart } from '../charts/ScatterChart.tsx';
import { SeriesChart } from '../charts/SeriesChart.tsx';
import { TrendChart } from '../charts/TrendChart.tsx';
import { formatPeriodOf } from '../domain/format.ts';
import { periodsFollow } from '../domain/period.ts';
import type { GssCode } from '../domain/geography.ts';
import { indicatorAt } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import { pairingRule } from '../domain/pairing.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { localAuthorityRows } from './localAuthorityRows.ts';
import type { ExploreRow } from './exploreRows.ts';
import type { ExploreData, Measure } from './exploreData.ts';
import { useLocalAuthorityFigures } from './useLocalAuthorityFigures.ts';
import { useTrends } from './useTrends.ts';

/** The one figure all areas are compared with; none when each is compared with its own borough. */
export function commonComparators(measure: Measure): readonly Comparator[] {
  const { comparator } = measure;
  if (comparator === null || comparator === 'borough') return [];
  const observation = measure.comparatorFor(null);
  return observation !== null && isMeasured(observation)
    ? [{ name: EXPLORE_WORDS.comparatorTitles[comparator], value: observation.value }]
    : [];
}

export interface ExploreChartsProps {
  readonly data: ExploreData;
  readonly rows: readonly ExploreRow[];
  readonly changeView: ChangeView;
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode) => void;
}

/** The charts that answer to the map. */
export function ExploreCharts({
  data,
  rows,
  changeView,
  hovered,
  onHover,
  onSelectArea,
}: ExploreChartsProps) {
  const { first, second, view } = data;
  const { indicator } = first;
  const trends = useTrends(data);
  const boroughs = useLocalAuthorityFigures(data);
  const linked = { hovered, onHover, onSelectArea };
  const comparators = useMemo(() => commonComparators(first), [first]);
  const areas = GEOGRAPHY_WORDS[first.geography].many;
  const period = formatPeriodOf(first.period, indicator);
  const localAuthorityIndicator = useMemo(() => indicatorAt(indicator, 'borough'), [indicator]);
  const bars = useMemo(
    () => (boroughs === null ? [] : localAuthorityRows(data, boroughs.observations)),
    [data, boroughs],
  );
  const scatter =
    second !== null &&
    second.geography === first.geography &&
    pairingRule(first.indicator, second.indicator).kind !== 'refused';
  return (
    <section className="explore-charts" aria-labelledby="charts-title">
      <h2 id="charts-title">{EXPLORE_WORDS.charts.title}</h2>
      <p className="explore-charts__note">{EXPLORE_WORDS.charts.note}</p>
      <div className="explore-charts__grid">
        {first.geography !== 'borough' && (
          <DistributionChart
            {...linked}
            rows={rows}
            indicator={indicator}
            areas={areas}
            period={period}
            comparators={comparators}
            extent={indicator.geographies[first.geography]?.breaks?.extent ?? null}
            range={view.range}
            onRange={(range) => {
              changeView({ range }, { replace: true });
            }}
          />
        )}
        {scatter && (
          <ScatterChart
            {...linked}
            rows={rows}
            first={indicator}
            second={second.indicator}
            areas={areas}
            firstPeriod={period}
            secondPeriod={formatPeriodOf(second.period, second.indicator)}
            split={null}
            range={view.range}
            secondRange={view.secondRange}
            onRanges={(range, secondRange) => {
              changeView({ range, secondRange }, { replace: true });
            }}
          />
        )}
        {boroughs !== null && bars.length > 0 && (
          <LocalAuthorityBars
            {...linked}
            rows={bars}
            indicator={localAuthorityIndicator}
            period={period}
            comparators={boroughs.comparators}
          />
        )}
        {trends.changePeriods !== null && trends.changes.length > 0 && (
          <ChangeChart
            {...linked}
            rows={trends.changes}
            indicator={indicator}
            earlierPeriod={formatPeriodOf(trends.changePeriods[0], indicator)}
            laterPeriod={formatPeriodOf(trends.changePeriods[1], indicator)}
            hasGap={!periodsFollow(...trends.changePeriods)}
          />
        )}
        {trends.months.length > 0 && (
          <TrendChart {...linked} series={trends.months} indicatorTitle={indicator.title} />
        )}
        {trends.years.length > 0 && <SeriesChart {...linked} series={trends.years} indicator={indicator} />}
      </div>
    </section>
  );
}
