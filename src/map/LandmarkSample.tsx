/** The samples of a key for what helps to find one's way: symbols as on the map, and railways. */
import type { LandmarkKind } from '../domain/landmark.ts';
import { LANDMARK_SYMBOLS, SYMBOL_CASING, SYMBOL_LINE, symbolPaths } from './landmarkSymbols.ts';
import { RAILWAY_TICKS, WIDTHS } from './layers.ts';
import './marksKey.css';

const SIZE = 24;
const MIDDLE = [[SIZE / 2, SIZE / 2]] as const;
/** Somewhat larger than on the map. */
const SCALE = 1.35;

export function LandmarkSample({ kind }: { readonly kind: LandmarkKind }) {
  const { outline, strokes } = symbolPaths(kind, MIDDLE, SCALE);
  const line = SYMBOL_LINE * SCALE;
  return (
    <svg
      className="landmark-sample"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={SIZE}
      height={SIZE}
      aria-hidden="true"
    >
      <path d={outline} className="landmark-sample__casing" strokeWidth={line + 2 * SYMBOL_CASING} />
      <path d={outline} className="landmark-sample__outline" strokeWidth={line} />
      <path
        d={strokes}
        className="landmark-sample__inside"
        strokeWidth={LANDMARK_SYMBOLS[kind].strokeWidth * SCALE}
      />
    </svg>
  );
}

export function RailwaySample() {
  const line = `M1 ${SIZE / 2}H${SIZE - 1}`;
  return (
    <svg
      className="landmark-sample"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={SIZE}
      height={SIZE}
      aria-hidden="true"
    >
      <path d={line} className="landmark-sample__line" strokeWidth={WIDTHS.railway} />
      <path
        d={line}
        className="landmark-sample__line"
        strokeWidth={WIDTHS.railwayTicks}
        strokeDasharray={RAILWAY_TICKS.join(' ')}
      />
    </svg>
  );
}
