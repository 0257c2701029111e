/** What lies within 400 metres of a route: people, wards and rates, from neighbourhoods by the share of their area. */
import type { AreaShape } from '../../src/domain/mapShapes.ts';
import area from '@turf/area';
import buffer from '@turf/buffer';
import intersect from '@turf/intersect';
import length from '@turf/length';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { weightedMeanWithMissing } from '../../src/domain/aggregate.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { CORRIDOR_METRES } from '../../src/domain/corridor.ts';
import type { Position } from './checkPositions.ts';

/** Less of a ward than this in the corridor is the thickness of a line on the map. */
const LEAST_PEOPLE = 10;

export interface CorridorNeighbourhood {
  readonly code: GssCode;
  readonly ward: GssCode;
  readonly residents: number;
  readonly shape: AreaShape;
}

export interface Corridor {
  /** To the nearest 10 people: residents are taken to be spread evenly over a neighbourhood. */
  readonly people: number;
  /** Wards with people in the corridor, most people first. */
  readonly wards: readonly GssCode[];
  /** People of each neighbourhood in the corridor, to weight its rates with. */
  readonly weights: ReadonlyMap<GssCode, number>;
}

export function routeLength(lines: readonly (readonly Position[])[]): number {
  return Math.round(length(lineFeature(lines), { units: 'meters' }));
}

export function corridorOf(
  lines: readonly (readonly Position[])[],
  neighbourhoods: readonly CorridorNeighbourhood[],
): Corridor {
  const corridor = buffer(lineFeature(lines), CORRIDOR_METRES, { units: 'meters' });
  if (corridor === undefined) throw new RangeError('The route has no length.');
  const box = boxOf(
    corridor.geometry.type === 'Polygon' ? [corridor.geometry.coordinates] : corridor.geometry.coordinates,
  );
  const weights = new Map<GssCode, number>();
  const byWard = new Map<GssCode, number>();
  for (const { code, ward, residents, shape } of neighbourhoods) {
    if (!touches(box, boxOf(shape.polygons))) continue;
    const outline = polygonFeature(shape);
    const inside = intersect({ type: 'FeatureCollection', features: [corridor, outline] });
    if (inside === null) continue;
    const people = (residents * area(inside)) / area(outline);
    if (people <= 0) continue;
    weights.set(code, people);
    byWard.set(ward, (byWard.get(ward) ?? 0) + people);
  }
  const total = [...weights.values()].reduce((sum, people) => sum + people, 0);
  return {
    people: Math.round(total / 10) * 10,
    wards: [...byWard]
      .filter(([, people]) => people >= LEAST_PEOPLE)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([ward]) => ward),
    weights,
  };
}

/** A figure that lacks more than this share of what it should hold is incomplete: the rule for every police figure. */
const MOST_MISSING = 0.01;

/**
 * Mean of neighbourhoods' figures weighted by the people of each in the corridor.
 * @param valueOf null where a neighbourhood has no figure
 * @returns null when nobody lives in the corridor, or more than 1% of its people in neighbourhoods without a figure
 */
export function corridorMean(
  { weights }: Pick<Corridor, 'weights'>,
  valueOf: (neighbourhood: GssCode) => number | null,
): number | null {
  if (weights.size === 0) return null;
  const codes = [...weights.keys()];
  const { value, missingShare } = weightedMeanWithMissing(codes.map(valueOf), [...weights.values()]);
  return missingShare > MOST_MISSING ? null : value;
}

function lineFeature(lines: readonly (readonly Position[])[]): Feature<MultiLineString> {
  const coordinates = lines.map((line) => line.map((position) => [...position]));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

function polygonFeature({ polygons }: AreaShape): Feature<MultiPolygon> {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((position) => [...position])));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

type Box = readonly [west: number, south: number, east: number, north: number];
type Rings = readonly (readonly (readonly number[])[])[];

function boxOf(polygons: readonly Rings[] | Polygon['coordinates'][]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygons) {
    for (const [x = 0, y = 0] of outer) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

function touches(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
