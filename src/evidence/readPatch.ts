/** From the patch a person chose to the published areas it is made of. */
import { postcodesOf } from '../data/findFiles.ts';
import type { QueryClient } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { circle } from '@turf/circle';
import { decodePostcodePoints, findPoint, POSTCODE_POINTS, type LonLat } from '../data/postcodePoints.ts';
import { areaEntries, type AreaEntry, type Queries } from '../data/queries.ts';
import type { Release } from '../data/schema.ts';
import type { Geography, GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { insideTester } from '../domain/insideTester.ts';
import { decodeOutline, outlineProblem, type OutlineProblem, type Ring } from '../domain/outline.ts';
import { PATCH_CODE, patchResidents, type PatchLevel, type PatchMember } from '../domain/patch.ts';
import type { PatchChoice } from '../view/evidenceView.ts';

/** Why there is no patch. */
export type PatchProblem =
  OutlineProblem | 'nobody-inside' | 'unknown-postcode' | 'postcode-outside' | 'unknown-area';

export interface Patch {
  /** Of the area itself where the patch is one published area; otherwise `PATCH_CODE`. */
  readonly code: GssCode;
  /** The level of the area, or what the patch is put together from. */
  readonly level: Geography;
  /** What it is put together from; empty where it is one published area. */
  readonly members: readonly PatchMember[];
  readonly memberLevel: PatchLevel;
  /** Wards or boroughs chosen by name, in the order of the map. */
  readonly areas: readonly AreaEntry[];
  /** Every borough that it touches, in the order of the map; all for the region. */
  readonly boroughs: readonly AreaEntry[];
  readonly residents: number;
  /** Share of the residents, 0 to 1, in neighbourhoods that the patch cuts. */
  readonly estimatedShare: number;
  /** Of an outline: every ward that has people inside it, in the order of the map; empty for named areas. */
  readonly touchedWards: readonly AreaEntry[];
  /** Drawn, uploaded or taken around a postcode. */
  readonly rings: readonly Ring[] | null;
}

export type PatchReading = { readonly patch: Patch } | { readonly problem: PatchProblem };

/** @throws DataFileError when a file it needs cannot be had */
export async function readPatch(
  client: QueryClient,
  queries: Queries,
  release: Release,
  choice: Exclude<PatchChoice, { kind: 'none' }>,
): Promise<PatchReading> {
  const [wards, boroughs] = await Promise.all(
    (['ward', 'borough'] as const).map(async (level) =>
      areaEntries(await client.query(queries.file(release, FILES.areas(level)))),
    ),
  );
  if (wards === undefined || boroughs === undefined) throw new Error('Two levels were asked for.');
  if (choice.kind === 'areas') return namedPatch(choice.codes, wards, boroughs);
  let rings: readonly Ring[] | null;
  if (choice.kind === 'outline') rings = decodeOutline(choice.outline);
  else {
    const centre = await postcodePosition(client, queries, release, choice.postcode);
    if (typeof centre === 'string') return { problem: centre };
    rings = [circleAround(centre, choice.metres)];
  }
  if (rings === null) return { problem: 'empty' };
  const problem = outlineProblem(rings);
  if (problem !== null) return { problem };
  const { lsoas, points } = await fetchNeighbourhoods(client, queries, release);
  return outlinePatch(rings, lsoas, boroughs, points, wards);
}

/** What an outline is counted with: every neighbourhood, and where its postcodes are. */
export async function fetchNeighbourhoods(client: QueryClient, queries: Queries, release: Release) {
  const [points, lsoas] = await Promise.all([
    client.query(queries.file(release, POSTCODE_POINTS)),
    client.query(queries.file(release, FILES.areas('lsoa'))),
  ]);
  return { lsoas: areaEntries(lsoas), points: decodePostcodePoints(points) };
}

/** Wards and boroughs by name. Several boroughs, or boroughs with wards, are the wards of all of them. */
export function namedPatch(
  codes: readonly GssCode[],
  wards: readonly AreaEntry[],
  boroughs: readonly AreaEntry[],
): PatchReading {
  const chosen = new Set(codes);
  if (chosen.has(COMBINED_AREA.code)) {
    return { patch: { ...publishedArea(COMBINED_AREA.code, 'region', boroughs), areas: [], boroughs } };
  }
  const areas = [...boroughs, ...wards].filter(({ code }) => chosen.has(code));
  const [only] = areas;
  if (only === undefined) return { problem: 'unknown-area' };
  const touched = boroughs.filter(({ code }) => areas.some(({ borough }) => borough === code));
  if (areas.length === 1) {
    return { patch: { ...publishedArea(only.code, only.geography, [only]), areas, boroughs: touched } };
  }
  const members = wards
    .filter(({ code, borough }) => chosen.has(code) || chosen.has(borough))
    .map(({ code, residents }) => ({ code, residents, share: 1 }));
  return {
    patch: {
      code: PATCH_CODE,
      level: 'ward',
      members,
      memberLevel: 'ward',
      areas,
      boroughs: touched,
      touchedWards: [],
      rings: null,
      ...patchResidents(members),
    },
  };
}

function publishedArea(
  code: GssCode,
  level: Geography,
  parts: readonly AreaEntry[],
): Omit<Patch, 'areas' | 'boroughs'> {
  const residents = parts.reduce((sum, part) => sum + part.residents, 0);
  return {
    code,
    level,
    members: [],
    memberLevel: 'ward',
    residents,
    estimatedShare: 0,
    touchedWards: [],
    rings: null,
  };
}

/**
 * Every neighbourhood by the share of its postcodes inside the rings: whole where all are. A neighbourhood without postcodes
 * counts by the point inside it.
 */
export function outlinePatch(
  rings: readonly Ring[],
  lsoas: readonly AreaEntry[],
  boroughs: readonly AreaEntry[],
  points: ReadonlyMap<GssCode, readonly LonLat[]>,
  wards: readonly AreaEntry[] = [],
): PatchReading {
  const isIn = insideTester(rings);
  const members = lsoas.flatMap(({ code, residents, position }): PatchMember[] => {
    const own = points.get(code) ?? [];
    const known = own.length === 0 ? [position] : own;
    const share = known.filter(isIn).length / known.length;
    return share === 0 ? [] : [{ code, residents, share }];
  });
  if (members.length === 0) return { problem: 'nobody-inside' };
  const inPatch = new Set(members.map(({ code }) => code));
  const inside = lsoas.filter(({ code }) => inPatch.has(code));
  const touched = new Set(inside.map(({ borough }) => borough));
  const inWards = new Set(inside.map(({ ward }) => ward));
  return {
    patch: {
      code: PATCH_CODE,
      level: 'ward',
      members,
      memberLevel: 'lsoa',
      areas: [],
      boroughs: boroughs.filter(({ code }) => touched.has(code)),
      touchedWards: wards.filter(({ code }) => inWards.has(code)),
      rings,
      ...patchResidents(members),
    },
  };
}

/** Where a postcode is, or why that is not known. */
export async function postcodePosition(
  client: QueryClient,
  queries: Queries,
  release: Release,
  postcode: string,
): Promise<LonLat | PatchProblem> {
  const [district = '', inward = ''] = postcode.split(' ');
  const onDemand = await client.query(queries.file(release, FILES.filesOnDemand));
  if (onDemand[`data/${release.id}/postcodes/${district}.json`] === undefined) return 'postcode-outside';
  const [file, points] = await Promise.all([
    client.query(queries.file(release, postcodesOf(district))),
    client.query(queries.file(release, POSTCODE_POINTS)),
  ]);
  const own = file.inward[inward];
  if (own === undefined) return 'unknown-postcode';
  const inSameLsoa = Object.keys(file.inward)
    .filter((other) => file.inward[other]?.[1] === own[1])
    .sort();
  const place = inSameLsoa.indexOf(inward);
  return findPoint(points, file.lsoas[own[1]], district, place) ?? 'unknown-postcode';
}

/** Corners of a circle around a postcode. Check codes of published packs rest on the number: it must stay as it is. */
const CIRCLE_CORNERS = 64;

/** Everything within a straight line of so many metres, as a ring of one geodesic circle. */
export function circleAround(centre: LonLat, metres: number): Ring {
  const { geometry } = circle([...centre], metres, { units: 'meters', steps: CIRCLE_CORNERS });
  return (geometry.coordinates[0] ?? []).map(([longitude = NaN, latitude = NaN]) => [longitude, latitude]);
}
