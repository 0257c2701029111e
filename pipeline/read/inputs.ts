/** Inputs: all sources the statistics are made from, read and checked. */
import type { BuildContext } from '../buildContext.ts';
import { readExceptions, type ReviewedException } from './exceptions.ts';
import { readLookups, type Lookups } from './lookups.ts';
import { readCensus, type Census } from './readCensus.ts';
import { readChildrensSocialCare, type ChildrensSocialCare } from './readChildrensSocialCare.ts';
import { readDeprivation, type Deprivation } from './readDeprivation.ts';
import { readExploreStatistics, type ExploreStatisticsValue } from './readExploreStatistics.ts';
import { readLait, type Lait } from './readLait.ts';
import { readPolice, type Police } from './readPolice.ts';
import { readRecordedCrime, type RecordedCrime } from './readRecordedCrime.ts';
import { eachHeld } from './sourceFiles.ts';

export interface Inputs {
  readonly lookups: Lookups;
  readonly police: Police;
  readonly deprivation: Deprivation;
  readonly recordedCrime: RecordedCrime;
  readonly census: Census;
  readonly socialCare: ChildrensSocialCare;
  readonly lait: Lait;
  readonly exploreStatistics: (name: string, indicator: string) => readonly ExploreStatisticsValue[];
  readonly exceptions: readonly ReviewedException[];
}

/**
 * A source that the place does not have throws SourceNotHeld when a measure asks for it.
 * @throws SourceError naming file, row, column, reason and remedy
 */
export function readInputs(context: BuildContext, lookups = readLookups(context)): Inputs {
  const { report } = context;
  report.step(
    'Reading street-level crime, deprivation, recorded crime, census, children and local statistics',
  );
  return eachHeld<Inputs>({
    lookups: () => lookups,
    police: () => readPolice(context, lookups),
    deprivation: () => readDeprivation(context, lookups),
    recordedCrime: () => readRecordedCrime(context, lookups),
    census: () => readCensus(context, lookups),
    socialCare: () => readChildrensSocialCare(context, lookups),
    lait: () => readLait(context, lookups),
    exploreStatistics: () => (name, indicator) => readExploreStatistics(context, lookups, name, indicator),
    exceptions: readExceptions,
  });
}
