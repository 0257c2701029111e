/** writeShapes: the outlines of a release, `geo/{ward,lsoa,borough}.json`, and those offered for download. */
import type { GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { SourceError } from '../report.ts';
import {
  compactTopology,
  decodeAreas,
  decodeGeometry,
  mergeLocalAuthorities,
  serialiseTopology,
  type AreaTopology,
} from './boundaryTopology.ts';
import { checkSimplified, findCrossings } from './checkShapes.ts';
import type { Polygons } from './polygons.ts';
import type { Outlines } from './readAreas.ts';

/**
 * Square metres: points that change an edge by less are left out. Chosen as light: 500 m² is a bend of 10 m over
 * 100 m; at 200 m² edges of neighbouring neighbourhoods begin to cross, so they get 100 m².
 */
const SMALLEST_TRIANGLE = { ward: 500, lsoa: 100, borough: 2_000 };

/** The boroughs' full outlines, in the order of the map. */
export interface LocalAuthorityOutline {
  readonly code: GssCode;
  readonly polygons: Polygons;
}

/**
 * Write the geometry of all three levels. `ward.json` and `lsoa.json` hold an object `borough` too, made of their own
 * edges, so that outlines never run beside the areas they enclose.
 * @returns the boroughs' full outlines, merged from the wards
 * @throws SourceError when a shape does not survive simplification
 */
export function writeShapes(
  context: BuildContext,
  wards: Outlines,
  neighbourhoods: Outlines,
  boroughs: readonly GssCode[],
): LocalAuthorityOutline[] {
  writeLevel(context, 'ward', wards, boroughs);
  writeLevel(context, 'lsoa', neighbourhoods, boroughs);
  const outlines = mergeLocalAuthorities(wards.topology, localAuthorityOf(wards), boroughs);
  const alone: AreaTopology = { ...wards.topology, objects: { area: outlines } };
  const compact = compactTopology(alone, SMALLEST_TRIANGLE.borough);
  const file = context.geoPath('borough.json');
  check(file, alone, compact);
  context.write(file, serialiseTopology(compact, { borough: compact.objects.area }));
  return outlines.geometries.map((geometry) => ({
    code: geometry.id,
    polygons: decodeGeometry(wards.topology, geometry),
  }));
}

function writeLevel(
  context: BuildContext,
  level: 'ward' | 'lsoa',
  { areas, topology }: Outlines,
  boroughs: readonly GssCode[],
): void {
  const file = context.geoPath(`${level}.json`);
  const compact = compactTopology(topology, SMALLEST_TRIANGLE[level]);
  check(file, topology, compact);
  const merged = mergeLocalAuthorities(compact, localAuthorityOf({ areas, topology }), boroughs);
  context.write(file, serialiseTopology(compact, { [level]: compact.objects.area, borough: merged }));
}

function localAuthorityOf({ areas }: Outlines): Map<GssCode, GssCode> {
  return new Map(areas.map(({ code, borough }) => [code, borough]));
}

function check(file: string, full: AreaTopology, compact: AreaTopology): void {
  const simple = decodeAreas(compact);
  checkSimplified(file, decodeAreas(full), simple);
  const [crossing] = findCrossings(simple);
  if (!crossing) return;
  throw new SourceError([
    {
      file,
      row: null,
      column: null,
      reason: `simplified edges cross near ${crossing.join(', ')}.`,
      remedy: 'simplify less: lower SMALLEST_TRIANGLE in pipeline/geo/writeShapes.ts.',
    },
  ]);
}
