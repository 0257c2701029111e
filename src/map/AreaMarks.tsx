import type { GssCode } from '../domain/geography.ts';
import type { Palette } from '../domain/palette.ts';
import { WIDTHS } from './layers.ts';
import type { MapGeometry } from './mapGeometry.ts';

export interface AreaMarksProps {
  readonly codes: readonly GssCode[];
  readonly kind: 'selected' | 'selectedSmall' | 'hovered';
  readonly geometry: MapGeometry;
  readonly ink: Palette | null;
}

/** Double outline, one line dark and one light, so that it shows on any fill. */
export function AreaMarks({ codes, kind, geometry, ink }: AreaMarksProps) {
  const path = codes.map((code) => geometry.areaPaths.get(code) ?? '').join('');
  if (path === '') return null;
  const lines = [
    { line: 'outer', colour: ink?.selectionOuter, width: WIDTHS[`${kind}Outer`] },
    { line: 'inner', colour: ink?.selectionInner, width: WIDTHS[`${kind}Inner`] },
  ];
  return (
    <g className={`staticMap__marks staticMap__marks--${kind}`} transform={`scale(${1 / geometry.scale})`}>
      {lines.map(({ line, colour, width }) => (
        <path
          key={line}
          d={path}
          className={`staticMap__mark staticMap__mark--${line}`}
          strokeWidth={ink === null ? width : width * geometry.scale}
          {...(ink === null ? {} : { stroke: colour, fill: 'none', strokeLinejoin: 'round' })}
        />
      ))}
    </g>
  );
}
