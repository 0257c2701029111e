import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { checkCode, normaliseCode } from '../../src/evidence/checkCode.ts';
import { references } from '../../src/evidence/citations.ts';
import { wordsState } from '../../src/evidence/ownWords.ts';
import { packCsv, PACK_CSV_COLUMNS } from '../../src/evidence/packRows.ts';
import { publishedRow, type CsvRow } from './expectedFigures.ts';
import { makePack, PACKS, ROOT } from './packs.ts';

const names = Object.keys(PACKS) as (keyof typeof PACKS)[];

test.each(names)('every published figure in the CSV of %s equals the CSV of its release', async (name) => {
  const { pack } = await makePack(PACKS[name]);
  const rows = parse<CsvRow>(packCsv(pack.rows), { columns: true }).filter(
    (row) => row['method'] === 'published',
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const published = publishedRow(
      row['indicator'] ?? '',
      row['geography'] ?? '',
      row['area_code'] ?? '',
      row['period'] ?? '',
    );
    for (const column of ['value', 'unit', 'lower', 'upper', 'numerator', 'denominator', 'status']) {
      expect(row[column], `${row['indicator'] ?? ''} ${row['area_code'] ?? ''} ${column}`).toBe(
        published?.[column],
      );
    }
  }
});

test('wards chosen by name add up to the sum of their published counts', async () => {
  const { pack, patch } = await makePack(PACKS['three wards in two boroughs']);
  const row = pack.rows.find(({ role, indicator }) => role === 'figure' && indicator === 'robbery');
  const wards = patch.members.map(({ code }) => publishedRow('robbery', 'ward', code, row?.period ?? ''));
  const total = (column: string): number => wards.reduce((sum, ward) => sum + Number(ward?.[column]), 0);
  expect(row).toMatchObject({
    method: 'areas',
    geography: 'patch',
    numerator: total('numerator'),
    denominator: total('denominator'),
  });
});

test('measures that only boroughs have are shown for each borough and say so', async () => {
  const { pack } = await makePack(PACKS['three wards in two boroughs']);
  const own = pack.statements.filter(({ figure }) => figure.indicator.id === 'child-poverty');
  expect(own.map(({ figure }) => figure.area.name)).toEqual(['Birmingham', 'Sandwell']);
  for (const { text, figure } of own) {
    expect(figure.isElsewhere).toBe(true);
    expect(text).toMatch(
      /^No figure can be given for .+ itself\. This is the figure for (Birmingham|Sandwell) as a whole\./,
    );
  }
});

test('an outline that cuts neighbourhoods is called an estimate and is given no interval', async () => {
  const { pack, patch } = await makePack(PACKS['an outline']);
  expect(patch.estimatedShare).toBeGreaterThan(0.1);
  expect(pack.intro.join(' ')).toMatch(/\d+% of its residents are estimated/);
  for (const { figure, rows, text } of pack.statements) {
    if (figure.isElsewhere) continue;
    expect(rows[0]).toMatchObject({ method: 'estimated', lower: null, upper: null, numerator: null });
    expect(text).toContain('The figure is an estimate.');
    expect(figure.finding.comparison.kind).toBe('notCompared');
  }
});

test('the limits are chosen by what is in the pack', async () => {
  const ward = (await makePack(PACKS['one ward'])).pack.limits.join(' ');
  const outline = (await makePack(PACKS['an outline'])).pack.limits.join(' ');
  const children = (await makePack('areas=E08000031&indicators=children-missing-incidents')).pack.limits.join(
    ' ',
  );
  expect(ward).not.toMatch(/drawn area/);
  expect(outline).toMatch(/drawn area/);
  expect(children).toMatch(/looked after/);
  expect(ward).not.toMatch(/looked after/);
});

test('wards of a redrawn borough are said to be as they were, in a release with the wards before', async () => {
  const text = (await makePack('areas=E05001260&release=2026-11.1')).pack.intro.join(' ');
  expect(text).toMatch(/Wards in Sandwell are taken as they were until May 2026/);
});

test('the code follows the figures and not the name, and changes with any figure', async () => {
  const { pack } = await makePack(PACKS['an outline']);
  const renamed = await makePack(PACKS['an outline'].replace('Our+patch', 'Another'));
  expect(pack.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(renamed.pack.code).toBe(pack.code);
  const codes = pack.rows.map((row, index) =>
    checkCode(
      pack.release.id,
      pack.rows.map((other, place) =>
        place === index ? { ...row, value: (row.value ?? 0) + 0.0001 } : other,
      ),
    ),
  );
  expect(new Set([pack.code, ...codes]).size).toBe(codes.length + 1);
  expect(checkCode('2027-01', pack.rows)).not.toBe(pack.code);
});

test('a code is read in any spelling a person may use', () => {
  expect(normaliseCode(' 0k3m9 xqopi ')).toBe('0K3M9-XQ0P1');
  expect(normaliseCode('7K3M9-X2QP')).toBeNull();
  expect(normaliseCode('7K3M9-X2QPU')).toBeNull();
});

test('other words keep the check mark until a figure or a verdict is changed', () => {
  const computed = 'The rate is 12.3 per 1,000. This is higher than the figure for England (9.8).';
  expect(wordsState(computed, null)).toBe('checked');
  expect(wordsState(computed, 'Here it is 12.3 per 1,000, higher than England’s 9.8.')).toBe('edited');
  expect(wordsState(computed, 'Here it is 13.3 per 1,000, higher than England’s 9.8.')).toBe('own');
  expect(wordsState(computed, 'Here it is 12.3 per 1,000, lower than England’s 9.8.')).toBe('own');
  expect(wordsState(computed, `${computed} It has doubled in 3 years.`)).toBe('own');
});

test('references name the release, the link and the code in each form', async () => {
  const { pack } = await makePack(PACKS['one ward']);
  const forms = references({
    author: 'A partnership',
    title: pack.title,
    published: pack.release.published,
    release: pack.release.id,
    link: pack.link,
    code: pack.code,
  });
  for (const text of Object.values(forms)) {
    expect(text).toContain(pack.link);
    expect(text).toContain(pack.code);
    expect(text).toContain(pack.release.id);
  }
  expect(forms.harvard).toMatch(/^A partnership \(\d{4}\) Evidence for/);
  expect(forms.bibtex).toMatch(/^@misc\{[\w-]+,\n/);
});

// Made before the circle around a postcode came from another library: packs that people hold have such codes.
test.each([
  ['2026-11', 'WV1 1SH', 400, 'GPPS4-E14CE'],
  ['2026-11', 'CV1 1GF', 2000, 'M62BZ-VMQMX'],
  ['2026-11', 'B90 3AA', 1600, '8KXS3-N76Q4'],
  ['2026-11.1', 'WS1 1AA', 800, 'Q0BGJ-9TX9W'],
  ['2026-11.1', 'B70 8ET', 1200, 'YSF4K-YWM8D'],
])('in release %s, %s within %d metres keeps its code', async (release, postcode, metres, code) => {
  const measures = 'violence-with-injury,child-poverty,overcrowding';
  const { pack } = await makePack(
    `near=${postcode}&metres=${metres}&indicators=${measures}&release=${release}`,
  );
  expect(pack.code).toBe(code);
});

test('the link of a pack and of each figure names its release and its code', async () => {
  const { pack } = await makePack(PACKS['one ward']);
  for (const { link, code } of [pack, ...pack.statements]) {
    expect(link.startsWith(`${ROOT}evidence/check/?`)).toBe(true);
    const query = new URL(link).searchParams;
    expect(query.get('release')).toBe(pack.release.id);
    expect(query.get('code')).toBe(code);
  }
});

test('the columns of the CSV are those of the published files and two more', () => {
  expect(PACK_CSV_COLUMNS.slice(0, 12)).toEqual(
    readFileSync('public/data/csv/robbery.csv', 'utf8').split(/\r?\n/)[0]?.split(','),
  );
});
