/** writeAreas: `areas/{ward,lsoa,borough}.json` of the release: who is where, with how many residents. */
import { neighbors } from 'topojson-client';
import type { GssCode } from '../../src/domain/geography.ts';
import type { AreasFile } from '../../src/data/schema.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import { SourceError } from '../report.ts';
import type { AreaTopology } from './boundaryTopology.ts';
import { innerPoint } from './innerPoint.ts';
import { containsPoint, roundDegrees, type Point } from './polygons.ts';
import type { Outlines } from './readAreas.ts';
import { parsePoint, readFeatures, type Boundary } from './readBoundaries.ts';
import { fitHexagons, readHexagons } from './readHexagons.ts';
import type { PlaceArea } from '../../src/data/areaSchema.ts';
import type { LocalAuthorityOutline } from './writeShapes.ts';

export interface AreaInputs {
  readonly lookups: Lookups;
  readonly place: PlaceArea;
  readonly wards: Outlines;
  readonly neighbourhoods: Outlines;
  readonly boroughs: readonly LocalAuthorityOutline[];
  readonly wardPositions: ReadonlyMap<GssCode, Point>;
}

/** @throws SourceError when the hexagons are not those of the wards, or an area touches no other */
export function writeAreas(context: BuildContext, inputs: AreaInputs): void {
  const { lookups, place, wards, neighbourhoods, boroughs, wardPositions } = inputs;
  const vintage = context.wards();
  const wardsFile = vintage.sources.wards.file;
  const lsoasFile = sourceFile('neighbourhoods').file;
  const write = (file: AreasFile): void =>
    context.write(`data/${context.release.id}/areas/${file.geography}.json`, JSON.stringify(file));

  const wardsAmong = (codes: readonly GssCode[]): GssCode[] =>
    wards.areas.map(({ code }) => code).filter((code) => codes.includes(code));
  // Every area must touch another: an outline that does not is damaged.
  findNeighbours(wardsFile, wards.topology);
  findNeighbours(lsoasFile, neighbourhoods.topology);
  write({
    geography: 'ward',
    vintage: vintage.name,
    ...columns(
      wards.areas,
      ({ code }) => wardPositions.get(code),
      (code) => lookups.wards.get(code)?.residents,
    ),
    cityCentre: wardsAmong(context.cityCentre),
    policeGaps: wardsAmong(context.policeGaps),
    redrawn: vintage.redrawn?.authorities ?? [],
    ...(vintage.bestFitDerivedFor.length === 0 ? {} : { bestFitDerived: vintage.bestFitDerivedFor }),
    ...hexagonsOf(context, wards.areas, wardPositions),
  });
  write({
    geography: 'lsoa',
    vintage: place.vintages.lsoa,
    ...columns(neighbourhoods.areas, locate(lsoasFile), (code) => lookups.lsoas.get(code)?.residents),
    wards: neighbourhoods.areas.flatMap(({ code }) => lookups.lsoas.get(code)?.ward ?? []),
  });
  write({
    geography: 'borough',
    vintage: place.vintages.authority,
    ...columns(
      boroughs.map(({ code, polygons }) => ({
        code,
        borough: code,
        name: lookups.boroughs.get(code)?.name ?? '',
        polygons,
      })),
      locate(wardsFile),
      (code) => lookups.boroughs.get(code)?.residents,
    ),
    redrawn: vintage.redrawn?.authorities ?? [],
  });
}

function hexagonsOf(
  context: BuildContext,
  wards: readonly Boundary[],
  positions: ReadonlyMap<GssCode, Point>,
): Pick<AreasFile, 'hexagons'> {
  const layout = context.wards().sources.hexagons;
  if (layout === undefined) return {};
  const codes = wards.map(({ code }) => code);
  const hexagons =
    layout.ofEarlierWards === true
      ? fitHexagons(
          context,
          layout.file,
          wards.map(({ code, borough }) => ({ code, borough, position: positions.get(code) ?? [NaN, NaN] })),
        )
      : readHexagons(context, layout.file, codes);
  return { hexagons: codes.map((code): [number, number] => [...(hexagons.get(code) ?? [0, 0])]) };
}

type Columns = Pick<AreasFile, 'codes' | 'names' | 'boroughs' | 'longitudes' | 'latitudes' | 'residents'>;

function columns(
  areas: readonly Boundary[],
  position: (area: Boundary) => Readonly<Point> | undefined,
  residents: (code: GssCode) => number | undefined,
): Columns {
  const points = areas.map((area) => {
    const point = position(area);
    if (!point) throw new Error(`${area.code} has no position.`);
    return point;
  });
  return {
    codes: areas.map(({ code }) => code),
    names: areas.map(({ name }) => name),
    boroughs: areas.map(({ borough }) => borough),
    longitudes: points.map(([x]) => x),
    latitudes: points.map(([, y]) => y),
    residents: areas.map(({ code }) => residents(code) ?? 0),
  };
}

/** @throws SourceError naming the area, when its shape has no inside */
function locate(file: string): (area: Boundary) => Readonly<Point> {
  return ({ code, polygons }) => {
    try {
      return innerPoint(polygons);
    } catch (error) {
      const reason = `${code}: ${error instanceof Error ? error.message : String(error)}`;
      throw new SourceError([{ file, row: null, column: null, reason, remedy: 'mend the outline.' }]);
    }
  };
}

/**
 * Indices of the areas that share an edge with each area (a common corner is not enough).
 * @throws SourceError when an area has none, or the areas fall into groups that do not touch
 */
export function findNeighbours(file: string, topology: AreaTopology): number[][] {
  const { geometries } = topology.objects.area;
  const found = neighbors(geometries).map((indices) => [...indices].sort((a, b) => a - b));
  const reached = new Set([0]);
  const waiting = [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of found[at] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  const cutOff = geometries.find((_, index) => !reached.has(index));
  if (!cutOff) return found;
  throw new SourceError([
    {
      file,
      row: null,
      column: null,
      reason: `${cutOff.id} cannot be reached from ${String(geometries[0]?.id)} over shared edges.`,
      remedy: 'clean the outlines so that neighbours have the same points along their common edge.',
    },
  ]);
}

/**
 * A point inside each ward, as published.
 * @throws SourceError when a ward has no label point, or one outside its outline
 */
export function readWardLabels(
  context: Pick<BuildContext, 'readJson' | 'wards'>,
  wards: readonly Boundary[],
): Map<GssCode, Point> {
  const { file, columns: names } = context.wards().sources.wardLabels;
  const points = new Map<string, Point | null>();
  for (const { properties, geometry } of readFeatures(context, file)) {
    points.set(String(properties[names.code]), parsePoint(geometry.coordinates));
  }
  const labels = new Map<GssCode, Point>();
  for (const { code, polygons } of wards) {
    const point = points.get(code);
    if (point && containsPoint(polygons, point)) {
      labels.set(code, [roundDegrees(point[0]), roundDegrees(point[1])]);
      continue;
    }
    throw new SourceError([
      {
        file,
        row: null,
        column: names.code,
        reason: `${code} has no point inside its outline.`,
        remedy: 'use label points and outlines of one vintage.',
      },
    ]);
  }
  return labels;
}
