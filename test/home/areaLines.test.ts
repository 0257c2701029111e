/** The calm lines: what is said of counts, of absences and of the direction, from findings alone. */
import { expect, test } from 'vitest';
import { computeFinding, type FindingArea } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import { areaLines, directionLine, recordedLine } from '../../src/words/areaLines.ts';
import { publishedIndicator } from '../support/publishedData.ts';

const counted = publishedIndicator('violence-and-sexual-offences');
const headline = publishedIndicator('violence-with-injury');
const code = 'E11000005' as GssCode;
const region: FindingArea = { code, name: 'The region', geography: 'region', boroughName: null };
const ward: FindingArea = { ...region, geography: 'ward', boroughName: 'Walsall' };
const [BEFORE, NOW] = ['2023-09/2024-08', '2025-04/2026-03'];

function observed(period: string, numerator: number, alternative: number | null = null): Observation {
  const denominator = 100_000;
  const { value, interval } = measureFromCounts(numerator, denominator, counted);
  return { area: code, period, status: 'measured', value, numerator, denominator, interval, alternative };
}

function line(area: FindingArea, observation: Observation, earlier: Observation | null): string | null {
  return directionLine(
    computeFinding({ indicator: counted, area, observation, earlier, release: 'r' }),
    earlier,
  );
}

test.each([
  [3000, 'fewer than the 4,000 from September 2023 to August 2024.'],
  [5000, 'more than the 4,000 from September 2023 to August 2024.'],
  [4010, 'and 4,000 from September 2023 to August 2024. That is no clear change.'],
])('says how %i stands beside 4,000, with both periods', (now, ending) => {
  const text = line(region, observed(NOW, now), observed(BEFORE, 4000));
  expect(text).toMatch(
    /^Police recorded \d,\d{3} violence and sexual offences from April 2025 to March 2026, /,
  );
  expect(text?.endsWith(ending)).toBe(true);
});

test('gives both counts of a ward without a direction, and says why', () => {
  const text = line(ward, observed(NOW, 116), observed(BEFORE, 207));
  expect(text).toContain('116 violence and sexual offences from April 2025 to March 2026, and 207 from');
  expect(text).toContain('by chance');
  expect(text).not.toMatch(/fewer|more than/);
});

test('tells no direction where a year is incomplete, and no count where it hangs on the look-up', () => {
  const gap = { area: code, period: NOW, status: 'incomplete' } as const;
  expect(line(region, gap, observed(BEFORE, 4000))).toMatch(
    /^Some records .* April 2025 to March 2026 are missing/,
  );
  const before = { ...gap, period: BEFORE };
  expect(line(region, observed(NOW, 3000), before)).toMatch(/No earlier year is complete/);
  expect(line(ward, observed(NOW, 116, 3), observed(BEFORE, 207))).not.toMatch(/\d/);
});

test('names the headline measure by its title, with figure and period, or says why there is none', () => {
  const of = (observation: Observation) =>
    recordedLine(computeFinding({ indicator: headline, area: region, observation, release: 'r' }));
  const text = of({
    area: code,
    period: 'iod2025',
    status: 'measured',
    value: 9.3,
    numerator: null,
    denominator: null,
    interval: null,
    alternative: null,
  });
  expect(text.startsWith(`${headline.title}: 9.3 `)).toBe(true);
  expect(text).toContain('(Indices of Deprivation 2025)');
  expect(of({ area: code, period: 'iod2025', status: 'suppressed' })).toMatch(/: withheld\.$/);
});

test('has a line of help where there is no figure at all', () => {
  expect(areaLines(null, null)).toEqual([expect.stringContaining('where to get help')]);
});
