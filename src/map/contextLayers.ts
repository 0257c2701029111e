/** Motorways, place names, the programme's places and routes as the map draws them, from the published files' rows. */
import type { GssCode } from '../domain/geography.ts';
import type { MapLabel, MapLine, MapPoint } from '../domain/mapModel.ts';
import { MAP_WORDS } from '../words/map.ts';
import { placeName } from '../words/measures.ts';

type Position = readonly [longitude: number, latitude: number];

export interface MotorwayRow {
  readonly ref: string;
  readonly lines: readonly (readonly Position[])[];
}

export interface PlaceRow {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly rank: MapLabel['rank'];
}

export interface StepTogetherRow {
  readonly id: string;
  readonly name: string;
  readonly borough: GssCode;
  readonly routes: number;
  readonly status: 'live' | 'in-development';
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Keeps what was made of the same rows, so that a renderer sees that nothing changed and draws nothing again.
 */
function keep<Row extends object, Made>(
  make: (rows: readonly Row[]) => Made,
): (rows: readonly Row[]) => Made {
  const made = new WeakMap<readonly Row[], Made>();
  return (rows) => {
    const known = made.get(rows) ?? make(rows);
    made.set(rows, known);
    return known;
  };
}

export const motorwayLines = keep((rows: readonly MotorwayRow[]): readonly MapLine[] =>
  rows.map(({ ref, lines }) => ({ id: ref, name: ref, kind: 'motorway', coordinates: lines, label: ref })),
);

export const placeLabels = keep((rows: readonly PlaceRow[]): readonly MapLabel[] =>
  rows.map(({ name, longitude, latitude, rank }) => ({ text: name, position: [longitude, latitude], rank })),
);

export interface RouteRow {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly (readonly Position[])[];
}

/** Lines that a partner supplied; they take the place of the symbols. */
export function routeLines(rows: readonly RouteRow[]): readonly MapLine[] {
  return rows.map(({ id, name, lines }) => ({
    id,
    name,
    kind: 'programme-route',
    coordinates: lines,
    label: name,
  }));
}

export interface PartnerPlaceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: keyof typeof MAP_WORDS.partnerPlaces;
  readonly longitude: number;
  readonly latitude: number;
}

/** Public buildings that a partner named. */
export const partnerPoints = keep((rows: readonly PartnerPlaceRow[]): readonly MapPoint[] =>
  rows.map(({ id, name, kind, longitude, latitude }) => {
    const { letter, title } = MAP_WORDS.partnerPlaces[kind];
    return {
      id,
      name,
      position: [longitude, latitude],
      count: letter,
      kind: 'partner-place',
      label: `${name}: ${title}`,
    };
  }),
);

const keptPoints = new WeakMap<readonly StepTogetherRow[], { key: string; points: readonly MapPoint[] }>();

/** @param date the day of the record, in words; a place is never shown as a patrol that is there now */
export function stepTogetherPoints(
  rows: readonly StepTogetherRow[],
  localAuthorityNames: ReadonlyMap<GssCode, string>,
  date: string,
): readonly MapPoint[] {
  const key = [...localAuthorityNames.values(), date].join('|');
  const known = keptPoints.get(rows);
  if (known?.key === key) return known.points;
  const points = rows.map((row) => stepTogetherPoint(row, localAuthorityNames, date));
  keptPoints.set(rows, { key, points });
  return points;
}

function stepTogetherPoint(
  { id, name, borough, routes, status, longitude, latitude }: StepTogetherRow,
  localAuthorityNames: ReadonlyMap<GssCode, string>,
  date: string,
): MapPoint {
  const place = placeName(name, localAuthorityNames.get(borough) ?? null);
  const live = status === 'live';
  return {
    id,
    name,
    position: [longitude, latitude],
    count: routes > 0 ? routes : null,
    kind: live ? 'programme-place' : 'programme-in-development',
    label: live ? MAP_WORDS.steps.live(place, routes, date) : MAP_WORDS.steps.inDevelopment(place, date),
  };
}
