import { formatFigure } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { barsOf, figureFoot, figureMeasured, largestOf } from './figureBars.ts';
import type { PackStatement } from './packDocument.ts';

/** What FigurePicture draws, one name above its bar, in the letters of the page. */
export function FigureNarrow({ statement }: { readonly statement: PackStatement }) {
  const bars = barsOf(statement);
  const most = largestOf(bars);
  const { indicator } = statement.figure;
  return (
    <figure className="evidence-narrow__figure" aria-label={statement.title}>
      <figcaption>{figureMeasured(statement)}</figcaption>
      <ul className="evidence-narrow__bars">
        {bars.map(({ name, observation, isOwn }) =>
          isMeasured(observation) ? (
            <li key={name} className={isOwn ? 'evidence-narrow__own' : undefined}>
              {name}: {formatFigure(observation.value, indicator)}
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect
                  width={Math.max((Math.max(0, observation.value) / most) * 100, 0.3)}
                  height="12"
                  className={isOwn ? 'mapFill--class-3' : 'mapFill--class-1'}
                />
                {observation.interval !== null && (
                  <path
                    className="evidence-narrow__interval"
                    d={`M${(Math.max(0, observation.interval.lower) / most) * 100} 6H${(observation.interval.upper / most) * 100}`}
                  />
                )}
              </svg>
            </li>
          ) : null,
        )}
      </ul>
      <p className="evidence__quiet">{figureFoot(statement)}</p>
    </figure>
  );
}
