/** The files of a pack, opened with the readers that people use. Without those readers the tests are skipped by name. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test, vi } from 'vitest';
import published from '../../pipeline/release.json' with { type: 'json' };
import { summaryRow } from '../../src/evidence/summaryRow.ts';
import { writePackDocx } from '../../src/evidence/packDocx.ts';
import { writePackWorkbook } from '../../src/evidence/packWorkbook.ts';
import { pictureLines, widestWidth } from '../../src/evidence/pictureText.ts';
import { PACK_WORDS } from '../../src/words/evidencePack.ts';
import { written, writtenFigures } from './expectedFigures.ts';
import { makePack, PACKS } from './packs.ts';

// Pages of a Word file are laid out to number them, which takes a second or two of a processor that others use too.
vi.setConfig({ testTimeout: 120_000 });

function has(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const hasReaders = has('soffice', '--version') && has('pdftotext', '-v');
const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function converted(name: string, bytes: Uint8Array, to: string): string {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)],
    {
      stdio: 'ignore',
    },
  );
  return join(folder, name.replace(/\.\w+$/, `.${to.split(':')[0] ?? to}`));
}

/** A picture of one point: what stands in it is tested in the browser. */
const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

test('every cell of a workbook’s tables is filled, and each table is marked up', async () => {
  const { pack } = await makePack(PACKS['three wards in two boroughs']);
  const files = unzipSync(writePackWorkbook(pack));
  const tables = Object.keys(files).filter((path) => path.startsWith('xl/tables/'));
  expect(tables.length).toBeGreaterThanOrEqual(6);
  for (const [path, bytes] of Object.entries(files)) {
    if (path.startsWith('xl/worksheets/sheet'))
      expect(strFromU8(bytes)).not.toMatch(/<mergeCell|<is><t[^>]*><\/t>|<c [^>]*\/>/);
  }
  for (const row of pack.rows.filter(({ role, status }) => role === 'figure' && status === 'measured')) {
    const sheets = Object.entries(files).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    expect(sheets.some(([, bytes]) => strFromU8(bytes).includes(`<v>${String(row.value)}</v>`))).toBe(true);
  }
});

test('a name with signs that no file may hold is cleaned at the door, and the files are made of it', async () => {
  const name = encodeURIComponent('Lozells\u000band\u001b Aston\ufffe\u200b');
  const { pack, map } = await makePack(`${PACKS['one ward']}&name=${name}`);
  expect(pack.placeName).toBe('Lozells and Aston');
  const files = [
    await writePackDocx({ pack, map, ownWords: {}, pictures: new Map() }),
    writePackWorkbook(pack),
  ];
  for (const bytes of files) {
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'));
    const text = parts.map(([, part]) => strFromU8(part)).join('\n');
    expect(text).toContain('Lozells and Aston');
    expect(text.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}]/u);
  }
});

test('a word longer than a line of a picture is broken, and no letter of it is lost', () => {
  const word = 'Llanfair'.repeat(10);
  const lines = pictureLines(`The patch ${word} here`, 300, { size: 18 });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.every((line) => widestWidth(line, { size: 18 }) <= 300)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe(`Thepatch${word}here`);
});

// The readers are programs of the system: a machine without them skips this by name, and CI installs them.
describe.skipIf(!hasReaders)('with LibreOffice and poppler at hand', () => {
  test('the Word document opens with headings, captions, sources, limits, link and code', async () => {
    const { pack, map, patch } = await makePack(PACKS['one ward']);
    const pictures = new Map(
      ['map', ...pack.statements.map(({ id }) => id)].map((id) => [id, { bytes: DOT, width: 1, height: 1 }]),
    );
    const bytes = await writePackDocx({ pack, map, ownWords: {}, pictures });
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('<w:tblHeader');
    expect(xml.match(/<wp:docPr[^>]* descr="[^"]+"/g)).toHaveLength(pictures.size);
    const pdf = converted('pack.docx', bytes, 'pdf');
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const wanted of [
      'Contents',
      'Figure 1.',
      'Table 1.',
      'What this pack must not be used to claim',
      'Sources',
      pack.code,
    ]) {
      expect(text).toContain(wanted);
    }
    for (const statement of pack.statements) {
      for (const figure of writtenFigures(statement, patch)) expect(text, statement.id).toContain(figure);
    }
    // A funder finds the figures and how they are checked on the first page.
    const first = execFileSync('pdftotext', ['-l', '1', pdf, '-'], { encoding: 'utf8' });
    for (const { figure } of pack.statements) {
      const { observation } = figure.finding;
      if (observation.status === 'measured')
        expect(first).toContain(written(observation.value, figure.indicator));
    }
    expect(first).toContain(pack.code);
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Pages:\s+[3-9]|Pages:\s+\d\d/);
  }, 120_000);

  test('the workbook opens and its first sheet names the place and the code', async () => {
    const { pack } = await makePack(PACKS['one ward']);
    const csv = readFileSync(converted('pack.xlsx', writePackWorkbook(pack), 'csv'), 'utf8');
    expect(csv).toContain(pack.title);
    expect(csv).toContain(pack.code);
  }, 120_000);
});

test('the table at a glance says where many people come from elsewhere, in rates that they may raise only', async () => {
  const wards = JSON.parse(readFileSync(`public/data/${published.id}/areas/ward.json`, 'utf8')) as {
    cityCentre: readonly string[];
  };
  const centre = wards.cityCentre[0] ?? '';
  const { pack } = await makePack(`areas=${centre}&indicators=robbery,imd-score`);
  const cells = new Map(
    pack.statements.map((one) => [one.figure.indicator.id, summaryRow(one).join(' | ')] as const),
  );
  expect(cells.get('robbery')).toContain(PACK_WORDS.figureTable.visitors);
  expect(cells.get('imd-score')).not.toContain(PACK_WORDS.figureTable.visitors);
  const elsewhere = await makePack('areas=E05011118&indicators=robbery');
  expect(elsewhere.pack.statements.map((one) => summaryRow(one).join(' ')).join(' ')).not.toContain(
    PACK_WORDS.figureTable.visitors,
  );
});

test('the title of a workbook’s cover is wrapped within its page', async () => {
  const { pack } = await makePack(`${PACKS['one ward']}&name=${'Wide%20name%20'.repeat(6)}`);
  const cover = strFromU8(unzipSync(writePackWorkbook(pack))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const styles = strFromU8(unzipSync(writePackWorkbook(pack))['xl/styles.xml'] ?? new Uint8Array());
  const style = Number(/<c r="A1" s="(\d+)"/.exec(cover)?.[1]);
  const formats = /<cellXfs.*?>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
  expect(formats[style]).toContain('wrapText="1"');
  const height = Number(/<row r="1" ht="([\d.]+)"/.exec(cover)?.[1]);
  expect(height).toBeGreaterThan(40);
});

test('a workbook shows figures with the digits that people read, and all of them only where its column says so', async () => {
  const { pack } = await makePack(PACKS['one ward']);
  const files = unzipSync(writePackWorkbook(pack));
  const sheets = Object.entries(files)
    .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  for (const row of pack.rows.filter(({ role, status }) => role === 'figure' && status === 'measured')) {
    const decimals = pack.statements.find(({ figure }) => figure.indicator.id === row.indicator)?.figure
      .indicator.decimals;
    const read = Number((row.value ?? 0).toFixed(decimals));
    expect(sheets).toMatch(new RegExp(`<c r="E\\d+"[^>]*><v>${String(read).replace('.', '\\.')}</v>`));
    expect(sheets).toMatch(new RegExp(`<c r="O\\d+"[^>]*><v>${String(row.value).replace('.', '\\.')}</v>`));
  }
});

test('no letter of the Word file is smaller than 11 point', async () => {
  const { pack, map } = await makePack(PACKS['one ward']);
  const files = unzipSync(await writePackDocx({ pack, map, ownWords: {}, pictures: new Map() }));
  for (const [path, bytes] of Object.entries(files)) {
    if (!/^word\/(?:document|styles|footnotes|footer\d*)\.xml$/.test(path)) continue;
    for (const [, size] of strFromU8(bytes).matchAll(/<w:sz w:val="(\d+)"/g))
      expect(Number(size), path).toBeGreaterThanOrEqual(22);
  }
}, 60_000);

test('a file of few pages keeps figures, limits, sources and codes, and says what it leaves out', async () => {
  const { pack, map } = await makePack(PACKS['one ward']);
  const textOf = async (pages: number | null): Promise<string> => {
    const bytes = await writePackDocx({ pack, map, ownWords: {}, pictures: new Map(), pages });
    return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  };
  const [whole, short] = [await textOf(null), await textOf(6)];
  expect(whole).not.toContain('Left out of this file');
  expect(short).toContain('Left out of this file');
  expect(short.length).toBeLessThan(whole.length);
  for (const { text, code } of pack.statements) {
    expect(short).toContain(code);
    expect(short.replaceAll('&amp;', '&')).toContain(text.slice(0, 60));
  }
  for (const kept of [
    PACK_WORDS.sections.limits,
    PACK_WORDS.sections.sources,
    'Change you could see',
    pack.code,
  ])
    expect(short).toContain(kept);
}, 120_000);
