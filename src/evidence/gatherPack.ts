/** Fetches everything one pack needs, and puts it together. */
import type { QueryClient } from '@tanstack/react-query';
import { placeOfFacts, withFacts } from '../data/placeFacts.ts';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import { profileQueries } from '../data/profileQueries.ts';
import { areaEntries, type Queries } from '../data/queries.ts';
import type { ProfileFile } from '../data/profileSchema.ts';
import type { AreasFile, Catalogue, Manifest, Release } from '../data/schema.ts';
import { formatDay } from '../domain/format.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import type { EvidenceView } from '../view/evidenceView.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { WALKED_WORDS } from '../words/walkedRoutes.ts';
import { packDocument, patchName, type DoneFact, type PackDocument } from './packDocument.ts';
import { packFigures } from './packFigures.ts';
import { packMap, type PackMap } from './packMap.ts';
import { leavesShapes } from './leavesShapes.ts';
import { readPatch, type Patch, type PatchProblem } from './readPatch.ts';
import { DEFAULT_INDICATORS } from './readySets.ts';

export type Gathered =
  | {
      readonly kind: 'pack';
      readonly pack: PackDocument;
      readonly patch: Patch;
      readonly map: PackMap | null;
    }
  | { readonly kind: 'problem'; readonly problem: PatchProblem }
  | { readonly kind: 'nothing' };

/** What the choices on the page are made from. */
export interface EvidenceBase {
  readonly manifest: Manifest;
  readonly release: Release;
  readonly catalogue: Catalogue;
  readonly wards: AreasFile;
  readonly boroughs: AreasFile;
}

/** @throws DataFileError when a file cannot be had */
export async function fetchBase(
  client: QueryClient,
  queries: Queries,
  release: string | null,
): Promise<EvidenceBase> {
  const manifest = await client.query(queries.manifest());
  const read = await prefetchRelease(client, queries, release);
  const [wards, boroughs] = await Promise.all([
    client.query(queries.areas(read.release, 'ward')),
    client.query(queries.areas(read.release, 'borough')),
  ]);
  return { manifest, ...read, wards, boroughs };
}

/**
 * @param root the app's root, with its last slash
 * @param followsStandIns false: as packs were made before partners' measures were followed
 */
export async function gatherPack(
  client: QueryClient,
  queries: Queries,
  view: EvidenceView,
  root: string,
  followsStandIns = true,
): Promise<Gathered> {
  if (view.patch.kind === 'none') return { kind: 'nothing' };
  const base = await fetchBase(client, queries, view.release);
  const { release, catalogue, manifest, wards } = base;
  const reading = await readPatch(client, queries, release, view.patch);
  if ('problem' in reading) return { kind: 'problem', problem: reading.problem };
  const { patch } = reading;
  const indicators = view.indicators ?? DEFAULT_INDICATORS;
  const [shared, index] = await Promise.all([
    client.query(profileQueries(queries).profileShared(release)),
    client.query(profileQueries(queries).profileIndex(release)),
  ]);
  const placeName = patchName(view, patch);
  const sources = { client, queries, release, catalogue, shared, followsStandIns };
  const places = patch.level === 'region' ? [COMBINED_AREA.code] : patch.boroughs.map(({ code }) => code);
  const [figures, profiles, shapes] = await Promise.all([
    packFigures(sources, patch, placeName, { ...view, indicators }),
    Promise.all(places.map((code) => client.query(profileQueries(queries).profile(release, index, code)))),
    client.query(queries.shapes(release, 'ward', wards)),
  ]);
  const facts = await Promise.all(
    profiles.map(async (profile) => {
      const place = placeOfFacts(profile, shared);
      const { done } =
        place === null
          ? profile
          : withFacts(profile, await client.query(profileQueries(queries).placeDone(release, shared, place)));
      return [...walkedRoutes(profile, release.published), ...done];
    }),
  );
  // What a reader can do is for the pages of areas: a pack tells what is and was done.
  const done = uniqueFacts([...facts.flat(), ...(shared.done?.everywhere ?? [])]).filter(
    ({ part }) => part !== 'you-can',
  );
  const pack = packDocument({
    view,
    indicators,
    patch,
    placeName,
    figures,
    release,
    manifest,
    catalogue,
    wards,
    done,
    isPartlyOutside: leavesShapes(patch.rings ?? [], shapes.boroughs),
    root,
  });
  const map = await packMap(
    { ...sources, shapes, wards: areaEntries(wards), boroughs: areaEntries(base.boroughs) },
    pack,
    patch,
  );
  return { kind: 'pack', pack, patch, map };
}

function uniqueFacts(facts: readonly DoneFact[]): readonly DoneFact[] {
  return [...new Map(facts.map((fact) => [`${fact.id} ${fact.text}`, fact])).values()];
}

/** A partner's routes that are walked on the release's day, said as what is being done now. */
function walkedRoutes({ stepTogether }: ProfileFile, published: string): readonly DoneFact[] {
  return (stepTogether.routes ?? [])
    .filter(({ state }) => state === 'walked')
    .map(({ id, name, validFrom, validTo, source }) => ({
      id: `route-${id}`,
      topic: 'routes-to-school',
      text: PACK_WORDS.done.route(
        name,
        WALKED_WORDS.walked(formatDay(validFrom), validTo === null ? null : formatDay(validTo), false),
      ),
      asOf: published,
      status: 'current',
      cites: [{ document: source, place: '' }],
    }));
}
