import { memo } from 'react';
import { spineLayout, type SpineComparatorKind, type SpineInput } from './spineLayout.ts';
import './spineChart.css';

/** Shapes round the point they mark, told apart without colour; the same in the chart and beside the words. */
const SHAPES: Readonly<Record<SpineComparatorKind | 'own', string>> = {
  own: 'M0-6.5A6.5 6.5 0 1 1 0 6.5A6.5 6.5 0 1 1 0-6.5Z',
  borough: 'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  region: 'M-1.75-9h3.5V9h-3.5Z',
  'wider-region': 'M-5-5H5V5H-5Z',
  england: 'M0-7 6.5 5h-13Z',
};

/** The mark of a comparator beside its name. */
export function SpineKey({ kind }: { readonly kind: SpineComparatorKind | 'own' }) {
  return (
    <svg className="spine-key" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
      <path className={`spine__mark spine__mark--${kind}`} d={SHAPES[kind]} />
    </svg>
  );
}

/** The mark at its place along a chart, in per cent of the width. */
export function SpineMark({ kind, at }: { readonly kind: SpineComparatorKind | 'own'; readonly at: number }) {
  return (
    <svg x={`${at}%`} y="50%" overflow="visible">
      <path className={`spine__mark spine__mark--${kind}`} d={SHAPES[kind]} />
    </svg>
  );
}

/**
 * An area among all areas of its level: a line from the lowest to the highest, parted into fifths, with the area and what
 * it is compared with marked on it. It says nothing that the words beside it do not say, so it is not read out.
 */
export const SpineChart = memo(function SpineChart(props: SpineInput) {
  const { quintiles, own, interval, comparators, cut } = spineLayout(props);
  return (
    <svg className="spine" width="100%" height="28" aria-hidden="true" focusable="false">
      {quintiles.map(({ from, to }, index) => (
        <rect
          key={index}
          className={`spine__band spine__band--${quintiles.length === 1 ? 'all' : index}`}
          x={`${from}%`}
          width={`${Math.max(0, Math.round((to - from) * 10) / 10)}%`}
          y="8"
          height="12"
        />
      ))}
      {cut && (
        <svg x="100%" y="50%" overflow="visible">
          <path className="spine__cut" d="M-13-9l-4 18M-8-9l-4 18" />
        </svg>
      )}
      {interval !== null && (
        <line className="spine__interval" x1={`${interval.from}%`} x2={`${interval.to}%`} y1="14" y2="14" />
      )}
      {comparators.map(({ kind, at }) => (
        <SpineMark key={kind} kind={kind} at={at} />
      ))}
      {own !== null && <SpineMark kind="own" at={own.at} />}
    </svg>
  );
});
