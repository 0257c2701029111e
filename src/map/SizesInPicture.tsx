/** The key of sizes inside the picture, so that it is as large as the circles wherever the picture is drawn. */
import type { CirclesLayer } from '../domain/mapModel.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { markOf } from './circlePlaces.ts';
import { LABEL_SIZES, TIERS } from './labelLayout.ts';
import { contains } from './pointInShape.ts';
import { VIEW_HEIGHT, VIEW_WIDTH, type MapProjection } from './project.ts';
import { unproject } from './unproject.ts';

const MARGIN = 14;
const LETTER = 0.6;
const LETTERS = LABEL_SIZES[2];
/** Places asked for in each direction of a corner. */
const PROBES = 4;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The corner that covers the least land; below on the left where all are alike. */
function freeCorner(
  { width, height }: Size,
  shapes: MapShapes,
  projection: MapProjection,
): readonly [x: number, y: number] {
  const [right, bottom] = [VIEW_WIDTH - MARGIN - width, VIEW_HEIGHT - MARGIN - height];
  const corners = [
    [MARGIN, bottom],
    [right, MARGIN],
    [right, bottom],
    [MARGIN, MARGIN],
  ] as const;
  const steps = Array.from({ length: PROBES }, (_, step) => step / (PROBES - 1));
  const covered = ([x, y]: readonly [number, number]): number =>
    steps
      .flatMap((across) =>
        steps.map((down) => unproject(projection, [x + across * width, y + down * height])),
      )
      .filter((place) => shapes.boroughs.some(({ polygons }) => contains(polygons, place))).length;
  return corners.toSorted((a, b) => covered(a) - covered(b))[0] ?? corners[0];
}

/** Circles one below the other, the largest first, each with its figure; laid out for each width of the frame. */
export function SizesInPicture({
  layer,
  shapes,
  projection,
}: {
  readonly layer: CirclesLayer;
  readonly shapes: MapShapes;
  readonly projection: MapProjection;
}) {
  const { sizes } = layer;
  const marks = sizes.map((size) => markOf(layer, size));
  const radii = marks.map(({ radius }) => radius);
  const widest = 2 * (radii[0] ?? 0);
  const longest = Math.max(0, ...sizes.map(({ label }) => label.length));
  const tiers = TIERS.map(({ id, frameWidth }) => {
    const letter = (LETTERS * VIEW_WIDTH) / frameWidth;
    const rows = radii.map((radius) => Math.max(2 * radius, letter) + letter / 3);
    const size = {
      width: widest + letter + longest * LETTER * letter,
      height: rows.reduce((sum, row) => sum + row, 0),
    };
    const [x, y] = freeCorner(size, shapes, projection);
    return (
      <g key={id} className={`staticMap__tier staticMap__tier--${id}`}>
        <rect
          className="overMeasures__sizes-ground"
          x={x - 8}
          y={y - 8}
          width={size.width + 16}
          height={size.height + 16}
          rx={6}
        />
        {sizes.map(({ label }, index) => {
          const radius = radii[index] ?? 0;
          const ring = marks[index]?.ring ?? 0;
          const above = rows.slice(0, index).reduce((sum, row) => sum + row, 0);
          const middle = y + above + (rows[index] ?? 0) / 2;
          return (
            <g key={label}>
              <circle
                className="circleSizes__circle"
                cx={x + widest / 2}
                cy={middle}
                r={radius - ring / 2}
                strokeWidth={ring}
              />
              <text x={x + widest + letter / 2} y={middle + letter * 0.34} fontSize={letter}>
                {label}
              </text>
            </g>
          );
        })}
      </g>
    );
  });
  return <g className="overMeasures__sizes">{tiers}</g>;
}
