/** The report of a check as a Word document: what was found, each sentence quoted, for a funder's file. Loaded when it is asked for. */
import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ShadingType, type ParagraphChild } from 'docx';
import partnership from '../../../content/partnership.json';
import { formatDay } from '../../domain/format.ts';
import { DOCUMENT_CHECK_WORDS, REPORT_WORDS as report } from '../../words/documentCheck.ts';
import { MARK_WORDS } from '../../words/documentMarks.ts';
import { PACK_WORDS } from '../../words/evidencePack.ts';
import { bullet, heading, KEPT, link, pageFooter, strong, table, text } from '../docxBlocks.ts';
import { BULLET_LIST, DOCX_STYLES } from '../docxStyles.ts';
import { MARKS, type DocumentCheck, type MarkedSentence } from './marks.ts';
import { labelOfCitation, nameOfCitation, toldOfCitation, toldOfSentence } from './told.ts';

const words = DOCUMENT_CHECK_WORDS.result;
/** Table columns in twentieths of a point; together the width of the text. */
const COLUMNS = [3700, 1500, 4438] as const;

export interface ReportInput {
  readonly name: string;
  readonly check: DocumentCheck;
  /** `2026-12-01` */
  readonly day: string;
}

type Block = Paragraph | Table;

export async function writeReport({ name, check, day }: ReportInput): Promise<Uint8Array> {
  const title = report.title(name);
  const { current, sentences, citations } = check;
  const sorted = MARKS.flatMap((mark) => sentences.filter((sentence) => sentence.mark === mark));
  const children: Block[] = [
    new Paragraph({ text: title, heading: 'Title' }),
    text(report.from(PACK_WORDS.cite.inSentence)),
    text(words.checked(formatDay(day), current.id, formatDay(current.published))),
    text(words.summary(sentences.length, citations.length)),
    ...countRows(check),
    ...(sorted.length === 0 ? [] : [heading(words.sentences, 1), sentenceTable(sorted)]),
    ...(citations.length === 0
      ? []
      : [heading(words.codes, 1), new Paragraph({ ...KEPT, text: words.codesIntro }), citationTable(check)]),
    heading(words.limits, 1),
    ...words.limitList.map((limit) => bullet([new TextRun(limit)])),
  ];
  const file = new Document({
    title,
    description: report.description,
    creator: partnership.name,
    styles: DOCX_STYLES,
    numbering: { config: [BULLET_LIST] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: pageFooter(`${title}, ${formatDay(day)}.`) },
        children,
      },
    ],
  });
  const blob = await Packer.toBlob(file);
  return new Uint8Array(await blob.arrayBuffer());
}

/** How often each mark was given. */
function countRows({ sentences, citations }: DocumentCheck): Block[] {
  const labels = [
    ...MARKS.flatMap((mark) =>
      sentences.filter((sentence) => sentence.mark === mark).map(() => MARK_WORDS[mark].label),
    ),
    ...MARKS.flatMap((mark) => citations.filter((citation) => citation.mark === mark).map(labelOfCitation)),
  ];
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (counts.size === 0) return [text(words.nothing)];
  const rows = [...counts].map(([label, count]) => [label, String(count)]);
  return [table([report.columns.mark, report.columns.count], rows, [6000, 1500], 1), new Paragraph({})];
}

function cell(paragraphs: readonly Paragraph[], index: 0 | 1 | 2, isHeading = false): TableCell {
  return new TableCell({
    width: { size: COLUMNS[index], type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(isHeading ? { shading: { type: ShadingType.CLEAR, fill: 'E4EDF5' } } : {}),
    children: [...paragraphs],
  });
}

function line(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style: 'TableText', children });
}

function plain(content: string, isStrong = false): Paragraph {
  return line([new TextRun({ text: content, ...(isStrong ? strong : {}) })]);
}

/** Its head is said again on each page, and no row is cut by the end of one. */
function tableOf(rows: readonly (readonly [readonly Paragraph[], string, readonly Paragraph[]])[]): Table {
  const { sentence, mark, told } = report.columns;
  return new Table({
    columnWidths: [...COLUMNS],
    layout: TableLayoutType.FIXED,
    width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          cell([plain(sentence, true)], 0, true),
          cell([plain(mark, true)], 1, true),
          cell([plain(told, true)], 2, true),
        ],
      }),
      ...rows.map(
        ([first, label, last]) =>
          new TableRow({
            cantSplit: true,
            children: [cell(first, 0), cell([plain(label, true)], 1), cell(last, 2)],
          }),
      ),
    ],
  });
}

function sentenceTable(sentences: readonly MarkedSentence[]): Table {
  return tableOf(
    sentences.map((sentence) => [
      [line(quotedRuns(sentence))],
      MARK_WORDS[sentence.mark].label,
      [
        ...toldOfSentence(sentence).map((told) => plain(told)),
        ...(sentence.link === null
          ? []
          : [line([link(sentence.link.address, words.follow[sentence.link.to])])]),
      ],
    ]),
  );
}

/** The sentence as it stands, its numbers in bold. */
function quotedRuns({ text: whole, numbers }: MarkedSentence): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const { from, to } of numbers) {
    runs.push(new TextRun(whole.slice(at, from)), new TextRun({ text: whole.slice(from, to), ...strong }));
    at = to;
  }
  return [...runs, new TextRun(whole.slice(at))];
}

function citationTable(check: DocumentCheck): Table {
  const sorted = MARKS.flatMap((mark) => check.citations.filter((citation) => citation.mark === mark));
  return tableOf(
    sorted.map((citation) => [
      [plain(nameOfCitation(citation))],
      labelOfCitation(citation),
      [
        plain(toldOfCitation(citation, check)),
        ...(citation.link === null ? [] : [line([link(citation.link, words.follow.figure)])]),
      ],
    ]),
  );
}
