/** writeContext: `geo/context.json` and `geo/motorways.json`, the place names and motorways that help people find their way on the map. */
import { bboxClip } from '@turf/bbox-clip';
import { presimplify, simplify } from 'topojson-simplify';
import type { Context, Motorways } from '../../src/data/layerSchema.ts';
import type { BuildContext } from '../buildContext.ts';
import { holdsSource, sourceFile } from '../read/sourceFiles.ts';
import { ProblemList } from '../report.ts';
import { boundsOf, containsPoint, roundDegrees, triangleArea, type Point } from './polygons.ts';
import { parseList, parsePoint, readFeatures } from './readBoundaries.ts';
import type { LocalAuthorityOutline } from './writeShapes.ts';

/** Degrees round the region that a map may show beside it: about 5 km. */
const MARGIN = { east: 0.08, north: 0.05 };

/** Square metres: a bend of 20 m over 200 m, less than the width a motorway is drawn with. */
const SMALLEST_BEND = 2_000;

type Rank = Context['places'][number]['rank'];
/** West, south, east, north. */
type Box = [number, number, number, number];

export interface NamedPlace {
  readonly name: string;
  readonly position: Point;
  /** 1 a city, 2 a large town, 3 a small place, 4 outside the region. */
  readonly rank: Rank;
}

/** @returns the places written, for search and for symbols that stand for a town */
export function writeContext(
  context: BuildContext,
  boroughs: readonly LocalAuthorityOutline[],
): NamedPlace[] {
  const [west, south, east, north] = boundsOf(boroughs.flatMap(({ polygons }) => polygons));
  const box: Box = [west - MARGIN.east, south - MARGIN.north, east + MARGIN.east, north + MARGIN.north];
  const places = readPlaces(context, boroughs).filter(({ position }) => isInBox(position, box));
  const motorways: Motorways = { motorways: readMotorways(context, box) };
  const file: Context = {
    places: places.map(({ name, position, rank }) => ({
      name,
      longitude: position[0],
      latitude: position[1],
      rank,
    })),
  };
  context.write(context.geoPath('context.json'), JSON.stringify(file));
  context.write(context.geoPath('motorways.json'), JSON.stringify(motorways));
  return places;
}

/** Places by name. The published rank takes in places just outside the region; a point in no borough ranks 4 here. */
function readPlaces(context: BuildContext, boroughs: readonly LocalAuthorityOutline[]): NamedPlace[] {
  if (!holdsSource('places')) return [];
  const { file } = sourceFile('places');
  const problems = new ProblemList(file);
  const places = new Map<string, NamedPlace>();
  readFeatures(context, file).forEach(({ properties, geometry }, index) => {
    const { name, rank } = properties;
    const position = parsePoint(geometry.coordinates);
    const remedy = 'correct the feature.';
    if (typeof name !== 'string' || position === null)
      problems.add(index + 1, 'name', 'the place has no name or no position.', remedy);
    else if (rank !== 1 && rank !== 2 && rank !== 3 && rank !== 4)
      problems.add(index + 1, 'rank', `${name} has the rank '${String(rank)}', not 1 to 4.`, remedy);
    else if (places.has(name)) problems.add(index + 1, 'name', `${name} appears twice.`, remedy);
    else {
      const inside = boroughs.some(({ polygons }) => containsPoint(polygons, position));
      const rounded: Point = [roundDegrees(position[0]), roundDegrees(position[1])];
      places.set(name, { name, position: rounded, rank: inside ? rank : 4 });
    }
  });
  problems.throwIfAny();
  return [...places.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readMotorways(context: BuildContext, box: Box): Motorways['motorways'] {
  if (!holdsSource('motorways')) return [];
  const { file } = sourceFile('motorways');
  const problems = new ProblemList(file);
  const motorways: Motorways['motorways'] = [];
  readFeatures(context, file).forEach(({ properties, geometry }, index) => {
    const { ref } = properties;
    const coordinates = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const lines = parseList(coordinates, (line) => parseList(line, parsePoint));
    if (typeof ref !== 'string' || lines === null) {
      problems.add(index + 1, 'ref', 'the motorway has no number or no lines.', 'correct the feature.');
      return;
    }
    const clipped = piecesInBox(lines, box);
    if (clipped.length > 0) motorways.push({ ref, lines: clipped });
  });
  problems.throwIfAny();
  return motorways.sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/**
 * The pieces of lines that lie in a box, cut at its sides, without the points whose triangle with their neighbours is below
 * `SMALLEST_BEND` (Visvalingam and Whyatt's simplification), rounded.
 */
export function piecesInBox(lines: Point[][], box: Box): Point[][] {
  const { geometry } = bboxClip({ type: 'MultiLineString', coordinates: lines }, box);
  const arcs =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  const weighed = presimplify({ type: 'Topology', objects: {}, arcs }, ([a, b, c]) => triangleArea(a, b, c));
  return simplify(weighed, SMALLEST_BEND).arcs.map((arc) =>
    arc.map(([x = NaN, y = NaN]): Point => [roundDegrees(x), roundDegrees(y)]),
  );
}

function isInBox([x, y]: Point, [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
