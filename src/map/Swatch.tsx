/** The samples of a key: a class’s fill, a line, a symbol. */
import { useId } from 'react';
import type { ClassKey } from '../domain/mapModel.ts';
import { MapPatterns, patternFill } from './MapPatterns.tsx';
import { isAbsence } from './patterns.ts';
import './mapFill.css';
import './marksKey.css';

/** A small sample of a class's fill, pattern included. SVG, so that forced colours leave its meaning. */
export function Swatch({ classKey }: { readonly classKey: ClassKey }) {
  const id = useId();
  const absence = isAbsence(classKey) ? classKey : null;
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

/**
 * What a partner's data put over the areas.
 * @param letter in the circle of a named place; null for a route line with what lies near it
 */
export function PartnerMark({ letter }: { readonly letter: string | null }) {
  return letter === null ? (
    <svg className="marks-key__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path className="marks-key__route marks-key__route--near" d="M5 16 9 9 15 14 19 7" />
      <path className="marks-key__route" d="M5 16 9 9 15 14 19 7" />
    </svg>
  ) : (
    <span className="marks-key__mark marks-key__letter">{letter}</span>
  );
}
