/**
 * What the layer of the programme puts on a map: a partner's route lines where the release has any, else the dated places of
 * the record; with either, the public buildings that a partner named.
 */
import { formatDay } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapLine, MapPoint } from '../domain/mapModel.ts';
import { routeState, type RouteDays } from '../domain/stepRoute.ts';
import {
  partnerPoints,
  routeLines,
  stepTogetherPoints,
  type PartnerPlaceRow,
  type RouteRow,
  type StepTogetherRow,
} from './contextLayers.ts';

export type DatedRouteRow = RouteRow & RouteDays;

export interface StepTogetherRows {
  /** Day of the record of places. */
  readonly asOf: string;
  readonly places: readonly StepTogetherRow[];
  readonly routes?: readonly DatedRouteRow[];
  readonly partnerPlaces?: readonly PartnerPlaceRow[];
}

const keptLines = new WeakMap<StepTogetherRows, { day: string; lines: readonly MapLine[] }>();

/** @param day the release's day of publication @returns the same list for the same file, so that a map sees that nothing changed */
export function stepTogetherLines(file: StepTogetherRows, day: string): readonly MapLine[] {
  const known = keptLines.get(file);
  if (known?.day === day) return known.lines;
  const lines = routeLines((file.routes ?? []).filter((route) => routeState(route, day) === 'walked'));
  keptLines.set(file, { day, lines });
  return lines;
}

const NO_PLACES: readonly [] = [];

/** What a partner named, and, unless there are lines in their stead, the places of the record. */
export function stepTogetherMarks(
  file: StepTogetherRows,
  localAuthorityNames: ReadonlyMap<GssCode, string>,
): readonly MapPoint[] {
  const own = partnerPoints(file.partnerPlaces ?? NO_PLACES);
  if (file.routes !== undefined) return own;
  const record = stepTogetherPoints(file.places, localAuthorityNames, formatDay(file.asOf));
  // The same list when nothing is added: the map then sees that nothing changed.
  return own.length === 0 ? record : [...record, ...own];
}
