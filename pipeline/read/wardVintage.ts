/** The ward lines of a release: described in `content/area.json`, with their sources in `content/sources.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { WardVintage } from '../../src/data/areaSchema.ts';
import { AreasFileSchema } from '../../src/data/schema.ts';
import { compareReleaseIds } from '../release/releaseOrder.ts';
import { readPlace } from './readContent.ts';
import { wardSources, type WardSources } from './sourceFiles.ts';

export interface ReleaseWards extends WardVintage {
  readonly sources: WardSources;
}

/** The newest that are used from that release or an earlier one on. */
export function vintageOf(release: string, vintages: readonly WardVintage[]): WardVintage {
  const [first] = vintages;
  if (first === undefined) throw new RangeError('content/area.json describes no wards.');
  return (
    vintages.findLast(
      ({ fromRelease }) => fromRelease !== null && compareReleaseIds(fromRelease, release) <= 0,
    ) ?? first
  );
}

/**
 * @param name of the wards in a release that is taken over, whatever id the new one has
 * @throws SourceError when the place has no sources for them
 */
export function wardsOfRelease(release: string, name?: string): ReleaseWards {
  const { wardVintages } = readPlace();
  const vintage = wardVintages.find((one) => one.name === name) ?? vintageOf(release, wardVintages);
  return { ...vintage, sources: wardSources(vintage.id) };
}

/** What the wards of a published release are called there. @param folder e.g. `public/data/2026-11` */
export function wardsPublished(folder: string): string {
  const text = readFileSync(join(folder, 'areas/ward.json'), 'utf8');
  return v.parse(AreasFileSchema, JSON.parse(text)).vintage;
}
