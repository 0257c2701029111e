/** The view of the explore page, read from the address and written back to it. */
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Known } from './exploreParameters.ts';
import { parseExploreUrl, serialiseExploreUrl, type ParsedAddress } from './exploreUrl.ts';
import type { ExploreView } from './exploreView.ts';
import { drawnAs, isOn, leadingMeasure, measuresOf, secondFill } from './viewLayers.ts';

/** `replace` is for changes that Back should not step through one at a time (paging, brushing, sorting). */
export type ChangeView = (
  change: Partial<ExploreView> | ((view: ExploreView) => Partial<ExploreView>),
  options?: { readonly replace?: boolean },
) => void;

/** Tells what is set beside the leading measure: the second fill, or one of the other measures. */
function besideKey(view: ExploreView): string {
  return (
    secondFill(view) ??
    measuresOf(view)
      .map(({ id }) => id)
      .join()
  );
}

/** Changes after which what was brushed, pressed or paged to no longer means anything. */
function settled(view: ExploreView, change: Partial<ExploreView>): ExploreView {
  const asked = { ...view, ...change };
  const leading = leadingMeasure(asked);
  const isOtherMeasure = leading !== leadingMeasure(view);
  const isOtherSecond = besideKey(asked) !== besideKey(view);
  const isOtherLevel = asked.geography !== view.geography;
  const isOtherPeriod = asked.period !== view.period;
  const next = {
    ...asked,
    ...(isOtherMeasure && !('period' in change) ? { period: null, since: null } : {}),
    // A period is stepped through with what is brushed and pressed.
    ...(isOtherMeasure || isOtherLevel || isOtherPeriod ? { range: change.range ?? null } : {}),
    ...(isOtherMeasure || isOtherSecond || isOtherLevel || isOtherPeriod
      ? { secondRange: change.secondRange ?? null, lasso: change.lasso ?? null }
      : {}),
    // One measure coincides with nothing.
    coincide: asked.coincide && measuresOf(asked).length > 1,
    picked: asked.picked.filter(({ layer, classKey }) => {
      // Five classes, nine, and those of a change are not each other's.
      const hasNine = drawnAs(asked, 'fill').length > 1 && asked.pairing === 'one-map';
      const own = hasNine ? 'cell-' : asked.since === null || layer !== leading ? 'class-' : 'change-';
      const isOther = ['class-', 'cell-', 'change-'].some(
        (kind) => kind !== own && classKey.startsWith(kind),
      );
      return isOn(asked, layer) && !isOtherLevel && !isOther;
    }),
  };
  const isOtherRows =
    isOtherMeasure ||
    isOtherLevel ||
    isOtherPeriod ||
    ['borough', 'sort', 'picked', 'coincide'].some((field) => field in change);
  return isOtherRows && !('page' in change) ? { ...next, page: 1 } : next;
}

/** The view read before, for `withUnchanged`. */
let before: ExploreView | null = null;

/** The view with those parts as the same objects that the one before had alike, so that what is drawn of them is kept. */
function withUnchanged(view: ExploreView): ExploreView {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const parts = Object.entries(view).map(([field, value]: [string, unknown]) => [
    field,
    JSON.stringify(old[field]) === JSON.stringify(value) ? old[field] : value,
  ]);
  // Field by field it is the view given: only equal values have taken each other's place.
  before = Object.fromEntries(parts) as ExploreView;
  return before;
}

export function useExploreView(known: Known): ParsedAddress & { readonly changeView: ChangeView } {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const parsed = useMemo(() => {
    const { view, problems } = parseExploreUrl(new URLSearchParams(search), known);
    return { view: withUnchanged(view), problems };
  }, [search, known]);
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
