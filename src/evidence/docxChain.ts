/** The parts of the Word file beyond the figures: what people said, what works, and what change could be seen. */
import { Paragraph, TextRun, type Table } from 'docx';
import type { Voice } from '../data/evidenceDraft.ts';
import { beginning } from '../words/beginning.ts';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import { CHANGE_TO_SEE_WORDS, fallSentence, yearlyCount } from '../words/changeToSee.ts';
import { DOCX_WORDS } from '../words/evidenceFiles.ts';
import { WHAT_WORKS_WORDS } from '../words/whatWorks.ts';
import { changesOf, fallRows, thingsOf, type PackChange } from './changesToSee.ts';
import { bullet, caption, heading, KEPT, link, slanted, strong, table, text } from './docxBlocks.ts';
import type { PackDocument } from './packDocument.ts';
import { WHAT_WORKS, type ChosenWorks } from './whatWorks.ts';

type Block = Paragraph | Table;

/** Columns of the table of falls in twentieths of a point; together the width of the text. */
const FALL_COLUMNS = [2200, 1400, 2038, 1600, 2400];

export function voicesBlocks(voices: readonly Voice[]): Block[] {
  const { inPack, marked } = BID_DESK_WORDS.voices;
  if (voices.length === 0) return [];
  return [
    heading(inPack, 1),
    new Paragraph({ ...KEPT, children: [new TextRun({ text: marked, ...slanted })] }),
    ...voices.map(({ heard, text: said }) =>
      bullet([new TextRun(`“${said.replace(/\s+/gu, ' ')}”${heard === '' ? '' : ` (${heard})`}`)]),
    ),
  ];
}

export function worksBlocks({ approaches, checkedOn }: ChosenWorks): Block[] {
  const words = WHAT_WORKS_WORDS;
  if (approaches.length === 0) return [];
  const { toolkit, bands } = WHAT_WORKS;
  return [
    heading(words.title, 1),
    text(
      `${words.intro(toolkit.publisher, checkedOn)} ${words.bands(bands.high, bands.moderate, bands.low)}`,
    ),
    ...approaches.map((approach) =>
      bullet([
        new TextRun({ text: approach.title, ...strong }),
        new TextRun(
          ` (${words.ratings[approach.rating]}). ${words.told(approach)} ${words.quoted(approach.citation.publisher, approach.citation.date, checkedOn)} `,
        ),
        link(approach.citation.link),
      ]),
    ),
  ];
}

/** @param tables the number of the last table before; counted on */
export function changeBlocks(pack: PackDocument, tables: { table: number }, hasTables: boolean): Block[] {
  const words = CHANGE_TO_SEE_WORDS;
  const { changes, notKnown, isEstimated } = changesOf(pack);
  if (changes.length === 0) {
    return [heading(words.title, 1), text(isEstimated ? words.estimated : words.nothing)];
  }
  return [
    heading(words.title, 1),
    ...(isEstimated ? [text(words.ofWholeWards)] : []),
    text(`${words.intro} ${words.assumption}`),
    new Paragraph({
      children: [new TextRun({ text: `${words.warning} `, ...strong }), new TextRun(words.large)],
    }),
    ...changes.flatMap((change) => oneChange(change, tables, hasTables)),
    ...(notKnown.length > 0 ? [text(words.notKnown(notKnown))] : []),
  ];
}

function oneChange(change: PackChange, tables: { table: number }, hasTables: boolean): Block[] {
  const { statement, told } = change;
  const words = CHANGE_TO_SEE_WORDS;
  const title = heading(statement.title, 3);
  if (told.falls.every(({ kind }) => kind === 'none')) {
    return [title, text(words.tooFew(told.count, thingsOf(change)))];
  }
  const count = `${beginning(yearlyCount(told, statement.figure.finding))}.`;
  if (!hasTables) return [title, text([count, ...told.falls.map(fallSentence)].join(' '))];
  tables.table += 1;
  return [
    title,
    new Paragraph({ ...KEPT, children: [new TextRun(count)] }),
    caption(DOCX_WORDS.table(tables.table, words.table.caption(thingsOf(change)))),
    table(words.table.headings, fallRows(change), FALL_COLUMNS, 3),
    new Paragraph({}),
  ];
}
