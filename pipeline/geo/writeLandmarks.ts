/** writeLandmarks: `geo/landmarks.json` of the release, and the stations as a file of their own, as their licence asks. */
import { LANDMARK_KINDS, type LandmarkKind } from '../../src/domain/landmark.ts';
import type { LandmarksFile } from '../../src/data/landmarksSchema.ts';
import type { SearchFile } from '../../src/data/findSchema.ts';
import type { BuildContext } from '../buildContext.ts';
import { sourceFile, type CreditedSource } from '../read/sourceFiles.ts';
import { metresBetween, type Point } from './polygons.ts';
import type { Boundary } from './readBoundaries.ts';
import {
  readLandmarks,
  readPlaceNames,
  readRailways,
  type Landmark,
  type NamedPoint,
  type RailwayLine,
} from './readLandmarks.ts';
import { piecesInBox, type NamedPlace } from './writeContext.ts';

/** Metres: two points of one name this near are the same place, and the map has it already. */
const SAME_PLACE = 3_000;

type SearchLandmarks = NonNullable<SearchFile['landmarks']>;
type SearchList = LandmarkKind | 'places';

/**
 * Write the landmarks of a place; nothing where it has no source of any.
 * @param places those that `geo/context.json` has already
 * @returns what the search box finds by name besides
 */
export function writeLandmarks(
  context: BuildContext,
  wards: readonly Boundary[],
  places: readonly NamedPlace[],
): SearchLandmarks | null {
  const more = readPlaceNames(context, wards).filter(
    (place) => !places.some((known) => isSame(known, place)),
  );
  const symbols = LANDMARK_KINDS.map((kind) => ({ kind, landmarks: readLandmarks(context, kind, wards) }));
  const railways = readRailways(context);
  const held = symbols.filter(({ landmarks }) => landmarks.length > 0);
  if (more.length + held.length + railways.length === 0) return null;
  const file: LandmarksFile = {
    ...Object.fromEntries(
      held.map(({ kind, landmarks }) => [kind, { ...credit(kind), ...columns(landmarks) }]),
    ),
    ...(more.length === 0
      ? {}
      : { places: { ...credit('placeNames'), ...columns(more), ranks: more.map(({ rank }) => rank) } }),
    ...(railways.length === 0 ? {} : { railways: railwayFile(railways) }),
  };
  context.write(`data/${context.release.id}/geo/landmarks.json`, JSON.stringify(file));
  const stations = symbols.find(({ kind }) => kind === 'stations')?.landmarks ?? [];
  if (stations.length > 0) writeStations(context, stations);
  return searchLandmarks([
    ...(more.length === 0
      ? []
      : [{ list: 'places' as const, dated: credit('placeNames').dated, found: more }]),
    ...held.map(({ kind, landmarks }) => ({ list: kind, dated: credit(kind).dated, found: landmarks })),
  ]);
}

function isSame(known: NamedPlace, place: NamedPoint): boolean {
  return known.name === place.name && metresBetween(known.position, place.position) < SAME_PLACE;
}

/** Whose it is, and of when: said in the key. */
function credit(source: CreditedSource): { readonly dated: string; readonly source: string } {
  const { dated, source: whose, licence } = sourceFile(source);
  return { dated, source: `${whose}. ${licence}` };
}

/** Columns rather than objects, to keep the file small. */
function columns(points: readonly NamedPoint[]) {
  return {
    names: points.map(({ name }) => name),
    longitudes: points.map(({ position }) => short(position[0])),
    latitudes: points.map(({ position }) => short(position[1])),
  };
}

/** Four decimals, about ten metres: no symbol is drawn nearer than that to where it stands. */
function short(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function railwayFile(railways: readonly RailwayLine[]): NonNullable<LandmarksFile['railways']> {
  const linesOf = (tunnels: boolean) => {
    const lines = railways.filter(({ isTunnel }) => isTunnel === tunnels).map(({ line }) => [...line]);
    return piecesInBox(lines, WORLD).map((line) => line.map(([x, y]): Point => [short(x), short(y)]));
  };
  return { ...credit('railways'), lines: linesOf(false), tunnels: linesOf(true) };
}

const WORLD: [number, number, number, number] = [-180, -90, 180, 90];

/** The stations as GeoJSON: a database made from theirs is offered under their licence. */
function writeStations(context: BuildContext, stations: readonly Landmark[]): void {
  const { licence, attribution, dated } = sourceFile('stations');
  const head = { type: 'FeatureCollection', title: `Stations, ${dated}`, licence, attribution };
  const lines = stations.map(({ id, name, position, ward }) =>
    JSON.stringify({
      type: 'Feature',
      id,
      properties: { code: id, name, ward },
      geometry: { type: 'Point', coordinates: position },
    }),
  );
  context.write(
    `data/${context.release.id}/geo/stations.geojson`,
    `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`,
  );
}

/** Each with the ward it lies in; wards by their place in a list, because most are named several times. */
function searchLandmarks(
  lists: readonly {
    readonly list: SearchList;
    readonly dated: string;
    readonly found: readonly NamedPoint[];
  }[],
): SearchLandmarks {
  const wards = [...new Set(lists.flatMap(({ found }) => found.map(({ ward }) => ward)))].sort();
  const at = new Map(wards.map((code, index) => [code, index]));
  const rowsOf = (found: readonly NamedPoint[]): [string, number][] =>
    found.map(({ name, ward }) => [name, at.get(ward) ?? 0]);
  return {
    wards,
    lists: Object.fromEntries(lists.map(({ list, dated, found }) => [list, { dated, rows: rowsOf(found) }])),
  };
}
