/**
 * Ten documents as funders get them: five that are true, whatever was done to their words, and five in which one thing was changed.
 * Then any number of a true one, replaced at random.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, ExternalHyperlink, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/evidence/check/checkDocument.ts';
import type { DocumentText } from '../../src/evidence/check/documentText.ts';
import { MARKS, type DocumentCheck, type Mark, type MarkedNumber } from '../../src/evidence/check/marks.ts';
import { pastedDocument } from '../../src/evidence/check/pastedDocument.ts';
import { documentIn } from '../../src/evidence/check/readDocument.ts';
import { toldOfCitation, toldOfNumber } from '../../src/evidence/check/told.ts';
import type { PackDocument } from '../../src/evidence/packDocument.ts';
import { writePackDocx } from '../../src/evidence/packDocx.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { formatDecimal } from '../../src/domain/format.ts';
import { readPublic, RELEASE } from '../data/publishedFiles.ts';
import { evidenceReader, makePack, PACKS, ROOT } from './packs.ts';

const { client, queries } = evidenceReader();
const citing = { client, queries, root: ROOT };
const CURRENT = RELEASE.id;
const OLD = 'areas=E05011118&indicators=robbery,imd-score&release=2026-11';
/** A ward whose lines were redrawn: the release of today has another of its name. */
const REDRAWN = 'areas=E05001261&indicators=robbery&release=2026-11';
/** Marks that a true document never gets. */
const BLAMING: readonly Mark[] = ['altered', 'elsewhere', 'period', 'slip'];

let ward: Awaited<ReturnType<typeof makePack>>;

beforeAll(async () => {
  ward = await makePack(PACKS['one ward']);
}, 60_000);

function textIn(bytes: Uint8Array): DocumentText {
  const reading = documentIn(bytes);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.document;
}

const check = (document: DocumentText): Promise<DocumentCheck> => checkDocument(citing, document);
const checkText = (text: string): Promise<DocumentCheck> => check(pastedDocument(text));

async function exported(
  { pack, map }: Awaited<ReturnType<typeof makePack>>,
  ownWords: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  return writePackDocx({ pack, map, ownWords, pictures: new Map() });
}

/** The same document with its text changed as somebody would in Word. */
function edited(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = xml.replace(from, to);
  expect(changed, `${from} is in the document`).not.toBe(xml);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

function numbersOf({ sentences }: DocumentCheck): readonly MarkedNumber[] {
  return sentences.flatMap(({ numbers }) => numbers);
}

/** Without the numbers that a pack works out for those who plan, which no release publishes. */
function heldMarks(found: DocumentCheck): readonly Mark[] {
  return marksOf(found).filter((mark) => mark !== 'unknown');
}

function marksOf(found: DocumentCheck): readonly Mark[] {
  const marks = [
    ...numbersOf(found).map(({ verdict }) => verdict.mark),
    ...found.citations.map(({ mark }) => mark),
  ];
  return MARKS.filter((mark) => marks.includes(mark));
}

/** What is told of every number with one of these marks, for the message of a failure. */
function told(found: DocumentCheck, marks: readonly Mark[] = BLAMING): readonly string[] {
  return [
    ...numbersOf(found)
      .filter(({ verdict }) => marks.includes(verdict.mark))
      .map(toldOfNumber),
    ...found.citations.filter(({ mark }) => marks.includes(mark)).map((one) => toldOfCitation(one, found)),
  ];
}

function markOf(found: DocumentCheck, number: string): Mark | undefined {
  return numbersOf(found).find(({ text }) => text === number)?.verdict.mark;
}

const robbery = (pack: PackDocument) => {
  const one = pack.statements.find(({ figure }) => figure.indicator.id === 'robbery');
  if (one === undefined) throw new Error('The pack has no robbery.');
  return one;
};

async function written(paragraphs: readonly (string | Table | Paragraph)[]): Promise<Uint8Array> {
  const children = paragraphs.map((one) => (typeof one === 'string' ? new Paragraph(one) : one));
  const blob = await Packer.toBlob(new Document({ sections: [{ children }] }));
  return new Uint8Array(await blob.arrayBuffer());
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
}

describe('true documents are never called anything else', () => {
  test('1. the packs as the product writes them: every figure and code is as published', async () => {
    for (const query of Object.values(PACKS)) {
      const made = await makePack(query);
      const found = await check(textIn(await exported(made)));
      expect(told(found), query).toEqual([]);
      expect(heldMarks(found), query).toEqual(['published']);
      // Each statement's own figure, and each code: none is passed over.
      for (const { code } of made.pack.statements)
        expect(found.citations.map(({ text }) => text).join(' '), query).toContain(code);
      expect(numbersOf(found).length).toBeGreaterThan(made.pack.statements.length * 2);
    }
  }, 60_000);

  test('2. a statement in the applicant’s own words', async () => {
    const { id } = robbery(ward.pack);
    const words =
      'Young people told us they feel unsafe. For every 1,000 people who live here the police recorded 2.7 robberies between April 2025 and March 2026; across Birmingham it was 3.2.';
    const found = await check(textIn(await exported(ward, { [id]: words })));
    expect(told(found)).toEqual([]);
    expect(markOf(found, '3.2')).toBe('published');
  }, 60_000);

  test('3. an application written by hand, with a table, our figures and its own', async () => {
    const { link } = robbery(ward.pack);
    const found = await check(
      textIn(
        await written([
          'Youth club for Acocks Green',
          'Last year 120 young people came to 48 sessions, and 34% of our members told us that they had been robbed.',
          'Acocks Green has 2.7 recorded robberies per 1,000 residents (April 2025 to March 2026), beside 3.2 in Birmingham. We ask for £9,500.',
          new Paragraph({
            children: [
              new TextRun('These are published figures: '),
              new ExternalHyperlink({ link, children: [new TextRun('check them')] }),
            ],
          }),
          'Figures for Acocks Green',
          tableOf([
            ['Measure', 'Acocks Green', 'Birmingham'],
            ['Robbery per 1,000 residents', '2.7', '3.2'],
            ['Overcrowded households', '9.0%', '9.4%'],
          ]),
        ]),
      ),
    );
    expect(told(found)).toEqual([]);
    for (const number of ['2.7', '3.2', '9.0%', '9.4%'])
      expect(
        numbersOf(found)
          .filter(({ text }) => text === number)
          .map(({ verdict }) => verdict.mark),
      ).not.toContain('unknown');
    for (const number of ['120', '34%', '£9,500']) expect(markOf(found, number)).toBe('unknown');
  }, 60_000);

  test('4. a pasted text with figures fairly rounded', async () => {
    const found = await checkText(
      'About 27,000 people live in Acocks Green. It has about 58 violence and sexual offences per 1,000 residents, and nearly 3 robberies per 1,000. Nearly 40% of children in Birmingham live in poverty (child poverty, year ending March 2025).',
    );
    expect(told(found)).toEqual([]);
    for (const number of ['27,000', '58', '3', '40%']) expect(markOf(found, number), number).toBe('rounded');
  }, 60_000);

  test('5. a pack of an earlier release, whose figures still hold, and one of a ward that is no more', async () => {
    for (const release of ['2026-11', '2026-11.1', '2026-12']) {
      const made = await makePack(OLD.replace('2026-11', release));
      const found = await check(textIn(await exported(made)));
      expect(told(found), release).toEqual([]);
      const codes = found.citations.map(({ mark }) => mark);
      expect(new Set(codes)).toEqual(new Set([release === '2026-12' ? 'published' : 'superseded']));
    }
    const gone = await check(textIn(await exported(await makePack(REDRAWN))));
    expect(told(gone)).toEqual([]);
    expect(told(gone, ['superseded']).join(' ')).toContain('no figure for the same place');
  }, 60_000);
});

/** LibreOffice is a program of the system: a machine without it skips this by name, and CI installs it. */
function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// A program of the system: a machine without it skips this by name, and CI installs it.
describe.skipIf(!hasOffice())('with LibreOffice at hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checked-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const converted = (name: string, to: string): string => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)],
      { stdio: 'ignore' },
    );
    return name.replace(/\.\w+$/u, `.${to}`);
  };
  test('a pack that went through LibreOffice and back is as published, in both of its forms', async () => {
    writeFileSync(join(folder, 'pack.docx'), await exported(ward));
    const odt = converted('pack.docx', 'odt');
    const open = await check(textIn(readFileSync(join(folder, odt))));
    writeFileSync(join(folder, 'back.odt'), readFileSync(join(folder, odt)));
    const back = await check(textIn(readFileSync(join(folder, converted('back.odt', 'docx')))));
    for (const found of [open, back]) {
      expect(told(found)).toEqual([]);
      expect(found.citations.filter(({ mark }) => mark === 'published').length).toBeGreaterThanOrEqual(
        ward.pack.statements.length,
      );
      expect(numbersOf(found).filter(({ verdict }) => verdict.mark === 'published').length).toBeGreaterThan(
        40,
      );
    }
  }, 180_000);
});

describe('what was changed is found, and nothing else is', () => {
  test('6. one figure changed', async () => {
    const found = await check(textIn(edited(await exported(ward), '57.7 recorded', '67.7 recorded')));
    expect(heldMarks(found)).toEqual(['altered', 'published']);
    const [line, ...more] = told(found);
    expect(more).toEqual([]);
    expect(line).toContain('67.7');
    expect(line).toContain('57.7');
  }, 60_000);

  test('7. a code mistyped, which is called a slip with the right one beside it', async () => {
    const { code } = robbery(ward.pack);
    const typed = `${code.slice(0, 3)}${code[4] ?? ''}${code[3] ?? ''}${code.slice(5)}`;
    const found = await check(
      textIn(edited(await exported(ward), `Check code ${code}`, `Check code ${typed}`)),
    );
    expect(heldMarks(found)).toEqual(['slip', 'published']);
    const [slip] = found.citations.filter(({ mark }) => mark === 'slip');
    expect(slip?.nearest).toBe(code);
    expect(told(found)).toHaveLength(1);
  }, 60_000);

  test('8. a figure rounded differently: fairly is told as rounded, wrongly as another number', async () => {
    const fair = await check(textIn(edited(await exported(ward), '57.7 recorded', '58 recorded')));
    expect(heldMarks(fair)).toEqual(['rounded', 'published']);
    const wrong = await check(textIn(edited(await exported(ward), '57.7 recorded', '57 recorded')));
    expect(heldMarks(wrong)).toEqual(['altered', 'published']);
    const own = await checkText('Robbery in Acocks Green is 2 per 1,000 residents.');
    expect(told(own).join(' ')).toContain('which rounds to 3');
  }, 60_000);

  test('9. a year swapped', async () => {
    const found = await check(
      textIn(
        edited(
          await exported(ward),
          'per 1,000 residents, all ages (April 2025',
          'per 1,000 residents, all ages (April 2024',
        ),
      ),
    );
    expect(heldMarks(found)).toEqual(['period', 'published']);
    const own = await checkText(
      'Robbery in Acocks Green was 2.7 per 1,000 residents from September 2023 to August 2024.',
    );
    expect(told(own)).toEqual([expect.stringContaining('is the figure of April 2025 to March 2026')]);
    expect(told(own).join(' ')).toContain('2.4 is published');
  }, 60_000);

  test('10. a figure that a newer release has replaced, with today’s beside it', async () => {
    const { client: later, queries: newer } = evidenceReader(withOneMoreRobbery());
    const found = await checkDocument(
      { client: later, queries: newer, root: ROOT },
      textIn(await exported(await makePack(`${PACKS['one ward']}&release=${CURRENT}`))),
    );
    expect(told(found)).toEqual([]);
    expect(heldMarks(found)).toEqual(['superseded', 'published']);
    const lines = told(found, ['superseded']);
    expect(lines.join(' ')).toContain('“2.7”: as published. Robbery, Acocks Green');
    expect(lines.join(' ')).toMatch(/Today: 2\.8\. Robbery, Acocks Green.*\(release 2099-01\)/u);
    // What the newer release has not changed is as published.
    expect(markOf(found, '57.7')).toBe('published');
  }, 60_000);
});

test('a sentence of an earlier release beside the link of a newer one is superseded, not altered', async () => {
  const read = withOneMoreRobbery();
  const { client: later, queries: newer } = evidenceReader(read);
  const today = robbery((await makePack(PACKS['one ward'], read)).pack);
  const { text } = robbery(ward.pack);
  expect(today.text).not.toBe(text);
  const found = await checkDocument(
    { client: later, queries: newer, root: ROOT },
    pastedDocument(`Robbery\n\n${text}\n\nCheck code ${today.code}. ${today.link}`),
  );
  expect(markOf(found, '2.7')).toBe('superseded');
  expect(told(found, ['superseded']).join(' ')).toContain('Today: 2.8');
}, 60_000);

/** As if a newer release had come out, in which each ward has had three robberies more. */
function withOneMoreRobbery(): ReadPublicFile {
  const newer = '2099-01';
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const path = `data/${newer}/observations/robbery.ward.json`;
  const old = async (name: string): Promise<string> => readPublic(name.replace(newer, CURRENT));
  const robberies = async (): Promise<string> => {
    const file = JSON.parse(await old(path)) as { series: { numerators: (number | null)[] }[] };
    for (const one of file.series)
      one.numerators = one.numerators.map((count) => (count === null ? null : count + 3));
    return JSON.stringify(file);
  };
  const release = async (): Promise<string> => {
    const text = (await old(`data/${newer}/release.json`)).replaceAll(CURRENT, newer);
    const file = JSON.parse(text) as { files: Record<string, string> };
    file.files[path] = hash(await robberies());
    return JSON.stringify(file);
  };
  return async (name) => {
    if (name === path) return robberies();
    if (name === `data/${newer}/release.json`) return release();
    if (name !== 'data/manifest.json') return name.includes(newer) ? old(name) : readPublic(name);
    const manifest = JSON.parse(await readPublic(name)) as { releases: object[] };
    const own = { id: newer, published: '2099-01-24', hash: hash(await release()) };
    return JSON.stringify({ current: newer, releases: [own, ...manifest.releases] });
  };
}

describe('words are never what is marked', () => {
  test.each([
    [
      'of another measure',
      'In Acocks Green robbery is 3.2 per 1,000 residents and possession of weapons 2.7 per 1,000.',
      'elsewhere',
    ],
    [
      'of another place',
      'Robbery: Acocks Green 3.2 per 1,000 residents, Birmingham 2.7 per 1,000.',
      'elsewhere',
    ],
    ['of a whole borough', 'Child poverty in Acocks Green is 39.5%.', 'elsewhere'],
    ['changed', 'Robbery in Acocks Green is 3.9 per 1,000 residents.', 'altered'],
  ] as const)('a number %s', async (_, text, mark) => {
    expect(marksOf(await checkText(text))[0]).toBe(mark);
  });
  test.each([
    'We worked with 120 young people in Acocks Green who had seen robbery.',
    'Our survey found that 34% of residents of Acocks Green feel unsafe about robbery.',
    'Overcrowding in Acocks Green is 9.0%; our survey found that 34% feel unsafe.',
    'In 2019 we began in Acocks Green, 14 miles from Coventry, with 3.5 posts against robbery.',
    'Robbery in Acocks Green fell by 35% after 2019.',
    'Robbery is 9.9 per 1,000 residents.',
    'Robbery in Nottingham is 9.9 per 1,000 residents.',
    'The Acocks Green Project spent £2.9 on each of its 21 guests. Telephone 0121 496 0000.',
    'Violence is far too high here, and twenty of us want to change it.',
    'Robbery in Acocks Green was 3.9 per 1,000 residents in 2014/15.',
  ])('nothing is said against: %s', async (text) => {
    expect(told(await checkText(text))).toEqual([]);
  });
});

test('a text without its links is read by its names, and its codes are found by them', async () => {
  const { text, code } = robbery(ward.pack);
  const found = await checkText(`Robbery\n\n${text}\n\nCheck code ${code}.`);
  expect(marksOf(found)).toEqual(['published']);
  expect(found.citations[0]?.title).toContain('Robbery');
  const stray = await checkText('Check code 00000-00000.');
  expect(stray.citations.map(({ mark }) => mark)).toEqual(['unknown']);
}, 60_000);

test('a document with nothing of ours has nothing said of it', async () => {
  const found = await checkText('We bake bread. It costs £2.40, and 12 people came on 3 May 2026.');
  expect(marksOf(found)).toEqual(['unknown']);
  expect(found.citations).toEqual([]);
});

/** Every number of the pack's statements, replaced one at a time by any other. */
test('any number of a statement that is replaced by another is never as published', async () => {
  const statements = ward.pack.statements;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(statements.length - 1),
      fc.nat(),
      fc.double({ min: 0, max: 2000, noNaN: true }),
      async (which, at, other) => {
        const statement = statements[which];
        if (statement === undefined) throw new Error('No such statement.');
        const numbers = [...statement.text.matchAll(/(?<![\d,.])\d+(?:\.\d+)?(?![\d,.]*\d|% interval)/gu)];
        const chosen = numbers[at % numbers.length];
        if (chosen === undefined) return;
        const digits = chosen[0].split('.')[1]?.length ?? 0;
        const replaced = formatDecimal(other, digits).replaceAll(',', '');
        fc.pre(Number(replaced) !== Number(chosen[0]));
        const text = `${statement.text.slice(0, chosen.index)}${replaced}${statement.text.slice(chosen.index + chosen[0].length)}`;
        const document = pastedDocument(
          `${statement.title}\n\n${text}\n\nCheck code ${statement.code}. ${statement.link}`,
        );
        const found = await check(document);
        expect(told(found, ['altered', 'elsewhere', 'period', 'rounded']), text).not.toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 240_000);

test('any figure that somebody writes in their own words is as published, and any other is not', async () => {
  const own = ward.pack.statements.flatMap((statement) => {
    const [row] = statement.rows;
    return row?.value == null || !/^per-1000-|percent/u.test(row.unit) || statement.figure.isElsewhere
      ? []
      : [{ statement, row, value: row.value }];
  });
  expect(own.length).toBeGreaterThan(3);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...own),
      fc.double({ min: 0, max: 95, noNaN: true }),
      async (one, other) => {
        const { statement, row, value } = one;
        const { decimals } = statement.figure.indicator;
        const unit = row.unit === 'percent' ? '%' : ' per 1,000';
        const right = formatDecimal(value, decimals);
        const wrong = formatDecimal(other, decimals);
        fc.pre(wrong !== right && Math.abs(other - value) > 1);
        const sentence = (number: string): string =>
          `In ${row.areaName}, ${statement.title} stood at ${number}${unit}.`;
        expect(told(await checkText(sentence(right)))).toEqual([]);
        expect(told(await checkText(sentence(wrong))), sentence(wrong)).not.toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
}, 240_000);

test('a code and a figure in wide letters are read as those they stand for', async () => {
  const { text, code } = robbery(ward.pack);
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const found = await checkText(`Robbery\n\n${text.replace(/\d/g, wide)}\n\nCheck code ${wide(code)}.`);
  expect(marksOf(found)).toEqual(['published']);
});
