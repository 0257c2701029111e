import { DEFAULT_EXPLORE_VIEW } from '../view/exploreView.ts';
import { serialiseExploreUrl } from '../view/exploreUrl.ts';
import type { FindResult } from './searchIndex.ts';

/** The address of the explore page that shows what was found. */
export function exploreHrefFor(result: FindResult): string {
  const view =
    result.kind === 'borough'
      ? { ...DEFAULT_EXPLORE_VIEW, borough: result.borough }
      : { ...DEFAULT_EXPLORE_VIEW, areas: result.codes };
  return `/explore?${serialiseExploreUrl(view)}`;
}
