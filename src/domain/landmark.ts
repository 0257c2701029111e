/** What people look for on a map to find their way: places with a symbol, and railways. */

/** Places with a symbol, the most important first: where two symbols would meet the earlier kind is drawn. */
export const LANDMARK_KINDS = ['hospitals', 'stations', 'schools'] as const;
export type LandmarkKind = (typeof LANDMARK_KINDS)[number];

/** Those that only a release with landmarks has, as in addresses. */
export const LANDMARK_LAYERS = ['railways', ...LANDMARK_KINDS] as const;
export type LandmarkLayer = (typeof LANDMARK_LAYERS)[number];

/** What has a symbol of its kind, to find one's way by; drawn where there is room. */
export interface MapLandmark {
  readonly id: string;
  readonly name: string;
  readonly kind: LandmarkKind;
  readonly position: readonly [longitude: number, latitude: number];
}
