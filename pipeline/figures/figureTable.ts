/** FigureTable: all figures of one indicator while it is being made: geography → period → area → figure. */
import { SINGLE_AREAS } from '../../src/domain/geography.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { AbsentStatus, Interval } from '../../src/domain/observation.ts';
import { roundForFile } from '../../src/domain/fileValue.ts';
import { comparePeriods } from '../../src/domain/period.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import { areaCodes, type Lookups } from '../read/lookups.ts';
import type { Counts } from './lsoaFigures.ts';
import { lookupNote, type BestFitWords } from './lookupNote.ts';
import { apportionedEstimates, type Scale } from '../../src/domain/lookUpDependence.ts';

export type Figure = MeasuredFigure | { readonly status: AbsentStatus };

interface MeasuredFigure {
  readonly status: 'measured';
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: Interval | null;
}

type Style = Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>;

/** A figure whose value and interval follow from its counts. */
export function fromCounts(numerator: number, denominator: number, style: Style): Figure {
  return { status: 'measured', numerator, denominator, ...measureFromCounts(numerator, denominator, style) };
}

/**
 * A figure as its source publishes it or as a mean of published ones, without the rounding error of binary fractions.
 * @param decimals with which people read the figure, where it is finer than four
 */
export function asPublished(
  value: number,
  interval: Interval | null = null,
  decimals: number = PUBLISHED_DIGITS,
): Figure {
  const round = (exact: number): number => roundForFile(exact, decimals);
  return {
    status: 'measured',
    value: round(value),
    numerator: null,
    denominator: null,
    interval: interval === null ? null : { lower: round(interval.lower), upper: round(interval.upper) },
  };
}

export const NOT_COLLECTED: Figure = { status: 'notCollected' };
export const INCOMPLETE: Figure = { status: 'incomplete' };

/** Digits after the point of published values. */
const PUBLISHED_DIGITS = 4;

/** At most four digits after the point, whatever they are read as. */
export function round4(value: number): number {
  return roundForFile(value, PUBLISHED_DIGITS);
}

/** Smaller rates than this are written as 0. */
const LEAST_RATE = 1e-6;

/** A rate made here from counts: four digits after the point, and never fewer than three significant ones. */
export function roundRate(value: number): number {
  return value < 0.01 && value >= LEAST_RATE ? Number(value.toPrecision(3)) : round4(value);
}

/** The state of a sum from those of its missing parts: withheld before not collected before incomplete. */
export function stateOfSum(parts: readonly Figure[]): AbsentStatus {
  const states = parts.map(({ status }) => status);
  if (states.includes('suppressed')) return 'suppressed';
  return states.includes('notCollected') ? 'notCollected' : 'incomplete';
}

/** The areas of a geography, in the order of the files. */
export function areasOf(lookups: Lookups, geography: Geography): readonly GssCode[] {
  switch (geography) {
    case 'lsoa':
    case 'ward':
    case 'borough':
      return areaCodes(lookups, geography);
    default:
      return [SINGLE_AREAS[geography]];
  }
}

type Cells = Map<GssCode, Figure>;

export class FigureTable {
  private readonly rates = new Map<Geography, Map<string, Cells>>();
  private readonly monthly = new Map<Geography, Map<string, Cells>>();
  private readonly others = new Map<string, ReadonlyMap<GssCode, number>>();
  private readonly otherCounts = new Map<string, ReadonlyMap<GssCode, Counts>>();
  private readonly holesIn = new Map<Geography, ReadonlyMap<GssCode, number>>();
  private readonly withoutQuintile = new Map<string, readonly GssCode[]>();
  private scale: Scale = 'ratio';

  put(geography: Geography, period: string, area: GssCode, figure: Figure): void {
    cellsOf(this.rates, geography, period).set(area, figure);
  }

  /** A count of one month. */
  putMonth(geography: Geography, month: string, area: GssCode, figure: Figure): void {
    cellsOf(this.monthly, geography, month).set(area, figure);
  }

  /** Ward figures when LSOAs are divided among wards by their postcodes. */
  putApportioned(period: string, figures: ReadonlyMap<GssCode, number>, scale: Scale = 'ratio'): void {
    this.others.set(period, figures);
    this.scale = scale;
  }

  /** As `putApportioned`, from counts, which are kept as well. */
  putApportionedCounts(period: string, counts: ReadonlyMap<GssCode, Counts>, ratePer: number): void {
    this.otherCounts.set(period, counts);
    this.putApportioned(
      period,
      new Map(
        [...counts].map(([ward, { numerator, denominator }]) => [ward, (numerator / denominator) * ratePer]),
      ),
    );
  }

  /** Counts by the other look-up; null where only figures are known. */
  apportionedCounts(period: string): ReadonlyMap<GssCode, Counts> | null {
    return this.otherCounts.get(period) ?? null;
  }

  /** Shares of residents without usable rows, those above 0, for all periods of a geography. */
  putHoles(geography: Geography, shares: ReadonlyMap<GssCode, number>): void {
    this.holesIn.set(geography, shares);
  }

  holes(geography: Geography): ReadonlyMap<GssCode, number> {
    return this.holesIn.get(geography) ?? new Map<GssCode, number>();
  }

  /** Wards that other weights of their neighbourhoods would put into another fifth. */
  putWithoutQuintile(period: string, wards: readonly GssCode[]): void {
    this.withoutQuintile.set(period, wards);
  }

  noFifth(period: string): readonly GssCode[] {
    return this.withoutQuintile.get(period) ?? [];
  }

  apportioned(period: string): ReadonlyMap<GssCode, number> {
    return this.others.get(period) ?? new Map<GssCode, number>();
  }

  /** The wards whose figure depends on how LSOAs are assigned to wards, with the figure by the other look-up. */
  alternatives(period: string): ReadonlyMap<GssCode, number> {
    return apportionedEstimates(this.measured('ward', period), this.apportioned(period), this.scale);
  }

  /** What to say about the look-up; null when no ward figure is made from neighbourhoods. */
  lookupNote(bestFit: BestFitWords): string | null {
    const period = [...this.others.keys()].at(-1);
    return period === undefined ? null : lookupNote(this.measured('ward', period), this.scale, bestFit);
  }

  geographies(): Geography[] {
    return [...new Set([...this.rates.keys(), ...this.monthly.keys()])];
  }

  /** Oldest first. */
  periods(geography: Geography): string[] {
    return [...(this.rates.get(geography)?.keys() ?? [])].sort(comparePeriods);
  }

  months(geography: Geography): string[] {
    return [...(this.monthly.get(geography)?.keys() ?? [])].sort();
  }

  /** What is not in the table was not collected. */
  get(geography: Geography, period: string, area: GssCode): Figure {
    return this.rates.get(geography)?.get(period)?.get(area) ?? NOT_COLLECTED;
  }

  getMonth(geography: Geography, month: string, area: GssCode): Figure {
    return this.monthly.get(geography)?.get(month)?.get(area) ?? NOT_COLLECTED;
  }

  /** Measured values of one geography and period, by area. */
  measured(geography: Geography, period: string): ReadonlyMap<GssCode, number> {
    const cells = this.rates.get(geography)?.get(period) ?? new Map<GssCode, Figure>();
    return new Map(
      [...cells].flatMap(([area, figure]) =>
        figure.status === 'measured' ? [[area, figure.value] as const] : [],
      ),
    );
  }

  /** The areas with a figure, or a reason for none, in one period. */
  areas(geography: Geography, period: string): GssCode[] {
    return [...(this.rates.get(geography)?.get(period)?.keys() ?? [])];
  }

  /** All measured values of a geography, over all periods. */
  values(geography: Geography): number[] {
    return [...(this.rates.get(geography)?.values() ?? [])].flatMap((cells) =>
      [...cells.values()].flatMap((figure) => (figure.status === 'measured' ? [figure.value] : [])),
    );
  }

  /** A geography without a single measured figure says nothing: it is taken out of the table. */
  dropEmptyGeographies(): void {
    for (const geography of this.rates.keys()) {
      if (this.values(geography).length === 0) this.rates.delete(geography);
    }
  }
}

function cellsOf(table: Map<Geography, Map<string, Cells>>, geography: Geography, period: string): Cells {
  const periods = table.get(geography) ?? new Map<string, Cells>();
  table.set(geography, periods);
  const cells = periods.get(period) ?? new Map<GssCode, Figure>();
  periods.set(period, cells);
  return cells;
}
