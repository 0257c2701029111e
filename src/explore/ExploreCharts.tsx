import { memo, useMemo } from 'react';
import { LocalAuthorityBars } from '../charts/LocalAuthorityBars.tsx';
import { ChangeChart } from '../charts/ChangeChart.tsx';
import { LayerStrips } from '../charts/LayerStrips.tsx';
import { DistributionChart } from '../charts/DistributionChart.tsx';
import { ScatterChart } from '../charts/ScatterChart.tsx';
import { SeriesChart } from '../charts/SeriesChart.tsx';
import { TrendChart } from '../charts/TrendChart.tsx';
import { formatPeriodOf } from '../domain/format.ts';
import { colourFamilyOf } from '../domain/colourFamily.ts';
import { periodsFollow } from '../domain/period.ts';
import type { GssCode } from '../domain/geography.ts';
import { indicatorAt } from '../domain/indicator.ts';
import { pairingRule } from '../domain/pairing.ts';
import { isTranslatedPage } from '../ui/isTranslatedPage.ts';
import { LazyDisclosure } from '../ui/LazyDisclosure.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_FILES_OPEN, EXPLORE_WORDS } from '../words/explore.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { ChartPicturesProps } from './ChartPictures.tsx';
import type { AuthorityMonthsProps } from './AuthorityMonths.tsx';
import { localAuthorityRows } from './localAuthorityRows.ts';
import type { ExploreRow } from './exploreRows.ts';
import { commonComparators } from './commonComparators.ts';
import { besideOf, figuresKey, type MeasuredData } from './exploreData.ts';
import { layerStrips, stripOptions } from './layerStrips.ts';
import { useFigures, type FiguresProps } from './figures.ts';
import { PickedLine } from './PickedLine.tsx';
import type { PointingAt } from './pointing.ts';
import { useLocalAuthorityFigures } from './useLocalAuthorityFigures.ts';
import { useTrends } from './useTrends.ts';

/** Asked for with a measure that has months. */
const AUTHORITY_MONTHS = lazySource<AuthorityMonthsProps>(
  async () => (await import('./AuthorityMonths.tsx')).AuthorityMonths,
);

/** Asked for when it is opened. */
const CHART_PICTURES = lazySource<ChartPicturesProps>(
  async () => (await import('./ChartPictures.tsx')).ChartPictures,
);

// A step of period leaves these as they are.
const KeptChangeChart = memo(ChangeChart);
const KeptTrendChart = memo(TrendChart);
const KeptSeriesChart = memo(SeriesChart);

interface ExploreChartsProps {
  readonly data: MeasuredData;
  readonly rows: readonly ExploreRow[];
  /** Those of them that are picked out. */
  readonly brushed: readonly ExploreRow[];
  readonly changeView: ChangeView;
  /** What answers at each level. */
  readonly pointing: PointingAt;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode) => void;
}

/** What every chart takes to point at areas and choose them, as the map does. */
type LinkedProps = Pick<ExploreChartsProps, 'pointing' | 'onHover' | 'onSelectArea'>;

/** How the areas of the map lie: by the first measure, and by both. */
function AreaCharts({ data, rows, changeView, pointing, onHover, onSelectArea }: ExploreChartsProps) {
  const { first, view } = data;
  const second = besideOf(data);
  const linked = { pointing: pointing(first.geography), onHover, onSelectArea };
  const { indicator } = first;
  const comparators = useMemo(() => commonComparators(first), [first]);
  const areas = GEOGRAPHY_WORDS[first.geography].many;
  const period = formatPeriodOf(first.period, indicator);
  const scatter = second !== null && pairingRule(indicator, second.indicator).kind !== 'refused';
  return (
    <>
      {data.measures.length > 1 && <StripsChart {...{ data, rows, pointing, onHover, onSelectArea }} />}
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
            changeView({ range, secondRange, lasso: null }, { replace: true });
          }}
          lasso={view.lasso}
          onLasso={(lasso) => {
            changeView({ lasso, range: null, secondRange: null }, { replace: true });
          }}
        />
      )}
    </>
  );
}

/** Every measure that is on, one strip each. */
function StripsChart({
  data,
  rows,
  pointing,
  ...linked
}: LinkedProps & Pick<ExploreChartsProps, 'data' | 'rows'>) {
  const strips = useMemo(() => layerStrips(data, rows, pointing), [data, rows, pointing]);
  const options = useMemo(() => stripOptions(data, strips), [data, strips]);
  return (
    <div className="explore-charts__wide">
      <LayerStrips {...linked} strips={strips} options={options} pointing={pointing(data.ground.geography)} />
    </div>
  );
}

/** The local authorities by name. */
function LocalAuthorityChart({ data, pointing, ...linked }: LinkedProps & Pick<ExploreChartsProps, 'data'>) {
  const { indicator, period } = data.first;
  const figures = useLocalAuthorityFigures(data);
  const localAuthorityIndicator = useMemo(() => indicatorAt(indicator, 'borough'), [indicator]);
  const bars = useMemo(
    () => (figures === null ? [] : localAuthorityRows(data, figures.observations)),
    [data, figures],
  );
  return figures === null || bars.length === 0 ? null : (
    <LocalAuthorityBars
      {...linked}
      pointing={pointing('borough')}
      rows={bars}
      indicator={localAuthorityIndicator}
      period={formatPeriodOf(period, indicator)}
      comparators={figures.comparators}
    />
  );
}

/** The measure over time. */
function TrendCharts({
  data,
  pointing,
  onHover,
  onSelectArea,
}: LinkedProps & Pick<ExploreChartsProps, 'data'>) {
  const { indicator, geography } = data.first;
  const { changePeriods, changes, months, years, monthsOf } = useTrends(data);
  const linked = { pointing: pointing(geography), onHover, onSelectArea };
  return (
    <>
      {changePeriods !== null && changes.length > 0 && (
        <KeptChangeChart
          {...linked}
          rows={changes}
          indicator={indicator}
          earlierPeriod={formatPeriodOf(changePeriods[0], indicator)}
          laterPeriod={formatPeriodOf(changePeriods[1], indicator)}
          hasGap={!periodsFollow(...changePeriods)}
        />
      )}
      {months.length > 0 && (
        <KeptTrendChart {...linked} series={months} seriesOf={monthsOf} indicatorTitle={indicator.title} />
      )}
      {indicator.geographies.borough?.months != null && (
        <LazyPart
          source={AUTHORITY_MONTHS}
          props={{ data, ...linked, pointing: pointing('borough') }}
          waiting={null}
        />
      )}
      {years.length > 0 && <KeptSeriesChart {...linked} series={years} indicator={indicator} />}
    </>
  );
}

/** The charts that answer to the map. */
function ExploreCharts(props: ExploreChartsProps) {
  const { data, rows, brushed, changeView, pointing, onHover, onSelectArea } = props;
  const linked: LinkedProps = { pointing, onHover, onSelectArea };
  const key = isTranslatedPage() ? figuresKey(data) : '';
  return (
    <section
      className="explore-charts"
      data-colours={colourFamilyOf(data.first.indicator)}
      aria-labelledby="charts-title"
    >
      <h2 id="charts-title">{EXPLORE_WORDS.charts.title}</h2>
      <p className="explore-charts__note">{EXPLORE_WORDS.charts.note}</p>
      <PickedLine
        key={`picked ${key}`}
        data={data}
        count={brushed.length}
        of={rows.length}
        changeView={changeView}
      />
      {/* Above the charts, whose height changes when they begin to answer. */}
      <div className="explore-files">
        <LazyDisclosure
          summary={EXPLORE_FILES_OPEN.chart}
          source={CHART_PICTURES}
          props={{ release: data.release.id, foot: chartFoot(data) }}
          loading={SITE_WORDS.loading}
        />
      </div>
      <div className="explore-charts__grid">
        <AreaCharts key={`areas ${key}`} {...props} />
        <LocalAuthorityChart key={`authorities ${key}`} {...linked} data={data} />
        <TrendCharts {...linked} data={data} />
      </div>
    </section>
  );
}

/** Whose the figures of the charts are, for a picture that leaves the page. */
function chartFoot({ measures, catalogue, release }: MeasuredData): readonly string[] {
  const ids = new Set(measures.map(({ measure }) => measure.indicator.source));
  return [
    ...catalogue.sources
      .filter(({ id }) => ids.has(id))
      .map(({ publisher, title, licence }) => EXPLORE_WORDS.source(`${publisher}, ${title}`, licence)),
    EXPLORE_FILES_OPEN.release(release.id),
  ];
}

/** The charts of a view. */
export function ChartsOfView(props: FiguresProps) {
  return <ExploreCharts {...useFigures(props)} />;
}
