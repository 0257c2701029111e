/** Random counts of every awkward kind: thin, thick, full of zeros, all the same; over time; revised afterwards. */
import { DatasetSchema, type Dataset } from '../../../pipeline/partner/datasetSchema.ts';
import type { RollingRecord } from '../../../pipeline/partner/rollingRecord.ts';
import type { EarlierRelease, PublishedBefore } from '../../../pipeline/partner/publishedBefore.ts';
import type { CoveredPeriod } from '../../../pipeline/partner/wardsForward.ts';
import type { Lookups, Place } from '../../../pipeline/read/lookups.ts';
import { observationsFile } from '../../../pipeline/release/writeStatistics.ts';
import { areasOf, type FigureTable } from '../../../pipeline/figures/figureTable.ts';
import type { ObservationsFile } from '../../../src/data/schema.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import * as v from 'valibot';
import { DATASET } from './partnerFolder.ts';

export type Random = () => number;

/** Mulberry32: the same numbers every time. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export interface RandomTable {
  readonly dataset: Dataset;
  readonly lookups: Lookups;
  /** True counts of each release, all periods to date; the newest release has the latest revisions. */
  readonly releases: readonly (readonly CoveredPeriod[])[];
}

const PERIODS = ['2022', '2023', '2024', '2025'];

export function randomTable(random: Random): RandomTable {
  const kind = random();
  const own = kind > 0.6;
  const percent = kind > 0.8;
  // Events that happen to one person many times can be more than the people; a part cannot.
  const part = percent || random() < 0.5;
  const dataset = v.parse(DatasetSchema, {
    ...DATASET,
    ...(own ? { denominator: { use: 'own', counts: 'Invented people in the ward.' } } : {}),
    ...(own ? { unit: percent ? 'percent' : 'per-100-pupils' } : {}),
    ...(percent ? { measure: 'of people are invented' } : {}),
    ...(own && !part ? { events: 'repeated' } : {}),
    suppression: { zeros: random() < 0.85 ? 'publish' : 'withhold' },
    rounding: random() < 0.8 ? 5 : 1,
  });
  const lookups = randomLookups(random);
  const look = random();
  const periods = PERIODS.slice(0, between(random, 1, 3));
  const cells = periods.map((period) => ({
    period,
    areas: new Map([...lookups.wards.keys()].map((code) => [code, counts(random, look, own, part)])),
  }));
  const releases = [cells];
  while (random() < 0.4 && releases.length < 3) {
    const revised = (releases.at(-1) ?? []).map(({ period, areas }) => ({
      period,
      areas: new Map(
        [...areas].map(
          ([code, held]) => [code, random() < 0.2 ? counts(random, look, own, part) : held] as const,
        ),
      ),
    }));
    const next = PERIODS[revised.length];
    if (next !== undefined) {
      revised.push({
        period: next,
        areas: new Map([...lookups.wards.keys()].map((code) => [code, counts(random, look, own, part)])),
      });
    }
    releases.push(revised);
  }
  return { dataset, lookups, releases };
}

export function counts(random: Random, look: number, own: boolean, part: boolean): number[] {
  const n = count(random, look);
  if (!own) return [n];
  const d = part
    ? n + count(random, Math.min(0.99, look + 0.2))
    : n === 0
      ? count(random, look)
      : Math.max(1, count(random, look));
  return part ? [n, d, d - n] : [n, d];
}

function count(random: Random, look: number): number {
  if (look < 0.1) return between(random, 0, 9);
  if (look < 0.2) return random() < 0.7 ? 0 : between(random, 1, 30);
  if (look < 0.3) return [0, 7, 8, 8, 14][between(random, 0, 4)] ?? 0;
  if (look < 0.4) return random() < 0.9 ? 20 : between(random, 1, 7);
  // Most wards well above the limit, a few below, a long tail: what wards of a city are like.
  const scale = look < 0.6 ? 15 : look < 0.8 ? 40 : 120;
  return Math.floor(scale * -Math.log(1 - random()) * 0.6 + scale * 0.4 * random());
}

export function randomLookups(random: Random): Lookups {
  const boroughs = new Map<GssCode, Place>();
  const wards = new Map<GssCode, Place>();
  const many = between(random, 2, 5);
  for (let at = 0; at < many; at += 1) {
    const borough = `E080000${10 + at}` as GssCode;
    const parts = between(random, 3, 16);
    let residents = 0;
    for (let part = 0; part < parts; part += 1) {
      const code = `E0500${String(at * 100 + part).padStart(4, '0')}` as GssCode;
      const people = between(random, 8000, 20000);
      residents += people;
      wards.set(code, { code, name: code, borough, residents: people });
    }
    boroughs.set(borough, { code: borough, name: borough, borough, residents });
  }
  return {
    lsoas: new Map(),
    wards,
    boroughs,
    combinedAreaResidents: [...boroughs.values()].reduce((sum, place) => sum + place.residents, 0),
    englandResidents: 1,
  };
}

export const LEVELS = ['ward', 'borough', 'region'] as const;

/** A release as anybody can download it. */
export function publish(
  id: string,
  table: FigureTable,
  { dataset, lookups }: Pick<RandomTable, 'dataset' | 'lookups'>,
  record: RollingRecord | null = null,
): EarlierRelease {
  const files = new Map<string, ObservationsFile>(
    LEVELS.map((level) => [level, observationsFile(dataset, level, areasOf(lookups, level), table)]),
  );
  return {
    id,
    indicator: () => ({
      ...({ unit: dataset.unit } as NonNullable<ReturnType<EarlierRelease['indicator']>>),
      ...(dataset.years === undefined ? {} : { yearMeans: dataset.years }),
      geographies: Object.fromEntries(
        LEVELS.map((level) => [level, { periods: table.periods(level), months: null, breaks: null }]),
      ),
    }),
    partnerIds: () => [dataset.id],
    rolling: () => record,
    observations: (_indicator, geography) => files.get(geography) ?? null,
  };
}

export const asBefore = (releases: readonly EarlierRelease[]): PublishedBefore => ({
  manifest: null,
  releases: [...releases].reverse(),
});
