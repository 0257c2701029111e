/** Where on the map something is that the search box found. */
import type { QueryClient } from '@tanstack/react-query';
import { CONTEXT } from '../data/layerFiles.ts';
import { areaEntries, type Queries } from '../data/queries.ts';
import { FILES } from '../data/releaseFiles.ts';
import type { GssCode } from '../domain/geography.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import type { FindResult } from '../find/searchIndex.ts';
import { hasLandmarks, LANDMARKS_FILE } from '../layers/registry.ts';
import { contains } from '../map/pointInShape.ts';
import { extentOf } from '../map/project.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { postcodePosition } from './readPatch.ts';

type Position = readonly [longitude: number, latitude: number];

export interface FoundPlace {
  readonly title: string;
  /** The areas it is, or lies in. */
  readonly codes: readonly GssCode[];
  /** Of the areas; null where the release has none of them. */
  readonly extent: BoundingBox | null;
  /** Where it is a point; one of the two is there. */
  readonly position: Position | null;
  /** The map names it itself. */
  readonly isNamed: boolean;
}

const LANDMARKS = { station: 'stations', school: 'schools', hospital: 'hospitals' } as const;

/** Several things have the same name: the one in the areas that were found. */
function inAreas(positions: readonly Position[], areas: MapShapes['areas']): Position | null {
  const own = positions.find((position) => areas.some(({ polygons }) => contains(polygons, position)));
  return own ?? positions[0] ?? null;
}

interface Named {
  readonly names: readonly string[];
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
}

function positionsIn(list: Named | undefined, wanted: string): readonly Position[] {
  if (list === undefined) return [];
  return list.names.flatMap((name, index): Position[] =>
    name === wanted ? [[list.longitudes[index] ?? 0, list.latitudes[index] ?? 0]] : [],
  );
}

/** A point for what is one; areas are their outlines. */
async function pointOf(
  client: QueryClient,
  queries: Queries,
  { release }: EvidenceBase,
  { kind, title, codes }: FindResult,
  areas: MapShapes['areas'],
): Promise<Position | null> {
  switch (kind) {
    case 'postcode': {
      // Of a whole postcode only: a district is its wards.
      if (!title.includes(' ')) return null;
      const position = await postcodePosition(client, queries, release, title);
      return typeof position === 'string' ? null : position;
    }
    case 'neighbourhood': {
      const all = areaEntries(await client.query(queries.file(release, FILES.areas('lsoa'))));
      return all.find(({ code }) => code === codes[0])?.position ?? null;
    }
    case 'place': {
      const { places } = await client.query(queries.file(release, CONTEXT));
      const large = places.filter(({ name }) => name === title);
      const small = hasLandmarks(release)
        ? (await client.query(queries.file(release, LANDMARKS_FILE))).places
        : undefined;
      return inAreas(
        [
          ...large.map(({ longitude, latitude }): Position => [longitude, latitude]),
          ...positionsIn(small, title),
        ],
        areas,
      );
    }
    case 'station':
    case 'school':
    case 'hospital': {
      if (!hasLandmarks(release)) return null;
      const file = await client.query(queries.file(release, LANDMARKS_FILE));
      return inAreas(positionsIn(file[LANDMARKS[kind]], title), areas);
    }
    default:
      return null;
  }
}

/** @returns null where the release has nothing of it @throws DataFileError when a file cannot be read */
export async function placeOfResult(
  client: QueryClient,
  queries: Queries,
  base: EvidenceBase,
  shapes: MapShapes,
  result: FindResult,
): Promise<FoundPlace | null> {
  const { kind, title, ward } = result;
  const codes = ward === undefined ? result.codes : [ward];
  const areas = [...shapes.areas, ...shapes.boroughs].filter(({ code }) => codes.includes(code));
  const position = await pointOf(client, queries, base, result, areas);
  if (areas.length === 0 && position === null) return null;
  const extent = areas.length > 0 ? extentOf(areas) : null;
  const isNamed = kind !== 'postcode' && kind !== 'neighbourhood';
  return { title, codes, extent, position, isNamed };
}
