/** The ward lines of a release: described in `content/area.json`, with their sources in `content/sources.json`. */
import type { WardVintage } from '../../src/data/areaSchema.ts';
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

/** @throws SourceError when the place has no sources for them */
export function wardsOfRelease(release: string): ReleaseWards {
  const vintage = vintageOf(release, readPlace().wardVintages);
  return { ...vintage, sources: wardSources(vintage.id) };
}
