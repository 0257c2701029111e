/**
 * Random sequences of releases by analysts who mean well and are careless: totals, their parts, the same events under other names, pooled,
 * split into quarters, as shares with a denominator that another measure counts, corrected, in any order and up to four releases.
 */
import * as v from 'valibot';
import { DatasetSchema, type Dataset } from '../../../pipeline/partner/datasetSchema.ts';
import type { Lookups } from '../../../pipeline/read/lookups.ts';
import type { CoveredPeriod } from '../../../pipeline/partner/wardsForward.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { DATASET } from './partnerFolder.ts';
import { between, randomLookups, type Random } from './randomTables.ts';
import { publishNext, type GivenMember, type Released } from './releasedFrom.ts';

/** What there is to count in a ward and a year, none of which follows from the others. */
export const ATOMS = ['girls', 'boys', 'unknown'] as const;
export type Atom = (typeof ATOMS)[number];
/** Of all of these, how many are under 16; and something else, with the people it is counted among. */
type Held = Readonly<Record<Atom | 'young' | 'other' | 'people', number>>;

export type World = ReadonlyMap<string, ReadonlyMap<GssCode, Held>>;

export const YEARS = ['2022', '2023', '2024', '2025'] as const;

/** What each measure counts; its denominator where it has one of its own. */
export const MEASURES = {
  'total-ward': { of: ['girls', 'boys', 'unknown'] },
  'girls-ward': { of: ['girls'] },
  'boys-ward': { of: ['boys'] },
  'young-ward': { of: ['young'] },
  'renamed-ward': { of: ['girls', 'boys', 'unknown'] },
  'pooled-ward': { of: ['girls', 'boys', 'unknown'] },
  'girls-share': { of: ['girls'], among: ['girls', 'boys', 'unknown'] },
  'other-ward': { of: ['other'] },
  'other-share': { of: ['other'], among: ['people'] },
} as const satisfies Record<string, { of: readonly (keyof Held)[]; among?: readonly (keyof Held)[] }>;
export type MeasureId = keyof typeof MEASURES;
const IDS = Object.keys(MEASURES) as MeasureId[];

export const countOf = (held: Held, of: readonly (keyof Held)[]): number =>
  of.reduce((sum, one) => sum + held[one], 0);

const PARTS: readonly MeasureId[] = ['girls-ward', 'boys-ward', 'young-ward'];
const AGAIN: readonly MeasureId[] = ['renamed-ward', 'pooled-ward'];
const OTHERS: readonly MeasureId[] = ['other-ward', 'other-share'];

function randomWorld(random: Random, lookups: Lookups): World {
  // From "nearly none" to "nearly always enough", with thin and thick wards.
  const scale = [2, 6, 15, 40, 60][between(random, 0, 4)] ?? 6;
  const unknown = random() < 0.5 ? 0 : 0.05;
  const draw = (mean: number): number =>
    Math.floor(-Math.log(1 - random()) * mean * 0.7 + random() * mean * 0.6);
  return new Map(
    YEARS.map((year) => [
      year,
      new Map(
        [...lookups.wards.keys()].map((code): [GssCode, Held] => {
          const held = {
            girls: draw(scale),
            boys: draw(scale),
            unknown: random() < unknown ? 1 + draw(2) : 0,
          };
          const all = held.girls + held.boys + held.unknown;
          const other = draw(scale);
          return [
            code,
            { ...held, young: Math.round(all * random()), other, people: other + draw(scale * 3) },
          ];
        }),
      ),
    ]),
  );
}

function datasetOf(id: MeasureId, about: Readonly<Record<string, unknown>>, rounding: number): Dataset {
  const own = 'among' in MEASURES[id];
  return v.parse(DatasetSchema, {
    ...DATASET,
    id,
    rounding,
    ...(own ? { denominator: { use: 'own', counts: 'Invented people in the ward.' }, unit: 'percent' } : {}),
    ...(own ? { measure: 'of invented people' } : {}),
    ...(id === 'pooled-ward' ? { years: undefined } : {}),
    ...about,
  });
}

/** @param missing measures and wards for which nothing was collected, as `girls-ward E05…` */
function periodsOf(
  id: MeasureId,
  years: readonly string[],
  world: World,
  missing: ReadonlySet<string>,
): CoveredPeriod[] {
  const { of } = MEASURES[id];
  const measure = MEASURES[id];
  const among: readonly (keyof Held)[] = 'among' in measure ? measure.among : [];
  const counts = (held: Held): number[] => {
    const n = countOf(held, of);
    if (among.length === 0) return [n];
    const d = countOf(held, among);
    return [n, d, d - n];
  };
  const single = years.map((period) => ({
    period,
    areas: new Map(
      [...(world.get(period) ?? [])].map(([code, held]) => [
        code,
        missing.has(`${id} ${code}`) ? null : counts(held),
      ]),
    ),
  }));
  if (id !== 'pooled-ward') return single;
  // All of them as one, from the first April to the last March.
  const [first] = single;
  if (first === undefined || single.length < 2) return [];
  const areas = new Map(
    [...first.areas.keys()].map((code) => [
      code,
      single.some((one) => one.areas.get(code) === null)
        ? null
        : [single.reduce((sum, one) => sum + (one.areas.get(code)?.[0] ?? 0), 0)],
    ]),
  );
  return [{ period: `${Number(years[0]) - 1}-04/${years.at(-1) ?? ''}-03`, areas }];
}

export interface Sequence {
  readonly world: World;
  readonly lookups: Lookups;
  readonly rounding: number;
  /** Wards in which some measure was not collected. */
  readonly uncounted: ReadonlySet<string>;
  readonly last: Released | null;
  readonly refused: number;
  readonly accepted: number;
}

/** What an honest analyst says of a measure beside the others that there are. */
function descriptionOf(random: Random, id: MeasureId, others: readonly MeasureId[]): Record<string, unknown> {
  const differs = (one: MeasureId): boolean =>
    OTHERS.includes(one) !== OTHERS.includes(id) ||
    // Girls are not boys; that both are parts of one whole, nobody thinks of.
    (['girls-ward', 'boys-ward'].includes(one) && ['girls-ward', 'boys-ward'].includes(id) && random() < 0.5);
  const different = others.filter((one) => one !== id && differs(one));
  return {
    ...(PARTS.includes(id) && others.includes('total-ward') && random() < 0.7
      ? { partOf: 'total-ward' }
      : {}),
    ...(id === 'total-ward' && random() < 0.7
      ? { wholeOf: others.filter((one) => PARTS.includes(one)) }
      : {}),
    differentEvents: different.map((one) => ({
      id: one,
      reason: 'Invented for a test: they count other events.',
    })),
  };
}

export function randomSequence(random: Random): Sequence {
  const lookups = randomLookups(random);
  const world = randomWorld(random, lookups);
  const rounding = [1, 1, 5, 10][between(random, 0, 3)] ?? 1;
  const years = YEARS.slice(0, between(random, 1, YEARS.length));
  const missing = new Set(
    random() < 0.7
      ? []
      : IDS.flatMap((id) =>
          [...lookups.wards.keys()].flatMap((code) => (random() < 0.04 ? [`${id} ${code}`] : [])),
        ),
  );
  const published = new Map<MeasureId, readonly string[]>();
  let last: Released | null = null;
  let [refused, accepted] = [0, 0];
  for (let release = between(random, 2, 4); release > 0; release -= 1) {
    // The same events again are always refused, and would drag the rest of the folder along.
    const chosen = IDS.filter((id) => random() < (AGAIN.includes(id) ? 0.06 : 0.35));
    const from = between(random, 0, years.length - 1);
    const fresh = new Map(chosen.map((id) => [id, years.slice(from)]));
    // Sometimes everything that was published comes along at once, sometimes only when the command has asked for it.
    for (const brings of random() < 0.3 ? [false, true] : [true]) {
      const folder = new Map<MeasureId, readonly string[]>(fresh);
      if (brings) {
        for (const [id, held] of published) {
          folder.set(id, [...new Set([...held, ...(fresh.get(id) ?? [])])].sort());
        }
      }
      if (folder.size === 0) continue;
      const all = [...new Set([...folder.keys(), ...published.keys()])];
      const members = [...folder].flatMap(([id, held]): GivenMember[] => {
        const periods = periodsOf(id, held, world, missing);
        if (periods.length === 0) return [];
        return [{ dataset: datasetOf(id, descriptionOf(random, id, all), rounding), file: id, periods }];
      });
      const made = publishNext(members, last, lookups);
      if (!('release' in made)) {
        refused += 1;
        continue;
      }
      accepted += 1;
      last = made;
      for (const { dataset } of members) {
        const id = dataset.id as MeasureId;
        published.set(id, [...new Set([...(published.get(id) ?? []), ...(folder.get(id) ?? [])])].sort());
      }
      break;
    }
  }
  const uncounted = new Set([...missing].map((one) => one.split(' ')[1] ?? ''));
  return { world, lookups, rounding, uncounted, last, refused, accepted };
}
