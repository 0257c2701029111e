/** One data set of a folder, protected as its description, its relatives and earlier releases ask, with its public record. */
import * as v from 'valibot';
import type { IndicatorBase } from '../figures/definition.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Relations } from './checkRelations.ts';
import { DisclosureRecordSchema, joinPeriods, type DisclosureRecord } from './disclosureRecord.ts';
import { earlierMeasure } from './earlierMeasures.ts';
import { complementarySuppressionInFamily } from './families.ts';
import { monthsCovered } from './months.ts';
import {
  coveredLocalAuthorities,
  suppress,
  withheldIn,
  type DecidedElsewhere,
  type Suppressed,
} from './suppress.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import type { PartnerDataset } from './readPartner.ts';
import { suppressRolling } from './rolling.ts';
import type { RollingRecord } from './rollingRecord.ts';
import { roundControlled } from './roundedPeriods.ts';
import { keyPrint } from './roundingKey.ts';

export interface SuppressedDataset extends Suppressed {
  readonly record: DisclosureRecord;
  readonly rollingRecord: RollingRecord | null;
}

export function suppressDataset(
  one: PartnerDataset,
  relations: Pick<Relations, 'families' | 'linksOf'>,
  indicator: IndicatorBase,
  lookups: Lookups,
  before: PublishedBefore,
): SuppressedDataset {
  const { dataset, forwarded, key } = one;
  const { periods } = forwarded;
  const family = relations.families.get(dataset.id);
  const member = { dataset, file: '', periods };
  const decided: DecidedElsewhere =
    family === undefined
      ? () => null
      : (period) => complementarySuppressionInFamily(family, member, period, lookups);
  if (key !== null) {
    const rounded = roundControlled(periods, dataset, indicator, lookups, before, key);
    const withheldOf = (period: string): ReadonlySet<string> => suppressedIn(rounded, period);
    return {
      ...rounded,
      record: recordOf(one, relations, withheldOf, lookups, before),
      rollingRecord: null,
    };
  }
  const withheldOf = (period: string): ReadonlySet<string> => {
    const covered = periods.find((each) => each.period === period);
    if (covered === undefined) return new Set();
    return decided(period) ?? withheldIn(coveredLocalAuthorities(covered, dataset, lookups), dataset);
  };
  if (!dataset.rolling) {
    return {
      ...suppress(periods, dataset, indicator, lookups, before, decided),
      record: recordOf(one, relations, withheldOf, lookups, before),
      rollingRecord: null,
    };
  }
  const rolling = suppressRolling(periods, dataset, indicator, lookups, before, decided);
  const used = new Set(rolling.record.stretches.map(({ period }) => period));
  const record = recordOf(one, relations, withheldOf, lookups, before, used);
  return { ...rolling, record, rollingRecord: rolling.record };
}

function suppressedIn({ now }: Suppressed, period: string): ReadonlySet<string> {
  const figures = now.find((one) => one.period === period)?.figures ?? [];
  return new Set(figures.flatMap(([, area, { status }]) => (status === 'suppressed' ? [area] : [])));
}

/**
 * The record of this release: periods that earlier releases decided stay as they were decided.
 * @param isUsed the quarters of which rolling periods were published; of others nothing is decided yet. Null: all
 */
function recordOf(
  { dataset, forwarded, key }: PartnerDataset,
  relations: Pick<Relations, 'linksOf'>,
  withheldOf: (period: string) => ReadonlySet<string>,
  lookups: Lookups,
  before: PublishedBefore,
  isUsed: ReadonlySet<string> | null = null,
): DisclosureRecord {
  const earlier = earlierMeasure(before, dataset.id, lookups);
  const { suppression, geography, rolling, rounding } = dataset;
  const held = new Set(earlier?.periods.map(({ period }) => period) ?? []);
  const fresh = forwarded.periods
    .filter(({ period }) => !held.has(period) && (isUsed === null || isUsed.has(period)))
    .map(({ period, areas }) => ({
      period,
      months: monthsCovered(period, dataset.years),
      covered: [...areas].flatMap(([area, counts]) => (counts === null ? [] : [area as string])).sort(),
      withheld: [...withheldOf(period)].sort(),
    }));
  const links = relations.linksOf(dataset.id).map(({ id, link }) =>
    // What was found in the counts is not told: it would say something of those that are withheld.
    link.from === 'declared'
      ? { id, as: link.as, from: link.from }
      : { id, as: 'same' as const, from: 'assumed' as const },
  );
  const now = new Set(links.map(({ id }) => id));
  const said = new Set(dataset.differentEvents.map(({ id }) => id));
  return v.parse(DisclosureRecordSchema, {
    indicator: dataset.id,
    geography,
    rolling,
    strength: suppression.strength,
    withholdTo: suppression.withholdTo,
    zeros: suppression.zeros,
    roundTo: rounding,
    ...(suppression.agreed === undefined ? {} : { agreed: suppression.agreed }),
    ...(key === null ? {} : { keyPrint: keyPrint(key) }),
    relatedTo: unique([...links, ...(earlier?.relatedTo.filter(({ id }) => !now.has(id)) ?? [])]),
    differentEvents: unique([
      ...dataset.differentEvents,
      ...(earlier?.differentEvents.filter(({ id }) => !said.has(id)) ?? []),
    ]),
    periods: [...joinPeriods(earlier?.periods ?? [], fresh)],
  });
}

const unique = <One extends { readonly id: string }>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
