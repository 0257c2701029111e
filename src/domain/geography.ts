/**
 * Geography: the levels at which figures are published, and the areas at each level.
 *
 * `region` is the seven boroughs together (metropolitan county E11000005, which is also
 * police force area E23000014). It is not the statistical region E12000005, which is about
 * twice as large and appears here only as the comparator `wider-region`.
 */

/** Levels, from the smallest areas to the largest. */
export const GEOGRAPHIES = ['lsoa', 'ward', 'borough', 'region', 'wider-region', 'england'] as const;
export type Geography = (typeof GEOGRAPHIES)[number];

/** Levels that can be drawn as a map of areas. */
export const MAP_GEOGRAPHIES = ['ward', 'lsoa', 'borough'] as const;
export type MapGeography = (typeof MAP_GEOGRAPHIES)[number];

/** A Government Statistical Service code: one letter and eight digits. */
export type GssCode = string & { readonly __brand: 'GssCode' };

/** The seven boroughs together. */
export const REGION_CODE = 'E11000005' as GssCode;
/** The statistical region "West Midlands", a comparator only. */
export const WIDER_REGION_CODE = 'E12000005' as GssCode;
export const ENGLAND_CODE = 'E92000001' as GssCode;

/** Levels above local authorities, each of one area. */
export const SINGLE_GEOGRAPHIES = ['region', 'wider-region', 'england'] as const;
export type SingleGeography = (typeof SINGLE_GEOGRAPHIES)[number];

/** The one area of each level above local authorities; their names are in `GEOGRAPHY_WORDS`. */
export const SINGLE_AREAS: Readonly<Record<SingleGeography, GssCode>> = {
  region: REGION_CODE,
  'wider-region': WIDER_REGION_CODE,
  england: ENGLAND_CODE,
};

const PREFIX_GEOGRAPHY: Readonly<Record<string, Geography>> = {
  E01: 'lsoa',
  E05: 'ward',
  E08: 'borough',
  E11: 'region',
  E12: 'wider-region',
  E92: 'england',
};

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
  return typeof value === 'string' && /^E\d{8}$/.test(value);
}

/**
 * Narrow text to a GSS code of a level this project knows.
 * @returns the code, or null when the text has not the form of one or has another country's or level's prefix.
 */
export function parseGssCode(text: string): GssCode | null {
  const code = text.trim().toUpperCase();
  return isGssCode(code) && code.slice(0, 3) in PREFIX_GEOGRAPHY ? code : null;
}

/** The level a code belongs to, by its prefix. */
export function geographyOf(code: GssCode): Geography {
  const geography = PREFIX_GEOGRAPHY[code.slice(0, 3)];
  if (geography === undefined) throw new Error(`No geography is known for the code ${code}.`);
  return geography;
}

export function isMapGeography(text: string): text is MapGeography {
  return (MAP_GEOGRAPHIES as readonly string[]).includes(text);
}
