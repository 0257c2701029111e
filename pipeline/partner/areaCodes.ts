/** Codes in a partner's file: known, of an earlier ward, or unknown with the nearest known. */
import { kindOfCode, type GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA, PLACE_WORDS } from '../../src/domain/place.ts';
import type { Gazetteer } from './gazetteer.ts';

const { authority } = PLACE_WORDS;
const COMBINED_AREA_CODES: readonly string[] = [COMBINED_AREA.code, ...COMBINED_AREA.alsoPublishedAs];

/** A code may be repeated in a message only when it has the form of one: anything else could be a name. */
export function looksLikeCode(text: string): boolean {
  return /^[A-Z]\d{8}$/i.test(text);
}

const KINDS: Readonly<Record<string, string>> = {
  'output-area': 'an output area',
  lsoa: 'a neighbourhood (LSOA)',
  msoa: 'a middle layer area (MSOA)',
  ward: 'a ward',
  borough: PLACE_WORDS.authority.indefinite,
  region: 'a county',
  'wider-region': 'a region of England',
  'police-force': 'a police force area',
  england: 'England',
};

/** Whether a code is one of those by which sources name the combined area. */
export function isCombinedArea(code: string): boolean {
  return COMBINED_AREA_CODES.includes(code);
}

/** "a ward", by the kind of a code; null when it is of no kind known here. */
export function levelOfCode(text: string): string | null {
  const code = text.toUpperCase();
  return isCombinedArea(code) ? PLACE_WORDS.together : (KINDS[kindOfCode(code) ?? ''] ?? null);
}

/** The known code that differs in the fewest places, and of those the nearest number. */
export function nearestCode(code: string, known: readonly GssCode[]): GssCode | null {
  const number = Number(code.slice(1));
  const differing = (other: string): number =>
    Array.from(other).filter((letter, index) => letter !== code[index]?.toUpperCase()).length;
  return known.reduce<GssCode | null>((best, other) => {
    if (best === null) return other;
    const change = differing(other) - differing(best);
    if (change !== 0) return change < 0 ? other : best;
    return Math.abs(Number(other.slice(1)) - number) < Math.abs(Number(best.slice(1)) - number)
      ? other
      : best;
  }, null);
}

/** A pattern that finds a text as it is: a name may hold a full stop or brackets. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What people write over or beside sums. @param many word for local authorities; @param area name of the combined area */
export function wordsForTotal(many: string, area: string): RegExp {
  return new RegExp(
    `^(grand |sub-?|sum )?totals?$|^(all|all wards|all ${literal(many)}|overall|sum|${literal(area)})$`,
    'i',
  );
}
const TOTAL = wordsForTotal(authority.many, COMBINED_AREA.name);
/** Words for a sum beside the name of a local authority: "Newtown total". */
const BESIDE_TOTAL = /^totals?( for| of)? | totals?$/i;
/** What people write for events without a known area. @param one word for a local authority; @param area as above */
export function wordsForUnplaced(one: string, area: string): RegExp {
  const authorityWord = literal(one);
  return new RegExp(
    '^\\(?(unknown|not (known|recorded|stated|available)|unallocated|unassigned|unmatched|other|missing|blank|null|none|n/a|' +
      `no (ward|${authorityWord}|fixed abode)|out of (area|${authorityWord}|region)|` +
      `outside( the)?( of)?( the)? (area|${authorityWord}|region|${literal(area)}))\\)?$`,
    'i',
  );
}
const UNPLACED = wordsForUnplaced(authority.one, COMBINED_AREA.name);
/** A name that is longer is none that is known. */
const LONGEST_NAME = 40;

interface NamedArea {
  readonly isTotal: boolean;
  /** Codes of the areas of this name at the wanted level, described; empty where it is a total or a word for no known area. */
  readonly areas: readonly string[];
}

/** What stands in place of a code when that is the public name of an area or a word for a sum; null: it may not be repeated. */
export function namedArea(
  gazetteer: Gazetteer,
  written: string,
  geography: 'ward' | 'borough',
): NamedArea | null {
  const text = written.replace(/ ?:$/, '');
  if (text.length > LONGEST_NAME || /\d/.test(text)) return null;
  if (TOTAL.test(text)) return { isTotal: true, areas: [] };
  if (UNPLACED.test(text)) return { isTotal: false, areas: [] };
  const { wards, boroughs } = gazetteer.lookups;
  const borough = text.replace(BESIDE_TOTAL, '').toLowerCase();
  if (BESIDE_TOTAL.test(text) && [...boroughs.values()].some(({ name }) => name.toLowerCase() === borough)) {
    return { isTotal: true, areas: [] };
  }
  const asked = text.replace(/\s+ward$/i, '').toLowerCase();
  const same = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === asked;
  const known = geography === 'ward' ? wards : boroughs;
  const areas = [...known.values()].filter(same).map(({ code }) => describeWard(gazetteer, code));
  if (areas.length > 0) return { isTotal: false, areas };
  if ([...boroughs.values()].some(same)) return { isTotal: true, areas: [] };
  const former = geography === 'ward' ? [...gazetteer.formerWards.values()].filter(same) : [];
  if (former.length === 0) return null;
  return {
    isTotal: false,
    areas: former.map(
      ({ code, name, borough }) => `${code} (${name}, ${boroughs.get(borough)?.name ?? ''}, earlier ward)`,
    ),
  };
}

/** A code with its names: "(Newtown, Anytown)" after it. */
export function describeWard(gazetteer: Gazetteer, code: GssCode): string {
  const ward = gazetteer.lookups.wards.get(code);
  const borough = gazetteer.lookups.boroughs.get(ward?.borough ?? code);
  return ward === undefined
    ? `${code} (${borough?.name ?? 'no name'})`
    : `${code} (${ward.name}, ${borough?.name ?? ''})`;
}
