/** Partner folders for tests: a good one, with one thing spoilt at a time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGazetteer } from '../../../pipeline/partner/gazetteer.ts';
import type { PublishedBefore } from '../../../pipeline/partner/publishedBefore.ts';
import { readPartner, type PartnerData } from '../../../pipeline/partner/readPartner.ts';
import { SourceError, type Problem } from '../../../pipeline/report.ts';
import { REPOSITORY, temporaryFolder } from '../rawSources.ts';

export const RELEASE_FOLDER = join(REPOSITORY, 'public/data/2026-11');
export const gazetteer = readGazetteer(RELEASE_FOLDER);
export const NOTHING_BEFORE: PublishedBefore = { manifest: null, releases: [] };

export const WALSALL = 'E08000030';
export const WARDS = [...gazetteer.lookups.wards.values()]
  .filter(({ borough }) => borough === WALSALL)
  .map(({ code }) => code);

export const DATASET = {
  id: 'invented-counts-ward',
  title: 'Invented counts',
  measure: 'invented events per 1,000 people who live here',
  definition: 'Invented for a test: it counts nothing that ever happened.',
  topic: 'violence',
  unit: 'per-1000-residents',
  years: 'year-ending-march',
  geography: 'ward',
  numerator: 'Invented events in the year.',
  denominator: { use: 'residents' },
  events: 'independent',
  source: {
    publisher: 'Invented publisher',
    title: 'Invented source',
    licence: 'Invented licence',
    attribution: 'Invented figures',
    url: 'https://example.org/',
  },
  caveats: ['Invented for a test.'],
  nextUpdate: 'Never, because it is invented.',
} as const;

/** For measures that really count something else than the one above. */
export const DIFFERENT = {
  differentEvents: ['invented-counts-ward', 'quarters-ward', 'small-counts-ward'].map((id) => ({
    id,
    reason: 'Invented for a test: no event is counted in both of them.',
    differentPeople: true,
  })),
};

export const HEADER = 'area_code,period,numerator';
/** Twenty wards of Walsall in one year. */
export const ROWS = WARDS.map((code, index) => `${code},2025,${20 + index}`);
export const csv = (rows: readonly string[], header = HEADER): string => `${[header, ...rows].join('\n')}\n`;

export interface FolderContent {
  readonly dataset?: unknown;
  readonly observations?: string | Buffer | null;
  readonly routes?: unknown;
  readonly places?: unknown;
}

/** A folder as an analyst would make it. Null leaves a file out; text is written as it is. */
export function partnerFolder(content: FolderContent = {}, folder = temporaryFolder()): string {
  const put = (name: string, value: unknown): void => {
    if (value === null || value === undefined) return;
    writeFileSync(
      join(folder, name),
      typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value),
    );
  };
  mkdirSync(folder, { recursive: true });
  put('dataset.json', content.dataset === undefined ? DATASET : content.dataset);
  put('observations.csv', content.observations === undefined ? csv(ROWS) : content.observations);
  put('routes.geojson', content.routes);
  put('places.geojson', content.places);
  return folder;
}

export const PUBLIC_IDS: ReadonlySet<string> = new Set(['robbery', 'children-missing-incidents']);

export function read(folder: string, before = NOTHING_BEFORE): PartnerData {
  return readPartner(folder, { gazetteer, publicIds: PUBLIC_IDS, before });
}

export function problemsOf(folder: string, before = NOTHING_BEFORE): readonly Problem[] {
  try {
    read(folder, before);
  } catch (error) {
    if (error instanceof SourceError) return error.problems;
    throw error;
  }
  throw new Error('The folder was accepted.');
}

export const feature = (geometry: unknown, properties: unknown): unknown => ({
  type: 'Feature',
  properties,
  geometry,
});
export const collection = (...features: unknown[]): unknown => ({
  type: 'FeatureCollection',
  source: 'Invented for a test',
  features,
});
