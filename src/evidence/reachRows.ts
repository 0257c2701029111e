/** The comparison of an organisation's people with residents as words: what the page and every file of a pack say. */
import type { ReachRow, ReachTable } from '../domain/reach.ts';
import { REACH_WORDS } from '../words/reach.ts';

const words = REACH_WORDS.table;

/** A comparison that may go into a pack. It holds what is told, and nothing that it was made from. */
export interface ReachResult {
  readonly table: ReachTable;
  /** Of the measures of its tables. */
  readonly titles: readonly [string, string];
  readonly release: string;
  /** Whom the fifths are from: a whole sentence. */
  readonly source: string;
}

const countOrWithheld = (count: number | null): string =>
  count === null ? words.withheld : words.people(count);

/** In the order of `REACH_WORDS.table.headings`. */
export function reachCells({ name, people, share, residents }: NamedReachRow): readonly string[] {
  return [
    name,
    countOrWithheld(people),
    share === null ? words.withheld : words.percent(share),
    words.residents(residents),
  ];
}

/** A fifth as people call it. */
export interface NamedReachRow extends ReachRow {
  readonly name: string;
}

/** Tables that are told, each with the title of its measure. */
export function toldTables({ table, titles }: ReachResult) {
  return table.tables.flatMap((rows, index) =>
    rows === null
      ? []
      : [
          {
            title: titles[index] ?? '',
            rows: rows.map((row): NamedReachRow => ({
              ...row,
              name: words.fifths[index]?.[row.fifth] ?? '',
            })),
          },
        ],
  );
}

/** Whole sentences that belong under the tables. */
export function reachSentences({ table, titles, release, source }: ReachResult): readonly string[] {
  const { how, pack } = REACH_WORDS;
  return [
    words.elsewhere(
      countOrWithheld(table.outside),
      countOrWithheld(table.unknown),
      words.people(table.people),
    ),
    table.of.who === 'inside' ? words.ofInside : words.ofAll,
    ...(table.tables[1] === null ? [words.notBeside(titles[1])] : []),
    how.fifths(...titles, release),
    how.withheld,
    pack.source(source, release),
  ];
}
