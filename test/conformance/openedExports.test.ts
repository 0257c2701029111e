/** The workbook of a view, opened with a program that people use. Without it the test is skipped by name. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { hasMeasure } from '../../src/explore/exploreData.ts';
import { selectionOf } from '../../src/explore/selection.ts';
import { selectionWorkbook } from '../../src/explore/selectionWorkbook.ts';
import { exploreDataOf } from '../support/exploreDataOf.ts';
import { readPublished } from '../support/publishedData.ts';

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// A program of the system: a machine without it skips this by name, and CI installs it.
test.skipIf(!hasOffice())(
  'LibreOffice reads each figure of the workbook as the view has it',
  { timeout: 120_000 },
  async () => {
    const data = await exploreDataOf(
      readPublished,
      'layers=robbery,imd-score:pattern,children-missing-incidents:circles',
    );
    if (!hasMeasure(data)) throw new Error('The view has no measure.');
    const codes = data.first.areas.map(({ code }) => code);
    const selection = selectionOf(data, codes, codes.length, 'https://assessment.example/explore');
    writeFileSync(join(folder, 'view.xlsx'), selectionWorkbook(selection));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        // Every sheet, in a file of its own, in UTF-8, as it is stored and not as it is shown.
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
        '--outdir',
        folder,
        join(folder, 'view.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const written = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(written.length).toBe(4 + selection.measures.length);
    selection.measures.forEach(({ figures, indicator }, index) => {
      const file = written.find((name) => name.includes(`Table_${index + 1}`)) ?? '';
      const rows = parse(readFileSync(join(folder, file), 'utf8'), { relax_column_count: true });
      expect(rows[0]?.[0]).toContain(indicator.title);
      for (const { code, figure } of figures) {
        const row = rows.find(([own]) => own === code);
        if (figure.value === null) expect(row?.[4]).toMatch(/^\[[cx]\]$/);
        else expect(Number(row?.[4]), code).toBe(figure.value);
      }
    });
  },
);
