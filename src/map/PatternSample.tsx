import { useId } from 'react';
import { OVER_LINES, OVER_TILE } from './patternOver.ts';
import './mapFill.css';
import './overMeasures.css';

/** A sample of the pattern over a light and a deep fill, because it stands over any. */
export function PatternSample() {
  const id = useId();
  return (
    <svg className="swatch" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      <pattern id={id} patternUnits="userSpaceOnUse" width={OVER_TILE} height={OVER_TILE}>
        <path d={OVER_LINES.light} className="overMeasures__light" />
        <path d={OVER_LINES.dark} className="overMeasures__dark" />
      </pattern>
      <path d="M.5.5h14v19h-14z" className="mapFill--class-0" />
      <path d="M14 .5h13.5v19h-13.5z" className="mapFill--class-3" />
      <path d="M.5.5h27v19h-27z" className="swatch__box" fill={`url(#${id})`} />
    </svg>
  );
}
