/**
 * Geography: the levels at which figures are published, and the areas at each level.
 *
 * `region` is all local authorities of the place together, the combined area of `content/area.json`. It is not the
 * statistical region around it, which appears here only as the comparator `wider-region`.
 */
import area from '../../content/area.json' with { type: 'json' };
import prefixes from '../../content/code-prefixes.json' with { type: 'json' };

/** Levels, from the smallest areas to the largest. */
export const GEOGRAPHIES = ['lsoa', 'ward', 'borough', 'region', 'wider-region', 'england'] as const;
export type Geography = (typeof GEOGRAPHIES)[number];

/** Levels that can be drawn as a map of areas. */
export const MAP_GEOGRAPHIES = ['ward', 'lsoa', 'borough'] as const;
export type MapGeography = (typeof MAP_GEOGRAPHIES)[number];

/** A Government Statistical Service code: one letter and eight digits. */
export type GssCode = string & { readonly __brand: 'GssCode' };

/** Levels above local authorities, each of one area. */
export const SINGLE_GEOGRAPHIES = ['region', 'wider-region', 'england'] as const;
export type SingleGeography = (typeof SINGLE_GEOGRAPHIES)[number];

/** The one area of each level above local authorities; their names are in `GEOGRAPHY_WORDS`. */
export const SINGLE_AREAS: Readonly<Record<SingleGeography, GssCode>> = {
  region: area.combinedArea.code as GssCode,
  'wider-region': area.region.code as GssCode,
  england: area.country.code as GssCode,
};

export const ENGLAND_CODE = SINGLE_AREAS.england;

/** Levels by the first three characters of a code, which the Office for National Statistics gives to kinds of areas. */
const LEVEL_OF_PREFIX: ReadonlyMap<string, string> = new Map(Object.entries(prefixes));

/** The level of a code, or another kind that `content/code-prefixes.json` names; null when it is of none. */
export function kindOfCode(code: string): string | null {
  // The place's own areas first: their codes may be of a kind that the table has no level for.
  const own = SINGLE_GEOGRAPHIES.find((one) => SINGLE_AREAS[one] === code);
  return own ?? LEVEL_OF_PREFIX.get(code.slice(0, 3)) ?? null;
}

/** The level of an area's code as an address has it; null where it is no code of a known level. */
export function levelOf(code: string): Geography | null {
  const kind = kindOfCode(code);
  return GEOGRAPHIES.find((geography) => geography === kind) ?? null;
}

/** One place at one level. */
export interface Area {
  readonly code: GssCode;
  readonly name: string;
  readonly geography: Geography;
  /** The borough a ward or LSOA lies in; the code itself for a borough; null above. */
  readonly borough: GssCode | null;
  /** The ward an LSOA is assigned to (ONS best fit); null at other levels. */
  readonly ward: GssCode | null;
  /** A point inside the area, WGS 84 longitude and latitude; null above borough. */
  readonly position: readonly [longitude: number, latitude: number] | null;
  /** Mid-2024 residents of the LSOAs counted for this area. */
  readonly residents: number | null;
}

/** Whether a value has the form of a GSS code, of whatever level. */
export function isGssCode(value: unknown): value is GssCode {
  return typeof value === 'string' && /^[A-Z]\d{8}$/.test(value);
}

/**
 * Narrow text to a GSS code of a level this project knows.
 * @returns the code, or null when the text has not the form of one or has another country's or level's prefix.
 */
export function parseGssCode(text: string): GssCode | null {
  const code = text.trim().toUpperCase();
  return isGssCode(code) && levelOf(code) !== null ? code : null;
}

/** The level a code belongs to. @throws RangeError for a code of no known level */
export function geographyOf(code: GssCode): Geography {
  const geography = levelOf(code);
  if (geography === null) throw new RangeError(`No geography is known for the code ${code}.`);
  return geography;
}

export function isMapGeography(text: string): text is MapGeography {
  return (MAP_GEOGRAPHIES as readonly string[]).includes(text);
}
