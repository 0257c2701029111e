/** From private counts to figures that may be published: withheld, rounded, and never worked out twice. */
import {
  roundCount,
  withheldParts,
  type CountCell,
  type DisclosureRule,
} from '../../src/domain/disclosure.ts';
import { complementarySuppression } from '../../src/domain/disclosureTree.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { IndicatorBase } from '../figures/definition.ts';
import { FigureTable, fromCounts, NOT_COLLECTED, type Figure } from '../figures/figureTable.ts';
import type { Lookups, Place } from '../read/lookups.ts';
import { countsParts, type Dataset } from './datasetSchema.ts';
import {
  figuresPublished,
  periodsPublished,
  publishedCount,
  type PublishedBefore,
} from './publishedBefore.ts';
import type { CoveredPeriod, PrivateCounts } from './wardsForward.ts';

export type PlacedFigure = readonly [Geography, GssCode, Figure];

export interface PeriodFigures {
  readonly period: string;
  readonly figures: readonly PlacedFigure[];
}

export interface Suppressed {
  readonly table: FigureTable;
  /** Periods taken over from an earlier release as they are there. */
  readonly frozen: readonly string[];
  /** All periods of the file as they would be worked out from it now. */
  readonly now: readonly PeriodFigures[];
}

const PUBLISHED_LEVELS = ['ward', 'borough', 'region'] as const;

/** What is withheld in a period, where that does not follow from its own counts alone; null where it does. */
export type DecidedElsewhere = (period: string) => ReadonlySet<string> | null;

export function suppress(
  periods: readonly CoveredPeriod[],
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
  before: PublishedBefore,
  decided: DecidedElsewhere = () => null,
): Suppressed {
  const now = periods.map((covered) => {
    const boroughs = coveredLocalAuthorities(covered, dataset, lookups);
    const withheld = decided(covered.period) ?? withheldIn(boroughs, dataset);
    return {
      period: covered.period,
      figures: [...figuresOf(boroughs, withheld, dataset, indicator, lookups)],
    };
  });
  return publishedOnce(now, indicator, before, lookups);
}

/**
 * Periods that an earlier release shows are taken over as they are there, of the areas that there still are; the others are as they
 * are now. An area that is new has no figure of such a period: beside those of the areas before it would give small counts away.
 */
export function publishedOnce(
  now: readonly PeriodFigures[],
  indicator: IndicatorBase,
  before: PublishedBefore,
  { wards, boroughs }: Pick<Lookups, 'wards' | 'boroughs'>,
): Suppressed {
  const table = new FigureTable();
  const frozen = periodsPublished(before, indicator.id);
  for (const period of frozen) {
    for (const level of PUBLISHED_LEVELS) {
      const figures = figuresPublished(before, indicator, level, period);
      for (const [area, figure] of figures ?? []) {
        if (level === 'region' || wards.has(area) || boroughs.has(area))
          table.put(level, period, area, figure);
      }
    }
  }
  for (const { period, figures } of now.filter((one) => !frozen.includes(one.period))) {
    for (const [level, area, figure] of figures) table.put(level, period, area, figure);
  }
  return { table, frozen, now };
}

export function ruleOf({ suppression, rounding }: Dataset): DisclosureRule {
  const { withholdTo, zeros, strength } = suppression;
  return { withholdTo, zeros, roundTo: rounding, strength: strength === 'singly' ? strength : 'together' };
}

/** Most residents first: an order everybody knows, which does not depend on a single count. */
export function inPublicOrder(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => b.residents - a.residents || (a.code < b.code ? -1 : 1));
}

/** A borough with the areas that the file counts in it, most residents first. */
interface CoveredLocalAuthority {
  readonly borough: Place;
  readonly parts: readonly { readonly place: Place; readonly counts: PrivateCounts }[];
  /** Every area has counts, so there is a sum. */
  readonly complete: boolean;
}

/** @returns all boroughs, most residents first */
export function coveredLocalAuthorities(
  { areas }: Pick<CoveredPeriod, 'areas'>,
  { geography }: Pick<Dataset, 'geography'>,
  lookups: Lookups,
): readonly CoveredLocalAuthority[] {
  return inPublicOrder([...lookups.boroughs.values()]).map((borough) => {
    const places =
      geography === 'ward'
        ? inPublicOrder([...lookups.wards.values()].filter((ward) => ward.borough === borough.code))
        : [borough];
    const parts = places.map((place) => ({ place, counts: areas.get(place.code) ?? null }));
    return { borough, parts, complete: parts.every(({ counts }) => counts !== null) };
  });
}

/** The areas of a borough that have counts. */
export function cellsOf({ parts }: CoveredLocalAuthority, dataset: Dataset): readonly CountCell[] {
  return parts.flatMap(({ place, counts }) => (counts === null ? [] : [cellOf(place.code, counts, dataset)]));
}

/** Everything to withhold in one period: areas of the file, boroughs, the region. */
export function withheldIn(
  boroughs: readonly CoveredLocalAuthority[],
  dataset: Dataset,
): ReadonlySet<string> {
  const rule = ruleOf(dataset);
  const groups = boroughs.map((one) => ({
    area: one.borough.code,
    complete: one.complete,
    parts: cellsOf(one, dataset),
    residents: one.borough.residents,
  }));
  const complete = groups.filter((group) => group.complete);
  // The sum of a borough with a hole is not published, so its wards stand for themselves.
  const withheld = new Set(complementarySuppression(COMBINED_AREA.code, complete, rule));
  for (const { parts } of groups.filter((group) => !group.complete)) {
    for (const area of withheldParts(parts, rule)) withheld.add(area);
  }
  return withheld;
}

/** The figures of one period, for every area that the file covers and the sums of those that are complete. */
export function suppressPeriod(
  covered: CoveredPeriod,
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
): Generator<PlacedFigure> {
  const boroughs = coveredLocalAuthorities(covered, dataset, lookups);
  return figuresOf(boroughs, withheldIn(boroughs, dataset), dataset, indicator, lookups);
}

/** @param withheld areas without a figure, of every level */
export function* figuresOf(
  boroughs: readonly CoveredLocalAuthority[],
  withheld: ReadonlySet<string>,
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
): Generator<PlacedFigure> {
  const rule = ruleOf(dataset);
  const isWard = dataset.geography === 'ward';
  const figure = (place: Pick<Place, 'code' | 'residents'>, counts: PrivateCounts): Figure => {
    if (counts === null) return NOT_COLLECTED;
    if (withheld.has(place.code)) return { status: 'suppressed' };
    return published(counts, place.residents, dataset, indicator, rule);
  };
  for (const { borough, parts, complete: whole } of boroughs) {
    if (isWard) for (const { place, counts } of parts) yield ['ward', place.code, figure(place, counts)];
    yield ['borough', borough.code, figure(borough, whole ? sum(parts.map(({ counts }) => counts)) : null)];
  }
  const all = boroughs.every((one) => one.complete);
  const everything = boroughs.flatMap(({ parts }) => parts.map(({ counts }) => counts));
  const region = { code: COMBINED_AREA.code, residents: lookups.combinedAreaResidents };
  yield ['region', COMBINED_AREA.code, figure(region, all ? sum(everything) : null)];
}

export function cellOf(area: GssCode, counts: readonly number[], dataset: Dataset): CountCell {
  const [numerator = 0, denominator = 0] = counts;
  if (dataset.denominator.use !== 'own') return { area, counts: [numerator] };
  const second = countsParts(dataset) ? denominator - numerator : denominator;
  return { area, counts: [numerator, second], unusable: denominator === 0 };
}

/** Of counts that are all there. */
function sum(parts: readonly PrivateCounts[]): readonly number[] {
  const [first] = parts;
  return (first ?? []).map((_, measure) =>
    parts.reduce((total, counts) => total + (counts?.[measure] ?? 0), 0),
  );
}

function published(
  counts: readonly number[],
  residents: number,
  dataset: Dataset,
  indicator: IndicatorBase,
  rule: DisclosureRule,
): Figure {
  const [numerator = 0, denominator = 0] = counts.map((count) => roundCount(count, rule));
  switch (dataset.denominator.use) {
    case 'residents':
      return fromCounts(numerator, residents, indicator);
    case 'own':
      return fromCounts(numerator, denominator, indicator);
    case 'none':
      return publishedCount(numerator, indicator);
  }
}
