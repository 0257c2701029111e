/** Places of a release with the wards of May 2026: where they are, what they were, and what people call them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { decodeGeometry } from '../../src/data/decodeGeometry.ts';
import { filesOf } from '../../src/data/diskFiles.ts';
import { ProfileSchema } from '../../src/data/profileSchema.ts';
import { FILES } from '../../src/data/releaseFiles.ts';
import { PostcodesFileSchema, SearchFileSchema } from '../../src/data/findSchema.ts';
import { AreasFileSchema, ReleaseSchema } from '../../src/data/schema.ts';
import { MAP_GEOGRAPHIES } from '../../src/domain/geography.ts';
import { REPOSITORY } from '../pipeline/rawSources.ts';
import { releaseBefore, type ReleaseOnDisk } from '../support/releaseOfWards.ts';
import type { independentWards } from './independentWards.ts';

type Independent = ReturnType<typeof independentWards>;

/** Registers the tests. @param release built before they run. @param from the raw files */
export function describePlaces(release: () => ReleaseOnDisk, from: () => Independent): void {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(release().folder, path), 'utf8'));
  const areas = (level: string) => v.parse(AreasFileSchema, json(`areas/${level}.json`));
  const before = join(REPOSITORY, 'public/data', releaseBefore('2026').id);
  const areasBefore = () =>
    v.parse(AreasFileSchema, JSON.parse(readFileSync(join(before, 'areas/ward.json'), 'utf8')));

  describe('former wards', () => {
    const former = () => v.parse(SearchFileSchema, json('search.json')).formerWards;
    const shares = () => from().raw('geo/wards-2026/ward24_to_ward26_shares.csv');

    test('are all 79 that are no more, each with its successors as the list gives them', () => {
      const now = areas('ward').codes as readonly string[];
      const gone = areasBefore().codes.filter((code) => !now.includes(code));
      expect(gone).toHaveLength(79);
      const ended = former().filter(({ until }) => until === '2026-05');
      expect(ended.map(({ code }) => code).sort()).toEqual([...gone].sort());
      for (const { code, name, borough, successors } of ended) {
        const rows = shares().filter((row) => row['WD24CD'] === code);
        expect(name, code).toBe(rows[0]?.['WD24NM']);
        expect(rows.every((row) => row['LAD26CD'] === borough)).toBe(true);
        for (const one of successors) {
          const row = rows.find((candidate) => candidate['WD26CD'] === one.code);
          expect(one.share, `${code} ${one.code}`).toBeCloseTo(Number(row?.['resident_share_of_ward24']), 2);
          expect(one.shareOfWard).toBeCloseTo(Number(row?.['resident_share_of_ward26']), 2);
          expect(now).toContain(one.code);
        }
        const sum = successors.reduce((total, { share }) => total + share, 0);
        expect(sum, code).toBeGreaterThan(0.96);
        expect(successors.map(({ share }) => share)).toEqual(
          successors.map(({ share }) => share).sort((a, b) => b - a),
        );
      }
    });

    test('say of every new ward whether it is the same: 10 are, 28 nearly, 41 are not', () => {
      const said = former().flatMap(({ code, successors }) =>
        successors.flatMap((one) => (one.continuity === undefined ? [] : [[one.code, code, one.continuity]])),
      );
      const rows = from()
        .raw('geo/wards-2026/ward26_continuity.csv')
        .map((row) => [row['WD26CD'], row['nearest_WD24CD'], row['class']?.replace('_', '-')]);
      expect(said.sort()).toEqual(rows.sort());
      const count = (kind: string): number => said.filter(([, , one]) => one === kind).length;
      expect([count('same'), count('nearly-same'), count('changed')]).toEqual([10, 28, 41]);
    });

    test('of Dudley and Wolverhampton lead on as before', () => {
      const ends = former().map(({ borough, until }) => `${borough} ${until}`);
      expect(ends.filter((one) => one === 'E08000027 2024-05')).toHaveLength(24);
      expect(ends.filter((one) => one === 'E08000031 2023-05')).toHaveLength(20);
    });

    test('are told on the page of the ward that they became', () => {
      const [first] = former().filter(({ until }) => until === '2026-05');
      const [successor] = first?.successors ?? [];
      const profile = v.parse(ProfileSchema, json(`profiles/${successor?.code ?? ''}.json`));
      expect(profile.area.redrawn).toBeNull();
      // Its look-up is not official; that of a ward of Wolverhampton is.
      expect(profile.area.bestFitDerived).toBe(true);
      const heathTown = v.parse(ProfileSchema, json('profiles/E05014848.json'));
      expect(heathTown.area).not.toHaveProperty('bestFitDerived');
      expect(areas('ward').bestFitDerived).toHaveLength(4);
      expect(profile.area.vintage).toContain('May 2026');
      expect(profile.formerly).toContainEqual(
        expect.objectContaining({
          code: first?.code,
          share: successor?.share,
          shareOfWard: successor?.shareOfWard,
        }),
      );
    });
  });

  describe('the layout of hexagons', () => {
    test('has one for each ward, no two in one place, and those of each borough where they were', () => {
      const cells = (file: ReturnType<typeof areas>): string[] =>
        file.codes.map(
          (_, index) => `${file.boroughs[index] ?? ''} ${file.hexagons?.[index]?.join() ?? 'none'}`,
        );
      const now = cells(areas('ward'));
      expect(new Set(now.map((one) => one.split(' ')[1])).size).toBe(192);
      expect([...now].sort()).toEqual(cells(areasBefore()).sort());
    });
  });

  describe('postcodes', () => {
    interface Found {
      readonly ward: string;
      readonly near: string | null;
    }
    const published = (): Map<string, Found> =>
      new Map(
        readdirSync(join(release().folder, 'postcodes')).flatMap((name) => {
          const file = v.parse(PostcodesFileSchema, json(`postcodes/${name}`));
          return Object.entries(file.inward).map(([inward, [ward]]): [string, Found] => {
            const near = file.near?.[inward];
            return [
              `${file.district} ${inward}`,
              { ward: file.wards[ward] ?? '', near: near === undefined ? null : (file.wards[near] ?? '') },
            ];
          });
        }),
      );

    test('are in the ward of the list, and name the ward across a line within 12 metres', () => {
      const found = published();
      const rows = from().raw('geo/wards-2026/postcode_to_ward26.csv');
      expect(found.size).toBe(rows.length);
      const nearLine = rows.filter((row) => row['how'] === 'in' && Number(row['metres_to_ward_edge']) <= 12);
      expect(nearLine).toHaveLength(190);
      const known = new Set<string>(areas('ward').codes);
      let named = 0;
      for (const row of rows) {
        const one = found.get(row['pcd'] ?? '');
        expect(one?.ward, row['pcd']).toBe(row['WD26CD']);
        if (one?.near === null || one?.near === undefined) continue;
        named += 1;
        expect(nearLine, row['pcd']).toContain(row);
        expect(known.has(one.near) && one.near !== one.ward, row['pcd']).toBe(true);
      }
      // Ten lie at the outer edge of the seven boroughs, where there is no other ward.
      expect(named).toBe(180);
    });
  });

  describe('neighbourhoods', () => {
    test('have a label that people know with their code beside it, unique in each borough', () => {
      const { codes, names, boroughs } = areas('lsoa');
      const rows = new Map(
        from()
          .raw('geo/neighbourhood-names/lsoa21_to_msoa21_named.csv')
          .map((row) => [row['LSOA21CD'], row]),
      );
      expect(codes).toHaveLength(1719);
      codes.forEach((code, index) => {
        expect(names[index]).toBe(rows.get(code)?.['label_DERIVED']);
        // The end of the official name ("Wolverhampton 020H") stands beside the label.
        expect(names[index]).toContain(`(${rows.get(code)?.['LSOA21NM']?.split(' ').at(-1) ?? ''})`);
      });
      expect(new Set(names.map((name, index) => `${boroughs[index] ?? ''} ${name}`)).size).toBe(1719);
    });

    test('are called so in files to download and on pages, with the code beside the label', () => {
      const { codes, names } = areas('lsoa');
      const lines = readFileSync(join(release().root, 'data/csv/robbery.csv'), 'utf8').split('\n');
      const quoted = (name: string): string => (name.includes(',') ? `"${name}"` : name);
      const line = lines.find((one) => one.startsWith(`robbery,lsoa,${codes[0] ?? ''},`));
      expect(line).toContain(`,${quoted(names[0] ?? '')},`);
      expect(lines[0]).toBe(
        'indicator,geography,area_code,area_name,period,value,unit,lower,upper,numerator,denominator,status',
      );
      const ward = areas('lsoa').wards?.[0] ?? '';
      const { neighbourhoods } = v.parse(ProfileSchema, json(`profiles/${ward}.json`));
      expect(neighbourhoods?.names).toContain(names[0]);
    });
  });

  describe('outlines', () => {
    test('are the release’s own, of its own areas; the shared ones are as they were', () => {
      const { root, id } = release();
      const text = (path: string): string | null =>
        existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
      const files = filesOf(text, id);
      const { files: listed, attributions } = v.parse(ReleaseSchema, json('release.json'));
      for (const level of MAP_GEOGRAPHIES) {
        expect(files.read(FILES.shapes(level))?.areas.map(({ code }) => code)).toEqual(areas(level).codes);
        expect(Object.keys(listed)).toContain(`data/${id}/geo/${level}.json`);
        expect(Object.keys(listed)).not.toContain(`geo/${level}.json`);
        const shared = text(`geo/${level}.json`);
        expect(shared).toBe(readFileSync(join(REPOSITORY, `public/geo/${level}.json`), 'utf8'));
      }
      const old = JSON.parse(text('geo/ward.json') ?? '') as unknown;
      expect(() => decodeGeometry('ward', old, areas('ward'))).toThrow();
      expect(existsSync(join(root, `data/${id}/geo/download/wards-may-2026.geojson`))).toBe(true);
      expect(attributions.join('\n')).toMatch(/House of Commons Library, Open Parliament Licence v3\.0/);
      expect(attributions.join('\n')).toMatch(/Royal Mail copyright and database right 2025/);
    });
  });

  test('the report on changes names 79 new wards and compares none of them', () => {
    const { changes } = release();
    // A release that is published already is not compared again.
    if (changes === null) return;
    expect(changes).toMatch(/79 wards are new .*79 wards are no more/s);
    const { codes } = areas('ward');
    const known = new Set<string>(areasBefore().codes);
    const compared = changes.slice(changes.indexOf('## violence-with-injury'));
    expect(codes.filter((code) => !known.has(code) && compared.includes(code))).toEqual([]);
  });
}
