/** Every figure in every format of a pack is the figure of the release's CSV. The print is read back in the browser's tests. */
import { strFromU8, unzipSync } from 'fflate';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { hasFigurePicture } from '../../src/evidence/figureBars.ts';
import { FigurePicture } from '../../src/evidence/FigurePicture.tsx';
import { writePackDocx } from '../../src/evidence/packDocx.ts';
import { writePackWorkbook } from '../../src/evidence/packWorkbook.ts';
import {
  expectedValue,
  numbersOfItsWords,
  written,
  writtenFigures,
  writtenOthers,
  writtenWholeWards,
  writtenChange,
  writtenApportionedEstimate,
} from './expectedFigures.ts';
import { makePack, PACKS } from './packs.ts';

// Pages of a Word file are laid out to number them, which takes a second or two of a processor that others use too.
vi.setConfig({ testTimeout: 120_000 });

const names = Object.keys(PACKS) as (keyof typeof PACKS)[];

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', '’');

/** Cells of the first table of a Word document, row by row. */
function wordTable(xml: string): string[][] {
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '';
  return [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => plain(cell)),
  );
}

/** Cells of one worksheet, row by row. */
function sheetRows(xml: string): string[][] {
  return [...xml.matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
    [...row.matchAll(/<c .*?<\/c>/gs)].map(([cell]) => plain(cell)),
  );
}

describe.each(names)('%s', (name) => {
  test('the rows hold what the CSV files of the release give', async () => {
    const { pack, patch } = await makePack(PACKS[name]);
    const measured = pack.statements.flatMap(({ figure, rows }) =>
      rows
        .filter(({ status }) => status === 'measured')
        .map((row) => ({ row, ratePer: figure.indicator.ratePer })),
    );
    expect(measured.length).toBeGreaterThan(10);
    for (const { row, ratePer } of measured) {
      expect(row.value, `${row.role} ${row.indicator} ${row.areaCode} ${row.period}`).toBeCloseTo(
        expectedValue(row, patch, ratePer),
        3,
      );
    }
  });

  test('the Word table and its sentences say those figures, and no other', async () => {
    const { pack, patch, map } = await makePack(PACKS[name]);
    const bytes = await writePackDocx({ pack, map, ownWords: {}, pictures: new Map() });
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const [, ...rows] = wordTable(xml);
    expect(rows).toHaveLength(pack.statements.length);
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => plain(paragraph));
    pack.statements.forEach((statement, index) => {
      const { figure, rows: own } = statement;
      const [first] = own;
      if (first === undefined) throw new Error('A statement has a row.');
      const figures = writtenFigures(statement, patch);
      const value = written(expectedValue(first, patch, figure.indicator.ratePer), figure.indicator);
      expect(rows[index]?.[1]).toBe(figure.isEstimate ? `${value} (estimate)` : value);
      expect(paragraphs).toContain(statement.text);
      for (const one of [...figures, ...writtenWholeWards(statement, patch)])
        expect(statement.text, statement.id).toContain(one);
      const allowed = new Set([
        ...figures,
        ...writtenOthers(statement),
        ...writtenChange(statement),
        ...writtenApportionedEstimate(statement),
        ...writtenWholeWards(statement, patch),
        // "All 3 wards are in …", "2 of the 3 wards are in …"
        ...patch.areas.map((_, area) => String(area + 1)),
        ...(numbersOfItsWords(statement, pack).match(/\d[\d,.]*\d%?|\d%?/g) ?? []),
      ]);
      for (const number of statement.text.match(/\u2212?\d[\d,.]*\d%?|\d%?/g) ?? []) {
        expect([...allowed], `${statement.id}: ${number}`).toContain(number);
      }
    });
  });

  test('the workbook’s tables hold those figures as numbers', async () => {
    const { pack, patch } = await makePack(PACKS[name]);
    const files = unzipSync(writePackWorkbook(pack));
    const cells = Object.entries(files)
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .flatMap(([, bytes]) => sheetRows(strFromU8(bytes)));
    for (const { figure, rows } of pack.statements) {
      for (const row of rows.filter(({ status }) => status === 'measured')) {
        const found = cells.filter(
          ([title, code, , , shown, ...more]) =>
            title === row.title &&
            code === row.areaCode &&
            // The last three columns have every digit; the first has those that people read.
            Math.abs(Number(more.at(-3)) - expectedValue(row, patch, figure.indicator.ratePer)) < 0.0006 &&
            Number(shown) === Number(Number(more.at(-3)).toFixed(figure.indicator.decimals)),
        );
        expect(found, `${row.role} ${row.indicator} ${row.areaCode}`).not.toHaveLength(0);
      }
    }
  });

  test('the pictures show those figures in their letters and in their words', async () => {
    const { pack, patch } = await makePack(PACKS[name]);
    const drawn = pack.statements.filter(hasFigurePicture);
    expect(drawn.length).toBeGreaterThan(4);
    for (const statement of drawn) {
      const { figure, rows } = statement;
      const svg = renderToStaticMarkup(createElement(FigurePicture, { statement, id: 'sheet' }));
      const shown = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text);
      const alt = /<desc[^>]*>(.*?)<\/desc>/.exec(svg)?.[1] ?? '';
      for (const row of rows.filter(({ role, status }) => role !== 'earlier' && status === 'measured')) {
        const value = written(expectedValue(row, patch, figure.indicator.ratePer), figure.indicator);
        expect(shown, statement.id).toContain(value);
        expect(alt).toContain(value);
      }
    }
  });
});
