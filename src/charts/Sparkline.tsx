import { memo } from 'react';
import { StretchedDrawing } from './kit/StretchedDrawing.tsx';
import type { SeriesPoint } from './seriesLayout.ts';
import { SPARKLINE_HEIGHT, SPARKLINE_WIDTH, sparklineLayout } from './sparklineLayout.ts';
import './sparkline.css';

export interface SparklineProps {
  readonly points: readonly SeriesPoint[];
}

/** A small line through time. Its words are beside it, so it is not read out. A time without a figure is a shaded gap. */
export const Sparkline = memo(function Sparkline({ points }: SparklineProps) {
  const layout = sparklineLayout(points);
  if (layout === null) return null;
  return (
    <StretchedDrawing
      className="sparkline"
      boxWidth={SPARKLINE_WIDTH}
      boxHeight={SPARKLINE_HEIGHT}
      width="100%"
      height={SPARKLINE_HEIGHT}
    >
      {layout.gaps.map(({ x, width, first }) => (
        <rect key={first} className="sparkline__gap" x={x} width={width} y="0" height={SPARKLINE_HEIGHT} />
      ))}
      <path className="sparkline__base" d={`M0 ${SPARKLINE_HEIGHT - 4}H${SPARKLINE_WIDTH}`} />
      <path className="sparkline__line" d={layout.line} />
      {layout.dots !== '' && <path className="sparkline__dots" d={layout.dots} />}
    </StretchedDrawing>
  );
});
