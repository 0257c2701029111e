/** The figures of the places that packs put together, which no release holds, as facts. */
import { isMeasured } from '../../domain/observation.ts';
import type { CitedPack } from './citedPacks.ts';
import type { PackDocument, PackStatement } from '../packDocument.ts';
import { changesOf, numbersOf, type Fact, type FactBook } from './publishedFacts.ts';

/** Adds what the packs have: figures of patches, and of the areas beside one that was left out. */
export function withPackFacts(book: FactBook, packs: readonly CitedPack[], current: string): FactBook {
  const own = new Map<string, Fact[]>();
  const seen = new Set<string>();
  for (const { then, now, place } of packs) {
    for (const pack of [now, then]) {
      if (pack === null) continue;
      for (const statement of pack.statements) {
        const of = statement.figure.isAggregated ? place : statement.figure.area.code;
        const key = `${statement.figure.indicator.id} ${of}`;
        const once = `${pack.release.id} ${key} ${statement.code}`;
        if (seen.has(once)) continue;
        seen.add(once);
        own.set(key, [...(own.get(key) ?? []), ...factsOf(pack, statement, of)]);
      }
    }
  }
  const known = new Map<string, readonly Fact[]>();
  return {
    of: (measure, place) => {
      const key = `${measure} ${place}`;
      const facts = known.get(key) ?? [
        ...book.of(measure, place),
        ...[...(own.get(key) ?? [])].sort(
          (one, other) => Number(other.release === current) - Number(one.release === current),
        ),
      ];
      known.set(key, facts);
      return facts;
    },
  };
}

function factsOf({ release, placeName }: PackDocument, { figure }: PackStatement, place: string): Fact[] {
  const { indicator, finding, others, earlier, isAggregated, area } = figure;
  const base = {
    indicator,
    place,
    placeName: isAggregated ? placeName : area.name,
    level: isAggregated ? ('patch' as const) : area.geography,
    release: release.id,
    earlier: null,
  };
  const beside = [finding, ...others].flatMap((one): Fact[] =>
    one.others === null
      ? []
      : [{ ...base, kind: 'others', value: one.others.value, period: one.period, isNewest: true }],
  );
  // What releases hold is read from them, with every period.
  if (!isAggregated) return beside;
  const observation = finding.observation;
  if (!isMeasured(observation)) return beside;
  const before = isMeasured(earlier) ? earlier : null;
  const at = (one: typeof observation, isNewest: boolean): Fact[] =>
    numbersOf(one).map(([kind, value]) => ({ ...base, kind, value, period: one.period, isNewest }));
  return [
    ...at(observation, true),
    ...(before === null ? [] : at(before, false)),
    ...changesOf(before, observation).map((value): Fact => ({
      ...base,
      kind: 'change',
      value,
      period: observation.period,
      earlier: before?.period ?? null,
      isNewest: true,
    })),
    ...beside,
  ];
}
