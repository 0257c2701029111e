/** What an evidence pack shows. Everything but the person's own words is in the address. */
import type { GssCode } from '../domain/geography.ts';
import type { PackMapLayer } from './packMapLayers.ts';

export const EVIDENCE_COMPARATORS = ['borough', 'region', 'england'] as const;
export type EvidenceComparator = (typeof EVIDENCE_COMPARATORS)[number];

/** The place a pack is about, as chosen. */
export type PatchChoice =
  | { readonly kind: 'none' }
  /** Wards, boroughs or the boroughs together, by code. */
  | { readonly kind: 'areas'; readonly codes: readonly GssCode[] }
  /** Drawn or uploaded, in the written form of `domain/outline.ts`. */
  | { readonly kind: 'outline'; readonly outline: string }
  /** Everything within a straight-line distance of a postcode. */
  | { readonly kind: 'near'; readonly postcode: string; readonly metres: number };

/** How many areas and measures a pack may hold. */
export const MOST_PATCH_AREAS = 60;
export const MOST_PACK_INDICATORS = 24;
/** Letters of a person's own name for the patch. */
export const LONGEST_NAME = 80;
/** Straight-line distances that are offered, in metres: about a quarter of a mile to one and a half, 5 to 30 minutes on foot. */
export const DISTANCES = [400, 800, 1200, 1600, 2000, 2400] as const;

export interface EvidenceView {
  readonly patch: PatchChoice;
  /** The person's own name for the patch; null takes the names of its areas. */
  readonly name: string | null;
  /** Null before anything was chosen: the first ready-made set stands in. */
  readonly indicators: readonly string[] | null;
  readonly compare: readonly EvidenceComparator[];
  readonly earlier: boolean;
  /** What the map shows over its colours. */
  readonly map: readonly PackMapLayer[];
  /** Null: the current release. */
  readonly release: string | null;
  /** Only on the checking page: the check code as it was typed or linked. */
  readonly code: string | null;
}

export const DEFAULT_EVIDENCE_VIEW: EvidenceView = {
  patch: { kind: 'none' },
  name: null,
  indicators: null,
  compare: ['borough', 'region', 'england'],
  earlier: true,
  map: [],
  release: null,
  code: null,
};
