/** The comparison of an organisation's people with residents as a section of the pack's document. */
import type { Paragraph, Table } from 'docx';
import { TextRun } from 'docx';
import { REACH_WORDS } from '../words/reach.ts';
import { bullet, caption, heading, table, text } from './docxBlocks.ts';
import { reachCells, reachSentences, toldTables, type ReachResult } from './reachRows.ts';

/** Table columns in twentieths of a point; together the width of the text. */
const COLUMNS = [3638, 2000, 2000, 2000];

export function reachBlocks(result: ReachResult): (Paragraph | Table)[] {
  const { pack, table: words, not } = REACH_WORDS;
  return [
    heading(pack.title, 1),
    text(pack.made),
    ...toldTables(result).flatMap(({ title, rows }) => [
      caption(words.caption(title)),
      table(words.headings, rows.map(reachCells), COLUMNS, 1),
      text(''),
    ]),
    ...reachSentences(result).map(text),
    heading(not.title, 2),
    ...not.lines.map((line) => bullet([new TextRun(line)])),
  ];
}
