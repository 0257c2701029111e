/**
 * Every table of three wards there is of a whole and its two parts, published in one release or in several, in every order. The attacker has
 * all files and records, knows the exact totals of each part, and has tried the program on every table.
 */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DatasetSchema, type Dataset } from '../../../pipeline/partner/datasetSchema.ts';
import { byExtent } from '../../extent.ts';
import { DATASET } from './partnerFolder.ts';
import { everyTable, THREE_WARD_LOOKUPS, THREE_WARDS } from './threeWards.ts';
import { publishNext, type GivenMember, type Released } from './releasedFrom.ts';

/** A low limit, because the number of tables grows fast with the counts: the argument is the same for any. */
const LIMIT = 2;
type Counts = readonly number[];
type Id = 'whole-ward' | 'girls-ward' | 'boys-ward';

/** @param known measures of this folder and of earlier ones */
function datasetOf(id: Id, known: readonly Id[]): Dataset {
  const read = v.parse(DatasetSchema, {
    ...DATASET,
    id,
    rounding: 1,
    ...(id === 'whole-ward' ? { wholeOf: known.filter((one) => one !== id) } : {}),
    ...(id !== 'whole-ward' && known.includes('whole-ward') ? { partOf: 'whole-ward' } : {}),
  });
  const suppression = {
    withholdTo: LIMIT,
    zeros: 'publish',
    protectionWidth: LIMIT,
    strength: 'together',
  } as const;
  return { ...read, suppression };
}
/** Everything that anybody can download, or how often the command refused. */
function seenOf(released: Released | null): string {
  return JSON.stringify(
    (released?.all ?? []).map(({ release }) =>
      release
        .partnerIds()
        .map((id) => [
          id,
          release.disclosure?.(id),
          ...(['ward', 'borough', 'region'] as const).map((level) => release.observations(id, level)?.series),
        ]),
    ),
  );
}

/** Each inner list is a folder: what earlier ones had comes along. */
const ORDERS: readonly (readonly (readonly Id[])[])[] = [
  [['whole-ward', 'girls-ward']],
  [['whole-ward', 'girls-ward', 'boys-ward']],
  [['whole-ward'], ['whole-ward', 'girls-ward']],
  [['girls-ward'], ['girls-ward', 'whole-ward']],
  [['whole-ward'], ['whole-ward', 'girls-ward'], ['whole-ward', 'girls-ward', 'boys-ward']],
  [
    ['girls-ward', 'boys-ward'],
    ['whole-ward', 'girls-ward', 'boys-ward'],
  ],
];
const TOTALS: readonly (readonly [girls: number, boys: number])[] = byExtent({
  sample: [
    [6, 7],
    [3, 11],
  ],
  whole: [
    [6, 7],
    [9, 8],
    [3, 11],
  ],
});

/** The least number of small counts asked about, and of counts shown, without which an order would prove nothing. */
const LEAST = byExtent({ sample: 10, whole: 20 });

test.each(ORDERS.map((order) => [order.map((ids) => ids.join(' + ')).join(', then '), order] as const))(
  '%s',
  { timeout: 300_000 },
  (_, order) => {
    const datasets = new Map(
      order.flatMap((ids) => ids.map((id) => [`${id} ${ids.join()}`, datasetOf(id, ids)] as const)),
    );
    const leaks: string[] = [];
    let [asked, shown] = [0, 0];
    for (const [girlsTotal, boysTotal] of TOTALS) {
      const alike = new Map<string, { sets: Record<string, Set<number>[]>; public: Released | null }>();
      for (const girls of everyTable(girlsTotal)) {
        for (const boys of everyTable(boysTotal)) {
          const counts: Record<Id, Counts> = {
            'whole-ward': girls.map((count, at) => count + (boys[at] ?? 0)),
            'girls-ward': girls,
            'boys-ward': boys,
          };
          let last: Released | null = null;
          let refusals = '';
          for (const ids of order) {
            const members = ids.map((id): GivenMember => ({
              dataset: datasets.get(`${id} ${ids.join()}`)!,
              file: id,
              periods: [
                {
                  period: '2024',
                  areas: new Map(THREE_WARDS.map(({ code }, at) => [code, [counts[id][at] ?? 0]])),
                },
              ],
            }));
            const made = publishNext(members, last, THREE_WARD_LOOKUPS);
            if ('release' in made) last = made;
            else refusals += ` ${ids.join()}`;
          }
          const key = `${refusals} ${seenOf(last)}`;
          const held = alike.get(key) ?? {
            sets: Object.fromEntries(
              Object.keys(counts).map((id) => [id, THREE_WARDS.map(() => new Set<number>())]),
            ),
            public: last,
          };
          alike.set(key, held);
          for (const [id, all] of Object.entries(counts))
            all.forEach((count, at) => held.sets[id]?.[at]?.add(count));
        }
      }
      for (const { sets, public: released } of alike.values()) {
        for (const [id, ofWards] of Object.entries(sets)) {
          // A measure that is never published is a difference of two that are.
          const isKnown = order.flat().includes(id as Id) || order.flat().length > 1;
          ofWards.forEach((set, at) => {
            const small = [...set].filter((count) => count >= 1 && count <= LIMIT);
            const table = released?.measures.get(id)?.table;
            if (table?.get('ward', '2024', THREE_WARDS[at]!.code).status === 'measured') shown += 1;
            if (!isKnown || small.length === 0) return;
            asked += 1;
            if (small.length < LIMIT && set.size < LIMIT + 1) {
              leaks.push(`${girlsTotal}/${boysTotal}: ${id} ${at}: ${[...set].join()}`);
            }
          });
        }
      }
    }
    expect(leaks.slice(0, 10)).toEqual([]);
    expect(asked).toBeGreaterThan(LEAST);
    expect(shown).toBeGreaterThan(LEAST);
  },
);
