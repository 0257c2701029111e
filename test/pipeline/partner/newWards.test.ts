/** A partner's measure over a change of ward lines: what was published of old wards stays there, and new wards begin afresh. */
import { afterAll, describe, expect, test } from 'vitest';
import { corrections, newWardsWarning } from '../../../pipeline/partner/corrections.ts';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import type { PublishedBefore } from '../../../pipeline/partner/publishedBefore.ts';
import { suppress } from '../../../pipeline/partner/suppress.ts';
import { readPartner } from '../../../pipeline/partner/readPartner.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { refusalOf, removeTemporaryFolders } from '../rawSources.ts';
import { csv, DATASET, gazetteer, partnerFolder, WARDS } from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

/** Two wards of now that were not there then, and one of then that is no more. */
const NEW = WARDS.slice(0, 2);
const GONE = 'E05009999' as GssCode;
const THEN = [...WARDS.slice(2), GONE];

/** A release that has published a measure of those wards in 2024. */
const before = (id: string): PublishedBefore => ({
  manifest: null,
  releases: [
    {
      id: '2026-11.2',
      indicator: (asked) =>
        asked === id
          ? ({
              id,
              unit: 'per-1000-residents',
              yearMeans: 'year-ending-march',
              geographies: { ward: { periods: ['2024'] } },
              // Only what the reader asks of it.
            } as never)
          : null,
      partnerIds: () => [id],
      rolling: () => null,
      observations: (_, level) =>
        level === 'ward'
          ? ({
              areas: THEN,
              series: [
                { period: '2024', numerators: THEN.map(() => 100), denominators: THEN.map(() => 5000) },
              ],
              // Only what the reader asks of it.
            } as never)
          : null,
    },
  ],
});

const rows = (...years: readonly string[]): string =>
  csv(years.flatMap((year) => WARDS.map((code, index) => `${code},${year},${40 + index}`)));
const read = (years: readonly string[], earlier: PublishedBefore, id: string = DATASET.id) =>
  readPartner(partnerFolder({ dataset: { ...DATASET, id }, observations: rows(...years) }), {
    gazetteer,
    publicIds: new Set<string>(),
    before: earlier,
  });

describe('a period that was published of other wards', () => {
  const earlier = before(DATASET.id);
  const [made] = read(['2024', '2025'], { manifest: null, releases: [] }).datasets;
  if (made === undefined) throw new Error('The folder has no data set.');
  const { dataset, forwarded } = made;
  const definition = partnerDefinition(dataset, []);
  const safe = suppress(forwarded.periods, dataset, definition, gazetteer.lookups, earlier);
  const figureOf = (period: string, area: GssCode | undefined) =>
    safe.table.get('ward', period, area ?? ('' as GssCode));

  test('gives no figure to a ward that is new, and keeps none of a ward that is no more', () => {
    expect(safe.frozen).toEqual(['2024']);
    expect(NEW.map((code) => figureOf('2024', code).status)).toEqual(['notCollected', 'notCollected']);
    expect(figureOf('2024', GONE).status).toBe('notCollected');
    expect(figureOf('2024', WARDS[2])).toMatchObject({ status: 'measured', numerator: 100 });
    expect(NEW.map((code) => figureOf('2025', code).status)).toEqual(['measured', 'measured']);
  });

  test('is said to be of other wards, and the new ones are not taken for corrected', () => {
    expect(newWardsWarning(safe, dataset, definition, earlier)).toMatch(
      /2024 was published for wards that are no more\. 2 wards that are new since then have no figure of it/,
    );
    const found = corrections(safe, dataset, definition, earlier).map(({ area }) => area);
    expect(found).toEqual(expect.arrayContaining([WARDS[2]]));
    expect(found.filter((area) => NEW.includes(area))).toEqual([]);
  });

  test('is not mentioned where the wards are the same', () => {
    expect(newWardsWarning({ ...safe, frozen: [] }, dataset, definition, earlier)).toBeNull();
  });
});

test('another measure of the same months, published of wards that are no more, bars those months', () => {
  const earlier = before('other-counts-ward');
  expect(refusalOf(() => read(['2024'], earlier))).toMatch(
    /release 2026-11\.2 has published other-counts-ward for the same time and for wards that are no more \(E05009999\).*give this measure for periods that begin after/s,
  );
  expect(() => read(['2025'], earlier)).not.toThrow();
});
