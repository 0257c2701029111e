/** A count that a partner corrects in a published period: it is said where, and never how much. */
import { afterAll, expect, test } from 'vitest';
import { corrections, correctionWarning, type Correction } from '../../../pipeline/partner/corrections.ts';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { suppress, suppressPeriod } from '../../../pipeline/partner/suppress.ts';
import type { PublishedBefore } from '../../../pipeline/partner/publishedBefore.ts';
import { removeTemporaryFolders } from '../rawSources.ts';
import { csv, DATASET, gazetteer, NOTHING_BEFORE, partnerFolder, read, WARDS } from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const { lookups } = gazetteer;
const OWN = {
  ...DATASET,
  unit: 'percent',
  measure: 'of people are invented',
  denominator: { use: 'own', counts: 'Invented people in the ward.' },
};

const PLAIN = { id: DATASET.id, rolling: false };

type Counts = readonly [numerator: number | 'x', denominator?: number];
/** Counts of ward `index` as they were published. */
const first = (index: number): Counts => [300 + 20 * index, 1000 + 20 * index];

/** What is found when the counts of one ward are others than those published. */
function foundAfter(
  change: (index: number) => Counts,
  about: object = DATASET,
  was: (index: number) => Counts = first,
): readonly Correction[] {
  const isOwn = about === OWN;
  const made = (counts: (index: number) => Counts) => {
    const rows = WARDS.map((code, index) => {
      const [numerator, denominator = ''] = counts(index);
      return [code, '2024', numerator, ...(isOwn ? [denominator] : [])].join(',');
    });
    const header = `area_code,period,numerator${isOwn ? ',denominator' : ''}`;
    const [one] = read(partnerFolder({ dataset: about, observations: csv(rows, header) })).datasets;
    if (one === undefined) throw new Error('The folder has no data set.');
    return one;
  };
  const { dataset, forwarded } = made(was);
  const definition = partnerDefinition(dataset, []);
  const [period] = forwarded.periods;
  if (period === undefined) throw new Error('The data set has no period.');
  const figures = [...suppressPeriod(period, dataset, definition, lookups)].filter(
    ([level]) => level === 'ward',
  );
  const before: PublishedBefore = {
    manifest: null,
    releases: [
      {
        id: '2026-12',
        indicator: () => null,
        partnerIds: () => [dataset.id],
        rolling: () => null,
        observations: (_, level) =>
          level !== 'ward'
            ? null
            : ({
                areas: figures.map(([, area]) => area),
                series: [
                  {
                    period: '2024',
                    numerators: figures.map(([, , one]) =>
                      one.status === 'measured' ? one.numerator : null,
                    ),
                    denominators: figures.map(([, , one]) =>
                      one.status === 'measured' ? one.denominator : null,
                    ),
                    status: Object.fromEntries(
                      figures.flatMap(([, area, { status }]) =>
                        status === 'measured' ? [] : [[area, status]],
                      ),
                    ),
                  },
                ],
              } as never),
      },
    ],
  };
  const { now } = suppress(made(change).forwarded.periods, dataset, definition, lookups, NOTHING_BEFORE);
  return corrections({ now, frozen: ['2024'] }, dataset, definition, before);
}

const instead =
  (index: number, counts: Counts) =>
  (at: number): Counts =>
    at === index ? counts : first(at);

test('nothing is found where nothing was changed, or nothing beyond the rounding', () => {
  expect(foundAfter(first)).toEqual([]);
  expect(foundAfter(instead(2, [341]))).toEqual([]);
  expect(correctionWarning(PLAIN, [])).toBeNull();
});

test.each<readonly [what: string, counts: Counts, about: object]>([
  ['a count', [355], DATASET],
  ['a count that is now not collected', ['x'], DATASET],
  ['a denominator of the partner’s own', [340, 1100], OWN],
])('%s that was changed is found', (_what, counts, about) => {
  expect(foundAfter(instead(2, counts), about)).toEqual([{ area: WARDS[2], period: '2024' }]);
});

test('a count that was withheld and could be shown now is found', () => {
  const found = foundAfter(first, DATASET, instead(2, [3]));
  expect(found).toContainEqual({ area: WARDS[2], period: '2024' });
});

test('the warning names rows and the way to correct, and no count', () => {
  const found = foundAfter((index) => [900 + 20 * index]);
  const said = correctionWarning(PLAIN, found) ?? '';
  expect(said).toContain(`${WARDS.length} figures published before would now be others`);
  expect(said).toContain(`${found[0]?.area ?? ''} in 2024`);
  expect(said).toMatch(/2024 …\)/);
  expect(said).toContain('Say in the caveats which periods were corrected');
  for (let index = 0; index < WARDS.length; index += 1) {
    expect(said).not.toMatch(new RegExp(`\\b${300 + 20 * index}\\b|\\b${900 + 20 * index}\\b`));
  }
});
