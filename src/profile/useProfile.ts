/** Everything one area page is drawn from: nothing until all of it is there. */
import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { placeOfFacts, withFacts } from '../data/placeFacts.ts';
import { PROFILE_FILES } from '../data/profileFiles.ts';
import type { Queries } from '../data/queries.ts';
import { FILES } from '../data/releaseFiles.ts';
import { fetchRelease, fetchWhole, type OpenRelease } from '../data/releaseReader.ts';
import { useRelease } from '../data/useRelease.ts';
import {
  geographyOf,
  isGssCode,
  parseGssCode,
  type Geography,
  type GssCode,
  type MapGeography,
} from '../domain/geography.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { profileModel, type ProfileModel } from './profileModel.ts';

export interface LoadedProfile {
  readonly model: ProfileModel;
  /** Of the area's parts; null for a ward, whose profile brings its own. */
  readonly shapes: MapShapes | null;
  /** Day of the release. */
  readonly published: string;
  /** Whom to thank for the shapes of the map. */
  readonly credit: string;
}

export interface ProfileQueries {
  readonly profile: LoadedProfile | null;
  /** The release has no area of this code. */
  readonly isUnknown: boolean;
  readonly errors: readonly Error[];
}

/** The level whose shapes the page's map needs besides the profile; they are asked for together. */
function partsLevel(level: Geography): MapGeography | null {
  return level === 'borough' ? 'ward' : level === 'region' ? 'borough' : null;
}

/** @returns null while a file is lacking, and for an area that the release does not have */
function makeModel(files: OpenRelease, code: GssCode): ProfileModel | null {
  const [index, shared] = [files.read(PROFILE_FILES.index), files.read(PROFILE_FILES.shared)];
  if (index?.[code] === undefined || shared === undefined) return null;
  const file = files.read(PROFILE_FILES.profile(code));
  return file === undefined ? null : profileModel(file, shared, files.release.id);
}

/** As `makeModel`, with what is told of the place and what its map is drawn from. */
function makeProfile(files: OpenRelease, text: string): LoadedProfile | null {
  const [index, shared] = [files.read(PROFILE_FILES.index), files.read(PROFILE_FILES.shared)];
  const code = parseGssCode(text);
  if (code === null || index?.[code] === undefined || shared === undefined) return null;
  const file = files.read(PROFILE_FILES.profile(code));
  const parts = partsLevel(geographyOf(code));
  const shapes = parts === null ? null : files.read(FILES.shapes(parts));
  if (file === undefined) return null;
  const place = placeOfFacts(file, shared);
  const facts = place === null ? null : files.read(PROFILE_FILES.placeDone(place));
  if (facts === undefined || shapes === undefined) return null;
  const { release } = files;
  return {
    model: profileModel(facts === null ? file : withFacts(file, facts), shared, release.id),
    shapes,
    published: release.published,
    credit: release.attributions.find((attribution) => attribution.includes('OS data')) ?? '',
  };
}

/** @param text a code as it is in the address. */
export function useProfile(text: string): ProfileQueries {
  const make = useCallback((files: OpenRelease) => makeProfile(files, text), [text]);
  const { view, files, errors } = useRelease(make);
  const index = files?.read(PROFILE_FILES.index);
  const code = parseGssCode(text);
  return {
    profile: view,
    isUnknown: index !== undefined && (code === null || index[code] === undefined),
    errors,
  };
}

interface Profiles {
  readonly models: readonly ProfileModel[];
  readonly unknown: readonly string[];
}

function makeProfiles(files: OpenRelease, codes: readonly string[]): Profiles {
  const index = files.read(PROFILE_FILES.index) ?? {};
  return {
    models: codes.filter(isGssCode).flatMap((code) => makeModel(files, code) ?? []),
    unknown: codes.filter((code) => !isGssCode(code) || index[code] === undefined),
  };
}

/** Profiles of several areas, for setting them side by side; those that are unknown are named. */
export function useProfiles(codes: readonly string[]): Profiles & { readonly waiting: boolean } {
  const asked = codes.join(',');
  const make = useCallback(
    (files: OpenRelease) =>
      makeProfiles(
        files,
        asked.split(',').filter((code) => code !== ''),
      ),
    [asked],
  );
  const { view, pending } = useRelease(make);
  return { ...(view ?? { models: [], unknown: [] }), waiting: pending };
}

/** Fetch what an area page is drawn from. @returns null for an area that the release does not have. */
export async function prefetchProfile(
  client: QueryClient,
  queries: Queries,
  text: string,
): Promise<ProfileModel | null> {
  const { view, errors } = await fetchRelease(client, queries, null, (files) => makeProfile(files, text));
  if (errors[0] !== undefined) throw errors[0];
  return view?.model ?? null;
}

/** Codes of all areas that have a page. */
export async function profileCodes(client: QueryClient, queries: Queries): Promise<readonly GssCode[]> {
  const index = await fetchWhole(client, queries, null, (files) => files.read(PROFILE_FILES.index) ?? null);
  return Object.keys(index).filter(isGssCode);
}
