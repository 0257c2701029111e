/** The view of the explore page, read from the address and written back to it. */
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Known } from './exploreParameters.ts';
import { parseExploreUrl, serialiseExploreUrl, type ParsedAddress } from './exploreUrl.ts';
import type { ExploreView } from './exploreView.ts';

/** `replace` is for changes that Back should not step through one at a time (paging, brushing, sorting). */
export type ChangeView = (
  change: Partial<ExploreView> | ((view: ExploreView) => Partial<ExploreView>),
  options?: { readonly replace?: boolean },
) => void;

/** Changes after which what was brushed or paged to no longer means anything. */
function settled(view: ExploreView, change: Partial<ExploreView>): ExploreView {
  const next = { ...view, ...change };
  const otherFigures = next.indicator !== view.indicator || next.period !== view.period;
  if ((otherFigures || next.geography !== view.geography) && !('page' in change)) {
    return { ...next, page: 1, range: change.range ?? null, secondRange: change.secondRange ?? null };
  }
  if (('borough' in change || 'sort' in change) && !('page' in change)) return { ...next, page: 1 };
  return next;
}

export function useExploreView(known: Known): ParsedAddress & { readonly changeView: ChangeView } {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const parsed = useMemo(() => parseExploreUrl(new URLSearchParams(search), known), [search, known]);
  // From the address as it is when a choice is made, so that the function stays the same while the view changes.
  const changeView = useCallback<ChangeView>(
    (change, options) => {
      const { view } = parseExploreUrl(new URLSearchParams(window.location.search), known);
      const wanted = typeof change === 'function' ? change(view) : change;
      const query = serialiseExploreUrl(settled(view, wanted));
      navigate(query === '' ? path : `${path}?${query}`, { replace: options?.replace ?? false });
    },
    [known, navigate, path],
  );
  return { ...parsed, changeView };
}
