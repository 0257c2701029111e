/** The picture shown with a link to an area's page: its name, its three lines, where it lies, period and source. */
import type { GssCode } from '../domain/geography.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import { PALETTES } from '../domain/palette.ts';
import { geometryOf } from '../map/mapGeometry.ts';
import { extentOf, VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { polygonsPath } from '../map/svgPath.ts';
import { CARD_COLOURS, LOCATOR, type CardText } from './cardLayout.ts';
import { CARD_SIZE } from './pageHead.ts';

export interface AreaCardProps {
  readonly texts: readonly CardText[];
  readonly shapes: MapShapes;
  readonly extent: BoundingBox;
  /** The area, and the borough it lies in; the region has neither. */
  readonly code: GssCode;
  readonly borough: GssCode | null;
}

const { ground, fills, localAuthorityLine } = PALETTES.light;
/** A ward is smaller than a letter here, so a ring says where to look. */
const RING = 46;

function Locator({ shapes, extent, code, borough }: Omit<AreaCardProps, 'texts'>) {
  const { areaPaths, localAuthorityPath, projection, scale } = geometryOf(shapes, 'geographic', extent);
  const pathOf = (of: GssCode | null): string => {
    const shape = shapes.boroughs.find((one) => one.code === of);
    return shape === undefined ? '' : polygonsPath(shape.polygons, projection, scale);
  };
  const ward = areaPaths.get(code);
  const own = shapes.areas.find((shape) => shape.code === code);
  const [west, south, east, north] = own === undefined ? extent : extentOf([own]);
  const [x, y] = projection.project((west + east) / 2, (south + north) / 2);
  const isWhole = own === undefined && borough === null;
  return (
    <svg {...LOCATOR} viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`}>
      <g transform={`scale(${1 / scale})`}>
        <path d={localAuthorityPath} fill={isWhole ? fills['class-3'] : fills['class-0']} />
        <path d={pathOf(borough)} fill={own === undefined ? fills['class-3'] : fills['class-1']} />
        <path d={ward ?? ''} fill={fills['class-4']} />
        <path
          d={localAuthorityPath}
          fill="none"
          stroke={localAuthorityLine}
          strokeWidth={4}
          strokeLinejoin="round"
        />
      </g>
      {own === undefined ? null : (
        <circle cx={x} cy={y} r={RING} fill="none" stroke={CARD_COLOURS.asset} strokeWidth={12} />
      )}
    </svg>
  );
}

export function AreaCard({ texts, ...place }: AreaCardProps) {
  const { width, height } = CARD_SIZE;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={ground} />
      <rect width={18} height={height} fill={CARD_COLOURS.accent} />
      <rect y={height - 150} width={18} height={150} fill={CARD_COLOURS.asset} />
      <Locator {...place} />
      {texts.map(({ text, x, y, size, tone }) => (
        <text key={`${text} ${y}`} x={x} y={y} fontSize={size} fill={CARD_COLOURS[tone]}>
          {text}
        </text>
      ))}
    </svg>
  );
}
