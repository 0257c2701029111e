/** Random counts by quarter, published as rolling years release by release, with corrections in between. */
import * as v from 'valibot';
import { checkRolling } from '../../../pipeline/partner/checkRolling.ts';
import { DatasetSchema, type Dataset } from '../../../pipeline/partner/datasetSchema.ts';
import { PartnerProblems } from '../../../pipeline/partner/partnerFile.ts';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { ruleOf } from '../../../pipeline/partner/suppress.ts';
import type { EarlierRelease } from '../../../pipeline/partner/publishedBefore.ts';
import { suppressRolling } from '../../../pipeline/partner/rolling.ts';
import type { Stretch } from '../../../pipeline/partner/rollingRecord.ts';
import type { CoveredPeriod } from '../../../pipeline/partner/wardsForward.ts';
import type { Lookups } from '../../../pipeline/read/lookups.ts';
import { isSmallCount } from '../../../src/domain/disclosure.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { DATASET } from './partnerFolder.ts';
import { asBefore, between, counts, publish, randomLookups, type Random } from './randomTables.ts';

export const QUARTERS = [2023, 2024, 2025].flatMap((year) =>
  ['01/03', '04/06', '07/09', '10/12'].map((months) => {
    const [first = '', last = ''] = months.split('/');
    return `${year}-${first}/${year}-${last}`;
  }),
);

export interface RollingTable {
  readonly dataset: Dataset;
  readonly lookups: Lookups;
  /** True counts of each release, all quarters to date, as last corrected. */
  readonly releases: readonly (readonly CoveredPeriod[])[];
}

/** Thick enough that no borough is small in a quarter: others are refused before any of this. */
export function randomRollingTable(random: Random): RollingTable {
  const dataset = v.parse(DatasetSchema, {
    ...DATASET,
    rolling: true,
    suppression: { zeros: random() < 0.8 ? 'publish' : 'withhold' },
    rounding: random() < 0.7 ? 5 : 1,
  });
  const lookups = randomLookups(random);
  // From "full of zeros" to "a long tail above the limit".
  const look = 0.1 + random() * 0.9;
  const isCorrected = random() < 0.5;
  const quarter = (period: string): CoveredPeriod => ({
    period,
    areas: new Map([...lookups.wards.keys()].map((code) => [code, counts(random, look, false, false)])),
  });
  const begin = between(random, 4, 6);
  const releases = [QUARTERS.slice(0, begin).map(quarter)];
  while (random() < 0.6 && releases.length < 4) {
    const last = releases.at(-1) ?? [];
    const held = !isCorrected
      ? last
      : last.map(({ period, areas }) => ({
          period,
          areas: new Map(
            [...areas].map(
              ([code, one]) => [code, random() < 0.03 ? counts(random, look, false, false) : one] as const,
            ),
          ),
        }));
    releases.push([...held, quarter(QUARTERS[held.length] ?? '')]);
  }
  return { dataset, lookups, releases };
}

/** Whether a borough is small in a quarter: such data sets are refused. */
export function hasSmallLocalAuthority({ dataset, lookups, releases }: RollingTable): boolean {
  return releases.flat().some(({ areas }) =>
    [...lookups.boroughs.keys()].some((borough) => {
      const total = [...areas]
        .filter(([code]) => lookups.wards.get(code)?.borough === borough)
        .reduce((sum, [, one]) => sum + (one?.[0] ?? 0), 0);
      return isSmallCount(total, ruleOf(dataset));
    }),
  );
}

export interface PublishedRolling {
  /** Of what is public, and the counts of which it was made. */
  readonly releases: readonly {
    readonly release: EarlierRelease;
    readonly truth: readonly CoveredPeriod[];
  }[];
  readonly stretches: readonly Stretch[];
  /** Releases that were refused as they came, and published with the counts of old quarters as they were before. */
  readonly refused: number;
}

export function publishRolling({ dataset, lookups, releases }: RollingTable): PublishedRolling {
  const definition = partnerDefinition(dataset, []);
  const made: { release: EarlierRelease; truth: readonly CoveredPeriod[] }[] = [];
  let stretches: readonly Stretch[] = [];
  let refused = 0;
  releases.forEach((given, index) => {
    const before = asBefore(made.map(({ release }) => release));
    let truth = given;
    if (
      isRefused(
        truth,
        dataset,
        lookups,
        made.map(({ release }) => release),
      )
    ) {
      refused += 1;
      const old = made.at(-1)?.truth ?? [];
      truth = given.map((one) => old.find(({ period }) => period === one.period) ?? one);
    }
    const { table, record } = suppressRolling(truth, dataset, definition, lookups, before);
    stretches = record.stretches;
    made.push({ release: publish(`r${index}`, table, { dataset, lookups }, record), truth });
  });
  return { releases: made, stretches, refused };
}

function isRefused(
  quarters: readonly CoveredPeriod[],
  dataset: Dataset,
  lookups: Lookups,
  earlier: readonly EarlierRelease[],
): boolean {
  const problems = new PartnerProblems('observations.csv');
  checkRolling(quarters, dataset, lookups, asBefore(earlier), problems);
  return problems.found.length > 0;
}

/** Everything that anybody can download. */
export function filesOf({ releases }: PublishedRolling, { dataset }: RollingTable): string {
  return JSON.stringify(
    releases.map(({ release }) => [
      release.rolling(dataset.id),
      ...(['ward', 'borough', 'region'] as const).map((level) => release.observations(dataset.id, level)),
    ]),
  );
}

/** Wards of each borough, most residents first: the order of the program. */
export function wardsByLocalAuthority(lookups: Lookups): readonly (readonly GssCode[])[] {
  return [...lookups.boroughs.keys()].map((borough) =>
    [...lookups.wards.values()]
      .filter((ward) => ward.borough === borough)
      .sort((a, b) => b.residents - a.residents || (a.code < b.code ? -1 : 1))
      .map(({ code }) => code),
  );
}
