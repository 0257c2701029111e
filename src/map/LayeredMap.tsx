import { CirclesOver } from './CirclesOver.tsx';
import { ringCrossings } from './circlePlaces.ts';
import type { MeasureDrawing } from './overDrawing.ts';
import { PatternOver } from './PatternOver.tsx';
import { StaticMap, type StaticMapProps } from './StaticMap.tsx';
import './overMeasures.css';

export const OVER_DRAWING: MeasureDrawing = {
  Pattern: PatternOver,
  Circles: CirclesOver,
  crossings: ringCrossings,
};

/** The still map with every kind of layer: what a map is drawn with that may have measures over its colours. */
export function LayeredMap(props: StaticMapProps) {
  return <StaticMap {...props} over={OVER_DRAWING} />;
}
