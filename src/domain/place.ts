/**
 * The place this site is about: its combined area, its local authorities and what they are called, from `content/area.json`.
 * Another partnership changes that file and no code. Its form is checked by `data/areaSchema.ts` when data are built.
 */
import area from '../../content/area.json' with { type: 'json' };
import { parseGssCode, type GssCode } from './geography.ts';

/** A local authority of the combined area. */
export interface PlaceAuthority {
  readonly code: GssCode;
  readonly name: string;
  /** Number by which the Department for Education knows it; null where it has none. */
  readonly dfeNumber: string | null;
  /** How many wards and neighbourhoods the sources must hold for it. */
  readonly wards: number;
  readonly neighbourhoods: number;
}

/** @throws RangeError naming the code when it is not the code of an area of a known level */
function gssCode(text: string): GssCode {
  const code = parseGssCode(text);
  if (code === null) throw new RangeError(`content/area.json: "${text}" is not a GSS code.`);
  return code;
}

/** All local authorities of the partnership together. */
export const COMBINED_AREA = { ...area.combinedArea, code: gssCode(area.combinedArea.code) };

/** The ONS region around it, a comparator only. */
export const REGION = { ...area.region, code: gssCode(area.region.code) };

export const AUTHORITIES: readonly PlaceAuthority[] = area.authorities.map((authority) => ({
  ...authority,
  code: gssCode(authority.code),
}));

/** @returns the code itself where it is none of an authority */
export function authorityName(code: GssCode): string {
  return AUTHORITIES.find((authority) => authority.code === code)?.name ?? code;
}

/** How many wards there are in all. */
export const WARD_COUNT = AUTHORITIES.reduce((sum, { wards }) => sum + wards, 0);

/** Ward lines that were redrawn: by which local authorities, and since when (year and month). */
interface Redrawing {
  readonly date: string;
  readonly authorities: readonly GssCode[];
}

interface WardVintage {
  readonly id: string;
  readonly name: string;
  readonly dates: string;
  readonly download: string;
  readonly sharedOutlines: boolean;
  readonly bestFitDerivedFor: readonly string[];
  readonly redrawn: { readonly date: string; readonly authorities: readonly string[] } | null;
}
const WARD_VINTAGES: readonly WardVintage[] = area.wardVintages;
const WARDS_SHOWN = WARD_VINTAGES.find(({ id }) => id === area.wardsShown);

function redrawnOf(vintage: WardVintage | undefined): Redrawing | null {
  const redrawn = vintage?.redrawn ?? null;
  return redrawn === null ? null : { ...redrawn, authorities: redrawn.authorities.map(gssCode) };
}

/** Local authorities that elect on other ward lines than those of the current release; null when none do. */
export const REDRAWN = redrawnOf(WARDS_SHOWN);

/** The latest redrawing of ward lines that a release is older than; null when there is none. */
export const LAST_REDRAWN = redrawnOf(WARD_VINTAGES.findLast(({ redrawn }) => redrawn !== null));

/** Degrees north, about which the place is taken as flat where distances are measured. */
export const MIDDLE_LATITUDE = area.middleLatitude;

/** The police force of the combined area, by name and as it is in a sentence. */
export const POLICE_FORCE = area.policeForce;

/** What its local authorities are called, in the forms that sentences need. */
export const PLACE_WORDS = area.words;

/** A postcode, the first part of one and the code of a ward, where a page says what may be typed. */
export const EXAMPLES = area.examples;

/** Local authorities for whose wards the best fit of neighbourhoods is not official, but worked out from postcodes. */
export const BEST_FIT_DERIVED: readonly GssCode[] = (WARDS_SHOWN?.bestFitDerivedFor ?? []).map(gssCode);

/** Outlines that people can fetch, below `public/`. @param release id of the current release */
export function outlineFiles(release: string): { readonly wards: string; readonly authorities: string } {
  const folder = WARDS_SHOWN?.sharedOutlines === false ? `data/${release}/geo/download` : 'geo/download';
  return {
    wards: `${folder}/${WARDS_SHOWN?.download ?? 'wards'}.geojson`,
    authorities: `${folder}/boroughs.geojson`,
  };
}

/** The dates of the wards of the current release: "May 2024 to April 2026". */
export const WARD_DATES = WARDS_SHOWN?.dates ?? '';
