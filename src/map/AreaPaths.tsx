import { memo } from 'react';
import type { MapArea } from '../domain/mapModel.ts';
import { fadedFill, type Palette } from '../domain/palette.ts';
import { DIMMED_OPACITY, WIDTHS } from './layers.ts';
import type { MapGeometry } from './mapGeometry.ts';
import { patternFill } from './MapPatterns.tsx';
import { isPatterned } from './patterns.ts';

export interface AreaPathsProps {
  readonly areas: readonly MapArea[];
  readonly geometry: MapGeometry;
  readonly patternPrefix: string;
  readonly ink: Palette | null;
}

/** One path an area. Memoised: pointing at an area or selecting one draws over these paths, never draws them again. */
export const AreaPaths = memo(function AreaPaths({ areas, geometry, patternPrefix, ink }: AreaPathsProps) {
  const { areaPaths, scale } = geometry;
  return (
    <g
      className="staticMap__areas"
      transform={`scale(${1 / scale})`}
      {...(ink === null ? {} : { stroke: ink.areaLine, strokeWidth: WIDTHS.area * scale })}
    >
      {areas.map(({ code, classKey, dimmed }) => {
        const path = areaPaths.get(code);
        if (path === undefined || path === '') return null;
        // A pattern is thinned, a colour is greyed.
        const look = isPatterned(classKey)
          ? {
              fill: patternFill(patternPrefix, classKey),
              fillOpacity: dimmed ? DIMMED_OPACITY : undefined,
            }
          : { className: dimmed ? `mapFill--${classKey} mapFill--faded` : `mapFill--${classKey}` };
        const inked =
          ink === null || isPatterned(classKey)
            ? {}
            : { fill: dimmed ? fadedFill(ink, classKey) : ink.fills[classKey] };
        return <path key={code} d={path} data-code={code} {...look} {...inked} />;
      })}
    </g>
  );
});
