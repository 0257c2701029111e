/**
 * Which measure a map shows, and at which level, given what is published. One rule for the explorer and the stories, so that
 * a link from one to the other shows the same.
 */
import type { MapGeography } from './geography.ts';
import type { Indicator } from './indicator.ts';
import { answeringMeasure } from './standIn.ts';

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
 * The measure that a map of a level shows: where the one asked for has none there, the one that stands in for it, which has a
 * name and a source of its own.
 */
export function shownIndicator(
  indicator: Indicator,
  wanted: MapGeography,
  indicators: readonly Indicator[],
): Indicator {
  return answeringMeasure(indicator, indicators, (one) => drawnGeography(one, wanted) === wanted);
}
