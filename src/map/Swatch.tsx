/** The sample of a class in a key. */
import { useId } from 'react';
import type { ClassKey } from '../domain/classKeys.ts';
import { MapPatterns, patternFill } from './MapPatterns.tsx';
import { isPatterned } from './patterns.ts';
import './mapFill.css';

/** A small sample of a class's fill, pattern included. SVG, so that forced colours leave its meaning. */
export function Swatch({ classKey }: { readonly classKey: ClassKey }) {
  const id = useId();
  const absence = isPatterned(classKey) ? classKey : null;
  return (
    <svg className="swatch" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      {absence === null ? null : <MapPatterns prefix={id} statuses={[absence]} ink={null} />}
      <rect
        x="0.5"
        y="0.5"
        width="27"
        height="19"
        className={absence === null ? `swatch__box mapFill--${classKey}` : 'swatch__box'}
        fill={absence === null ? undefined : patternFill(id, absence)}
      />
    </svg>
  );
}
