/** Fetches everything one pack needs, and puts it together. */
import type { QueryClient } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { PROFILE_FILES } from '../data/profileFiles.ts';
import { placeOfFacts } from '../data/placeFacts.ts';
import { fetchWhole, type OpenRelease } from '../data/releaseReader.ts';
import { areaEntries, type Queries } from '../data/queries.ts';
import type { ProfileFile, ProfileShared } from '../data/profileSchema.ts';
import type { AreasFile, Catalogue, Manifest, Release } from '../data/schema.ts';
import { formatDay } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
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

/** @returns null while a file is lacking */
function makeBase(files: OpenRelease): EvidenceBase | null {
  const { manifest, release } = files;
  const catalogue = files.read(FILES.catalogue);
  const [wards, boroughs] = [files.read(FILES.areas('ward')), files.read(FILES.areas('borough'))];
  return catalogue === undefined || wards === undefined || boroughs === undefined
    ? null
    : { manifest, release, catalogue, wards, boroughs };
}

/** @throws DataFileError when a file cannot be read */
export function fetchBase(
  client: QueryClient,
  queries: Queries,
  release: string | null,
): Promise<EvidenceBase> {
  return fetchWhole(client, queries, release, makeBase);
}

/**
 * @param root the app's root, with its last slash
 * @param followsStandIns false: as packs were made before partners' measures were followed
 * @throws DataFileError when a file cannot be read
 */
export async function gatherPack(
  client: QueryClient,
  queries: Queries,
  view: EvidenceView,
  root: string,
  followsStandIns = true,
): Promise<Gathered> {
  if (view.patch.kind === 'none') return { kind: 'nothing' };
  const { release } = await fetchBase(client, queries, view.release);
  const reading = await readPatch(client, queries, release, view.patch);
  if ('problem' in reading) return { kind: 'problem', problem: reading.problem };
  const { patch } = reading;
  return fetchWhole(client, queries, release.id, (files) =>
    makePack(files, view, patch, root, followsStandIns),
  );
}

/** @returns null while a file is lacking */
function makePack(
  files: OpenRelease,
  view: EvidenceView,
  patch: Patch,
  root: string,
  followsStandIns: boolean,
): Gathered | null {
  const base = makeBase(files);
  const [shared, shapes] = [files.read(PROFILE_FILES.shared), files.read(FILES.shapes('ward'))];
  if (base === null || shared === undefined) return null;
  const indicators = view.indicators ?? DEFAULT_INDICATORS;
  const placeName = patchName(view, patch);
  const sources = { files, catalogue: base.catalogue, shared, followsStandIns };
  const figures = packFigures(sources, patch, placeName, { ...view, indicators });
  const places = patch.level === 'region' ? [COMBINED_AREA.code] : patch.boroughs.map(({ code }) => code);
  const facts = places.map((code) => factsOf(files, shared, code));
  if (shapes === undefined || facts.includes(null)) return null;
  // What a reader can do is for the pages of areas: a pack tells what is and was done.
  const done = uniqueFacts([...facts.flatMap((of) => of ?? []), ...(shared.done?.everywhere ?? [])]).filter(
    ({ part }) => part !== 'you-can',
  );
  const pack = packDocument({
    ...base,
    view,
    indicators,
    patch,
    placeName,
    figures,
    done,
    isPartlyOutside: leavesShapes(patch.rings ?? [], shapes.boroughs),
    root,
  });
  const [wards, boroughs] = [areaEntries(base.wards), areaEntries(base.boroughs)];
  return {
    kind: 'pack',
    pack,
    patch,
    map: packMap({ files, shapes, wards, boroughs }, pack, patch, view.map),
  };
}

/** What is and was done in a place; null while a file is lacking. */
function factsOf(files: OpenRelease, shared: ProfileShared, code: GssCode): readonly DoneFact[] | null {
  const profile = files.read(PROFILE_FILES.profile(code));
  if (profile === undefined) return null;
  const place = placeOfFacts(profile, shared);
  const facts = place === null ? profile.done : files.read(PROFILE_FILES.placeDone(place))?.facts;
  return facts === undefined ? null : [...walkedRoutes(profile, files.release.published), ...facts];
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
