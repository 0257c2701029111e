/** From a partner's folder to public files: what is written, what is not, and what the next release may change. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../../pipeline/buildData.ts';
import { readBuildOptions } from '../../../pipeline/buildOptions.ts';
import { corridorMean, corridorOf, routeLength } from '../../../pipeline/partner/corridor.ts';
import {
  areaCodes,
  datasetJsonSchema,
  templateFiles,
  TRIAL_COMMAND,
} from '../../../pipeline/partner/newDataset.ts';
import { shareOut } from '../../../pipeline/partner/wardsForward.ts';
import { makeReport } from '../../../pipeline/report.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { copyReleaseBefore, releaseBefore } from '../../support/releaseOfWards.ts';
import { removeTemporaryFolders, REPOSITORY, temporaryFolder } from '../rawSources.ts';
import { csv, DATASET, DIFFERENT, gazetteer, partnerFolder, read, WARDS } from './partnerFolder.ts';

afterAll(removeTemporaryFolders, 60_000);

/** The release that a partner's data are added to: the newest with the wards of the invented data. */
const CURRENT = releaseBefore('2026').id;

/** Counts that occur nowhere else, so that a leak would be found by searching. */
const SMALL = 3;
const counts = (year: string, first = 200): string[] =>
  WARDS.map((code, index) => `${code},${year},${index === 5 ? SMALL : first + 7 * index}`);

async function build(partner: string, out: string, release: string): Promise<string> {
  const said: string[] = [];
  const options = { sources: null, partner, out, release: { id: release, published: '2026-12-01' } };
  await buildData(
    options,
    makeReport((line) => said.push(line)),
  );
  return said.join('\n');
}

const ward = (
  out: string,
  release: string,
): { period: string; numerators: (number | null)[]; status?: Record<string, string> }[] => {
  const file = join(out, `data/${release}/observations/${DATASET.id}.ward.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { series: never }).series;
};

describe('a release with a partner’s data', { timeout: 60_000 }, () => {
  let out: string;
  let said: string;
  beforeAll(async () => {
    out = temporaryFolder();
    copyReleaseBefore('2026', out);
    said = await build(partnerFolder({ observations: csv(counts('2024')) }), out, '2026-12');
  }, 60_000);

  test('has the public figures as they were, and the new measure beside them', () => {
    const text = (release: string, name: string): string =>
      readFileSync(join(out, `data/${release}/${name}`), 'utf8');
    expect(text('2026-12', 'observations/robbery.ward.json')).toBe(
      text(CURRENT, 'observations/robbery.ward.json'),
    );
    const ids = (release: string): string[] =>
      (JSON.parse(text(release, 'indicators.json')) as { indicators: { id: string }[] }).indicators.map(
        ({ id }) => id,
      );
    expect(ids('2026-12').filter((id) => !ids(CURRENT).includes(id))).toEqual([DATASET.id]);
    expect(text('2026-12', 'release.json')).toContain('Invented figures');
    expect(JSON.parse(readFileSync(join(out, 'data/manifest.json'), 'utf8'))).toMatchObject({
      current: '2026-12',
    });
  });

  test('withholds the small count and another ward with it, and rounds the rest', () => {
    const [series] = ward(out, '2026-12');
    const hidden = Object.entries(series?.status ?? {}).filter(([, status]) => status === 'suppressed');
    expect(hidden.map(([code]) => code)).toContain(WARDS[5]);
    expect(hidden).toHaveLength(2);
    const shown = (series?.numerators ?? []).filter((count) => count !== null);
    expect(shown.every((count) => count % 5 === 0)).toBe(true);
    expect(shown).toHaveLength(18);
  });

  test('has the withheld counts nowhere: not in a file, not in what is said', () => {
    const csvText = readFileSync(join(out, `data/csv/${DATASET.id}.csv`), 'utf8');
    const lines = csvText.split('\n').filter((line) => line.endsWith(',suppressed'));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/,2024,,per-1000-residents,,,,,suppressed$/);
    expect(said).not.toMatch(/\b3\b/);
    expect(said).toContain('18 published, 2 withheld');
  });

  test('works rates and intervals out from the rounded count', () => {
    const csvText = readFileSync(join(out, `data/csv/${DATASET.id}.csv`), 'utf8');
    const cells =
      csvText
        .split('\n')
        .find((line) => line.includes(`,${WARDS[0] ?? ''},`))
        ?.split(',') ?? [];
    const [value, , lower, upper, numerator, denominator] = cells.slice(-7).map(Number);
    expect((numerator ?? 0) % 5).toBe(0);
    expect(value).toBeCloseTo(((numerator ?? 0) / (denominator ?? 1)) * 1000, 3);
    expect(lower).toBeLessThan(value ?? 0);
    expect(upper).toBeGreaterThan(value ?? 0);
  });

  test('leaves a report of what it changes, each line with an action', () => {
    const report = readFileSync(join(out, 'changes-2026-12.md'), 'utf8');
    expect(report).toContain(`# What release 2026-12 changes against ${CURRENT}`);
    const changes = report.split('\n').filter((line) => line.startsWith('- '));
    expect(changes).toHaveLength(1);
    for (const line of changes) expect(line).toContain('**Do:**');
  });

  test('is never altered: the same release cannot be made twice', async () => {
    await expect(build(partnerFolder(), out, '2026-12')).rejects.toThrow('a release is never altered');
  });

  test('keeps a published period as it was when the next release brings revised counts, and says what is new', async () => {
    const revised = csv([...counts('2024', 900), ...counts('2025', 300)]);
    const next = await build(partnerFolder({ observations: revised }), out, '2027-02');
    expect(ward(out, '2027-02')[0]).toEqual(ward(out, '2026-12')[0]);
    expect(ward(out, '2027-02').map(({ period }) => period)).toEqual(['2024', '2025']);
    expect(next).toContain('taken over as published before: 2024');
    expect(next).toMatch(/note: invented-counts-ward: \d+ figures published before would now be others/);
    expect(next).toContain(`${WARDS[0] ?? ''} in 2024`);
    expect(next).toContain('Say in the caveats which periods were corrected');
    // Of the old counts and the new ones nothing is said but what is published.
    for (const count of [207, 214, 900, 907, 905, 307, 314])
      expect(next).not.toMatch(new RegExp(`\\b${count}\\b`));
    expect(readFileSync(join(out, 'changes-2027-02.md'), 'utf8')).toMatch(
      /ward: new periods 2025\. \*\*Do:\*\*/,
    );
  });

  test('refuses a period that overlaps with a published one', async () => {
    const id = 'quarters-ward';
    const rows = (period: string): string => csv(WARDS.map((code) => `${code},${period},40`));
    const dataset = { ...DATASET, ...DIFFERENT, id };
    await build(partnerFolder({ dataset, observations: rows('2025-01/2025-06') }), out, '2027-03');
    await expect(
      build(partnerFolder({ dataset, observations: rows('2025-04/2025-09') }), out, '2027-04'),
    ).rejects.toThrow(
      '2025-04/2025-09 overlaps with 2025-01/2025-06, which an earlier release has published',
    );
    await expect(
      build(partnerFolder({ dataset, observations: rows('2025-07/2025-09') }), out, '2027-04'),
    ).rejects.toThrow('2025-07/2025-09 is of another kind than the periods');
  });

  test('refuses another meaning under an id that was published', async () => {
    const dataset = { ...DATASET, years: 'calendar-year' };
    await expect(build(partnerFolder({ dataset }), out, '2027-05')).rejects.toThrow(
      'has a measure of this id with another unit, level or meaning of a year',
    );
  });

  test('refuses counts that were published under another id', async () => {
    const dataset = { ...DATASET, id: 'same-counts-again', suppression: { withholdTo: 6 } };
    await expect(
      build(partnerFolder({ dataset, observations: csv(counts('2024')) }), out, '2027-06'),
    ).rejects.toThrow(`has published these counts as ${DATASET.id}`);
  });

  test('says that small counts, not missing boroughs, are why a level is not made, and what helps', async () => {
    const dataset = {
      ...DATASET,
      ...DIFFERENT,
      id: 'small-counts-ward',
      unit: 'per-100-pupils',
      measure: 'invented events per 100 pupils',
      denominator: { use: 'own', counts: 'Invented pupils in the ward.' },
    };
    const rows = WARDS.map((code, index) => `${code},2025,${1 + (index % 7)},${400 + index}`);
    const observations = csv(rows, 'area_code,period,numerator,denominator');
    const said = await build(partnerFolder({ dataset, observations }), out, '2027-07');
    expect(said).toMatch(
      /small-counts-ward, ward: not made, because too few figures could be shown once small counts/,
    );
    expect(said).toMatch(/small-counts-ward, ward: .*longer periods from the beginning .*coarser level/);
    expect(said).toContain('small-counts-ward, region: not made, because some boroughs are not covered');
  });

  test('writes nothing when it is only tried', async () => {
    const before = readdirSync(join(out, 'data')).sort();
    const partner = partnerFolder({
      dataset: { ...DATASET, ...DIFFERENT, id: 'another-set' },
    });
    const release = { id: '2027-09', published: '2027-09-01' };
    await buildData(
      { sources: null, partner, out, dryRun: true, release },
      makeReport(() => undefined),
    );
    expect(readdirSync(join(out, 'data')).sort()).toEqual(before);
    expect(existsSync(join(out, 'changes-2027-09.md'))).toBe(false);
  });
});

describe('counts for wards that are no more', () => {
  const former = [...gazetteer.formerWards.values()].filter(({ borough }) => borough === 'E08000031');

  test('are brought forward by where people live now: whole numbers with the same sum', () => {
    const rows = former.map(({ code }, index) => `${code},2025,${11 + index}`);
    const [made] = read(partnerFolder({ observations: csv(rows) })).datasets;
    const areas = made?.forwarded.periods[0]?.areas ?? new Map<GssCode, null>();
    const sum = [...areas.values()].reduce<number>((total, one) => total + (one?.[0] ?? 0), 0);
    expect(areas.size).toBe(20);
    expect(sum).toBe(former.reduce((total, _, index) => total + 11 + index, 0));
    expect(made?.forwarded.mapped[0]?.shared).toBeGreaterThan(0.05);
    expect(made?.forwarded.mapped[0]?.shared).toBeLessThan(0.5);
  });

  test('keep a share within its whole', () => {
    const shared = shareOut(
      [
        {
          code: 'A',
          successors: [
            { code: 'X', share: 0.5 },
            { code: 'Y', share: 0.5 },
          ],
        },
        { code: 'B', successors: [{ code: 'Y', share: 0.9 }] },
      ],
      new Map([
        ['A', [5, 9, 4]],
        ['B', [1, 1, 0]],
      ]),
    );
    const all = [...shared.values()];
    for (const held of all) expect(held?.[1]).toBe((held?.[0] ?? 0) + (held?.[2] ?? 0));
    expect(all.reduce((sum, held) => sum + (held?.[0] ?? 0), 0)).toBe(6);
  });

  test('mixed with present wards of the same borough are refused', () => {
    const present = [...gazetteer.lookups.wards.values()].find(({ borough }) => borough === 'E08000031');
    const rows = [...former.map(({ code }) => `${code},2025,20`), `${present?.code ?? ''},2025,20`];
    expect(() => read(partnerFolder({ observations: csv(rows) }))).toThrow(
      new RegExp(
        `codes of earlier and of present wards are mixed. Of earlier wards: row 2: ${former[0]?.code ?? ''}, row 3: .* and ${former.length - 10} more`,
      ),
    );
  });
});

describe('a route', () => {
  test('has the length and the people of its corridor, by the share of each neighbourhood in it', () => {
    // One degree of latitude is about 111.2 km; a square of 2 km with 1,000 people, and a line across its middle.
    const [x, y] = [-1.9, 52.5];
    const [dx, dy] = [1 / (111.2 * Math.cos((y * Math.PI) / 180)), 1 / 111.2];
    const shape = {
      code: 'E01000001' as GssCode,
      polygons: [
        [
          [
            [x - dx, y - dy],
            [x + dx, y - dy],
            [x + dx, y + dy],
            [x - dx, y + dy],
            [x - dx, y - dy],
          ],
        ],
      ] as never,
    };
    const line = [
      [
        [x - dx, y],
        [x + dx, y],
      ],
    ] as never;
    const corridor = corridorOf(line, [
      { code: shape.code, ward: 'E05000001' as GssCode, residents: 1000, shape },
    ]);
    expect(Math.abs(routeLength(line) - 2000)).toBeLessThan(10);
    // 800 m of 2,000 m.
    expect(Math.abs(corridor.people - 400)).toBeLessThanOrEqual(10);
    expect(corridor.wards).toEqual(['E05000001']);
  });

  test('has the mean of its neighbourhoods by their people, and none where more than 1% live without a figure', () => {
    const codes = ['E01000001', 'E01000002', 'E01000003'] as GssCode[];
    const weights = (...people: number[]) => ({
      weights: new Map(codes.map((code, index) => [code, people[index] ?? 0])),
    });
    const valueOf = (code: GssCode): number | null =>
      ({ E01000001: 10, E01000002: 40 })[code as string] ?? null;
    expect(corridorMean(weights(200, 100, 0), valueOf)).toBe(20);
    expect(corridorMean(weights(200, 100, 3), valueOf)).toBe(20);
    // Passed over in silence, the third would leave the mean of the others standing for it.
    expect(corridorMean(weights(200, 100, 4), valueOf)).toBeNull();
    expect(corridorMean({ weights: new Map() }, valueOf)).toBeNull();
  });
});

describe('a new data set', () => {
  test('begins with a template, and the JSON Schema that is committed is that of the program', () => {
    const committed = readFileSync(join(REPOSITORY, 'pipeline/partner/dataset.schema.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(datasetJsonSchema()));
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'set'));
    for (const [name, text] of Object.entries(templateFiles('schema.json')))
      writeFileSync(join(folder, 'set', name), text);
    expect(() => read(folder)).toThrow('it still has the words of the template');
  });

  test('comes with the codes of all wards beside their names', () => {
    const lines = areaCodes(gazetteer).trimEnd().split('\n');
    expect(lines[0]).toBe('area_code,ward_or_borough,in_borough');
    expect(lines).toHaveLength(1 + 192 + 7);
    expect(lines).toContain('E05014848,Heath Town,Wolverhampton');
  });
});

test('the command that the template names runs as it stands', () => {
  const given = TRIAL_COMMAND.replace('YYYY-MM-DD', '2027-01-15').replace('YYYY-MM', '2027-01');
  const options = readBuildOptions(given.split(' ').slice(4));
  expect(options).toMatchObject({ dryRun: true, release: { id: '2027-01', published: '2027-01-15' } });
});
