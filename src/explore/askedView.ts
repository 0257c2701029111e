/** What the address asks for now, for parts of the page that answer before the figures of it are there. */
import { createContext, use } from 'react';
import type { ExploreView } from '../view/exploreView.ts';

export const AskedView = createContext<ExploreView | null>(null);

/** @param drawn the view that is drawn, where nothing says what is asked for */
export function useAskedView(drawn: ExploreView): ExploreView {
  return use(AskedView) ?? drawn;
}
