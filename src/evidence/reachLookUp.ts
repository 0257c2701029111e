/**
 * Where postcodes are and which fifths their neighbourhoods are in. Files are asked for whole, every one of them and before any
 * postcode is known: which of them were asked for tells nobody anything.
 */
import type { QueryClient } from '@tanstack/react-query';
import { figuresAt } from '../data/figuresAt.ts';
import { postcodesOf } from '../data/findFiles.ts';
import type { PostcodesFile } from '../data/findSchema.ts';
import { areaEntries, type Queries } from '../data/queries.ts';
import { FILES, type ReleaseFiles } from '../data/releaseFiles.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Postcode } from '../domain/postcode.ts';
import { reachFifths, type ReachedPlace, type ReachFifths } from '../domain/reach.ts';
import type { EvidenceBase } from './gatherPack.ts';

export interface ReachLookUp {
  readonly placeOf: (postcode: Postcode | null) => ReachedPlace;
  readonly measures: readonly [ReachFifths, ReachFifths];
}

/** @throws DataFileError when a file cannot be had */
export async function fetchReachLookUp(
  client: QueryClient,
  queries: Queries,
  { release }: EvidenceBase,
  indicators: readonly [Indicator, Indicator],
): Promise<ReachLookUp> {
  const onDemand = await client.query(queries.file(release, FILES.filesOnDemand));
  const districts = Object.keys(onDemand).flatMap(
    (path) => /\/postcodes\/([A-Z0-9]+)\.json$/.exec(path)?.[1] ?? [],
  );
  const [areas, ...files] = await Promise.all([
    client.query(queries.file(release, FILES.areas('lsoa'))),
    ...districts.map((district) => client.query(queries.file(release, postcodesOf(district)))),
    ...indicators.map(({ id }) => client.query(queries.file(release, FILES.observations(id, 'lsoa')))),
  ]);
  const cached: ReleaseFiles = { read: (need) => client.getQueryData(queries.file(release, need).queryKey) };
  const fifthsOf = (indicator: Indicator): ReachFifths => {
    const period = indicator.geographies.lsoa?.periods.at(-1) ?? '';
    return reachFifths(areaEntries(areas), figuresAt(cached, indicator, 'lsoa', period) ?? new Map());
  };
  const byDistrict = new Map(
    files.flatMap((file) => ('district' in file ? [[file.district, file] as const] : [])),
  );
  return {
    placeOf: (postcode) => placeIn(byDistrict, postcode),
    measures: [fifthsOf(indicators[0]), fifthsOf(indicators[1])],
  };
}

/** A district of which some postcodes are here: one that is not may be across the border, new, or mistyped. */
function placeIn(files: ReadonlyMap<string, PostcodesFile>, postcode: Postcode | null): ReachedPlace {
  if (postcode === null) return 'unknown';
  const file = files.get(postcode.district);
  if (file === undefined) return 'outside';
  const entry = Object.hasOwn(file.inward, postcode.inward) ? file.inward[postcode.inward] : undefined;
  return (entry === undefined ? undefined : file.lsoas[entry[1]]) ?? 'unknown';
}
