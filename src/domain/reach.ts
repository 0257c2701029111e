/** Where an organisation's people live, beside where everybody lives: by the fifth of a measure that their neighbourhood is in. */
import { roundCount } from './disclosure.ts';
import type { GssCode } from './geography.ts';
import { peersOf, type Observation } from './observation.ts';
import { quintileOfObservation, QUINTILES, type Quintile } from './quintiles.ts';
import { REACH_RULE, tellReach, type Reach, type ReachCounts, type SharedFifths } from './reachDisclosure.ts';

/** The neighbourhoods of a place by the fifths of one measure, and the people who live in each fifth. */
export interface ReachFifths {
  readonly fifthOf: ReadonlyMap<GssCode, number>;
  /** Lowest fifth first, as `QUINTILES`. */
  readonly residents: readonly number[];
}

/** @throws RangeError naming the neighbourhood that has no fifth: then shares of residents would not be of all */
export function reachFifths(
  areas: readonly { readonly code: GssCode; readonly residents: number }[],
  figures: ReadonlyMap<GssCode, Observation>,
): ReachFifths {
  const peers = peersOf(figures.values());
  const fifthOf = new Map<GssCode, number>();
  const residents = QUINTILES.map(() => 0);
  for (const { code, residents: own } of areas) {
    const figure = figures.get(code);
    const fifth = figure === undefined ? null : quintileOfObservation(figure, peers);
    if (fifth === null) throw new RangeError(`${code} is in no fifth.`);
    const index = QUINTILES.indexOf(fifth);
    fifthOf.set(code, index);
    residents[index] = (residents[index] ?? 0) + own;
  }
  return { fifthOf, residents };
}

/** Which fifths of the one measure have a neighbourhood in which fifths of the other. */
export function sharedFifths(first: ReachFifths, second: ReachFifths): SharedFifths {
  const shared = QUINTILES.map(() => QUINTILES.map(() => false));
  for (const [code, row] of first.fifthOf) {
    const column = second.fifthOf.get(code);
    const own = shared[row];
    if (column !== undefined && own !== undefined) own[column] = true;
  }
  return shared;
}

/** What became of one postcode. */
export type ReachedPlace = GssCode | 'outside' | 'unknown';

export function countReached(
  places: Iterable<ReachedPlace>,
  measures: readonly [ReachFifths, ReachFifths],
): ReachCounts {
  const tables = [QUINTILES.map(() => 0), QUINTILES.map(() => 0)] as const;
  const counts = { outside: 0, unknown: 0 };
  for (const place of places) {
    const fifths = measures.map(({ fifthOf }) => fifthOf.get(place as GssCode));
    const [first, second] = fifths;
    if (place === 'outside') counts.outside += 1;
    else if (first === undefined || second === undefined) counts.unknown += 1;
    else {
      tables[0][first] = (tables[0][first] ?? 0) + 1;
      tables[1][second] = (tables[1][second] ?? 0) + 1;
    }
  }
  return { ...counts, tables };
}

/** One fifth as it is told: people rounded, null where they are withheld. */
export interface ReachRow {
  readonly fifth: Quintile;
  readonly people: number | null;
  /** Per cent of `ReachTable.of`; null with them. */
  readonly share: number | null;
  /** Per cent of everybody who lives in the place. */
  readonly residents: number;
}

export interface ReachTable {
  /** Everyone in the list, rounded. */
  readonly people: number;
  /** What shares are of: those known to live in the place, or all where that cannot be told. */
  readonly of: { readonly people: number; readonly who: 'inside' | 'all' };
  /** Rounded; null where withheld. */
  readonly outside: number | null;
  readonly unknown: number | null;
  /** Highest fifth first; null where the table cannot be told beside the first. */
  readonly tables: readonly [readonly ReachRow[], readonly ReachRow[] | null];
}

/** @returns null where there are too few people to tell anything */
export function reachTable(
  counts: ReachCounts,
  measures: readonly [ReachFifths, ReachFifths],
): ReachTable | null {
  const told: Reach = tellReach(counts, sharedFifths(...measures));
  if (told.kind === 'too-few') return null;
  const rounded = (count: number | null): number | null =>
    count === null ? null : roundCount(count, REACH_RULE);
  const who = told.inside === null ? 'all' : 'inside';
  const of = { people: roundCount(told.inside ?? told.people, REACH_RULE), who } as const;
  const rows = (table: readonly (number | null)[], { residents }: ReachFifths): readonly ReachRow[] => {
    const everybody = residents.reduce((sum, one) => sum + one, 0);
    return QUINTILES.map((fifth, index): ReachRow => {
      const people = rounded(table[index] ?? null);
      return {
        fifth,
        people,
        share: people === null ? null : people === 0 ? 0 : Math.min(100, (100 * people) / of.people),
        residents: (100 * (residents[index] ?? 0)) / everybody,
      };
    }).reverse();
  };
  const [first, second] = told.tables;
  return {
    people: roundCount(told.people, REACH_RULE),
    of,
    outside: rounded(told.outside),
    unknown: rounded(told.unknown),
    tables: [rows(first, measures[0]), second === null ? null : rows(second, measures[1])],
  };
}
