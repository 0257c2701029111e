/** Finding areas by name: typing errors forgiven, old ward names lead to their successors. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { AreaEntry } from '../data/queries.ts';
import type { Continuity } from '../domain/continuity.ts';
import type { PostcodesFile, SearchFile } from '../data/findSchema.ts';
import { parseGssCode, type GssCode } from '../domain/geography.ts';
import type { PostcodeQuery } from './postcode.ts';

/** A landmark has no page of its own: it leads to the ward it lies in. */
export type LandmarkFindKind = 'station' | 'school' | 'hospital';
export type FindKind =
  'ward' | 'borough' | 'place' | 'former' | 'neighbourhood' | 'postcode' | LandmarkFindKind;

/** One thing that can be chosen. */
export interface FindResult {
  readonly id: string;
  readonly kind: FindKind;
  readonly title: string;
  /** Wards, or the borough, that choosing it selects. */
  readonly codes: readonly GssCode[];
  readonly borough: GssCode | null;
  /** Neighbourhoods: the ward it is counted in. */
  readonly ward?: GssCode;
  /** Former wards: when it ended and the share of its residents in this successor. */
  readonly until?: string;
  readonly share?: number;
  /** Only alike: nothing is called what was typed, or the rest of it. */
  readonly isGuess?: boolean;
  /** Postcodes beside a ward line: in either of the two wards, or, where the borough settles it, the own and the one across. */
  readonly line?: 'either' | 'own' | 'across';
  /** Former wards: at the one that the successor is most like. */
  readonly continuity?: Continuity;
  /** Landmarks: of when the list is that it is in. */
  readonly dated?: string;
}

export interface SearchIndex {
  readonly find: (text: string) => readonly FindResult[];
  readonly districts: ReadonlySet<string>;
  readonly wardByCode: ReadonlyMap<string, AreaEntry>;
}

const MOST_FOUND = 8;

/** Share of residents below which a successor is not offered: slivers of a boundary change. */
const LEAST_SHARE = 0.1;

/**
 * How well a name answers what was typed, best first: it is that, it begins with it, a later word of it does, or neither.
 * Whoever types "heath" has begun a name, so Heath Top comes before Small Heath, however the words score.
 */
function fit(title: string, wanted: string): number {
  const name = title.toLowerCase();
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.split(/[\s&-]+/).some((_, at, words) => words.slice(at).join(' ').startsWith(wanted)) ? 2 : 3;
}

const LANDMARK_FIND_KINDS = {
  places: 'place',
  stations: 'station',
  hospitals: 'hospital',
  schools: 'school',
} as const;

/** Landmarks and smaller places of a release that has them. One named as the ward it lies in would only be the ward twice. */
function landmarks(
  wards: readonly AreaEntry[],
  boroughs: readonly AreaEntry[],
  { landmarks: found }: SearchFile,
): readonly FindResult[] {
  if (found === undefined) return [];
  const byCode = new Map(wards.map((ward) => [ward.code, ward]));
  const known = new Set(boroughs.map(({ name }) => name));
  return (['places', 'stations', 'hospitals', 'schools'] as const).flatMap((list) => {
    const { dated = '', rows = [] } = found.lists[list] ?? {};
    return rows.flatMap(([title, at], index): FindResult[] => {
      const kind = LANDMARK_FIND_KINDS[list];
      const home = found.wards[at];
      const ward = home === undefined ? undefined : byCode.get(home);
      if (ward === undefined) return [];
      if (kind === 'place' && (ward.name === title || known.has(title))) return [];
      const { code, borough } = ward;
      return [{ id: `${kind}:${index}`, kind, title, codes: [code], borough, dated }];
    });
  });
}

/** All that can be found by name. */
function everything(
  wards: readonly AreaEntry[],
  boroughs: readonly AreaEntry[],
  file: SearchFile,
): readonly FindResult[] {
  return [
    ...boroughs.map(({ code, name }) => ({
      id: code,
      kind: 'borough' as const,
      title: name,
      codes: [code],
      borough: code,
    })),
    ...wards.map(({ code, name, borough }) => ({
      id: code,
      kind: 'ward' as const,
      title: name,
      codes: [code],
      borough,
    })),
    // A town that gives its borough its name would only be the borough twice.
    ...file.places
      .filter((place) => !boroughs.some(({ name }) => name === place.name))
      .map((place) => ({
        id: `place:${place.name}`,
        kind: 'place' as const,
        title: place.name,
        codes: place.wards,
        borough: null,
      })),
    ...landmarks(wards, boroughs, file),
    // A ward that lives on under its name is found as itself.
    ...file.formerWards
      .filter((former) => !wards.some((ward) => ward.name === former.name && ward.borough === former.borough))
      .flatMap((former) =>
        former.successors
          .filter((successor) => successor.share >= LEAST_SHARE)
          .map((successor) => ({
            id: `former:${former.code}:${successor.code}`,
            kind: 'former' as const,
            title: former.name,
            codes: [successor.code],
            borough: former.borough,
            until: former.until,
            share: successor.share,
            ...(successor.continuity === undefined ? {} : { continuity: successor.continuity }),
          })),
      ),
  ];
}

const ORDER: Readonly<Record<FindKind, number>> = {
  borough: 0,
  ward: 1,
  place: 2,
  station: 3,
  hospital: 3,
  school: 3,
  former: 4,
  neighbourhood: 5,
  postcode: 0,
};

interface Hit {
  readonly result: FindResult;
  readonly score: number;
}

/** People look for areas first; a school must not stand before a ward that answers as well. */
function isLandmark({ kind }: FindResult): boolean {
  return kind === 'station' || kind === 'hospital' || kind === 'school';
}

/** Best first. @param wanted what was typed, in small letters. */
function byFit(wanted: string) {
  return (a: Hit, b: Hit): number => {
    const [fitA, fitB] = [fit(a.result.title, wanted), fit(b.result.title, wanted)];
    return (
      fitA - fitB ||
      Number(isLandmark(a.result)) - Number(isLandmark(b.result)) ||
      (fitA === 0 ? ORDER[a.result.kind] - ORDER[b.result.kind] : b.score - a.score) ||
      (b.result.share ?? 0) - (a.result.share ?? 0)
    );
  };
}

/** Build the index over wards, boroughs, places and former wards. */
export function createSearchIndex(
  wards: readonly AreaEntry[],
  boroughs: readonly AreaEntry[],
  file: SearchFile,
): SearchIndex {
  const results = everything(wards, boroughs, file);
  const byId = new Map(results.map((result) => [result.id, result]));
  /** A ward that lives on under its name is found by its former code too. */
  const codesOf = ({ id, kind, title, borough }: FindResult): string => {
    if (kind === 'former') return id.split(':')[1] ?? '';
    if (kind !== 'ward') return id;
    const same = file.formerWards.filter((former) => former.name === title && former.borough === borough);
    return [id, ...same.map(({ code }) => code)].join(' ');
  };
  const index = new MiniSearch<{ id: string; title: string; code: string }>({
    fields: ['title', 'code'],
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : 0), boost: { title: 2 } },
    processTerm: (term) => {
      const plain = term
        .toLowerCase()
        .replace(/['’]s?$/u, '')
        .replace(/['’.]/gu, '');
      return plain === '' || plain === 'and' || plain === '&' ? null : plain;
    },
  });
  index.addAll(results.map((result) => ({ id: result.id, title: result.title, code: codesOf(result) })));

  return {
    districts: new Set(file.districts),
    wardByCode: new Map(wards.map((ward) => [ward.code, ward])),
    find: (text) => {
      const wanted = text.trim().toLowerCase();
      const best = (hits: readonly SearchResult[]): FindResult[] =>
        hits
          .map((hit) => ({ result: byId.get(String(hit.id)), score: hit.score }))
          .filter((hit): hit is Hit => hit.result !== undefined)
          .sort(byFit(wanted))
          .map((hit) => hit.result);
      const written = best(index.search(text, { combineWith: 'AND', fuzzy: false }));
      // Every word must fit; when none does, the word that fits best stands for a misspelt one beside it.
      const strict = index.search(text, { combineWith: 'AND' });
      const alike = strict.length > 0 ? strict : index.search(text, { combineWith: 'OR', fuzzy: 0.5 });
      const known = new Set(written.map(({ id }) => id));
      // A code is right or wrong: one like it is another place.
      const guesses = (parseGssCode(text) === null ? best(alike) : [])
        .filter(({ id }) => !known.has(id))
        .map((result) => ({ ...result, isGuess: true }));
      return [...written, ...guesses].slice(0, MOST_FOUND);
    },
  };
}

export interface FoundWards {
  readonly found: boolean;
  readonly wards: readonly GssCode[];
  /** So near a ward line that it may be in either of the two: the likelier is first. */
  readonly isNearLine?: boolean;
}

/** Wards that a postcode, sector or district lies in, by number of postcodes, most first. */
export function findPostcode(query: PostcodeQuery, file: PostcodesFile): FoundWards {
  const wardAt = (index: number) => file.wards[index];
  if (query.kind === 'full') {
    const entry = file.inward[query.inward];
    const ward = entry === undefined ? undefined : wardAt(entry[0]);
    const near = wardAt(file.near?.[query.inward] ?? -1);
    if (ward !== undefined && near !== undefined)
      return { found: true, wards: [ward, near], isNearLine: true };
    if (ward !== undefined) return { found: true, wards: [ward] };
  }
  const prefix = query.kind === 'sector' ? query.sector : '';
  const counts = new Map<GssCode, number>();
  for (const [inward, [index]] of Object.entries(file.inward)) {
    const ward = wardAt(index);
    if (ward !== undefined && inward.startsWith(prefix)) counts.set(ward, (counts.get(ward) ?? 0) + 1);
  }
  const wards = [...counts].sort((a, b) => b[1] - a[1]).map(([ward]) => ward);
  return { found: query.kind !== 'full' && wards.length > 0, wards };
}
