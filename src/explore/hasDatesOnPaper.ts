import type { ExploreData, Measure, MeasuredData } from './exploreData.ts';

export function hasPeriods({ indicator, geography }: Measure): boolean {
  return (indicator.geographies[geography]?.periods.length ?? 0) > 1;
}

/**
 * Whether paper has the map at several dates: of a measure that colours the map by itself. Not under a map of change, whose colours are
 * the same and mean another thing.
 */
export function hasDatesOnPaper(data: ExploreData): data is MeasuredData {
  const { first, measures, change } = data;
  const colours = measures.find(({ as }) => as === 'fill')?.measure;
  return first !== null && colours === first && hasPeriods(first) && change?.colours == null;
}
