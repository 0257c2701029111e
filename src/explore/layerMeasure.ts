import type { Indicator } from '../domain/indicator.ts';
import { shownIndicator } from '../domain/shownIndicator.ts';
import type { ExploreView } from '../view/exploreView.ts';

/** The measure that the map shows of a layer; undefined where it is not known. */
export function measureOf(
  { geography }: Pick<ExploreView, 'geography'>,
  id: string,
  { indicators }: { readonly indicators: readonly Indicator[] },
): Indicator | undefined {
  const asked = indicators.find((indicator) => indicator.id === id);
  return asked && shownIndicator(asked, geography, indicators);
}
