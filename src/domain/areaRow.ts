/** One area with its figure, as charts and tables are given it. */
import type { GssCode } from './geography.ts';
import type { Observation } from './observation.ts';

export interface AreaRow {
  readonly code: GssCode;
  readonly name: string;
  readonly localAuthorityCode: GssCode;
  readonly localAuthorityName: string;
  /** Null where nothing is collected for the area. */
  readonly observation: Observation | null;
  readonly selected: boolean;
}
