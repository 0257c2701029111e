import type { Geography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { decodePeriod, type ObservationsByArea } from './decodeObservations.ts';
import { FILES, type ReleaseFiles } from './releaseFiles.ts';
import type { ObservationsFile } from './schema.ts';

const decoded = new WeakMap<ObservationsFile, Map<string, ObservationsByArea>>();

/** The figures of an indicator at a level and period, decoded once; undefined while the file is not here or there is none. */
export function figuresAt(
  files: ReleaseFiles,
  indicator: Indicator,
  geography: Geography,
  period: string,
): ObservationsByArea | undefined {
  if (indicator.geographies[geography] === undefined) return undefined;
  const file = files.read(FILES.observations(indicator.id, geography));
  if (file === undefined) return undefined;
  const ofFile = decoded.get(file) ?? new Map<string, ObservationsByArea>();
  decoded.set(file, ofFile);
  const figures = ofFile.get(period) ?? decodePeriod(file, period, indicator);
  ofFile.set(period, figures);
  return figures;
}
