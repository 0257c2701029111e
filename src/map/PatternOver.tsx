import { memo } from 'react';
import { patternOf } from '../domain/mapLayers.ts';
import type { MapArea } from '../domain/mapModel.ts';
import { TIERS } from './labelLayout.ts';
import { DIMMED_OPACITY } from './layers.ts';
import type { OverProps } from './overDrawing.ts';
import { OVER_LINES, OVER_TILE } from './patternOver.ts';
import { VIEW_WIDTH } from './project.ts';

/**
 * The pattern over the areas in the highest fifth. Its lines are as far apart on a small frame as on a large one, so each width
 * has its own pattern; the outlines are written once.
 */
export const PatternOver = memo(function PatternOver({ areas, layers, geometry, prefix, ink }: OverProps) {
  const { codes } = patternOf({ layers }) ?? { codes: null };
  if (codes === null || codes.size === 0) return null;
  const { areaPaths, scale } = geometry;
  const pathOf = (isOf: (area: MapArea) => boolean): string =>
    areas
      .filter((area) => codes.has(area.code) && isOf(area))
      .map(({ code }) => areaPaths.get(code) ?? '')
      .join('');
  const paths = [
    { id: `${prefix}-over`, d: pathOf(({ dimmed }) => !dimmed), opacity: undefined },
    { id: `${prefix}-over-faded`, d: pathOf(({ dimmed }) => dimmed), opacity: DIMMED_OPACITY },
  ].filter(({ d }) => d !== '');
  const tiers = ink === null ? TIERS : TIERS.filter(({ id }) => id === 'large');
  return (
    <>
      <defs>
        {paths.map(({ id, d }) => (
          <path key={id} d={d} id={id} />
        ))}
        {tiers.map(({ id, frameWidth }) => (
          <pattern
            key={id}
            id={`${prefix}-over-${id}`}
            patternUnits="userSpaceOnUse"
            width={OVER_TILE}
            height={OVER_TILE}
            patternTransform={`scale(${round((scale * VIEW_WIDTH) / frameWidth)})`}
          >
            <path d={OVER_LINES.light} className="overMeasures__light" fill={ink?.selectionOuter} />
            <path d={OVER_LINES.dark} className="overMeasures__dark" fill={ink?.selectionInner} />
          </pattern>
        ))}
      </defs>
      {tiers.map(({ id: tier }) => (
        <g
          key={tier}
          className={
            ink === null ? `overMeasures__pattern staticMap__tier staticMap__tier--${tier}` : undefined
          }
          transform={`scale(${1 / scale})`}
        >
          {paths.map(({ id, opacity }) => (
            <use key={id} href={`#${id}`} fill={`url(#${prefix}-over-${tier})`} fillOpacity={opacity} />
          ))}
        </g>
      ))}
    </>
  );
});

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
