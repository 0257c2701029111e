/** The class of every area: by one measure, or by two in a cell. */
import { bivariateCell } from '../domain/bivariate.ts';
import { classifyValue, computeBreaks } from '../domain/classification.ts';
import type { GssCode } from '../domain/geography.ts';
import type { ClassBreaks } from '../domain/indicator.ts';
import type { ClassKey } from '../domain/classKeys.ts';
import { isMeasured, measuredValues } from '../domain/observation.ts';
import type { MapMeasure } from './mapQuery.ts';

/** What the class of an area depends on. */
export type ClassedMeasure = Pick<MapMeasure, 'indicator' | 'geography' | 'observations'>;

/** The indicator's own breaks; where none are published (a measure made on the page), those of the figures shown. */
export function breaksOf(measure: ClassedMeasure): ClassBreaks {
  const published = measure.indicator.geographies[measure.geography]?.breaks ?? null;
  return published ?? computeBreaks(measuredValues(measure.observations.values()));
}

/** The class of an area by one measure. An area without a row counts as not collected. */
export function classOf(measure: ClassedMeasure, breaks: ClassBreaks, area: GssCode): ClassKey {
  const observation = measure.observations.get(area);
  if (observation === undefined) return 'notCollected';
  return isMeasured(observation) ? classifyValue(observation.value, breaks) : observation.status;
}

/** The cell of an area by two measures; where one is absent, the reason for the first that is. */
export function cellOf(
  first: ClassedMeasure,
  firstBreaks: ClassBreaks,
  second: ClassedMeasure,
  secondBreaks: ClassBreaks,
  area: GssCode,
): ClassKey {
  const a = first.observations.get(area);
  const b = second.observations.get(area);
  if (a === undefined || b === undefined) return 'notCollected';
  if (!isMeasured(a)) return a.status;
  if (!isMeasured(b)) return b.status;
  return bivariateCell(a.value, b.value, firstBreaks, secondBreaks);
}
