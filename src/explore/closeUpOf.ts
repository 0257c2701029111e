/** Whether a map of the explorer is drawn close to some areas, or can be. */
import { areasOfCloseUp, type CloseUpArea } from '../map/closeUp.ts';
import type { CloseUp } from '../map/CloseUpButton.tsx';
import type { ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { joinNames } from '../words/listOf.ts';
import { MAP_WORDS } from '../words/map.ts';

/** More are not named. */
const MOST_NAMED = 3;

export function namesInShort(areas: readonly { readonly name: string }[]): string {
  return areas.length > MOST_NAMED ? MAP_WORDS.closeUp.many : joinNames(areas.map(({ name }) => name));
}

/** What the map is drawn close to, or the selected areas that it can be drawn close to; null where there are none. */
export function closeUpOf(
  { areas, layout }: Pick<ExploreView, 'areas' | 'layout'>,
  map: { readonly closeTo: string | null; readonly areas: readonly CloseUpArea[] },
  changeView: ChangeView,
): CloseUp | null {
  const isOn = map.closeTo !== null;
  const selected = layout === 'hexagons' ? [] : areasOfCloseUp(map.areas, areas);
  if (!isOn && selected.length === 0) return null;
  return {
    names: map.closeTo ?? namesInShort(selected),
    isOn,
    onChange: (close) => changeView((now) => ({ fit: close ? now.areas : [] })),
  };
}
