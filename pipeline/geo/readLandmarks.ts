/** readLandmarks: stations, schools, hospitals, more place names and railways: what helps people find their way on a map. */
import type { LandmarkKind } from '../../src/domain/landmark.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Row } from '../read/csv.ts';
import { holdsSource, sourceFile } from '../read/sourceFiles.ts';
import { ProblemList } from '../report.ts';
import { containsPoint, type Point } from './polygons.ts';
import { parseList, parsePoint, readFeatures, type Boundary } from './readBoundaries.ts';

type Sources = Pick<BuildContext, 'readCsv' | 'readJson'>;
type Ward = Pick<Boundary, 'code' | 'polygons'>;

/** Something with a name at a point inside the place. */
export interface NamedPoint {
  readonly name: string;
  readonly position: Point;
  readonly ward: Boundary['code'];
}

export interface Landmark extends NamedPoint {
  /** The publisher's own: a station's code, a school's number. */
  readonly id: string;
}

export interface RankedPlace extends NamedPoint {
  readonly rank: PlaceRank;
}

/** 1 a main centre, 2 a town, 3 a well-known part of one, 4 a small one. */
export type PlaceRank = 1 | 2 | 3 | 4;

export interface RailwayLine {
  readonly isTunnel: boolean;
  readonly line: readonly Point[];
}

interface PointColumns {
  readonly name: string;
  readonly latitude: string;
  readonly longitude: string;
}

/** Name and position of a row; null, with a problem, where either is wrong or the point lies in no ward. */
function readPoint(
  row: Row<string>,
  columns: PointColumns,
  wards: readonly Ward[],
  problems: ProblemList,
): NamedPoint | null {
  const name = row.text(columns.name);
  const longitude = Number(row.text(columns.longitude) || NaN);
  const latitude = Number(row.text(columns.latitude) || NaN);
  if (name === '') {
    problems.add(row.row, columns.name, 'the row has no name.', 'give its name, or leave the row out.');
    return null;
  }
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    problems.add(
      row.row,
      columns.latitude,
      `longitude or latitude of ${name} is not a number.`,
      'correct the position.',
    );
    return null;
  }
  const position: Point = [longitude, latitude];
  const ward = wards.find(({ polygons }) => containsPoint(polygons, position))?.code;
  if (ward === undefined) {
    problems.add(
      row.row,
      columns.latitude,
      `${name} (${latitude}, ${longitude}) lies in no ward.`,
      'correct the position, or leave the row out.',
    );
    return null;
  }
  return { name, position, ward };
}

/**
 * The landmarks of one kind, by name; none where the place has no such source.
 * @throws SourceError naming the row of every one without a name, a position inside the place or an id of its own
 */
export function readLandmarks(context: Sources, kind: LandmarkKind, wards: readonly Ward[]): Landmark[] {
  if (!holdsSource(kind)) return [];
  const { file, columns } = sourceFile(kind);
  const problems = new ProblemList(file);
  const landmarks = new Map<string, Landmark>();
  for (const row of context.readCsv(file, Object.values(columns)).rows) {
    const id = row.text(columns.id);
    const point = readPoint(row, columns, wards, problems);
    if (id === '') problems.add(row.row, columns.id, 'the row has no id.', 'give the publisher’s id.');
    else if (landmarks.has(id))
      problems.add(row.row, columns.id, `${id} appears twice.`, 'remove one of the two rows.');
    else if (point !== null) landmarks.set(id, { id, ...point });
  }
  problems.throwIfAny();
  return [...landmarks.values()].sort((a, b) => order(a.name, b.name) || order(a.id, b.id));
}

/**
 * More places, the most important first and then by name; none where the place has no such source.
 * @throws SourceError naming the row of every one without a name, a rank or a position inside the place, and of a second one of a name in a ward
 */
export function readPlaceNames(context: Sources, wards: readonly Ward[]): RankedPlace[] {
  if (!holdsSource('placeNames')) return [];
  const { file, columns } = sourceFile('placeNames');
  const problems = new ProblemList(file);
  const places = new Map<string, RankedPlace>();
  for (const row of context.readCsv(file, Object.values(columns)).rows) {
    const point = readPoint(row, columns, wards, problems);
    const rank = RANKS.find((known) => String(known) === row.text(columns.rank));
    if (rank === undefined) {
      problems.add(
        row.row,
        columns.rank,
        `'${row.text(columns.rank)}' is not a rank.`,
        'write 1, 2, 3 or 4.',
      );
    } else if (point !== null) {
      const key = `${point.name} in ${point.ward}`;
      if (places.has(key))
        problems.add(row.row, columns.name, `${key} appears twice.`, 'remove one of the two rows.');
      else places.set(key, { ...point, rank });
    }
  }
  problems.throwIfAny();
  return [...places.values()].sort(
    (a, b) => a.rank - b.rank || order(a.name, b.name) || order(a.ward, b.ward),
  );
}

const RANKS: readonly PlaceRank[] = [1, 2, 3, 4];

/**
 * Passenger railways; none where the place has no such source.
 * @throws SourceError naming every line that is none, or of which it is not said whether it is a tunnel
 */
export function readRailways(context: Sources): RailwayLine[] {
  if (!holdsSource('railways')) return [];
  const { file } = sourceFile('railways');
  const problems = new ProblemList(file);
  const lines: RailwayLine[] = [];
  readFeatures(context, file).forEach(({ properties, geometry }, index) => {
    const { tunnel } = properties;
    const coordinates = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const parts = parseList(coordinates, (part) => parseList(part, parsePoint));
    const remedy = 'correct the feature.';
    if (typeof tunnel !== 'boolean')
      problems.add(index + 1, 'tunnel', `'${String(tunnel)}' is neither true nor false.`, remedy);
    else if (parts === null || parts.some((part) => part.length < 2))
      problems.add(index + 1, 'geometry', 'the railway has no line of at least two points.', remedy);
    else lines.push(...parts.map((line) => ({ isTunnel: tunnel, line })));
  });
  problems.throwIfAny();
  return lines;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
