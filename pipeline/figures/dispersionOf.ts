/**
 * The dispersion of a measure with counts at the levels whose areas are small: how much more than chance its areas' figures move
 * from one period to another, by which limits are widened there, and how much more than chance they differ from one another.
 */
import {
  dispersionAmongAreas,
  dispersionOfChanges,
  eventsOf,
  FEWEST_EVENTS,
  type AreaCount,
  type CountPair,
} from '../../src/domain/dispersion.ts';
import type { Geography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { DispersionRecord } from '../../src/domain/indicatorMetadata.ts';
import { hasLargeHole } from '../../src/domain/observation.ts';
import { comparablePair } from '../../src/domain/period.ts';
import type { Figure, FigureTable } from './figureTable.ts';

export type Dispersion = Partial<Record<Geography, DispersionRecord>>;

/** Wards first, whose factor may stand in for that of neighbourhoods. Local authorities and larger areas take plain limits. */
const LEVELS: readonly Geography[] = ['ward', 'lsoa'];

/** Digits after the point with which a factor is published; what is computed with it uses the published one. */
const DIGITS = 3;

export function dispersionOf(
  table: FigureTable,
  indicator: Pick<Indicator, 'intervalMethod' | 'unit'>,
): Dispersion {
  let ofWards: number | undefined;
  const found = LEVELS.flatMap((level): [Geography, DispersionRecord][] => {
    const changes = indicator.intervalMethod === 'byar' ? changesOf(table, level, ofWards) : undefined;
    if (level === 'ward') ofWards = changes?.factor;
    const amongAreas = amongAreasOf(table, level, indicator.unit === 'percent' ? 'share' : 'rate');
    if (changes === undefined && amongAreas.length === 0) return [];
    return [[level, { ...(changes === undefined ? {} : { changes }), amongAreas }]];
  });
  return Object.fromEntries(found);
}

/**
 * From the counts of the newest two complete periods of one length that share no month, of the areas about which a change may be
 * told. Whether both look-ups agree is not asked: that depends on the factor.
 */
function changesOf(
  table: FigureTable,
  level: Geography,
  ofWards: number | undefined,
): DispersionRecord['changes'] {
  const [earlier, later] = comparablePair(table.periods(level)) ?? [];
  if (earlier === undefined || later === undefined) return undefined;
  const pairs = table.areas(level, later).flatMap((area): (CountPair & { readonly hole: number })[] => {
    const [before, after] = [earlier, later].map((period) => countsOf(table.get(level, period, area)));
    const hole = table.holes(level).get(area) ?? 0;
    return before == null || after == null ? [] : [{ earlier: before, later: after, hole }];
  });
  const judged = pairs.filter((pair) => !hasLargeHole(pair) && eventsOf(pair) >= FEWEST_EVENTS);
  const factor = dispersionOfChanges(judged) ?? standIn(pairs, ofWards);
  if (factor === null) return undefined;
  const found = { factor: rounded(factor), areas: pairs.length, earlier, later };
  return { ...found, fewestEvents: FEWEST_EVENTS, fittedOn: judged.length };
}

/**
 * Where too few neighbourhoods may be told of: the factor of wards, which have more events and so move by more than chance the more,
 * or that of all neighbourhoods with an event where it is larger. Wards have none to stand in: then no change is told of them.
 */
function standIn(pairs: readonly CountPair[], ofWards: number | undefined): number | null {
  return ofWards === undefined ? null : Math.max(ofWards, dispersionOfChanges(pairs, 1) ?? 1);
}

function amongAreasOf(
  table: FigureTable,
  level: Geography,
  kind: 'rate' | 'share',
): DispersionRecord['amongAreas'] {
  return table.periods(level).flatMap((period) => {
    const counts = table
      .areas(level, period)
      .flatMap((area) => countsOf(table.get(level, period, area)) ?? []);
    const factor = dispersionAmongAreas(counts, kind);
    return factor === null ? [] : [{ period, factor: rounded(factor), areas: counts.length }];
  });
}

function rounded(factor: number): number {
  return Number(factor.toFixed(DIGITS));
}

function countsOf(figure: Figure): AreaCount | null {
  if (figure.status !== 'measured') return null;
  const { numerator, denominator } = figure;
  return numerator === null || denominator === null || denominator <= 0 ? null : { numerator, denominator };
}
