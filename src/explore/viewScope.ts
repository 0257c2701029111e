/**
 * What a view can show, given what is published: the level that is drawn, the period, the comparator.
 * Pure, so that the prefetch, the screen and the tests agree.
 */
import type { Geography, MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Comparator, ExploreView } from '../view/exploreView.ts';

/** Levels to fall back to when an indicator is not published at the one asked for: finer first keeps detail. */
const FALLBACKS: Readonly<Record<MapGeography, readonly MapGeography[]>> = {
  ward: ['borough', 'lsoa'],
  lsoa: ['ward', 'borough'],
  borough: ['ward', 'lsoa'],
};

/**
 * The level an indicator is drawn at: one that has class breaks. Null when it cannot be drawn at all (published for the
 * region only, or in numbers too small for a map).
 */
export function drawnGeography(indicator: Indicator, wanted: MapGeography): MapGeography | null {
  return (
    [wanted, ...FALLBACKS[wanted]].find((level) => (indicator.geographies[level]?.breaks ?? null) !== null) ??
    null
  );
}

/**
 * The measure that is shown: where the one asked for has no figures at the level asked for, the one that stands in for it
 * there, which has a name and a source of its own.
 */
export function shownIndicator(
  indicator: Indicator,
  wanted: MapGeography,
  indicators: readonly Indicator[],
): Indicator {
  const isDrawn = (one: Indicator): boolean => drawnGeography(one, wanted) === wanted;
  if (isDrawn(indicator)) return indicator;
  return indicators.find((one) => one.standsInFor === indicator.id && isDrawn(one)) ?? indicator;
}

/** The period shown: the one asked for when it is published, else the newest; null when there is none. */
export function shownPeriod(
  indicator: Indicator,
  geography: Geography,
  wanted: string | null,
): string | null {
  const periods = indicator.geographies[geography]?.periods ?? [];
  return wanted !== null && periods.includes(wanted) ? wanted : (periods.at(-1) ?? null);
}

/** What a figure may be compared with, in the order of preference when the one asked for is not published. */
export function shownComparator(
  indicator: Indicator,
  drawn: MapGeography,
  wanted: Comparator,
  period: string,
): Exclude<Geography, 'lsoa' | 'ward'> | null {
  const candidates: Exclude<Geography, 'lsoa' | 'ward'>[] = [wanted, 'region', 'england', 'wider-region'];
  return (
    candidates.find(
      (level) =>
        !(level === 'borough' && drawn === 'borough') &&
        indicator.geographies[level]?.periods.includes(period) === true,
    ) ?? null
  );
}

/** Everything that decides which files a measure needs. */
export interface MeasureScope {
  readonly indicator: Indicator;
  readonly geography: MapGeography;
  readonly period: string;
  readonly comparator: Exclude<Geography, 'lsoa' | 'ward'> | null;
}

/** The scope of one measure of a view; null when it cannot be drawn. */
export function measureScope(
  indicator: Indicator,
  view: ExploreView,
  useViewPeriod: boolean,
): MeasureScope | null {
  const geography = drawnGeography(indicator, view.geography);
  if (geography === null) return null;
  const period = shownPeriod(indicator, geography, useViewPeriod ? view.period : null);
  if (period === null) return null;
  return {
    indicator,
    geography,
    period,
    comparator: shownComparator(indicator, geography, view.against, period),
  };
}
