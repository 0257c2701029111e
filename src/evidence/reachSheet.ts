/** The comparison of an organisation's people with residents as a sheet of the pack's workbook. */
import { WORKBOOK_WORDS } from '../words/evidenceFiles.ts';
import { REACH_WORDS } from '../words/reach.ts';
import { reachSentences, toldTables, type ReachResult } from './reachRows.ts';
import type { Cell, Sheet } from '../files/writeXlsx.ts';

const words = REACH_WORDS.sheet;
/** Shorthand of the Analysis Function: withheld; does not apply. */
const WITHHELD = '[c]';
const NONE = '[z]';

const count = (people: number | null): Cell => people ?? WITHHELD;

export function reachSheet(result: ReachResult): Sheet {
  const { table } = result;
  const rows = toldTables(result).flatMap(({ title, rows: fifths }) =>
    fifths.map(({ name, people, share, residents }): Cell[] => [
      title,
      name,
      count(people),
      share === null ? WITHHELD : Math.round(share),
      Number(residents.toFixed(1)),
    ]),
  );
  const others: readonly (readonly [string, number | null])[] = [
    [REACH_WORDS.table.outside, table.outside],
    [REACH_WORDS.table.unknown, table.unknown],
    [words.everybody, table.people],
  ];
  return {
    name: words.name,
    title: words.title(REACH_WORDS.table.people(table.people)),
    notes: [
      WORKBOOK_WORDS.oneTable,
      WORKBOOK_WORDS.shorthand,
      REACH_WORDS.pack.made,
      ...reachSentences(result),
      ...REACH_WORDS.not.lines,
    ],
    table: {
      headings: words.headings,
      rows: [...rows, ...others.map(([name, people]): Cell[] => [NONE, name, count(people), NONE, NONE])],
    },
  };
}
