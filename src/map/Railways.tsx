import { memo } from 'react';
import type { MapLine } from '../domain/mapModel.ts';
import { RAILWAY_TICKS, TUNNEL_DASHES, WIDTHS } from './layers.ts';
import type { RailwaysProps } from './overDrawing.ts';
import { linesPath } from './svgPath.ts';

const SCALE = 2;

/** Railways as thin lines with ticks across them, so that they differ from motorways without colour; tunnels as dashes. */
export const Railways = memo(function Railways({ lines, projection, ink }: RailwaysProps) {
  const pathOf = (kind: MapLine['kind']): string =>
    lines
      .filter((line) => line.kind === kind)
      .map(({ coordinates }) => linesPath(coordinates, projection, SCALE))
      .join('');
  const [above, below] = [pathOf('railway'), pathOf('railway-tunnel')];
  const parts = [
    { key: 'casing', d: above, width: WIDTHS.railwayCasing, dashes: null },
    { key: 'line', d: above, width: WIDTHS.railway, dashes: null },
    { key: 'ticks', d: above, width: WIDTHS.railwayTicks, dashes: RAILWAY_TICKS },
    { key: 'tunnel', d: below, width: WIDTHS.railway, dashes: TUNNEL_DASHES },
  ].filter(({ d }) => d !== '');
  if (parts.length === 0) return null;
  return (
    <g transform={`scale(${1 / SCALE})`}>
      {parts.map(({ key, d, width, dashes }) => (
        <path
          key={key}
          d={d}
          className={`staticMap__line staticMap__railway-${key === 'casing' ? 'casing' : 'line'}`}
          strokeWidth={ink === null ? width : width * SCALE}
          strokeDasharray={dashes?.map((length) => (ink === null ? length : length * SCALE)).join(' ')}
          {...(ink === null
            ? {}
            : {
                stroke: key === 'casing' ? ink.labelHalo : ink.motorway,
                fill: 'none',
                strokeLinejoin: 'round',
              })}
        />
      ))}
    </g>
  );
});
