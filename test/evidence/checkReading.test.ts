/** Reading documents: what counts as text, and what is said of files that cannot be read. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedDocument } from '../../src/evidence/check/pastedDocument.ts';
import { withLinks } from '../../src/evidence/check/pastedLinks.ts';
import {
  documentIn,
  LARGEST_DOCUMENT,
  LARGEST_TEXT,
  readDocument,
} from '../../src/evidence/check/readDocument.ts';
import { readXml } from '../../src/evidence/check/readXml.ts';
import { strong } from '../../src/evidence/docxBlocks.ts';
import { DOCUMENT_CHECK_WORDS } from '../../src/words/documentCheck.ts';

const ADDRESS = 'https://assessment.example/evidence/check/?areas=E05011118&release=2026-12&code=AAAAA-AAAAA';

async function bytesOf(file: Document): Promise<Uint8Array> {
  return new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer());
}

function blocksOf(bytes: Uint8Array) {
  const reading = documentIn(bytes);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.document.blocks;
}

/** A Word document whose body is given as it is written in the file. */
async function wordOf(body: string): Promise<Uint8Array> {
  const parts = unzipSync(await bytesOf(new Document({ sections: [{ children: [new Paragraph('HERE')] }] })));
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const changed = xml.replace(/<w:p>(?:(?!<w:p>).)*HERE.*?<\/w:p>/u, body);
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const textOf = async (body: string): Promise<readonly string[]> =>
  blocksOf(await wordOf(body)).map(({ text }) => text);

test('every part of a document is read: headings, tables, notes, heads and feet, links in their relationships', async () => {
  const file = new Document({
    footnotes: { 1: { children: [new Paragraph('Source of 568 offences.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Head of page')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Check code AAAAA-AAAA1.')] }) },
        children: [
          new Paragraph({ text: 'Robbery', heading: 'Heading2' }),
          new Paragraph({
            children: [
              new TextRun('It was 1'),
              new TextRun({ text: '4.1', ...strong }),
              new FootnoteReferenceRun(1),
              new TextRun(' here. '),
              new ExternalHyperlink({ link: ADDRESS, children: [new TextRun('Check it')] }),
            ],
          }),
          new Table({
            rows: [
              ['Measure', 'Figure'],
              ['Robbery', '2.7'],
            ].map(
              (cells) =>
                new TableRow({
                  children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
            ),
          }),
        ],
      },
    ],
  });
  const blocks = blocksOf(await bytesOf(file));
  expect(blocks.map(({ text }) => text)).toEqual([
    'Robbery',
    'It was 14.1 here. Check it',
    'Measure | Figure',
    'Robbery | 2.7',
    expect.stringContaining('Source of 568 offences.'),
    'Head of page',
    'Check code AAAAA-AAAA1.',
  ]);
  const [heading, sentence, , row] = blocks;
  expect(heading?.kind).toBe('heading');
  expect(heading?.level).toBe(2);
  expect(sentence?.links).toEqual([{ from: 18, to: 26, address: ADDRESS }]);
  expect(row?.columns).toEqual(['Measure', 'Figure']);
});

test('inserted text counts and deleted text does not', async () => {
  const change = { id: 1, author: 'Somebody', date: '2026-11-30T00:00:00Z' };
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun('It was '),
              new DeletedTextRun({ ...change, text: '2.7' }),
              new InsertedTextRun({ ...change, id: 2, text: '3.9' }),
              new TextRun(' per 1,000.'),
            ],
          }),
        ],
      },
    ],
  });
  expect(blocksOf(await bytesOf(file)).map(({ text }) => text)).toEqual(['It was 3.9 per 1,000.']);
});

describe('what Word writes in odd ways', () => {
  test('a number split over runs, a no-break hyphen, a break, and hidden text', async () => {
    const odd = `<w:p>${run('1')}${run('2', '<w:b/>')}${run('.3')}<w:r><w:noBreakHyphen/><w:t>x</w:t><w:br/></w:r>${run('gone', '<w:vanish/>')}${run('y')}</w:p>`;
    expect(await textOf(odd)).toEqual(['12.3-x\ny']);
  });
  test('a raised mark of a note is no digit of the figure before it', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect(
      await textOf(
        `<w:p>${run('568')}${run('2', raised)}${run(' offences, the 1')}${run('st', raised)}</w:p>`,
      ),
    ).toEqual(['568 offences, the 1st']);
  });
  test('a box of text is read once, though it is written in two forms', async () => {
    const box = `<w:txbxContent><w:p>${run('In a box: 2.7')}</w:p></w:txbxContent>`;
    const body = `<w:p>${run('Around')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textOf(body)).toEqual(['In a box: 2.7', 'Around']);
  });
  test('links that are fields', async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const address = ADDRESS.replaceAll('&', '&amp;');
    const complex = `<w:p>${field('begin')}<w:r><w:instrText> HYPERLINK "${address.slice(0, 30)}</w:instrText></w:r><w:r><w:instrText>${address.slice(30)}" </w:instrText></w:r>${field('separate')}${run('here')}${field('end')}</w:p>`;
    const simple = `<w:p><w:fldSimple w:instr=' HYPERLINK "${address}" '>${run('there')}</w:fldSimple></w:p>`;
    const blocks = blocksOf(await wordOf(`${complex}${simple}`));
    expect(blocks.map(({ text, links }) => [text, links[0]?.address])).toEqual([
      ['here', ADDRESS],
      ['there', ADDRESS],
    ]);
  });
  test('a paragraph whose end was deleted goes on in the next, and a deleted row is gone', async () => {
    const mark = 'w:id="1" w:author="a" w:date="2026-11-30T00:00:00Z"';
    const joinedUp = `<w:p><w:pPr><w:rPr><w:del ${mark}/></w:rPr></w:pPr>${run('Robbery was ')}</w:p><w:p>${run('2.7.')}</w:p>`;
    expect(await textOf(joinedUp)).toEqual(['Robbery was 2.7.']);
    const row = (text: string, properties = ''): string =>
      `<w:tr>${properties}<w:tc><w:p>${run(text)}</w:p></w:tc></w:tr>`;
    const table = `<w:tbl>${row('kept')}${row('gone', `<w:trPr><w:del ${mark}/></w:trPr>`)}${row('kept too')}</w:tbl><w:p/>`;
    expect(await textOf(table)).toEqual(['kept', 'kept too']);
  });
});

test('an OpenDocument text is read too, with its links, notes and tables, and without what was deleted', () => {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:xlink="x"><office:body><office:text>
    <text:tracked-changes><text:p>deleted 9.9</text:p></text:tracked-changes>
    <text:h text:outline-level="1">Robbery</text:h>
    <text:p>It was<text:s text:c="2"/>2.7<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note> here. <text:a xlink:href="${ADDRESS.replaceAll('&', '&amp;')}">Check</text:a></text:p>
    <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
  </office:text></office:body></office:document-content>`;
  const file = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
  });
  const blocks = blocksOf(file);
  expect(blocks.map(({ text }) => text)).toEqual(['Robbery', 'A note', 'It was  2.7 here. Check', 'a | b']);
  expect(blocks[2]?.links[0]?.address).toBe(ADDRESS);
});

describe('pasted text', () => {
  test('lines that a page broke are joined, a link cut in two is whole, and tabs part cells', () => {
    const pasted = [
      'Robbery in Acocks Green stood at 2.7 for every thousand of the',
      'people who live there.',
      '',
      ADDRESS.slice(0, 70),
      ADDRESS.slice(70),
      '',
      'Measure\tFigure',
      'Robbery\t2.7',
    ].join('\n');
    const texts = pastedDocument(pasted).blocks.map(({ text }) => text);
    expect(texts[0]).toBe(
      'Robbery in Acocks Green stood at 2.7 for every thousand of the people who live there.',
    );
    expect(texts[1]?.replaceAll(' ', '')).toBe(ADDRESS);
    expect(texts.slice(2)).toEqual(['Measure | Figure', 'Robbery | 2.7']);
  });
  test('links of copied text are written behind the words that carried them', () => {
    const html = `<p>See <a style="x" href="${ADDRESS.replaceAll('&', '&amp;')}"><b>this&nbsp;figure</b></a> and <a href="#top">top</a>.</p>`;
    expect(withLinks('See this figure and top.', html)).toBe(`See this figure ${ADDRESS}  and top.`);
    expect(withLinks('See nothing.', '')).toBe('See nothing.');
  });
});

describe('what cannot be read is answered with what to do', () => {
  const zip = (parts: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const ole = (text: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(text, (sign) => [sign.charCodeAt(0), 0]).flat()]);
  const bad: Readonly<Record<string, readonly [Uint8Array, keyof typeof DOCUMENT_CHECK_WORDS.faults]>> = {
    'a .doc': [ole('WordDocument'), 'old-word'],
    'a password': [ole('EncryptedPackage'), 'protected'],
    'an encrypted .odt': [
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>',
        'content.xml': 'garbage',
      }),
      'protected',
    ],
    'a PDF': [strToU8('%PDF-1.7'), 'pdf'],
    'rich text': [strToU8('{\\rtf1 text}'), 'rich-text'],
    'a Pages document': [zip({ 'Index/Document.iwa': 'x' }), 'pages'],
    'a workbook': [zip({ 'xl/workbook.xml': '<x/>' }), 'other-office'],
    'a web page': [strToU8('<!DOCTYPE html><html></html>'), 'web-page'],
    'a picture': [Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'picture'],
    'a broken zip': [strToU8('PK\x03\x04 and no more'), 'broken'],
    'broken XML': [zip({ 'word/document.xml': '<w:document><w:p>' }), 'broken'],
    'a document with declarations': [
      zip({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>' }),
      'broken',
    ],
    'an empty document': [zip({ 'word/document.xml': '<w:document><w:p/></w:document>' }), 'no-text'],
    'some other zip': [zip({ 'a.txt': 'x' }), 'other'],
    'bytes of something else': [Uint8Array.from([1, 0, 2, 0, 3]), 'other'],
  };
  test.each(Object.entries(bad))('%s', (_, [bytes, fault]) => {
    expect(documentIn(bytes)).toEqual({ fault });
    expect(DOCUMENT_CHECK_WORDS.faults[fault].length).toBeGreaterThan(30);
  });
  test('a file that is too large is not read at all', async () => {
    const file = {
      name: 'large.docx',
      size: LARGEST_DOCUMENT + 1,
      arrayBuffer: () => Promise.reject(new Error()),
    };
    expect(await readDocument(file)).toEqual({ fault: 'too-large' });
    expect(await readDocument({ ...file, size: 0 })).toEqual({ fault: 'empty' });
    expect(await readDocument({ ...file, size: 10 })).toEqual({ fault: 'broken' });
  });
  test('a small file that unpacks to a huge one is not unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(LARGEST_TEXT + 1) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(documentIn(bomb)).toEqual({ fault: 'packed-too-large' });
  }, 60_000);
  test('nor one that lies about its size', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(5_000_000) });
    const view = new DataView(bomb.buffer);
    // The size once unpacked stands in the entry and in the list at the end.
    for (let at = 0; at + 4 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 100, true);
    expect(documentIn(bomb)).toHaveProperty('fault');
  });
});

test('no file makes the reader fail in another way', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0'),
      (rest, start) => {
        const bytes = Uint8Array.from([...Array.from(start, (sign) => sign.charCodeAt(0)), ...rest]);
        expect(Object.keys(documentIn(bytes))).toHaveLength(1);
      },
    ),
  );
});

test('XML that was written by anything is read as it was written', () => {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (value, text) => {
      const got = { value: '', text: '' };
      readXml(
        `<?xml version="1.0"?><!-- <x> --><a:b c:d="${escaped(value)}">${escaped(text)}<e/><![CDATA[<]]></a:b>`,
        {
          open: (name, attribute) => {
            if (name === 'b') got.value = attribute('d') ?? '';
          },
          close: () => undefined,
          text: (part) => {
            got.text += part;
          },
        },
      );
      expect(got).toEqual({ value, text: `${text}<` });
    }),
  );
});
