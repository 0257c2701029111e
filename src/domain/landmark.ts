/** What people look for on a map to find their way: places with a symbol, and railways. */

/** Places with a symbol, the most important first: where two symbols would meet the earlier kind is drawn. */
export const LANDMARK_KINDS = ['hospitals', 'stations', 'schools'] as const;
export type LandmarkKind = (typeof LANDMARK_KINDS)[number];
