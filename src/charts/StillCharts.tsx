/** Charts that are only read: on reference pages, in print, wherever no script answers. Drawn for a phone and for a page. */
import type { ReactNode } from 'react';
import { NO_POINTING } from '../domain/linking.ts';
import { LocalAuthorityBarsDrawing } from './LocalAuthorityBarsDrawing.tsx';
import { localAuthorityBarsParts, type LocalAuthorityBarsInput } from './localAuthorityBarsParts.ts';
import { DistributionDrawing } from './DistributionDrawing.tsx';
import { distributionParts, type DistributionPartsInput } from './distributionParts.ts';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import './stillCharts.css';

interface StillProps {
  readonly headingLevel?: HeadingLevel;
}

/** Text keeps its size: the narrow drawing is on phones, the wide one elsewhere. */
const WIDTHS = { narrow: 288, wide: 600 } as const;
const SIZES = ['narrow', 'wide'] as const;
const DISTRIBUTION_HEIGHT = 260;

interface StillDrawingProps {
  readonly size: keyof typeof WIDTHS;
  readonly height: number;
  readonly children: ReactNode;
}

function StillDrawing({ size, height, children }: StillDrawingProps) {
  return (
    <svg
      className={`chart__svg stillChart stillChart--${size}`}
      viewBox={`0 0 ${WIDTHS[size]} ${height}`}
      width="100%"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function StillDistribution({ headingLevel = 3, ...input }: DistributionPartsInput & StillProps) {
  const { frame, notes } = distributionParts(input, WIDTHS.wide, DISTRIBUTION_HEIGHT);
  return (
    <ChartFrame {...frame} headingLevel={headingLevel}>
      {SIZES.map((size) => {
        const { layout } = distributionParts(input, WIDTHS[size], DISTRIBUTION_HEIGHT);
        return (
          <StillDrawing key={size} size={size} height={layout.height}>
            <DistributionDrawing
              layout={layout}
              indicator={input.indicator}
              pointing={NO_POINTING}
              range={null}
              width={WIDTHS[size]}
            />
          </StillDrawing>
        );
      })}
      <ChartNotes notes={notes} />
    </ChartFrame>
  );
}

export function StillLocalAuthorityBars({
  headingLevel = 3,
  ...input
}: LocalAuthorityBarsInput & StillProps) {
  const { frame, note, layoutAt } = localAuthorityBarsParts(input);
  return (
    <ChartFrame {...frame} headingLevel={headingLevel}>
      {SIZES.map((size) => {
        const layout = layoutAt(WIDTHS[size]);
        return (
          <StillDrawing key={size} size={size} height={layout.height}>
            <LocalAuthorityBarsDrawing
              layout={layout}
              indicator={input.indicator}
              pointing={NO_POINTING}
              width={WIDTHS[size]}
            />
          </StillDrawing>
        );
      })}
      <ChartNotes notes={[note]} />
    </ChartFrame>
  );
}
