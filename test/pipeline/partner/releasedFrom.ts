/** Publishes folders in memory, release upon release, by the program's own steps. */
import { observationsFile } from '../../../pipeline/release/writeStatistics.ts';
import { areasOf, type FigureTable } from '../../../pipeline/figures/figureTable.ts';
import type { Lookups } from '../../../pipeline/read/lookups.ts';
import { describeProblem, SourceError, type Problem } from '../../../pipeline/report.ts';
import type { Dataset } from '../../../pipeline/partner/datasetSchema.ts';
import { sumRecord, type DisclosureRecord } from '../../../pipeline/partner/disclosureRecord.ts';
import type { Gazetteer } from '../../../pipeline/partner/gazetteer.ts';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { suppressDataset } from '../../../pipeline/partner/suppressDataset.ts';
import type { EarlierRelease, PublishedBefore } from '../../../pipeline/partner/publishedBefore.ts';
import { readPartner, type SumDataset } from '../../../pipeline/partner/readPartner.ts';
import { relate } from '../../../pipeline/partner/relate.ts';
import type { Member } from '../../../pipeline/partner/relations.ts';
import type { RollingRecord } from '../../../pipeline/partner/rollingRecord.ts';
import { publishedTable, sumTable } from '../../../pipeline/partner/sums.ts';
import { gazetteer as published, PUBLIC_IDS } from './partnerFolder.ts';

const LEVELS = ['ward', 'borough', 'region'] as const;

/** A measure as anybody can download it. */
export interface PublicMeasure {
  readonly dataset: Dataset;
  readonly table: FigureTable;
  readonly record: DisclosureRecord;
  readonly rolling: RollingRecord | null;
}

export interface Released {
  readonly release: EarlierRelease;
  readonly measures: ReadonlyMap<string, PublicMeasure>;
  /** Newest first. */
  readonly all: readonly Released[];
}

const beforeOf = (last: Released | null): PublishedBefore => ({
  manifest: null,
  releases: (last?.all ?? []).map(({ release }) => release),
});

function releaseOf(
  id: string,
  measures: ReadonlyMap<string, PublicMeasure>,
  lookups: Lookups,
): EarlierRelease {
  return {
    id,
    partnerIds: () => [...measures.keys()],
    indicator: (one) => {
      const measure = measures.get(one);
      if (measure === undefined) return null;
      const { dataset, table } = measure;
      const held = LEVELS.filter((level) => table.geographies().includes(level));
      // The form of the file has lists that can be changed; a definition has none.
      return {
        ...partnerDefinition(dataset, []),
        caveats: [],
        geographies: Object.fromEntries(
          held.map((level) => [level, { periods: table.periods(level), months: null, breaks: null }]),
        ),
        // Of an indicator only what a reader of releases asks for.
      } as unknown as ReturnType<EarlierRelease['indicator']>;
    },
    observations: (one, level) => {
      const measure = measures.get(one);
      if (measure === undefined || !measure.table.geographies().includes(level)) return null;
      const { dataset, table } = measure;
      return observationsFile(partnerDefinition(dataset, []), level, areasOf(lookups, level), table);
    },
    rolling: (one) => measures.get(one)?.rolling ?? null,
    disclosure: (one) => measures.get(one)?.record ?? null,
  };
}

export interface GivenMember extends Member {
  readonly key?: string;
}

/**
 * The release after the last one; measures that the folder does not have are taken over.
 * @returns problems when the folder is refused
 */
export function publishNext(
  members: readonly GivenMember[],
  last: Released | null,
  lookups: Lookups,
  sums: readonly SumDataset[] = [],
): Released | readonly Problem[] {
  const before = beforeOf(last);
  const problems: Problem[] = [];
  const relations = relate(members, { gazetteer: { lookups } as Gazetteer, before }, problems);
  if (problems.length > 0) return problems;
  const measures = new Map(last?.measures);
  for (const { dataset, periods, key } of members) {
    const one = { dataset, forwarded: { periods, mapped: [] }, key: key ?? null };
    const made = suppressDataset(one, relations, partnerDefinition(dataset, []), lookups, before);
    made.table.dropEmptyGeographies();
    measures.set(dataset.id, {
      dataset,
      table: made.table,
      record: made.record,
      rolling: made.rollingRecord,
    });
  }
  for (const dataset of sums) {
    const indicator = partnerDefinition(dataset, []);
    const own = measures.get(dataset.sumOf.id);
    if (own === undefined) throw new Error('Nothing to add up.');
    const summed = partnerDefinition(own.dataset, []);
    const table = sumTable(
      { indicator: summed, table: last === null ? own.table : publishedTable(before, summed) },
      indicator,
      dataset.sumOf.periods,
      lookups,
    );
    measures.set(dataset.id, { dataset, table, record: sumRecord(dataset), rolling: null });
  }
  const release = releaseOf(`r${last?.all.length ?? 0}`, measures, lookups);
  const released = { release, measures };
  const all: Released[] = [];
  const made: Released = { ...released, all };
  all.push(made, ...(last?.all ?? []));
  return made;
}

/** @throws SourceError when the folder is refused */
export function releasedFrom(folder: string, last: Released | null): Released {
  const data = readPartner(folder, {
    gazetteer: published,
    publicIds: PUBLIC_IDS,
    before: beforeOf(last),
  });
  const members = data.datasets.map(({ dataset, forwarded, key }) => ({
    dataset,
    file: '',
    periods: forwarded.periods,
    ...(key === null ? {} : { key }),
  }));
  const made = publishNext(members, last, published.lookups, data.sums);
  if ('release' in made) return made;
  throw new SourceError(made);
}

/** Problems in words, or nothing when the folder would be published. */
export function refusalOf(folder: string, last: Released | null): string {
  try {
    releasedFrom(folder, last);
    return '';
  } catch (error) {
    if (error instanceof SourceError) return error.problems.map(describeProblem).join('\n');
    throw error;
  }
}
