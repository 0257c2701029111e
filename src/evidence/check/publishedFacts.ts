/** Published figures of the measures and places that a document names, in every release, as facts that a number may be. */
import type { QueryClient } from '@tanstack/react-query';
import { figuresAt } from '../../data/figuresAt.ts';
import type { Queries } from '../../data/queries.ts';
import { FILES } from '../../data/releaseFiles.ts';
import { fetchWhole, type OpenRelease } from '../../data/releaseReader.ts';
import { isGssCode, levelOf, type Geography } from '../../domain/geography.ts';
import { indicatorAt, type Indicator } from '../../domain/indicator.ts';
import { isMeasured, type MeasuredObservation } from '../../domain/observation.ts';
import { comparableBefore } from '../../domain/period.ts';

export type FactKind = 'value' | 'lower' | 'upper' | 'count' | 'people' | 'change' | 'otherWay' | 'others';

/** One number that a release holds. */
export interface Fact {
  readonly kind: FactKind;
  readonly value: number;
  readonly indicator: Pick<
    Indicator,
    'id' | 'title' | 'unit' | 'decimals' | 'ratePer' | 'yearMeans' | 'periodWords'
  >;
  /** Code of the place; of a patch, a name of its own. */
  readonly place: string;
  readonly placeName: string;
  readonly level: Geography | 'patch';
  readonly period: string;
  /** Of a change: the period before. */
  readonly earlier: string | null;
  readonly release: string;
  /** Of the newest period that this release has of the measure at this level. */
  readonly isNewest: boolean;
}

export interface FactBook {
  /** Facts of a measure at a place, the newest release and period first. */
  readonly of: (measure: string, place: string) => readonly Fact[];
}

/** @param code as a release has it @returns what is published of it, the newest first */
function factsIn(files: OpenRelease, published: Indicator, code: string, placeName: string): readonly Fact[] {
  const level = levelOf(code);
  if (level === null || !isGssCode(code)) return [];
  const periods = published.geographies[level]?.periods ?? [];
  const own = new Map<string, MeasuredObservation>();
  for (const period of periods) {
    const observation = figuresAt(files, published, level, period)?.get(code);
    if (isMeasured(observation)) own.set(period, observation);
  }
  const base = { indicator: indicatorAt(published, level), place: code, placeName, level };
  const newest = periods.at(-1);
  return [...periods].reverse().flatMap((period) => {
    const observation = own.get(period);
    if (observation === undefined) return [];
    const at = { ...base, period, release: files.release.id, isNewest: period === newest };
    const changes = comparableBefore(periods, period).flatMap((earlier) =>
      changesOf(own.get(earlier), observation).map((value): Fact => ({
        ...at,
        kind: 'change',
        value,
        earlier,
      })),
    );
    return [
      ...numbersOf(observation).map(([kind, value]): Fact => ({ ...at, kind, value, earlier: null })),
      ...changes.reverse(),
    ];
  });
}

export function numbersOf(observation: MeasuredObservation): (readonly [FactKind, number])[] {
  const { value, interval, numerator, denominator, alternative, otherLookUp } = observation;
  const other = otherLookUp?.value ?? alternative;
  const named: (readonly [FactKind, number | null | undefined])[] = [
    ['value', value],
    ['count', numerator],
    ['lower', interval?.lower],
    ['upper', interval?.upper],
    ['people', denominator],
    ['otherWay', other],
  ];
  return named.flatMap(([kind, number]) => (number == null ? [] : [[kind, number] as const]));
}

/** Changes in per cent that can be told of two figures: of the rate, and of the number of events. */
export function changesOf(
  earlier: MeasuredObservation | null | undefined,
  later: MeasuredObservation,
): readonly number[] {
  if (earlier == null) return [];
  const of = (before: number | null, after: number | null): number[] =>
    before === null || after === null || before === 0 ? [] : [Math.abs(after / before - 1) * 100];
  return [...of(earlier.value, later.value), ...of(earlier.numerator, later.numerator)];
}

export interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

/**
 * Read what every release has of these measures.
 * @param releases ids, the current one first
 * @throws DataFileError when a file cannot be had
 */
export async function readFacts(
  client: QueryClient,
  queries: Queries,
  releases: readonly string[],
  measures: readonly string[],
  places: readonly NamedPlace[],
): Promise<FactBook> {
  const levels = new Set(places.flatMap(({ code }) => levelOf(code) ?? []));
  const nameOf = new Map(places.map(({ code, name }) => [code, name]));
  const open = await Promise.all(
    releases.map((id) =>
      fetchWhole(client, queries, id, (files) => {
        const catalogue = files.read(FILES.catalogue);
        if (catalogue === undefined) return null;
        const own = catalogue.indicators.filter((one) => measures.includes(one.id));
        for (const one of own)
          for (const level of levels)
            if (one.geographies[level] !== undefined) files.read(FILES.observations(one.id, level));
        return { files, indicators: own };
      }),
    ),
  );
  const known = new Map<string, readonly Fact[]>();
  return {
    of: (measure, place) => {
      const key = `${measure} ${place}`;
      const facts =
        known.get(key) ??
        open.flatMap(({ files, indicators }) => {
          const indicator = indicators.find(({ id }) => id === measure);
          return indicator === undefined ? [] : factsIn(files, indicator, place, nameOf.get(place) ?? place);
        });
      known.set(key, facts);
      return facts;
    },
  };
}
