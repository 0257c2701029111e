/**
 * What a view can show, given what is published: the level that is drawn, the period, the comparator.
 * Pure, so that the prefetch, the screen and the tests agree.
 */
import type { Geography, MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { drawnGeography } from '../domain/shownIndicator.ts';
import type { Comparator, ExploreView } from '../view/exploreView.ts';

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

/**
 * The scope of one measure of a view; null when it cannot be drawn.
 * @param wanted the period asked for; null: the newest
 */
export function measureScope(
  indicator: Indicator,
  view: ExploreView,
  wanted: string | null,
): MeasureScope | null {
  const geography = drawnGeography(indicator, view.geography);
  if (geography === null) return null;
  const period = shownPeriod(indicator, geography, wanted);
  if (period === null) return null;
  return {
    indicator,
    geography,
    period,
    comparator: shownComparator(indicator, geography, view.against, period),
  };
}
