/** Ratings of approaches as published; `no-study`: looked for, and none found; `not-seen`: told of, but no rating of it was seen. */
export const WORKS_RATINGS = ['high', 'moderate', 'low', 'no-study', 'not-seen'] as const;
export type WorksRating = (typeof WORKS_RATINGS)[number];
