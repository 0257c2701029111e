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
  // A pack's estimates have no intervals though they are read from the same file, so what is computed is part of the key.
  const key = [period, indicator.unit, indicator.ratePer, indicator.intervalMethod].join(' ');
  const figures = ofFile.get(key) ?? decodePeriod(file, period, indicator);
  ofFile.set(key, figures);
  return figures;
}
