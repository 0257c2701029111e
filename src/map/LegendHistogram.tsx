import type { ReactNode } from 'react';
import type { ClassKey } from '../domain/classKeys.ts';
import type { LegendHistogram as Histogram } from '../domain/legendHistogram.ts';

const WIDTH = 240;
const HEIGHT = 40;
const MARK_ROOM = 12;

/** The bar of a bin, as high as some of its areas. */
export function binBar({ bins }: Histogram, bin: number, count: number): string {
  if (count === 0) return '';
  const width = WIDTH / bins.length;
  const tallest = Math.max(1, ...bins.map((one) => one.count));
  // A single area must still be seen.
  const height = Math.max(1.5, (count / tallest) * HEIGHT);
  return `M${round(bin * width)} ${MARK_ROOM + HEIGHT}v${round(-height)}h${round(width - 0.75)}v${round(height)}z`;
}

/** Bars of one class as one path. */
function barsPath(histogram: Histogram, classKey: ClassKey): string {
  return histogram.bins
    .map((bin, index) => (bin.classKey === classKey ? binBar(histogram, index, bin.count) : ''))
    .join('');
}

export interface LegendHistogramProps {
  readonly histogram: Histogram;
  /** Null where what holds it says what it is. */
  readonly label: string | null;
  /** Drawn over the bars. */
  readonly children?: ReactNode;
}

/** How many areas have each value, with the selected areas marked. The marks are told in words beside it. */
export function LegendHistogram({ histogram, label, children }: LegendHistogramProps) {
  const { bins, extent, marks, breaks } = histogram;
  const [least, most] = extent;
  const place = (value: number): number =>
    round(Math.min(WIDTH, Math.max(0, ((value - least) / (most - least)) * WIDTH)));
  const classKeys = [...new Set(bins.map(({ classKey }) => classKey))];
  return (
    <svg
      className="legendHistogram"
      viewBox={`0 0 ${WIDTH} ${MARK_ROOM + HEIGHT + 16}`}
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {classKeys.map((classKey) => (
        <path
          key={classKey}
          d={barsPath(histogram, classKey)}
          className={`legendHistogram__bars mapFill--${classKey}`}
        />
      ))}
      {children}
      <path className="legendHistogram__axis" d={`M0 ${MARK_ROOM + HEIGHT}h${WIDTH}`} />
      {breaks.map(({ value, text }) => (
        <g key={text}>
          <path className="legendHistogram__axis" d={`M${place(value)} ${MARK_ROOM + HEIGHT}v4`} />
          <text
            className="legendHistogram__tick"
            x={place(value)}
            y={MARK_ROOM + HEIGHT + 14}
            textAnchor="middle"
          >
            {text}
          </text>
        </g>
      ))}
      {marks.map(({ code, value }) => (
        <path
          key={code}
          className="legendHistogram__mark"
          d={`M${place(value)} ${MARK_ROOM + HEIGHT}V${MARK_ROOM - 2}m-5-8h10l-5 8z`}
        />
      ))}
    </svg>
  );
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
