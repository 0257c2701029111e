import { CORRIDOR_METRES } from '../domain/corridor.ts';
import { memo } from 'react';
import { type MapLine, type MapPoint } from '../domain/mapModel.ts';
import type { Palette } from '../domain/palette.ts';
import { CORRIDOR_OPACITY, WIDTHS } from './layers.ts';
import { type LabelLayout, type TierId } from './labelLayout.ts';
import { pixelsOf, type MapProjection } from './project.ts';
import { PLACE_RADIUS, SYMBOL_PATH } from './patterns.ts';
import { FONT, nameInk } from './nameInk.ts';
import type { OverDrawing } from './overDrawing.ts';
import { linesPath } from './svgPath.ts';

export interface CasedLineProps {
  /** Path in units of `scale` to a view-box unit. */
  readonly path: string;
  readonly scale: number;
  readonly name: 'borough' | 'motorway' | 'route';
  readonly ink: Palette | null;
}

const LINE_COLOURS = {
  borough: (ink: Palette) => [ink.boroughCasing, ink.localAuthorityLine],
  motorway: (ink: Palette) => [ink.labelHalo, ink.motorway],
  route: (ink: Palette) => [ink.assetInk, ink.asset],
} as const;

/** A line over a wider one of the opposite lightness, so that it shows on any fill. */
export function CasedLine({ path, scale, name, ink }: CasedLineProps) {
  if (path === '') return null;
  const [casing, line] = ink === null ? [] : LINE_COLOURS[name](ink);
  const parts = [
    { part: 'casing', colour: casing, width: WIDTHS[`${name}Casing`] },
    { part: 'line', colour: line, width: WIDTHS[name] },
  ];
  return (
    <g transform={scale === 1 ? undefined : `scale(${1 / scale})`}>
      {parts.map(({ part, colour, width }) => (
        <path
          key={part}
          d={path}
          className={`staticMap__line staticMap__${name}-${part}`}
          strokeWidth={ink === null ? width : width * scale}
          {...(ink === null ? {} : { stroke: colour, fill: 'none', strokeLinejoin: 'round' })}
        />
      ))}
    </g>
  );
}

export interface MapLinesProps {
  readonly lines: readonly MapLine[];
  readonly kind: 'motorway' | 'programme-route';
  readonly projection: MapProjection;
  readonly ink: Palette | null;
}

const LINE_SCALE = 2;

/** All lines of one kind as one path. */
export const MapLines = memo(function MapLines({ lines, kind, projection, ink }: MapLinesProps) {
  const path = lines
    .filter((line) => line.kind === kind)
    .map((line) => linesPath(line.coordinates, projection, LINE_SCALE))
    .join('');
  return (
    <CasedLine
      path={path}
      scale={LINE_SCALE}
      name={kind === 'programme-route' ? 'route' : 'motorway'}
      ink={ink}
    />
  );
});

/** What lies near the routes, as wide as it is on the ground. */
export const Corridors = memo(function Corridors({ lines, projection, ink }: Omit<MapLinesProps, 'kind'>) {
  const { camera } = projection;
  const path = lines
    .filter(({ kind }) => kind === 'programme-route')
    .map(({ coordinates }) => linesPath(coordinates, projection, LINE_SCALE))
    .join('');
  if (path === '') return null;
  return (
    <path
      d={path}
      transform={`scale(${1 / LINE_SCALE})`}
      className="staticMap__corridor"
      fill="none"
      stroke={ink === null ? undefined : ink.asset}
      strokeWidth={round(LINE_SCALE * pixelsOf(2 * CORRIDOR_METRES, camera.center[1], camera.zoom))}
      strokeOpacity={CORRIDOR_OPACITY}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
});

interface SymbolProps {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly ink: Palette | null;
}

const CIRCLE_PATH = `M-${PLACE_RADIUS} 0a${PLACE_RADIUS} ${PLACE_RADIUS} 0 1 0 ${2 * PLACE_RADIUS} 0a${PLACE_RADIUS} ${PLACE_RADIUS} 0 1 0-${2 * PLACE_RADIUS} 0z`;

/** A diamond with the number of routes, hollow while in development; a circle with a letter for a partner's place. */
function PointSymbol({ point, x, y, scale, ink }: SymbolProps) {
  const live = point.kind === 'programme-place';
  return (
    <g transform={`translate(${x} ${y}) scale(${round(scale)})`}>
      <path
        d={point.kind === 'partner-place' ? CIRCLE_PATH : SYMBOL_PATH}
        className={live ? 'staticMap__symbol' : 'staticMap__symbol staticMap__symbol--hollow'}
        strokeWidth={2}
        {...(ink === null
          ? {}
          : live
            ? { fill: ink.asset, stroke: ink.assetInk }
            : { fill: ink.ground, stroke: ink.asset })}
      />
      {point.count === null ? null : (
        <text
          className={live ? 'staticMap__count' : 'staticMap__count staticMap__count--hollow'}
          y={4.8}
          fontSize={14}
          textAnchor="middle"
          {...(ink === null
            ? {}
            : { fill: live ? ink.assetInk : ink.label, fontFamily: FONT, fontWeight: 700 })}
        >
          {point.count}
        </text>
      )}
    </g>
  );
}

export interface MapLabelsProps {
  readonly layout: LabelLayout;
  /** The frame width this layout is for; null when it is the only one. */
  readonly tier: TierId | null;
  readonly over?: OverDrawing | undefined;
  readonly ink: Palette | null;
}

/** Symbols and place names of one width tier. */
export const MapLabels = memo(function MapLabels({ layout, tier, over, ink }: MapLabelsProps) {
  const { unit, symbolScale, labels, points, landmarks } = layout;
  return (
    <g className={tier === null ? undefined : `staticMap__tier staticMap__tier--${tier}`}>
      {over?.Landmarks && landmarks.length > 0 && (
        <over.Landmarks landmarks={landmarks} unit={unit} ink={ink} />
      )}
      {points.map(({ point, x, y }) => (
        <PointSymbol key={point.id} point={point} x={x} y={y} scale={unit * symbolScale} ink={ink} />
      ))}
      {labels.map(({ text, rank, x, y, size }) => (
        <text
          key={`${text} ${x} ${y}`}
          className={`staticMap__label staticMap__label--rank-${rank}`}
          x={x}
          y={y}
          fontSize={size}
          strokeWidth={round(3 * unit)}
          textAnchor="middle"
          {...(ink === null
            ? {}
            : {
                ...nameInk(ink, rank === 6 ? ink.landmark : ink.label),
                fillOpacity: rank === 4 ? 0.8 : undefined,
              })}
        >
          {text}
        </text>
      ))}
    </g>
  );
});

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
