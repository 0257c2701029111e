/** Packs of a release in which a partner's measure stands in for a public one that wards do not have. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isMeasured } from '../../src/domain/observation.ts';
import { checkPack } from '../../src/evidence/checkPack.ts';
import { summaryRow } from '../../src/evidence/summaryRow.ts';
import { gatherPack } from '../../src/evidence/gatherPack.ts';
import { packCsv } from '../../src/evidence/packRows.ts';
import { writePackDocx } from '../../src/evidence/packDocx.ts';
import { writePackWorkbook } from '../../src/evidence/packWorkbook.ts';
import { parseEvidenceUrl } from '../../src/view/evidenceUrl.ts';
import {
  BLAKENHALL,
  HEATH_TOWN,
  INVENTED,
  inventedRelease,
  PARTNER_MEASURE,
  PARTNER_TITLE,
  PUBLIC_MEASURE,
  PUBLISHER,
  type InventedRelease,
} from '../support/inventedRelease.ts';
import { evidenceReader, makePack, ROOT } from './packs.ts';

let withheld: InventedRelease;
let complete: InventedRelease;
beforeAll(async () => {
  withheld = await inventedRelease();
  // Counts so large that nothing is withheld: figures of several wards may be put together.
  complete = await inventedRelease((rows) =>
    rows.map((row, index) => (index === 0 ? row : row.replace(/,\d+,\d+$/, `,${100 + (index % 40)},50`))),
  );
}, 60_000);
afterAll(() => {
  for (const release of [withheld, complete]) release.remove();
});

const DENIALS = /No figure can be given|published for whole boroughs/i;
const asked = (areas: string, indicators = PUBLIC_MEASURE) => `areas=${areas}&indicators=${indicators}`;

test('a pack of a ward that asks for the public measure has the partner’s, labelled as another measure', async () => {
  const { pack, map } = await makePack(asked(BLAKENHALL), withheld.read);
  expect(pack.statements).toHaveLength(1);
  const [statement] = pack.statements;
  if (statement === undefined) throw new Error('no statement');
  expect(statement.title).toBe(`${PARTNER_TITLE} (supplied by ${PUBLISHER})`);
  expect(statement.text).toContain(`As supplied by ${PUBLISHER}. This is another measure than “`);
  expect(statement.text).not.toMatch(DENIALS);
  expect(statement.source.text).toContain(`${PUBLISHER}: Invented missing incidents.`);
  expect(statement.cautions.join(' ')).toContain('They describe nobody and no place.');
  expect(summaryRow(statement)[0]).toBe(`${statement.title}, year ending March 2025`);
  expect(pack.limits.join(' ')).toContain('A partner’s figures as those of the public measure');
  expect(pack.rows.map(({ indicator }) => indicator)).toContain(PARTNER_MEASURE);
  expect(pack.rows.map(({ indicator }) => indicator)).not.toContain(PUBLIC_MEASURE);
  expect(map?.model.title).toContain(PARTNER_TITLE);
});

test('its files say the same', async () => {
  const { pack } = await makePack(asked(BLAKENHALL), withheld.read);
  const [row] = pack.rows;
  expect(packCsv(pack.rows)).toContain(`${PARTNER_MEASURE},ward,${BLAKENHALL},Blakenhall,2025,`);
  expect(row?.value).toBeGreaterThan(0);
  const textIn = (bytes: Uint8Array): string =>
    Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') }))
      .map((part) => strFromU8(part))
      .join('\n');
  const word = textIn(await writePackDocx({ pack, map: null, ownWords: {}, pictures: new Map() }));
  for (const text of [textIn(writePackWorkbook(pack)), word]) {
    expect(text).toContain(PARTNER_TITLE);
    expect(text).toContain(`As supplied by ${PUBLISHER}. This is another measure than “`);
    expect(text).not.toMatch(DENIALS);
  }
});

test('a withheld figure is said to be withheld', async () => {
  const { pack } = await makePack(asked(HEATH_TOWN), withheld.read);
  expect(pack.rows[0]).toMatchObject({ indicator: PARTNER_MEASURE, status: 'suppressed', value: null });
  expect(pack.statements[0]?.text).toContain('withheld');
  expect(pack.statements[0]?.text).not.toMatch(DENIALS);
});

test('a measure that is chosen itself as well is told once', async () => {
  const { pack } = await makePack(asked(BLAKENHALL, `${PARTNER_MEASURE},${PUBLIC_MEASURE}`), withheld.read);
  expect(pack.statements.map(({ title }) => title)).toEqual([`${PARTNER_TITLE} (supplied by ${PUBLISHER})`]);
});

test('wards are put together by the usual rules: not where anything is withheld', async () => {
  const two = asked(`${BLAKENHALL},E05014846`);
  const [refused, added] = [await makePack(two, withheld.read), await makePack(two, complete.read)];
  expect(refused.pack.statements[0]?.figure).toMatchObject({ isElsewhere: true, standIn: null });
  expect(refused.pack.statements[0]?.text).toContain(
    `“${PARTNER_TITLE}”, supplied by ${PUBLISHER}, is shown for one ward at a time`,
  );
  const figure = added.pack.statements[0]?.figure;
  expect(figure).toMatchObject({ isAggregated: true, indicator: { id: PARTNER_MEASURE } });
  expect(figure?.standIn?.publisher).toBe(PUBLISHER);
  const singles = await Promise.all(
    [BLAKENHALL, 'E05014846'].map((code) => makePack(asked(code), complete.read)),
  );
  const sum = singles.reduce((total, { pack }) => total + (pack.rows[0]?.numerator ?? NaN), 0);
  expect(figure !== undefined && isMeasured(figure.finding.observation)).toBe(true);
  expect(added.pack.rows[0]?.numerator).toBe(sum);
});

test('a borough has the public measure, and the partner’s of a ward only where it is asked for', async () => {
  const { pack } = await makePack(asked('E08000031'), withheld.read);
  expect(pack.rows[0]).toMatchObject({ indicator: PUBLIC_MEASURE, areaCode: 'E08000031' });
  expect(pack.limits.join(' ')).not.toContain('A partner’s figures');
});

test('codes stay valid: those of now, and those of packs made before partners’ measures were followed', async () => {
  const { client, queries } = evidenceReader(withheld.read);
  const { view } = parseEvidenceUrl(new URLSearchParams(`${asked(BLAKENHALL)}&release=${INVENTED.id}`), {
    areas: [],
    indicators: [],
    releases: [],
  });
  for (const follows of [true, false]) {
    const made = await gatherPack(client, queries, view, ROOT, follows);
    if (made.kind !== 'pack') throw new Error('no pack');
    expect(made.pack.rows[0]?.indicator).toBe(follows ? PARTNER_MEASURE : PUBLIC_MEASURE);
    const checked = await checkPack(client, queries, made.pack.link, '', ROOT);
    expect(checked).toMatchObject({ kind: 'published', then: { code: made.pack.code } });
    const other = await checkPack(client, queries, made.pack.link, 'AAAA-AAAA-AAAA', ROOT);
    expect(other.kind).not.toBe('published');
  }
  // The single figure's own link and code.
  const { pack } = await makePack(asked(BLAKENHALL), withheld.read);
  const [statement] = pack.statements;
  const single = await checkPack(client, queries, statement?.link ?? '', '', ROOT);
  expect(single.kind).toBe('published');
});

test('a pack names the routes that are walked now among what is being done', async () => {
  const { pack } = await makePack(asked(HEATH_TOWN), withheld.read);
  expect(pack.done.current.map(({ text }) => text).join(' ')).toContain(
    'Step Together route: Invented route in Heath Town. Walked since 1 September 2025.',
  );
  const { pack: elsewhere } = await makePack(asked('E08000026'), withheld.read);
  expect(elsewhere.done.current.map(({ text }) => text).join(' ')).not.toContain('Step Together route:');
});
