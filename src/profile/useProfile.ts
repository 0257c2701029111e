/** Everything one area page is drawn from: nothing until all of it is there. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { placeOfFacts, withFacts } from '../data/placeFacts.ts';
import { profileQueries } from '../data/profileQueries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { isGssCode, levelOf, parseGssCode, type MapGeography } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import type { MapShapes } from '../domain/mapModel.ts';
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

/** The level whose shapes the page's map needs besides the profile. */
export function partsLevel(code: string): MapGeography | null {
  const level = levelOf(code);
  if (level === 'borough') return 'ward';
  return level === 'region' ? 'borough' : null;
}

/** Current release, index and shared file: the same for every area. */
function useProfileBasis() {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const release = useQuery({
    ...queries.release(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined,
  });
  const of = release.data;
  const index = useQuery({ ...profileQueries(queries).profileIndex(of), enabled: of !== undefined });
  const shared = useQuery({ ...profileQueries(queries).profileShared(of), enabled: of !== undefined });
  return { queries, manifest, release, of, index, shared };
}

/** @param text a code as it stands in the address. */
export function useProfile(text: string): ProfileQueries {
  const { queries, manifest, release, of, index, shared } = useProfileBasis();
  const code = parseGssCode(text);
  const isKnown = code !== null && index.data?.[code] !== undefined;
  const file = useQuery({
    ...profileQueries(queries).profile(of, index.data ?? {}, code ?? COMBINED_AREA.code),
    enabled: isKnown,
  });
  const place =
    file.data === undefined || shared.data === undefined ? null : placeOfFacts(file.data, shared.data);
  const facts = useQuery({
    ...profileQueries(queries).placeDone(of, shared.data, place ?? COMBINED_AREA.code),
    enabled: place !== null,
  });
  const level = code === null ? null : partsLevel(code);
  const areas = useQuery({ ...queries.areas(of, level ?? 'ward'), enabled: isKnown && level !== null });
  const shapes = useQuery({
    ...queries.shapes(of, level ?? 'ward', areas.data),
    enabled: isKnown && level !== null && areas.data !== undefined,
  });
  const profile = useMemo((): LoadedProfile | null => {
    if (of === undefined || file.data === undefined || shared.data === undefined) return null;
    if (level !== null && shapes.data === undefined) return null;
    if (place !== null && facts.data === undefined) return null;
    const told = facts.data === undefined ? file.data : withFacts(file.data, facts.data);
    return {
      model: profileModel(told, shared.data, of.id),
      shapes: shapes.data ?? null,
      published: of.published,
      credit: of.attributions.find((attribution) => attribution.includes('OS data')) ?? '',
    };
  }, [of, file.data, shared.data, place, facts.data, level, shapes.data]);
  const results = [manifest, release, index, shared, file, facts, areas, shapes];
  return {
    profile,
    isUnknown: index.data !== undefined && !isKnown,
    errors: results.flatMap(({ error }) => error ?? []),
  };
}

/** Profiles of several areas, for setting them side by side; those that are unknown are named. */
export function useProfiles(codes: readonly string[]): {
  readonly models: readonly ProfileModel[];
  readonly unknown: readonly string[];
  readonly waiting: boolean;
} {
  const { queries, of, index, shared } = useProfileBasis();
  const known = codes.filter(isGssCode).filter((code) => index.data?.[code] !== undefined);
  const files = useQueries({
    queries: known.map((code) => ({
      ...profileQueries(queries).profile(of, index.data ?? {}, code),
      enabled: of !== undefined,
    })),
  });
  const basis = shared.data;
  return {
    models:
      basis === undefined || of === undefined
        ? []
        : files.flatMap(({ data }) => (data === undefined ? [] : [profileModel(data, basis, of.id)])),
    unknown: index.data === undefined ? [] : codes.filter((code) => !known.some((one) => one === code)),
    waiting: index.data === undefined || files.some(({ isPending }) => isPending),
  };
}
