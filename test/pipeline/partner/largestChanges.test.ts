/** The five largest changes are shown before anything is published, and nothing that is not published is in them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../../pipeline/buildData.ts';
import { makeReport } from '../../../pipeline/report.ts';
import { copyReleaseBefore } from '../../support/releaseOfWards.ts';
import { removeTemporaryFolders, temporaryFolder } from '../rawSources.ts';
import { csv, DATASET, DIFFERENT, gazetteer, HEADER, partnerFolder, WARDS } from './partnerFolder.ts';

afterAll(removeTemporaryFolders, 60_000);

const usual = (ward: number): number => 203 + 20 * ward;
/** Ward 8 changes most, then 7 and 11; ward 5 goes from a count that is withheld to one that is not. */
const CHANGED: Readonly<Record<number, number>> = { 8: 741, 7: 162, 11: 597, 5: 303 };
const before = (ward: number): number => (ward === 5 ? 4 : usual(ward));
const rows = (year: string, count: (ward: number) => number, more = ''): string[] =>
  WARDS.map((code, ward) => `${code},${year},${count(ward)}${more}`);
const later = (ward: number): number => CHANGED[ward] ?? usual(ward) + 10;
const confirmed = [{ area: WARDS[5], period: '2025', reason: 'Invented for a test.' }];
const nameOf = (ward: number): string =>
  `${gazetteer.lookups.wards.get(WARDS[ward]!)?.name ?? ''}, Walsall (${WARDS[ward] ?? ''})`;

describe('the largest changes', { timeout: 60_000 }, () => {
  let out: string;
  async function build(partner: string, release: string, dryRun: boolean): Promise<readonly string[]> {
    const said: string[] = [];
    await buildData(
      {
        sources: null,
        partner,
        out,
        release: { id: release, published: '2026-12-01' },
        ...(dryRun ? { dryRun: true as const } : {}),
      },
      makeReport((line) => said.push(line)),
    );
    return said;
  }
  const changesIn = (said: readonly string[]): readonly string[] => {
    const from = said.findIndex((line) =>
      line.includes('the largest changes, in figures as they are published'),
    );
    return from < 0 ? [] : said.slice(from + 1).filter((line) => /^ {4}\S.*: from /.test(line));
  };
  beforeAll(() => {
    out = temporaryFolder();
    // The newest release with the wards of the invented data.
    copyReleaseBefore('2026', out);
  });

  test('are shown in the trial and in the run itself, largest first, rounded, and not what is withheld', async () => {
    const partner = partnerFolder({
      dataset: { ...DATASET, confirmed },
      observations: csv([...rows('2024', before), ...rows('2025', later)]),
    });
    for (const dryRun of [true, false]) {
      const said = await build(partner, '2027-01', dryRun);
      const changes = changesIn(said);
      expect(changes).toHaveLength(5);
      expect(changes.slice(0, 3)).toEqual([
        `    ${nameOf(8)}: from 365 (year ending March 2024) to 740 (year ending March 2025)`,
        `    ${nameOf(7)}: from 345 (year ending March 2024) to 160 (year ending March 2025)`,
        `    ${nameOf(11)}: from 425 (year ending March 2024) to 595 (year ending March 2025)`,
      ]);
      expect(changes.join()).not.toContain(WARDS[5]);
      for (const count of [741, 162, 597, 343, 423, 363]) {
        expect(said.join('\n')).not.toMatch(new RegExp(`\\b${count}\\b`));
      }
    }
  });

  test('of the next release are those of its new period, set beside what was published', async () => {
    const partner = partnerFolder({
      dataset: { ...DATASET, confirmed },
      observations: csv(rows('2026', (ward) => (ward === 9 ? 481 : later(ward)))),
    });
    const [first] = changesIn(await build(partner, '2027-02', true));
    expect(first).toBe(`    ${nameOf(9)}: from 395 (year ending March 2025) to 480 (year ending March 2026)`);
  });

  test('have the denominator of the data owner beside them, and are not shown of a single period', async () => {
    const dataset = {
      ...DATASET,
      ...DIFFERENT,
      id: 'invented-share-ward',
      unit: 'percent',
      measure: 'of invented people',
      denominator: { use: 'own', counts: 'Invented people in the ward.' },
    };
    const observations = (...all: string[]): string => csv(all, `${HEADER},denominator`);
    const [first, second] = [
      rows('2024', (ward) => usual(ward) + 40, ',1200'),
      rows('2025', (ward) => later(ward) + 60, ',1200'),
    ];
    const both = partnerFolder({ dataset, observations: observations(...first, ...second) });
    expect(changesIn(await build(both, '2027-02', true))[0]).toContain('from 405 of 1,200 (');
    const single = partnerFolder({ dataset, observations: observations(...first) });
    expect(changesIn(await build(single, '2027-02', true))).toEqual([]);
  });
});
