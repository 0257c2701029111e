/** Charts that are only read: on reference pages, in print, wherever no script answers. Drawn for a phone and for a page. */
import type { ReactNode } from 'react';
import { formatFigure } from '../domain/format.ts';
import { WHISKER_NOTE } from '../words/charts.ts';
import { measurePhrase, STATUS_WORDS } from '../words/measures.ts';
import { localAuthorityBarsFinding } from './LocalAuthorityBars.tsx';
import { LocalAuthorityBarsDrawing } from './LocalAuthorityBarsDrawing.tsx';
import { localAuthorityBarsLayout } from './localAuthorityBarsLayout.ts';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import type { ChartIndicator } from './chartIndicator.ts';
import type { ChartRow, Comparator } from './chartRow.ts';
import { DistributionDrawing } from './DistributionDrawing.tsx';
import { distributionLayout } from './distributionLayout.ts';
import { distributionWords } from './distributionWords.ts';
import './stillCharts.css';

interface StillChartProps {
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  readonly period: string;
  readonly comparators: readonly Comparator[];
  readonly headingLevel?: HeadingLevel;
}

/** Text keeps its size: the narrow drawing stands on phones, the wide one elsewhere. */
const WIDTHS = { narrow: 288, wide: 600 } as const;
const DISTRIBUTION_HEIGHT = 260;

function Drawings({
  draw,
}: {
  readonly draw: (width: number) => { readonly height: number; readonly drawing: ReactNode };
}) {
  return (['narrow', 'wide'] as const).map((size) => {
    const width = WIDTHS[size];
    const { height, drawing } = draw(width);
    return (
      <svg
        key={size}
        className={`chart__svg stillChart stillChart--${size}`}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  });
}

function named(comparators: readonly Comparator[], indicator: ChartIndicator) {
  return comparators.map((c) => ({ ...c, text: `${c.name} ${formatFigure(c.value, indicator)}` }));
}

export function StillDistribution({
  rows,
  indicator,
  period,
  comparators,
  areas,
  extent,
  headingLevel = 3,
}: StillChartProps & {
  readonly areas: string;
  readonly extent: readonly [number, number] | null;
}) {
  const layoutFor = (width: number) =>
    distributionLayout({
      rows,
      comparators: named(comparators, indicator),
      labelOf: (row) => `${row.name} ${row.value === null ? '' : formatFigure(row.value, indicator)}`,
      width,
      height: DISTRIBUTION_HEIGHT,
      extent,
    });
  const words = distributionWords({
    layout: layoutFor(WIDTHS.wide),
    rows,
    indicator,
    areas,
    comparators,
  });
  return (
    <ChartFrame
      title={words.title}
      headingLevel={headingLevel}
      subtitle={`${indicator.title}: ${measurePhrase(indicator)}, ${period}`}
      summary={words.summary}
    >
      <Drawings
        draw={(width) => {
          const layout = layoutFor(width);
          return {
            height: layout.height,
            drawing: (
              <DistributionDrawing
                layout={layout}
                indicator={indicator}
                hovered={null}
                range={null}
                width={width}
              />
            ),
          };
        }}
      />
      {words.notes.map((note) => (
        <p className="chart__note" key={note}>
          {note}
        </p>
      ))}
    </ChartFrame>
  );
}

export function StillLocalAuthorityBars({
  rows,
  indicator,
  period,
  comparators,
  headingLevel = 3,
}: StillChartProps) {
  return (
    <ChartFrame
      title={localAuthorityBarsFinding(rows, comparators, indicator)}
      headingLevel={headingLevel}
      subtitle={`${indicator.title}: ${measurePhrase(indicator)}, ${period}`}
      summary={[
        ...rows.map((row) => `${row.label}.`),
        ...comparators.map((c) => `${c.name}: ${formatFigure(c.value, indicator)}.`),
      ].join(' ')}
    >
      <Drawings
        draw={(width) => {
          const layout = localAuthorityBarsLayout({
            rows,
            comparators: named(comparators, indicator),
            figureOf: (row) =>
              row.value === null ? STATUS_WORDS[row.status].label : formatFigure(row.value, indicator),
            width,
          });
          return {
            height: layout.height,
            drawing: (
              <LocalAuthorityBarsDrawing layout={layout} indicator={indicator} hovered={null} width={width} />
            ),
          };
        }}
      />
      {rows.some((row) => row.interval !== null) && <p className="chart__note">{WHISKER_NOTE}</p>}
    </ChartFrame>
  );
}
