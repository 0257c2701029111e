/** FactParts: where a dated fact is on a day: what runs now, what a person can do, or earlier work. A fact is never lost. */

export const FACT_PARTS = ['now', 'you-can', 'earlier'] as const;
export type FactPart = (typeof FACT_PARTS)[number];

export interface DatedFact {
  /** Where it is until its review is due. Left out in releases from before facts had parts: earlier work. */
  readonly part?: FactPart | undefined;
  /** The last day on which it may stand in its part without another look: `2027-03-31`. */
  readonly reviewBy?: string | undefined;
  /** The last day, month or year for which its source vouches. */
  readonly asOf: string;
}

export interface FactsByPart<Fact extends DatedFact> {
  readonly now: readonly Fact[];
  readonly youCan: readonly Fact[];
  /** Newest first. */
  readonly earlier: readonly Fact[];
}

/** Whether a fact that stood under now, or under what a person can do, has not been looked at again in time. */
export function isOverdue({ part, reviewBy }: Pick<DatedFact, 'part' | 'reviewBy'>, day: string): boolean {
  return part !== undefined && part !== 'earlier' && (reviewBy === undefined || day > reviewBy);
}

/** Where a fact is on a day, `2026-11-30`. */
export function partOn(fact: Pick<DatedFact, 'part' | 'reviewBy'>, day: string): FactPart {
  return isOverdue(fact, day) ? 'earlier' : (fact.part ?? 'earlier');
}

/** All facts by where they are on a day, in their own order; earlier work with the newest first. */
export function splitFacts<Fact extends DatedFact>(facts: readonly Fact[], day: string): FactsByPart<Fact> {
  const of = (part: FactPart): readonly Fact[] => facts.filter((fact) => partOn(fact, day) === part);
  return {
    now: of('now'),
    youCan: of('you-can'),
    earlier: of('earlier').toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0)),
  };
}

/**
 * The day by which facts are split for a reader: their own, but never one before the release, so that a clock that is
 * wrong brings nothing back.
 */
export function splittingDay(released: string, readersDay: string): string {
  return readersDay > released ? readersDay : released;
}
