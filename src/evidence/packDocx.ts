/**
 * The pack as a Word document: real headings, a contents list, tables with header rows, captions, pictures with alternative text,
 * sources as footnotes, and the link and check code. Loaded only when it is asked for.
 */
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Footer,
  HeadingLevel,
  ImageRun,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type IRunPropertiesOptions,
} from 'docx';
import partnership from '../../content/partnership.json';
import { DOCX_STYLES, BULLETS, BULLET_LIST } from './docxStyles.ts';
import { DOCX_WORDS } from '../words/evidenceFiles.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { references } from './citations.ts';
import { figureSheetAlt } from './figureBars.ts';
import { glanceRow, GLANCE_HEADINGS } from './glance.ts';
import { wordsState } from './ownWords.ts';
import { factSource, type DoneFact, type PackDocument, type PackStatement } from './packDocument.ts';
import type { PackMap } from './packMap.ts';
import type { Png } from './sheetFiles.ts';

export interface DocxInput {
  readonly pack: PackDocument;
  readonly map: PackMap | null;
  readonly ownWords: Readonly<Record<string, string>>;
  /** By the id of their statement; the map's is `map`. */
  readonly pictures: ReadonlyMap<string, Png>;
}

/** Width of a picture in pixels: the text of an A4 page. */
const PICTURE_WIDTH = 600;
/** Table columns in twentieths of a point; together the width of the text. */
const COLUMNS = [2900, 1700, 1350, 1350, 2340];

type Block = Paragraph | Table | TableOfContents;

/** Runs in a type of their own: a text may also be a plain string, whose old methods have the same names. */
const strong: Pick<IRunPropertiesOptions, 'bold'> = { bold: true };
const slanted: Pick<IRunPropertiesOptions, 'italics'> = { italics: true };

const text = (content: string): Paragraph => new Paragraph({ children: [new TextRun(content)] });
const heading = (content: string, level: 1 | 2 | 3): Paragraph =>
  new Paragraph({
    text: content,
    heading:
      [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
      HeadingLevel.HEADING_3,
    keepNext: true,
  });
const bullet = (content: string): Paragraph =>
  new Paragraph({ children: [new TextRun(content)], numbering: { reference: BULLETS, level: 0 } });
const link = (address: string): ExternalHyperlink =>
  new ExternalHyperlink({ link: address, children: [new TextRun({ text: address, style: 'Hyperlink' })] });

/** @returns the bytes of the file */
export async function writePackDocx(input: DocxInput): Promise<Uint8Array> {
  const { pack } = input;
  const sections = words.sections;
  const captions = { figure: 0, table: 0 };
  const children: Block[] = [
    new Paragraph({ text: pack.title, heading: HeadingLevel.TITLE }),
    text(words.subtitle),
    text(words.check.text(pack.release.id, pack.release.published)),
    new Paragraph({ children: [new TextRun({ text: `${words.check.code}: ${pack.code}`, ...strong })] }),
    new Paragraph({ text: words.contents, style: 'ContentsHeading' }),
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      // The pages are filled in by the reader; a line of dots to no number would look broken.
      tabLeader: LeaderType.NONE,
    }),
    new Paragraph({
      text: sections.place,
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      keepNext: true,
    }),
    ...pack.intro.map(text),
    ...mapBlocks(input, captions),
    heading(sections.figures, 1),
    ...glanceTable(pack, captions),
    heading(sections.statement, 1),
    ...pack.topics.flatMap(({ title, statements }) => [
      heading(title, 2),
      ...statements.flatMap((statement) => statementBlocks(input, statement, captions)),
    ]),
    heading(sections.done, 1),
    heading(words.done.current, 2),
    ...(pack.done.current.length === 0 ? [text(words.done.none)] : pack.done.current.map(factLine)),
    ...(pack.done.past.length === 0 ? [] : [heading(words.done.past, 2), ...pack.done.past.map(factLine)]),
    text(pack.done.reach),
    heading(sections.limits, 1),
    ...pack.limits.map(bullet),
    heading(sections.sources, 1),
    ...pack.sources.map(
      ({ text: source, url }) =>
        new Paragraph({
          children: [new TextRun(`${source} `), link(url)],
          numbering: { reference: BULLETS, level: 0 },
        }),
    ),
    ...pack.attributions.map(text),
    heading(sections.check, 1),
    text(words.check.text(pack.release.id, pack.release.published)),
    new Paragraph({ children: [new TextRun({ text: `${words.check.code}: ${pack.code}`, ...strong })] }),
    new Paragraph({ children: [new TextRun(`${words.check.link}: `), link(pack.link)] }),
    heading(DOCX_WORDS.cite, 2),
    text(citation(pack)),
  ];
  const footnotes = Object.fromEntries(
    pack.statements.map(({ source }, index) => {
      const first = pack.statements.findIndex((other) => other.source === source);
      const note = first === index ? `${source.text} ${source.url}` : DOCX_WORDS.sameSource(first + 1);
      return [index + 1, { children: [text(note)] }];
    }),
  );
  const file = new Document({
    title: pack.title,
    description: DOCX_WORDS.description,
    creator: partnership.name,
    styles: DOCX_STYLES,
    numbering: { config: [BULLET_LIST] },
    footnotes,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: pageFooter(pack) },
        children,
      },
    ],
  });
  const blob = await Packer.toBlob(file);
  return new Uint8Array(await blob.arrayBuffer());
}

function citation({ title, link: address, code, release }: PackDocument): string {
  const { id, published } = release;
  return references({ author: partnership.name, title, published, release: id, link: address, code }).harvard;
}

function pageFooter(pack: PackDocument): Footer {
  const line = `${pack.title}. ${words.check.figureCode(pack.code)}. `;
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: line, size: 18 }),
          new TextRun({
            size: 18,
            children: [DOCX_WORDS.page, PageNumber.CURRENT, DOCX_WORDS.of, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function caption(content: string): Paragraph {
  return new Paragraph({ text: content, style: 'Caption', keepNext: true });
}

function picture(png: Png, title: string, description: string): Paragraph {
  return new Paragraph({
    // A fixed height of line would cut the picture.
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: png.bytes,
        transformation: {
          width: PICTURE_WIDTH,
          height: Math.round((png.height / png.width) * PICTURE_WIDTH),
        },
        altText: { name: title, title, description },
      }),
    ],
  });
}

function mapBlocks({ map, pictures, pack }: DocxInput, captions: { figure: number }): Block[] {
  const png = pictures.get('map');
  if (map === null || png === undefined) return [];
  captions.figure += 1;
  const { title, summary } = map.model;
  return [
    heading(words.sections.picture, 1),
    caption(DOCX_WORDS.figure(captions.figure, title)),
    picture(png, title, words.mapAlt(summary.join(' '), pack.placeName)),
    ...summary.map(text),
  ];
}

function glanceTable(pack: PackDocument, captions: { table: number }): Block[] {
  captions.table += 1;
  const cell = (content: string, index: number, isHeading: boolean): TableCell =>
    new TableCell({
      width: { size: COLUMNS[index] ?? 1500, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(isHeading ? { shading: { type: ShadingType.CLEAR, fill: 'E4EDF5' } } : {}),
      children: [
        new Paragraph({
          children: [new TextRun({ text: content, size: 20, ...(isHeading || index === 2 ? strong : {}) })],
        }),
      ],
    });
  return [
    caption(DOCX_WORDS.table(captions.table, words.figureTable.caption)),
    new Table({
      columnWidths: COLUMNS,
      width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: GLANCE_HEADINGS.map((content, index) => cell(content, index, true)),
        }),
        ...pack.statements.map(
          (statement) =>
            new TableRow({
              cantSplit: true,
              children: glanceRow(statement).map((content, index) => cell(content, index, false)),
            }),
        ),
      ],
    }),
    text(''),
  ];
}

function statementBlocks(
  { pack, ownWords, pictures }: DocxInput,
  statement: PackStatement,
  captions: { figure: number },
): Block[] {
  const { id, title, cautions, code, link: address } = statement;
  const own = ownWords[id] ?? null;
  const state = wordsState(statement.text, own);
  const png = pictures.get(id);
  const marks = {
    checked: words.statement.checked,
    edited: words.statement.edited,
    own: words.statement.own,
  };
  const number = pack.statements.indexOf(statement) + 1;
  if (png !== undefined) captions.figure += 1;
  return [
    heading(title, 3),
    new Paragraph({ children: [new TextRun(own ?? statement.text), new FootnoteReferenceRun(number)] }),
    ...(cautions.length === 0 ? [] : [text(`${words.statement.cautions}: ${cautions.join(' ')}`)]),
    ...(png === undefined
      ? []
      : [caption(DOCX_WORDS.figure(captions.figure, title)), picture(png, title, figureSheetAlt(statement))]),
    new Paragraph({
      children:
        state === 'own'
          ? [new TextRun({ text: `${marks.own}.`, ...slanted })]
          : [
              new TextRun({ text: `${marks[state]}. ${words.check.figureCode(code)}. ` }),
              new ExternalHyperlink({
                link: address,
                children: [new TextRun({ text: words.check.checkFigure(title), style: 'Hyperlink' })],
              }),
            ],
    }),
  ];
}

function factLine(fact: DoneFact): Paragraph {
  return new Paragraph({
    children: [
      new TextRun(`${fact.text} ${factSource(fact)} `),
      ...(fact.link === undefined ? [] : [link(fact.link)]),
    ],
    numbering: { reference: BULLETS, level: 0 },
  });
}
