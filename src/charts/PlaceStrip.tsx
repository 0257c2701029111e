import { memo } from 'react';
import type { Spread } from '../domain/spread.ts';
import { SpineMark } from './SpineChart.tsx';
import { stripPlace, type SpineComparatorKind } from './spineLayout.ts';
import './placeStrip.css';

export interface PlaceStripProps {
  readonly value: number;
  readonly spread: Spread;
  readonly comparators: readonly { readonly kind: SpineComparatorKind; readonly value: number }[];
}

/**
 * An area's place among all areas of its level, in five equal parts, with what lies around it. Its words are beside it, so it
 * is not read out.
 */
export const PlaceStrip = memo(function PlaceStrip({ value, spread, comparators }: PlaceStripProps) {
  const parts = spread.fifths === null ? 1 : 5;
  return (
    <svg className={`strip__chart strip__chart--${parts}`} width="100%" height="20" aria-hidden="true">
      {comparators.map(({ kind, value: figure }) => (
        <SpineMark key={kind} kind={kind} at={stripPlace(figure, spread)} />
      ))}
      <SpineMark kind="own" at={stripPlace(value, spread)} />
    </svg>
  );
});
