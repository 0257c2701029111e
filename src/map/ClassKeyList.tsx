import { formatCount } from '../domain/format.ts';
import type { LegendClass } from '../domain/mapModel.ts';
import { MAP_WORDS } from '../words/map.ts';
import { ClassButton } from './ClassButton.tsx';
import type { ClassLink } from './keyLink.ts';
import { Swatch } from './Swatch.tsx';
import './mapLegend.css';

const { legend: WORDS } = MAP_WORDS;

export interface ClassKeyListProps {
  readonly classes: readonly LegendClass[];
  /** Left out where nothing answers: in stories, in print, in pictures. */
  readonly link?: ClassLink | undefined;
}

/** The classes of one layer with their numbers of areas: to be read, or as buttons. */
export function ClassKeyList({ classes, link }: ClassKeyListProps) {
  if (classes.length === 0) return null;
  if (link !== undefined) {
    return (
      <ul className="mapLegend__classes" aria-label={WORDS.pickLabel}>
        {classes.map((one) => (
          <li key={one.classKey}>
            <ClassButton of={one} link={link} className="mapLegend__class">
              {(lit) => (
                <>
                  <span className="mapLegend__label">
                    <Swatch classKey={one.classKey} />
                    {one.label}
                  </span>{' '}
                  <span className="mapLegend__count">
                    {lit > 0 && <span aria-hidden="true">{WORDS.litOf(formatCount(lit))} </span>}
                    {WORDS.count(formatCount(one.count), one.count === 1)}
                  </span>
                </>
              )}
            </ClassButton>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <dl className="mapLegend__classes">
      {classes.map(({ classKey, label, count }) => (
        <div key={classKey} className="mapLegend__class">
          <dt className="mapLegend__label">
            <Swatch classKey={classKey} />
            {label}
          </dt>
          <dd className="mapLegend__count">{WORDS.count(formatCount(count), count === 1)}</dd>
        </div>
      ))}
    </dl>
  );
}
