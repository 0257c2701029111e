import './overMeasures.css';

/** One circle, to say that there are circles; how large they are is told elsewhere. */
export function CircleSample() {
  return (
    <svg className="swatch" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      <circle className="circleSizes__circle" cx="14" cy="10" r="8" strokeWidth="2.4" />
    </svg>
  );
}
