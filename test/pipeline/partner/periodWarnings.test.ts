/** Periods that may not be what was meant: remarked on, or refused where they cannot be. */
import { afterAll, describe, expect, test } from 'vitest';
import { periodWarnings } from '../../../pipeline/partner/periodWarnings.ts';
import { readPartner } from '../../../pipeline/partner/readPartner.ts';
import { SourceError } from '../../../pipeline/report.ts';
import { removeTemporaryFolders } from '../rawSources.ts';
import {
  csv,
  DATASET,
  gazetteer,
  NOTHING_BEFORE,
  partnerFolder,
  problemsOf,
  PUBLIC_IDS,
  WARDS,
} from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const warnings = (rolling: boolean, ...periods: string[]): readonly string[] =>
  periodWarnings(
    periods.map((period) => ({ period })),
    { id: 'invented', rolling },
  );

describe('a remark', () => {
  test('names a gap between quarters that roll, and none where there is none', () => {
    expect(warnings(true, '2025-07/2025-09', '2025-01/2025-03', '2024-10/2024-12')).toEqual([
      'invented: there is nothing between January 2025 to March 2025 and July 2025 to September 2025, so no twelve months that reach over the gap are published.',
    ]);
    expect(warnings(true, '2025-01/2025-03', '2025-04/2025-06')).toEqual([]);
  });

  test('asks whether quarters side by side are to roll, before it is too late', () => {
    expect(warnings(false, '2025-01/2025-03', '2025-04/2025-06').join()).toContain('set "rolling": true now');
    expect(warnings(false, '2025-01/2025-03')).toEqual([]);
    expect(warnings(false, '2024-01/2024-12', '2025-01/2025-12')).toEqual([]);
    expect(warnings(false, '2024', '2025')).toEqual([]);
  });
});

describe('a file is refused', () => {
  const rows = (period: string): string => csv(WARDS.map((code) => `${code},${period},40`));
  const refusal = (period: string, published: string, dataset: object = DATASET): string | null => {
    try {
      readPartner(partnerFolder({ dataset, observations: rows(period) }), {
        gazetteer,
        publicIds: PUBLIC_IDS,
        before: NOTHING_BEFORE,
        published,
      });
      return null;
    } catch (error) {
      if (error instanceof SourceError) return error.message;
      throw error;
    }
  };

  test('when a financial year is written like a school year', () => {
    expect(problemsOf(partnerFolder({ observations: rows('2024/25') })).map(({ reason }) => reason)).toEqual([
      '2024/25 is a school year, from September to August, and dataset.json says "years": "year-ending-march".',
    ]);
    expect(refusal('2024/25', '2026-01-15', { ...DATASET, years: undefined })).toBeNull();
  });

  test('when a period had not ended on the day of publication', () => {
    expect(refusal('2027', '2027-01-15')).toBe(
      'observations.csv, column period: 2027 (year ending March 2027) ends after the day of publication, 2027-01-15. Remedy: leave it out, or correct it: a year is named by the one in which it ends. Or correct --published.',
    );
    expect(refusal('2026', '2026-03-31')).toBeNull();
    expect(refusal('2026-01/2026-12', '2026-11-24', { ...DATASET, years: undefined })).toContain(
      'ends after',
    );
    expect(refusal('2026/27', '2026-11-24', { ...DATASET, years: undefined })).toContain('ends after');
    expect(refusal('2026', '2026-11-24', { ...DATASET, years: 'calendar-year' })).toContain('ends after');
  });

  test('when "rolling" is no true or false, with what to write', () => {
    expect(refusal('2024', '2026-11-24', { ...DATASET, rolling: 'true' })).toContain(
      'dataset.json, entry rolling: it is not as it must be: write true or false, without quotation marks.',
    );
  });

  test('and a ward called by its name with "Ward" after it is known', () => {
    const [first, ...others] = WARDS;
    const name = gazetteer.lookups.wards.get(first as never)?.name ?? '';
    const observations = csv([`${name} Ward,2024,40`, ...others.map((code) => `${code},2024,40`)]);
    expect(
      problemsOf(partnerFolder({ observations }))
        .map(({ remedy }) => remedy)
        .join(),
    ).toContain(first);
  });
});
