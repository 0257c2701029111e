/** readAreas: wards and neighbourhoods with their outlines, checked against the look-ups and against each other. */
import type { Topology } from 'topojson-specification';
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import { ProblemList, SourceError } from '../report.ts';
import { buildTopology, decodeAreas, type AreaGeometry, type AreaTopology } from './boundaryTopology.ts';
import { fillGaps } from './fillGaps.ts';
import { isRecord, readBoundaries, type Boundary } from './readBoundaries.ts';
import type { PlaceArea } from '../../src/data/areaSchema.ts';

/**
 * Square metres. The largest gap between outlines of different origin is 1,687 m²; the smallest neighbourhood is
 * over 20,000 m², so a larger hole would be a missing area.
 */
const LARGEST_GAP = 3_000;

export interface Outlines {
  /** In the order of the map: borough by name, then area by name. */
  readonly areas: readonly Boundary[];
  /** Full precision. */
  readonly topology: AreaTopology;
}

/** @throws SourceError when the outlines are not those of the wards in the look-ups */
export function readWards(context: BuildContext, lookups: Lookups, place: PlaceArea): Outlines {
  const { file, columns } = context.wards().sources.wards;
  const read = readBoundaries(context, file, columns);
  checkAgainst(file, read, lookups.wards, place, 'wards');
  return inMapOrder(read, lookups);
}

/**
 * Names, wards and boroughs come from the look-ups alone; the file of outlines has a ward attribute of another make.
 * @throws SourceError when the outlines are not those of the neighbourhoods in the look-ups
 */
export function readNeighbourhoods(context: BuildContext, lookups: Lookups, place: PlaceArea): Outlines {
  const { file } = sourceFile('neighbourhoods');
  const source = parseTopology(context.readJson(file));
  const filled = fillGaps(file, source, LARGEST_GAP);
  context.report.step(
    `  ${filled.count} pin-holes between neighbourhoods closed (${Math.round(filled.area)} square metres in all)`,
  );
  const read: Boundary[] = decodeAreas(filled.topology).map(({ code, polygons }) => {
    const lsoa = lookups.lsoas.get(code);
    // A code that the look-ups do not have is reported by the check below.
    return { code, name: lsoa?.name ?? '', borough: lsoa?.borough ?? code, polygons };
  });
  checkAgainst(file, read, lookups.lsoas, place, 'neighbourhoods');
  return inMapOrder(read, lookups);
}

/** @throws SourceError unless both hold the same codes and boroughs, and each borough the number it should have */
export function checkAgainst(
  file: string,
  read: readonly Boundary[],
  expected: ReadonlyMap<GssCode, { readonly borough: GssCode }>,
  place: PlaceArea,
  what: 'wards' | 'neighbourhoods',
): void {
  const problems = new ProblemList(file);
  const remedy = 'use outlines and look-ups of one vintage.';
  const held = new Map(read.map((area) => [area.code, area]));
  for (const [code, area] of held) {
    const known = expected.get(code);
    if (!known) problems.add(null, null, `the look-ups do not have ${code}.`, remedy);
    else if (known.borough !== area.borough)
      problems.add(null, null, `${code} is in ${area.borough}; the look-ups say ${known.borough}.`, remedy);
  }
  for (const code of expected.keys()) {
    if (!held.has(code)) problems.add(null, null, `it has no outline of ${code}.`, remedy);
  }
  for (const borough of place.authorities) {
    const count = [...held.values()].filter((area) => area.borough === borough.code).length;
    if (count === borough[what]) continue;
    problems.add(
      null,
      null,
      `${borough.name} has ${count} ${what}; content/area.json says ${borough[what]}.`,
      'use the whole file, or change the number there when boundaries have changed.',
    );
  }
  problems.throwIfAny();
}

/** Borough by name, then area by name; plain comparison of code units, the same on every machine. */
function inMapOrder(read: readonly Boundary[], lookups: Lookups): Outlines {
  const localAuthorityName = ({ borough }: Boundary): string => lookups.boroughs.get(borough)?.name ?? '';
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const areas = [...read].sort(
    (a, b) =>
      compare(localAuthorityName(a), localAuthorityName(b)) ||
      compare(a.name, b.name) ||
      compare(a.code, b.code),
  );
  return { areas, topology: buildTopology(areas) };
}

function parseTopology(json: unknown): AreaTopology {
  const { file, columns } = sourceFile('neighbourhoods');
  const problem = (reason: string): SourceError =>
    new SourceError([
      {
        file,
        row: null,
        column: null,
        reason,
        remedy: 'fetch the file again from its publisher.',
      },
    ]);
  if (!isRecord(json) || json['type'] !== 'Topology' || !isRecord(json['objects'])) {
    throw problem('it is not a TopoJSON topology.');
  }
  // Its geometries are checked one by one where they are read.
  const source = json as unknown as Topology;
  const [collection, another] = Object.values(source.objects);
  if (collection?.type !== 'GeometryCollection' || another !== undefined) {
    throw problem('it does not hold exactly one collection of areas.');
  }
  const seen = new Set<GssCode>();
  const geometries = collection.geometries.map((geometry, index): AreaGeometry => {
    const properties: unknown = geometry.properties;
    const text = isRecord(properties) ? String(properties[columns.code]) : '';
    const id = parseGssCode(text);
    if (id === null) throw problem(`area ${index + 1} has the code '${text}', which is not a GSS code.`);
    if (seen.has(id)) throw problem(`${id} appears twice.`);
    seen.add(id);
    if (geometry.type === 'Polygon') return { type: 'Polygon', arcs: geometry.arcs, id };
    if (geometry.type === 'MultiPolygon') return { type: 'MultiPolygon', arcs: geometry.arcs, id };
    throw problem(`${id} is not a polygon.`);
  });
  return { ...source, objects: { area: { type: 'GeometryCollection', geometries } } };
}
