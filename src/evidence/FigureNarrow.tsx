import { Bar } from '../charts/kit/Bar.tsx';
import { placeInterval } from '../charts/kit/scale.ts';
import { STRETCHED_WIDTH, StretchedDrawing } from '../charts/kit/StretchedDrawing.tsx';
import { formatFigure } from '../domain/format.ts';
import { barScale, barsOf, figureFoot, figureMeasured } from './figureBars.ts';
import type { PackStatement } from './packDocument.ts';

/** What FigurePicture draws, one name above its bar, in the type of the page. */
export function FigureNarrow({ statement }: { readonly statement: PackStatement }) {
  const bars = barsOf(statement);
  const position = barScale(bars, STRETCHED_WIDTH);
  const { indicator } = statement.figure;
  return (
    <figure className="evidence-narrow__figure" aria-label={statement.title}>
      <figcaption>{figureMeasured(statement)}</figcaption>
      <ul className="evidence-narrow__bars">
        {bars.map(({ name, observation: { value, interval }, isOwn }) => (
          <li key={name} className={isOwn ? 'evidence-narrow__own' : undefined}>
            {name}: {formatFigure(value, indicator)}
            <StretchedDrawing boxHeight={12}>
              <Bar
                width={position(value)}
                least={0.3}
                height={12}
                interval={placeInterval(interval, position)}
                look={{ className: isOwn ? 'mapFill--class-3' : 'mapFill--class-1' }}
                intervalLook={{ className: 'evidence-narrow__interval' }}
              />
            </StretchedDrawing>
          </li>
        ))}
      </ul>
      <p className="evidence__quiet">{figureFoot(statement)}</p>
    </figure>
  );
}
