/** Counts that cannot be, or can hardly be, are refused by name until they are corrected or confirmed; no count is said. */
import type { GssCode } from '../../../src/domain/geography.ts';
import { afterAll, describe, expect, test } from 'vitest';
import type { EarlierRelease, PublishedBefore } from '../../../pipeline/partner/publishedBefore.ts';
import { describeProblem } from '../../../pipeline/report.ts';
import { removeTemporaryFolders } from '../rawSources.ts';
import {
  csv,
  DATASET,
  gazetteer,
  HEADER,
  NOTHING_BEFORE,
  partnerFolder,
  problemsOf,
  read,
  WALSALL,
  WARDS,
} from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const REPEATED = { ...DATASET, events: 'repeated' };
const [FIRST = '', SECOND = ''] = WARDS;
const nameOf = (code: string): string =>
  `${code} (${gazetteer.lookups.wards.get(code as GssCode)?.name ?? ''}, Walsall)`;
const usual = (ward: number): number => 120 + 11 * ward;

/** Counts of each ward in some years; what is spoilt is given by ward and year. */
function rows(years: readonly string[], spoilt: Readonly<Record<string, number>> = {}): string[] {
  return years.flatMap((year, step) =>
    WARDS.map((code, ward) => `${code},${year},${spoilt[`${code},${year}`] ?? usual(ward) + 5 * step}`),
  );
}
/** Place and reason of each problem. */
const said = (observations: string, dataset: object = REPEATED, before = NOTHING_BEFORE): readonly string[] =>
  problemsOf(partnerFolder({ dataset, observations }), before).map(describeProblem);
const warnings = (observations: string, dataset: object, before = NOTHING_BEFORE): readonly string[] =>
  read(partnerFolder({ dataset, observations }), before).warnings;
const confirmed = (area: string, period: string) => ({
  area,
  period,
  reason: 'Invented: looked up, and so it is.',
});

describe('a count above the people who live there', () => {
  const observations = csv(rows(['2025'], { [`${FIRST},2025`]: 60_000 }));

  test('is refused with row, name and period, and what to do', () => {
    const [problem = '', ...others] = said(observations);
    expect(others).toEqual([]);
    expect(problem).toContain(
      `observations.csv, row 2, column numerator: ${nameOf(FIRST)}, 2025: the count is above the number of people who live there.`,
    );
    expect(problem).toContain('"mostPerArea" in dataset.json');
    expect(problem).toContain(`"confirmed": [{ "area": "${FIRST}", "period": "2025", "reason": "…" }]`);
    expect(problem).not.toMatch(/60.?000/);
  });

  test('is let through where it is confirmed, or where so many are said to be usual', () => {
    expect(warnings(observations, { ...REPEATED, confirmed: [confirmed(FIRST, '2025')] })).toEqual([
      `invented-counts-ward: unusual counts that dataset.json confirms are let through: ${FIRST} in 2025.`,
    ]);
    expect(warnings(observations, { ...REPEATED, mostPerArea: 70_000 })).toEqual([]);
  });

  test('is not let through by a bound where nobody is counted twice', () => {
    const [problem = ''] = said(observations, { ...DATASET, mostPerArea: 70_000 });
    expect(problem).toContain('above the number of people who live there');
    expect(problem).not.toContain('mostPerArea');
  });

  test('is refused above the bound that is stated', () => {
    const most = { ...REPEATED, mostPerArea: usual(WARDS.length - 2) };
    expect(said(csv(rows(['2025'])), most)).toEqual([
      expect.stringContaining('the count is above the bound that dataset.json states as mostPerArea'),
    ]);
  });

  test('is found in a denominator of the data owner’s own', () => {
    const own = {
      ...REPEATED,
      unit: 'per-100-pupils',
      measure: 'invented events per 100 pupils',
      denominator: { use: 'own', counts: 'Invented pupils in the ward.' },
    };
    const text = csv(
      rows(['2025']).map((row, at) => `${row},${at === 3 ? 90_000 : 900}`),
      `${HEADER},denominator`,
    );
    expect(said(text, own)).toEqual([
      expect.stringMatching(/row 5, column denominator: .* above the number of people/),
    ]);
  });

  test('is found in an earlier ward', () => {
    const former = [...gazetteer.formerWards.values()].filter(({ borough }) => borough === 'E08000031');
    const text = csv(former.map(({ code }, at) => `${code},2025,${at === 2 ? 200_000 : 100 + at}`));
    expect(said(text)).toEqual([
      expect.stringContaining(
        `row 4, column numerator: ${former[2]?.code ?? ''} (${former[2]?.name ?? ''}, earlier ward), 2025`,
      ),
    ]);
  });
});

describe('a count that leaves the course of its area', () => {
  test('by a digit is refused, in a later year and in the first', () => {
    const slip = { [`${FIRST},2025`]: 1_270, [`${SECOND},2023`]: 13 };
    expect(said(csv(rows(['2023', '2024', '2025'], slip)))).toEqual([
      expect.stringContaining(
        `row 3, column numerator: ${nameOf(SECOND)}, 2023: beside 2024 it looks like a digit too few. Remedy: correct the count.`,
      ),
      expect.stringContaining(
        `row 42, column numerator: ${nameOf(FIRST)}, 2025: beside 2024 it looks like a digit too many.`,
      ),
    ]);
  });

  test('for one year is refused once, not again when it is back', () => {
    const slip = { [`${FIRST},2024`]: 700 };
    expect(said(csv(rows(['2023', '2024', '2025'], slip)))).toEqual([
      expect.stringContaining(
        `${nameOf(FIRST)}, 2024: the count is far above that of 2023, more than the other areas and chance explain.`,
      ),
    ]);
  });

  test('is let through where it is confirmed, by ward or for a borough', () => {
    const observations = csv(rows(['2024', '2025'], { [`${FIRST},2025`]: 1_270 }));
    for (const area of [FIRST, WALSALL]) {
      expect(warnings(observations, { ...REPEATED, confirmed: [confirmed(area, '2025')] }).join()).toContain(
        `let through: ${area} in 2025.`,
      );
    }
    const elsewhere = [confirmed(FIRST, '2024'), confirmed(SECOND, '2025')];
    expect(said(observations, { ...REPEATED, confirmed: elsewhere })).toHaveLength(1);
  });

  test('in a whole borough is said in one line', () => {
    const tenfold = rows(['2025']).map((row) => `${row}0`);
    expect(said(csv([...rows(['2024']), ...tenfold]))).toEqual([
      expect.stringContaining(
        `${WALSALL} (Walsall), 2025: in ${WARDS.length} of its wards beside 2024 it looks like a digit too many. Remedy: look for a wrong column or unit.`,
      ),
    ]);
  });

  test('is told with the other faults of the file', () => {
    const observations = csv([...rows(['2024', '2025'], { [`${FIRST},2025`]: 1_270 }), `${SECOND},2026,-1`]);
    expect(said(observations).map((one) => /row (\d+)/.exec(one)?.[1])).toEqual(['22', '42']);
  });
});

test('a confirmation of what is not unusual is remarked on', () => {
  expect(warnings(csv(rows(['2025'])), { ...REPEATED, confirmed: [confirmed(FIRST, '2031')] })).toEqual([
    `invented-counts-ward: dataset.json confirms what is not unusual: ${FIRST} in 2031. Correct the code or the period, or take the entry out.`,
  ]);
});

test.each([
  ['a short reason', { ...confirmed(FIRST, '2025'), reason: 'It is so' }, 'write at least 10 letters'],
  ['a name for a code', { ...confirmed('Bentley', '2025') }, 'write the code of a ward or borough'],
])('a confirmation with %s is none', (_name, entry, reason) => {
  expect(said(csv(rows(['2025'])), { ...REPEATED, confirmed: [entry] }).join()).toContain(reason);
});

describe('beside what an earlier release shows', () => {
  /** One release that shows the wards in one year. */
  const publishedIn = (period: string): PublishedBefore => {
    const observations = {
      areas: WARDS,
      series: [
        {
          period,
          numerators: WARDS.map((_, ward) => 5 * Math.round(usual(ward) / 5)),
          denominators: WARDS.map(() => 10_000),
        },
      ],
    };
    const indicator = {
      id: DATASET.id,
      unit: DATASET.unit,
      yearMeans: DATASET.years,
      geographies: { ward: { periods: [period] } },
    };
    const release: EarlierRelease = {
      id: '2026-11',
      // Only what is read of a release: its periods and its counts.
      indicator: (id) => (id === DATASET.id ? indicator : null) as never,
      partnerIds: () => [DATASET.id],
      observations: (id) => (id === DATASET.id ? observations : null) as never,
      rolling: () => null,
    };
    return { manifest: null, releases: [release] };
  };

  test('a slip in a file with the new period alone is found', () => {
    const observations = csv(rows(['2025'], { [`${FIRST},2025`]: 1_270 }));
    expect(said(observations, REPEATED, publishedIn('2024'))).toEqual([
      expect.stringContaining(`${nameOf(FIRST)}, 2025: beside 2024 it looks like a digit too many`),
    ]);
    expect(warnings(csv(rows(['2025'])), REPEATED, publishedIn('2024'))).toEqual([]);
  });

  test('what is shown already stops nothing, because it stays as it was', () => {
    const spoilt = { [`${FIRST},2024`]: 1_270 };
    expect(warnings(csv(rows(['2023', '2024', '2025'], spoilt)), REPEATED, publishedIn('2024'))).toEqual([]);
  });
});
