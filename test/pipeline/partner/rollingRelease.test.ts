/** Rolling years from a partner's folder to public files, in two releases. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../../pipeline/buildData.ts';
import { makeReport } from '../../../pipeline/report.ts';
import { copyReleaseBefore } from '../../support/releaseOfWards.ts';
import { removeTemporaryFolders, temporaryFolder } from '../rawSources.ts';
import { csv, DATASET, gazetteer, partnerFolder } from './partnerFolder.ts';
import { QUARTERS } from './rollingTables.ts';

afterAll(removeTemporaryFolders, 60_000);

const ID = 'invented-rolling-ward';
const ALL_WARDS = [...gazetteer.lookups.wards.keys()];
const BIRMINGHAM = 'E08000025';
/** A ward with a small count in the third quarter only. */
const SMALL_WARD = 4;

function observations(quarters: readonly string[], corrected = 0): string {
  return csv(
    quarters.flatMap((period) =>
      ALL_WARDS.map((code, at) => {
        const isSmall = at === SMALL_WARD && period === QUARTERS[2];
        return `${code},${period},${isSmall ? 3 : 30 + (at % 9) + (at === 0 ? corrected : 0)}`;
      }),
    ),
  );
}

async function build(out: string, release: string, text: string): Promise<string> {
  const said: string[] = [];
  const dataset = { ...DATASET, id: ID, years: undefined, rolling: true };
  const partner = partnerFolder({ dataset, observations: text });
  await buildData(
    { sources: null, partner, out, release: { id: release, published: '2026-12-01' } },
    makeReport((line) => said.push(line)),
  );
  return said.join('\n');
}

describe('two releases of a measure with rolling years', { timeout: 120_000 }, () => {
  let out: string;
  let said: string;
  const json = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'));
  const shown = (release: string) =>
    json(`data/${release}/observations/${ID}.ward.json`) as {
      areas: string[];
      series: { period: string; numerators: (number | null)[]; status?: Record<string, string> }[];
    };

  beforeAll(async () => {
    out = temporaryFolder();
    copyReleaseBefore('2026', out);
    await build(out, '2026-12', observations(QUARTERS.slice(0, 7)));
    said = await build(out, '2027-03', observations(QUARTERS.slice(3, 8), 40));
  }, 120_000);

  test('the files hold years, never quarters', () => {
    expect(shown('2026-12').series.map(({ period }) => period)).toEqual([
      '2023-01/2023-12',
      '2023-04/2024-03',
      '2023-07/2024-06',
      '2023-10/2024-09',
    ]);
    const text = readFileSync(join(out, `data/csv/${ID}.csv`), 'utf8');
    expect(text).toContain(',2023-10/2024-09,');
    for (const quarter of QUARTERS) expect(text).not.toContain(`,${quarter},`);
  });

  test('the ward is withheld in the years of its small quarter, and shown in the year after', () => {
    const code = ALL_WARDS[SMALL_WARD] ?? '';
    const states = shown('2026-12').series.map(({ status }) => status?.[code] ?? 'shown');
    expect(states).toEqual(['suppressed', 'suppressed', 'suppressed', 'shown']);
  });

  test('what is withheld in each quarter is public, listed with its hash, and goes on', () => {
    const record = (release: string) =>
      json(`data/${release}/rolling/${ID}.json`) as { stretches: { period: string; withheld: string[] }[] };
    expect(record('2026-12').stretches).toHaveLength(7);
    expect(record('2026-12').stretches[2]?.withheld).toContain(ALL_WARDS[SMALL_WARD]);
    expect(record('2027-03').stretches.slice(0, 7)).toEqual(record('2026-12').stretches);
    expect(Object.keys(json('data/2027-03/files-on-demand.json') as object)).toContain(
      `data/2027-03/rolling/${ID}.json`,
    );
  });

  test('published years stay although a count in them was corrected, and the command says where', () => {
    const [old] = shown('2026-12').series.slice(-1);
    const now = shown('2027-03').series;
    expect(now.find(({ period }) => period === old?.period)).toEqual(old);
    expect(now.at(-1)?.period).toBe('2024-01/2024-12');
    expect(said).toContain(`${ALL_WARDS[0] ?? ''} in 2023-10/2024-09`);
    expect(said).toContain('taken over as published before: 2023-01/2023-12');
  });

  test('the page of an area sets the newest year beside the last that shares no month with it', () => {
    const { indicators } = json('data/2027-03/profiles/shared.json') as {
      indicators: { id: string; levels: Record<string, { period: string; earlier?: string }> }[];
    };
    expect(indicators.find(({ id }) => id === ID)?.levels['ward']).toMatchObject({
      period: '2024-01/2024-12',
      earlier: '2023-01/2023-12',
    });
    expect(indicators.find(({ id }) => id === ID)?.levels['borough']?.earlier).toBe('2023-01/2023-12');
    expect(shown('2027-03').areas).toContain(ALL_WARDS[0]);
    expect(BIRMINGHAM).toBe(gazetteer.lookups.wards.get(ALL_WARDS[0] as never)?.borough);
  });

  test('the same counts under another id are refused, by quarters, by years side by side, and coarsely rounded', async () => {
    const under = async (id: string, text: string, more: object = {}): Promise<unknown> => {
      const dataset = { ...DATASET, id, years: undefined, ...more };
      const partner = partnerFolder({ dataset, observations: text });
      return buildData(
        { sources: null, partner, out, release: { id: '2027-06', published: '2026-12-01' }, dryRun: true },
        makeReport(() => undefined),
      ).catch((error: unknown) => String(error));
    };
    const refused = `has published these counts as ${ID}`;
    expect(await under('same-by-quarter', observations(QUARTERS.slice(0, 4)))).toContain(refused);
    const year = csv(
      ALL_WARDS.map(
        (code, at) => `${code},2023-04/2024-03,${4 * (30 + (at % 9)) - (at === SMALL_WARD ? 31 : 0)}`,
      ),
    );
    expect(await under('same-by-year', year)).toContain(refused);
    expect(await under('same-but-rounder', year, { rounding: 20 })).toContain(refused);
    const twoYears = csv(
      ALL_WARDS.map(
        (code, at) => `${code},2023-01/2024-12,${8 * (30 + (at % 9)) - (at === SMALL_WARD ? 31 : 0)}`,
      ),
    );
    expect(await under('same-over-two-years', twoYears)).toContain(refused);
  });

  test('a release with a partner’s measures is not made anew without them, and a new one says that it lacks them', async () => {
    const said: string[] = [];
    const from = async (id: string): Promise<void> =>
      buildData(
        { sources: 'nowhere', out, release: { id, published: '2026-12-01' } },
        makeReport((line) => said.push(line)),
      );
    await expect(from('2027-03')).rejects.toThrow(
      'release 2027-03 is there already, and a release is never altered.',
    );
    expect(said).toEqual([]);
    await expect(from('2027-04')).rejects.toThrow('the file is missing');
    expect(said[0]).toBe(
      `note: Release 2027-03 has measures of partners (${ID}), and this one is made without them. To bring them along add --partner DIR.`,
    );
  });

  test('a record that was altered stops the command with its name', async () => {
    const path = join(out, `data/2027-03/rolling/${ID}.json`);
    const kept = readFileSync(path, 'utf8');
    for (const spoilt of ['{', kept.replace(ID, 'another-id'), kept.replaceAll('withheld', 'hidden')]) {
      writeFileSync(path, spoilt);
      await expect(build(out, '2027-06', observations(QUARTERS.slice(4, 9)))).rejects.toThrow(
        `it is not the record of what earlier releases withhold of ${ID}`,
      );
    }
    writeFileSync(path, kept);
  });
});
