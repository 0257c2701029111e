import { LayerStrips } from '../src/charts/LayerStrips.tsx';
import { LocalAuthorityBars } from '../src/charts/LocalAuthorityBars.tsx';
import { ChangeChart } from '../src/charts/ChangeChart.tsx';
import type { ChartRow } from '../src/charts/chartRow.ts';
import { DistributionChart } from '../src/charts/DistributionChart.tsx';
import { PlaceStrip } from '../src/charts/PlaceStrip.tsx';
import { ScatterChart } from '../src/charts/ScatterChart.tsx';
import { SeriesChart } from '../src/charts/SeriesChart.tsx';
import { Sparkline } from '../src/charts/Sparkline.tsx';
import { MonthMultiples } from '../src/charts/MonthMultiples.tsx';
import { SpineChart } from '../src/charts/SpineChart.tsx';
import { StillLocalAuthorityBars, StillDistribution } from '../src/charts/StillCharts.tsx';
import { TrendChart } from '../src/charts/TrendChart.tsx';
import { TwoYearsChart } from '../src/charts/TwoYearsChart.tsx';
import type { GalleryPart } from './Gallery.tsx';
import {
  CHANGES,
  COMPARATOR,
  EACH_MONTHLY,
  INDICATOR,
  LINKED,
  MONTHLY,
  ROWS,
  SECOND,
  SPARK,
  STRIPS,
  STRIPS_LIT,
  pointedAt,
  TWO_YEARS,
  YEARLY,
} from './figures.ts';

const PERIOD = 'April 2024 to March 2025';
const LEVEL = { headingLevel: 4 } as const;
const RANKED = { rows: ROWS, indicator: INDICATOR, period: PERIOD, comparators: [COMPARATOR], ...LEVEL };
const MARKS = [
  { kind: 'borough', value: 8.8 },
  { kind: 'region', value: 9.4 },
  { kind: 'wider-region', value: 8.1 },
  { kind: 'england', value: 7.2 },
] as const;
const SPREAD = { count: 40, least: 1, most: 60, fifths: [4, 8, 12, 18] } as const;
const FEW = { ...SPREAD, count: 7, most: 20, fifths: null };
const without = (row: ChartRow): ChartRow => ({
  ...row,
  observation: null,
});

function distribution(rows: readonly ChartRow[], range: readonly [number, number] | null) {
  return (
    <DistributionChart
      {...LINKED}
      {...RANKED}
      rows={rows}
      areas="wards"
      range={range}
      onRange={() => undefined}
    />
  );
}

export const CHART_PARTS: readonly GalleryPart[] = [
  { title: 'Distribution', drawn: distribution(ROWS, null) },
  { title: 'Distribution: a range picked out', drawn: distribution(ROWS, [5, 15]) },
  { title: 'Distribution: nothing to draw', drawn: distribution(ROWS.map(without), null) },
  {
    title: 'Distribution, to be read only',
    drawn: <StillDistribution {...RANKED} areas="wards" extent={[0, 30]} />,
  },
  { title: 'Bars', drawn: <LocalAuthorityBars {...LINKED} {...RANKED} /> },
  {
    title: 'Bars: an area pointed at, on a phone',
    drawn: <LocalAuthorityBars {...LINKED} {...RANKED} pointing={pointedAt(ROWS[3]!.code)} />,
    narrow: true,
  },
  { title: 'Bars, to be read only', drawn: <StillLocalAuthorityBars {...RANKED} /> },
  {
    title: 'Strips of three measures: an area pointed at, one that does not colour the map, one of few areas',
    drawn: <LayerStrips {...LINKED} {...LEVEL} {...STRIPS} />,
  },
  {
    title: 'Strips on a phone: several areas lit',
    drawn: <LayerStrips {...LINKED} {...LEVEL} {...STRIPS_LIT} />,
    narrow: true,
  },
  {
    title: 'Two measures',
    drawn: (
      <ScatterChart
        {...LINKED}
        {...LEVEL}
        rows={ROWS}
        first={INDICATOR}
        second={SECOND}
        areas="wards"
        firstPeriod={PERIOD}
        secondPeriod="2024"
        split={null}
        range={null}
        secondRange={null}
        onRanges={() => undefined}
        lasso={null}
        onLasso={() => undefined}
      />
    ),
  },
  {
    title: 'Years, one missing',
    drawn: <SeriesChart {...LINKED} {...LEVEL} series={YEARLY} indicator={INDICATOR} />,
  },
  {
    title: 'Months, one missing',
    drawn: <TrendChart {...LINKED} {...LEVEL} series={MONTHLY} indicatorTitle={INDICATOR.title} />,
  },
  {
    title: 'Months of each place on one scale, with all together',
    drawn: (
      <MonthMultiples
        {...LINKED}
        {...LEVEL}
        series={EACH_MONTHLY}
        together={MONTHLY[1]!.points}
        kind="rate"
        indicatorTitle={INDICATOR.title}
      />
    ),
  },
  {
    title: 'Change between two years: higher, lower, not told apart, a year missing',
    drawn: (
      <ChangeChart
        {...LINKED}
        {...LEVEL}
        rows={CHANGES}
        indicator={INDICATOR}
        earlierPeriod="April 2023 to March 2024"
        laterPeriod={PERIOD}
        hasGap={false}
      />
    ),
  },
  {
    title: 'Months and two years',
    drawn: <TwoYearsChart {...TWO_YEARS} yearWords={(last) => `year to ${last}`} />,
  },
  {
    title: 'One area among all, in fifths, cut short of the highest',
    drawn: (
      <SpineChart value={11.2} interval={{ lower: 9, upper: 13.8 }} spread={SPREAD} comparators={MARKS} />
    ),
  },
  {
    title: 'One area among few, without a figure',
    drawn: <SpineChart value={null} interval={null} spread={FEW} comparators={MARKS} />,
  },
  {
    title: 'Place among all, in fifths',
    drawn: <PlaceStrip value={11.2} spread={SPREAD} comparators={MARKS} />,
  },
  { title: 'Place among few', drawn: <PlaceStrip value={11.2} spread={FEW} comparators={MARKS} /> },
  { title: 'Small line, one year missing', drawn: <Sparkline points={SPARK} />, narrow: true },
];
