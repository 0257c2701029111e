/**
 * GeoJSON as RFC 7946 has it: WGS 84, longitude first, outer rings anticlockwise and holes clockwise, members beside the features where
 * whose they are is told.
 */
import type { AreaShape } from '../domain/mapShapes.ts';

export type GeoJsonValue = string | number | null;

export interface GeoJsonArea {
  readonly code: string;
  readonly shape: AreaShape;
  readonly properties: Readonly<Record<string, GeoJsonValue>>;
}

/** About a tenth of a metre: finer than any outline that is drawn here. */
const DIGITS = 6;

type Ring = AreaShape['polygons'][number][number];

/** Twice the area with its sign: above zero when the ring runs anticlockwise. */
function turning(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function windAsAsked(ring: Ring, isOuter: boolean): Ring {
  const rounded = ring.map(([x, y]): readonly [number, number] => [
    Number(x.toFixed(DIGITS)),
    Number(y.toFixed(DIGITS)),
  ]);
  return turning(rounded) > 0 === isOuter ? rounded : rounded.reverse();
}

function geometryOf({ polygons }: AreaShape) {
  const wound = polygons.map((rings) => rings.map((ring, index) => windAsAsked(ring, index === 0)));
  const [only, ...others] = wound;
  return only !== undefined && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: wound };
}

/** @param members of the collection itself: title, whose the figures are, what the columns mean */
export function writeGeoJson(
  members: Readonly<Record<string, unknown>>,
  areas: readonly GeoJsonArea[],
): string {
  const head = JSON.stringify({ type: 'FeatureCollection', ...members });
  // One feature a line, so that a person can read the file too.
  const lines = areas.map(({ code, shape, properties }) =>
    JSON.stringify({ type: 'Feature', id: code, properties, geometry: geometryOf(shape) }),
  );
  return `${head.slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
