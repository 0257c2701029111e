/** What the page of an indicator and the documents say of it, and where its figures come from. */
import type { Geography } from './geography.ts';

/** The dispersion of a measure at one level (`dispersion.ts`). */
export interface DispersionRecord {
  /** Of the areas' changes between two periods: the factor by which limits are widened. Left out without two such periods. */
  readonly changes?: {
    readonly factor: number;
    /** Number of areas with complete counts in both periods. */
    readonly areas: number;
    readonly earlier: string;
    readonly later: string;
    /**
     * From release 2026-12 on. The factor is fitted on the areas with at least this number of events in both periods together,
     * about which alone a change may be told. Left out before, where it is fitted on all areas with an event.
     */
    readonly fewestEvents?: number;
    /**
     * With `fewestEvents`: how many areas these are, without those of which no change is told for want of records. With fewer
     * than twenty the factor is that of wards, or of all neighbourhoods with an event where that is larger.
     */
    readonly fittedOn?: number;
  };
  /** Of the areas about the figure of all of them, by period. It says how unlike they are, and widens nothing. */
  readonly amongAreas: readonly {
    readonly period: string;
    readonly factor: number;
    readonly areas: number;
  }[];
}

/** The long form, shown on the indicator's own page and in docs/indicators.md. */
export interface IndicatorMetadata {
  readonly id: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly method: string;
  readonly notes: readonly string[];
  readonly nextUpdate: string;
  /** By level, for levels whose areas are small. */
  readonly dispersion?: Readonly<Partial<Record<Geography, DispersionRecord>>>;
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly period: string;
  /** How the files were come by, where not from the publisher: a whole sentence. */
  readonly obtained?: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string;
}
