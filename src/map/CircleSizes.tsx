import type { CirclesLayer } from '../domain/mapModel.ts';
import { CASING, markOf } from './circlePlaces.ts';
import { useCircleScale } from './circleScale.ts';
import './overMeasures.css';

/** Three circles as large as the map draws them, each with its figure; the unit once, above. */
export function CircleSizes({
  layer,
}: {
  readonly layer: Pick<CirclesLayer, 'sizes' | 'unit' | 'largestRadius'>;
}) {
  const scale = useCircleScale();
  const { sizes, unit } = layer;
  const side = 2 * (Math.max(0, ...sizes.map((size) => markOf(layer, size).radius)) + CASING) * scale;
  return (
    <div className="circleSizes">
      <p className="circleSizes__unit">{unit}</p>
      <ul className="circleSizes__list">
        {sizes.map(({ share, label }) => {
          const mark = markOf(layer, { share });
          const radius = mark.radius * scale;
          const ring = Math.min(radius, Math.max(1, mark.ring * scale));
          return (
            <li key={label} className="circleSizes__size">
              <svg
                viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
                width={side}
                height={side}
                aria-hidden="true"
              >
                <circle
                  r={Math.max(0, radius - ring / 2)}
                  className="circleSizes__circle"
                  strokeWidth={ring}
                />
              </svg>
              {label}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
