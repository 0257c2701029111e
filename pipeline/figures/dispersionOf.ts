/**
 * The dispersion of a measure with counts at the levels whose areas are small: how much more than chance its areas' figures move
 * from one period to another, by which limits are widened there, and how much more than chance they differ from one another.
 */
import {
  dispersionAmongAreas,
  dispersionOfChanges,
  type AreaCount,
  type CountPair,
} from '../../src/domain/dispersion.ts';
import type { Geography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { DispersionRecord } from '../../src/domain/indicatorMetadata.ts';
import { comparablePair } from '../../src/domain/period.ts';
import type { Figure, FigureTable } from './figureTable.ts';

export type Dispersion = Partial<Record<Geography, DispersionRecord>>;

/** Local authorities and larger areas take plain limits. */
const LEVELS: readonly Geography[] = ['ward', 'lsoa'];

/** Digits after the point with which a factor is published; what is computed with it uses the published one. */
const DIGITS = 3;

export function dispersionOf(
  table: FigureTable,
  indicator: Pick<Indicator, 'intervalMethod' | 'unit'>,
): Dispersion {
  const found = LEVELS.flatMap((level): [Geography, DispersionRecord][] => {
    const changes = indicator.intervalMethod === 'byar' ? changesOf(table, level) : undefined;
    const amongAreas = amongAreasOf(table, level, indicator.unit === 'percent' ? 'share' : 'rate');
    if (changes === undefined && amongAreas.length === 0) return [];
    return [[level, { ...(changes === undefined ? {} : { changes }), amongAreas }]];
  });
  return Object.fromEntries(found);
}

/** From the counts of the newest two complete periods of one length that share no month, of all areas that have both. */
function changesOf(table: FigureTable, level: Geography): DispersionRecord['changes'] {
  const [earlier, later] = comparablePair(table.periods(level)) ?? [];
  if (earlier === undefined || later === undefined) return undefined;
  const pairs = table.areas(level, later).flatMap((area): CountPair[] => {
    const [before, after] = [earlier, later].map((period) => countsOf(table.get(level, period, area)));
    return before == null || after == null ? [] : [{ earlier: before, later: after }];
  });
  const factor = dispersionOfChanges(pairs);
  return factor === null ? undefined : { factor: rounded(factor), areas: pairs.length, earlier, later };
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
