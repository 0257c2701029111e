import type { ReactNode } from 'react';
import { FIFTH_UNTOLD, HIGHEST_FIFTH } from '../domain/classKeys.ts';
import { formatCount } from '../domain/format.ts';
import type { LegendClass } from '../domain/mapLegend.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { MAP_WORDS } from '../words/map.ts';
import { ClassButton } from './ClassButton.tsx';
import type { ClassLink, KeyClass } from './keyLink.ts';
import { Swatch } from './Swatch.tsx';
import './mapLegend.css';

const { legend: WORDS } = MAP_WORDS;

export interface ClassKeyListProps {
  readonly classes: readonly (Omit<LegendClass, 'classKey'> & { readonly classKey: KeyClass })[];
  /** Left out where nothing answers: in stories, in print, in pictures. */
  readonly link?: ClassLink | undefined;
  /** How a class looks, where it is no colour of the areas. */
  readonly sample?: (classKey: KeyClass) => ReactNode;
}

function swatch(classKey: KeyClass): ReactNode {
  return classKey === HIGHEST_FIFTH || classKey === FIFTH_UNTOLD ? null : <Swatch classKey={classKey} />;
}

/** The classes of one layer with their numbers of areas: to be read, or as buttons. */
export function ClassKeyList({ classes, link, sample = swatch }: ClassKeyListProps) {
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
                    {sample(one.classKey)}
                    {one.label}
                  </span>{' '}
                  {/* As short as the number of all, so that nothing moves under the pointer. */}
                  <span className="mapLegend__count" aria-hidden={lit > 0}>
                    {lit > 0
                      ? WORDS.litOf(formatCount(lit), formatCount(one.count))
                      : WORDS.count(formatCount(one.count), one.count === 1)}
                  </span>
                  {lit > 0 && (
                    <VisuallyHidden>{WORDS.count(formatCount(one.count), one.count === 1)}</VisuallyHidden>
                  )}
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
            {sample(classKey)}
            {label}
          </dt>
          <dd className="mapLegend__count">{WORDS.count(formatCount(count), count === 1)}</dd>
        </div>
      ))}
    </dl>
  );
}
