/** Paragraphs, pictures and tables of the Word document. */
import {
  BorderStyle,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import { DOCX_WORDS } from '../words/evidenceFiles.ts';
import { BULLETS } from './docxStyles.ts';
import type { Png } from './pictureFiles.ts';

/** Width of a picture in pixels: most of the text of an A4 page. */
const PICTURE_WIDTH = 560;

/** Runs in a type of their own: a text may also be a plain string, whose old methods have the same names. */
export const strong: Pick<IRunPropertiesOptions, 'bold'> = { bold: true };
export const slanted: Pick<IRunPropertiesOptions, 'italics'> = { italics: true };

/** Stays on the page of what follows it, and whole. */
export const KEPT: Pick<IParagraphOptions, 'keepNext' | 'keepLines'> = { keepNext: true, keepLines: true };

export const text = (content: string): Paragraph => new Paragraph({ children: [new TextRun(content)] });

export const heading = (content: string, level: 1 | 2 | 3): Paragraph =>
  new Paragraph({
    text: content,
    heading:
      [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
      HeadingLevel.HEADING_3,
    keepNext: true,
  });

export const bullet = (children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ children, keepLines: true, numbering: { reference: BULLETS, level: 0 } });

export const link = (address: string, shown = address): ExternalHyperlink =>
  new ExternalHyperlink({ link: address, children: [new TextRun({ text: shown, style: 'Hyperlink' })] });

export function caption(content: string): Paragraph {
  return new Paragraph({ text: content, style: 'Caption', keepNext: true });
}

export function picture(png: Png, title: string, description: string, width = PICTURE_WIDTH): Paragraph {
  return new Paragraph({
    ...KEPT,
    // A fixed height of line would cut the picture.
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: png.bytes,
        transformation: { width, height: Math.round((png.height / png.width) * width) },
        altText: { name: title, title, description },
      }),
    ],
  });
}

const EDGE = { style: BorderStyle.SINGLE, size: 12, space: 6, color: '8A5A00' } as const;

/** Paragraphs in one frame: readers draw it around those that follow each other with the same edges and indents. */
export function boxed(title: string, lines: readonly string[]): Paragraph[] {
  const frame: IParagraphOptions = {
    border: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
    shading: { type: ShadingType.CLEAR, fill: 'FDF3E0' },
    indent: { left: 360, right: 160, hanging: 260 },
    keepLines: true,
  };
  return [
    new Paragraph({ ...frame, text: title, heading: HeadingLevel.HEADING_1, keepNext: true }),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          ...frame,
          keepNext: index < lines.length - 1,
          numbering: { reference: BULLETS, level: 0 },
          children: [new TextRun(line)],
        }),
    ),
  ];
}

/**
 * A table whose first row is its heading, said again on each page; no row is cut by the end of a page.
 * @param widths of the columns in twentieths of a point
 */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  strongColumn: number,
): Table {
  const cell = (content: string, index: number, isHeading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 1500, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      ...(isHeading ? { shading: { type: ShadingType.CLEAR, fill: 'E4EDF5' } } : {}),
      children: [
        new Paragraph({
          style: 'TableText',
          children: [new TextRun({ text: content, ...(isHeading || index === strongColumn ? strong : {}) })],
        }),
      ],
    });
  const row = (cells: readonly string[], isHeading: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: cells.map((content, index) => cell(content, index, isHeading)),
    });
  return new Table({
    columnWidths: [...widths],
    // As wide as it is told: one long word must not widen it beyond the page.
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
  });
}

export function pageFooter(line: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun(`${line} `),
          new TextRun({
            children: [DOCX_WORDS.page, PageNumber.CURRENT, DOCX_WORDS.of, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
