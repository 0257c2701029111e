import type { ClassKey } from '../domain/classKeys.ts';
import type { LegendHistogram as Histogram } from '../domain/mapModel.ts';

const WIDTH = 240;
const HEIGHT = 40;
const MARK_ROOM = 12;

/** Bars of one class as one path. */
function barsPath({ bins }: Histogram, classKey: ClassKey, tallest: number): string {
  const width = WIDTH / bins.length;
  return bins
    .map((bin, index) => {
      if (bin.classKey !== classKey || bin.count === 0) return '';
      // A single area must still be seen.
      const height = Math.max(1.5, (bin.count / tallest) * HEIGHT);
      return `M${round(index * width)} ${MARK_ROOM + HEIGHT}v${round(-height)}h${round(width - 0.75)}v${round(height)}z`;
    })
    .join('');
}

/** How many areas have each value, with the selected areas marked. The marks are told in words beside it. */
export function LegendHistogram({ histogram, label }: { histogram: Histogram; label: string }) {
  const { bins, extent, marks, breaks } = histogram;
  const [least, most] = extent;
  const place = (value: number): number =>
    round(Math.min(WIDTH, Math.max(0, ((value - least) / (most - least)) * WIDTH)));
  const tallest = Math.max(1, ...bins.map(({ count }) => count));
  const classKeys = [...new Set(bins.map(({ classKey }) => classKey))];
  return (
    <svg
      className="legendHistogram"
      viewBox={`0 0 ${WIDTH} ${MARK_ROOM + HEIGHT + 16}`}
      role="img"
      aria-label={label}
    >
      {classKeys.map((classKey) => (
        <path
          key={classKey}
          d={barsPath(histogram, classKey, tallest)}
          className={`legendHistogram__bars mapFill--${classKey}`}
        />
      ))}
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
