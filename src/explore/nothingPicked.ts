import type { ExploreView } from '../view/exploreView.ts';

/** What is let go together: everything that picks areas out of the rest. */
export const NOTHING_PICKED = {
  picked: [],
  lasso: null,
  range: null,
  secondRange: null,
  coincide: false,
} as const satisfies Partial<ExploreView>;
