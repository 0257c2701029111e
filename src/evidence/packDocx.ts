/**
 * The pack as a Word document: the figures on the first page, then real headings, a contents list, tables with header rows,
 * captions, pictures with alternative text, sources as footnotes, and the link and check code. Loaded only when it is asked for.
 */
import {
  Document,
  FootnoteReferenceRun,
  LeaderType,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { PageNumberEstimator, Table } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import partnership from '../../content/partnership.json';
import type { Voice } from '../data/evidenceDraft.ts';
import { DOCX_WORDS } from '../words/evidenceFiles.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { references } from './citations.ts';
import {
  boxed,
  bullet,
  caption,
  heading,
  KEPT,
  link,
  pageFooter,
  picture,
  slanted,
  strong,
  table,
  text,
} from './docxBlocks.ts';
import { changeBlocks, voicesBlocks, worksBlocks } from './docxChain.ts';
import { BULLET_LIST, DOCX_STYLES } from './docxStyles.ts';
import { figurePictureAlt, figurePictureCaption } from './figureBars.ts';
import { summaryRow, SUMMARY_HEADINGS } from './summaryRow.ts';
import { statementState } from './ownWords.ts';
import { factSource, type DoneFact, type PackDocument, type PackStatement } from './packDocument.ts';
import { packMapAlt, type PackMap } from './packMap.ts';
import type { Png } from './pictureFiles.ts';
import type { ChosenWorks } from './whatWorks.ts';

export interface DocxInput {
  readonly pack: PackDocument;
  readonly map: PackMap | null;
  readonly ownWords: Readonly<Record<string, string>>;
  /** By the id of their statement; the map's is `map`. */
  readonly pictures: ReadonlyMap<string, Png>;
  /** Notes of what people said, those that may be told. */
  readonly voices?: readonly Voice[];
  readonly works?: ChosenWorks;
  /** Most pages that the file may have; null or left out: as many as it takes. */
  readonly pages?: number | null;
}

/** What is left out for a file of few pages, in the order in which it goes. Figures, cautions, limits, sources and codes stay. */
const LESS = ['past', 'pictures', 'tables', 'map', 'contents'] as const;
type Less = (typeof LESS)[number];

/** Width of the map in pixels, so that it fits on a page with what is said before it. */
const MAP_WIDTH = 430;
/** Table columns in twentieths of a point; together the width of the text. */
const COLUMNS = [3200, 1250, 1350, 3838];

type Block = Paragraph | Table | TableOfContents;

/** @returns the file, without what would make it longer than asked for, as far as that is possible */
export async function writePackDocx(input: DocxInput): Promise<Uint8Array> {
  const most = input.pages ?? Infinity;
  let made = await written(input, []);
  for (let left = 1; made.pages > most && left <= LESS.length; left += 1) {
    made = await written(input, LESS.slice(0, left));
  }
  return made.bytes;
}

async function written(
  input: DocxInput,
  less: readonly Less[],
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const { pack } = input;
  let pages = 0;
  const pageNumbers: PageNumberEstimator = (body, context) => {
    const estimate = estimatePageNumbers(body, context);
    pages = estimate.pageCount ?? 0;
    return estimate;
  };
  const file = new Document({
    title: pack.title,
    description: DOCX_WORDS.description,
    creator: partnership.name,
    styles: DOCX_STYLES,
    numbering: { config: [BULLET_LIST] },
    footnotes: footnotesOf(pack),
    pageNumbers,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: pageFooter(`${pack.title}. ${words.check.figureCode(pack.code)}.`) },
        children: blocksOf(input, less),
      },
    ],
  });
  const blob = await Packer.toBlob(file);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), pages };
}

/** The chain of a bid: the need, what people say, what exists, what works, what change could be seen; then limits and sources. */
function blocksOf(input: DocxInput, less: readonly Less[]): Block[] {
  const { pack, voices = [], works = { checkedOn: '', approaches: [] } } = input;
  const { sections } = words;
  const captions = { figure: 0, table: 1 };
  const [people, ...aboutPlace] = pack.intro;
  const pictures = less.includes('pictures')
    ? new Map([...input.pictures].filter(([sheet]) => sheet === 'map'))
    : input.pictures;
  const shown = { ...input, pictures };
  return [
    ...firstPage(pack, people ?? ''),
    ...(less.includes('contents') ? [] : contentsBlocks()),
    heading(sections.place, 1),
    ...aboutPlace.map(text),
    ...(less.includes('map') ? [] : mapBlocks(shown, captions)),
    heading(sections.statement, 1),
    ...pack.topics.flatMap(({ title, statements }) => [
      heading(title, 2),
      ...statements.flatMap((statement) => statementBlocks(shown, statement, captions)),
    ]),
    ...voicesBlocks(voices),
    ...doneBlocks(pack, !less.includes('past')),
    ...worksBlocks(works),
    ...changeBlocks(pack, captions, !less.includes('tables')),
    ...boxed(sections.limits, pack.limits),
    ...(less.length > 0 ? [text(DOCX_WORDS.leftOut(less))] : []),
    heading(sections.sources, 1),
    ...pack.sources.map(({ text: source, url }) => bullet([new TextRun(`${source} `), link(url)])),
    ...pack.attributions.map(text),
    heading(sections.check, 1),
    new Paragraph({
      ...KEPT,
      children: [new TextRun(words.check.text(pack.release.id, pack.release.published))],
    }),
    new Paragraph({
      keepLines: true,
      children: [new TextRun(`${words.check.link}: `), link(pack.link)],
    }),
    heading(DOCX_WORDS.cite, 2),
    new Paragraph({ keepLines: true, children: [new TextRun(citation(pack))] }),
  ];
}

function contentsBlocks(): Block[] {
  return [
    new Paragraph({ text: words.contents, style: 'ContentsHeading', pageBreakBefore: true }),
    new TableOfContents(words.contents, {
      hyperlink: true,
      // Topics are in the navigation of the reader; here they would push the map off the page.
      headingStyleRange: '1-1',
      tabLeader: LeaderType.DOT,
    }),
  ];
}

function doneBlocks({ done }: PackDocument, hasPast: boolean): Block[] {
  return [
    heading(words.sections.done, 1),
    heading(words.done.current, 2),
    ...(done.current.length === 0 ? [text(words.done.none)] : done.current.map(factLine)),
    ...(done.past.length === 0 || !hasPast ? [] : [heading(words.done.past, 2), ...done.past.map(factLine)]),
    text(done.reach),
  ];
}

/** What a funder looks for: the place, whose figures these are, how they are checked, and the figures. */
function firstPage(pack: PackDocument, people: string): Block[] {
  const { id, published } = pack.release;
  return [
    new Paragraph({ text: pack.title, heading: 'Title' }),
    text(words.subtitle),
    text(words.from(words.cite.inSentence, id, published)),
    new Paragraph({
      children: [
        new TextRun({ text: `${words.check.code}: ${pack.code}. `, ...strong }),
        link(pack.link, words.check.follow),
      ],
    }),
    text(people),
    heading(words.sections.figures, 1),
    caption(DOCX_WORDS.table(1, words.figureTable.caption(pack.placeName))),
    table(SUMMARY_HEADINGS, pack.statements.map(summaryRow), COLUMNS, 1),
  ];
}

function footnotesOf(pack: PackDocument): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    pack.statements.map(({ source }, index) => {
      const first = pack.statements.findIndex((other) => other.source === source);
      const note = first === index ? `${source.text} ${source.url}` : DOCX_WORDS.sameSource(first + 1);
      return [index + 1, { children: [text(note)] }];
    }),
  );
}

function citation({ title, link: address, code, release }: PackDocument): string {
  const { id, published } = release;
  return references({ author: partnership.name, title, published, release: id, link: address, code }).harvard;
}

function mapBlocks({ map, pictures, pack }: DocxInput, captions: { figure: number }): Block[] {
  const png = pictures.get('map');
  if (map === null || png === undefined) return [];
  captions.figure += 1;
  const { title } = map.model;
  return [
    heading(words.sections.picture, 1),
    caption(DOCX_WORDS.figure(captions.figure, words.map.caption(pack.placeName))),
    picture(png, title, packMapAlt(map, pack.placeName), MAP_WIDTH),
    new Paragraph({}),
  ];
}

/** One statement, kept on one page: heading, words, cautions, picture, and how it is checked. */
function statementBlocks(
  { pack, ownWords, pictures }: DocxInput,
  statement: PackStatement,
  captions: { figure: number },
): Block[] {
  const { id, title, cautions, code, link: address } = statement;
  const own = ownWords[id] ?? null;
  const state = statementState(statement, own);
  const png = pictures.get(id);
  const number = pack.statements.indexOf(statement) + 1;
  if (png !== undefined) captions.figure += 1;
  return [
    heading(title, 3),
    new Paragraph({
      ...KEPT,
      children: [new TextRun(own ?? statement.text), new FootnoteReferenceRun(number)],
    }),
    ...(cautions.length === 0
      ? []
      : [
          new Paragraph({
            ...KEPT,
            children: [new TextRun(`${words.statement.cautions}: ${cautions.join(' ')}`)],
          }),
        ]),
    ...(png === undefined
      ? []
      : [
          caption(DOCX_WORDS.figure(captions.figure, figurePictureCaption(statement))),
          picture(png, title, figurePictureAlt(statement)),
        ]),
    new Paragraph({
      keepLines: true,
      children:
        state === 'own'
          ? [new TextRun({ text: `${words.statement.own}.`, ...slanted })]
          : [
              new TextRun(`${words.statement[state]}. ${words.check.figureCode(code)}. `),
              link(address, words.check.checkFigure(title)),
            ],
    }),
  ];
}

function factLine(fact: DoneFact): Paragraph {
  return bullet([
    new TextRun(`${fact.text} ${factSource(fact)} `),
    ...(fact.link === undefined ? [] : [link(fact.link)]),
  ]);
}
