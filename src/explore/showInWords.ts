import type { ChangeView } from '../view/useExploreView.ts';

/** Id of the heading of what is said of the selected areas. */
export const SELECTED_AREAS = 'selected-areas-title';

/** What is led to may first have to be fetched, and its tab to be opened. */
const LONGEST_WAIT_MILLISECONDS = 10_000;

/** Opens the words beside the map, or goes to them below, and gives a part of them the focus. @param id of the part */
export function showInWords(id: string, changeView: ChangeView): void {
  changeView({ tab: 'card' }, { replace: true });
  document.querySelector<HTMLElement>('.explore__sheet:popover-open')?.hidePopover();
  const until = performance.now() + LONGEST_WAIT_MILLISECONDS;
  const go = (): void => {
    const part = document.getElementById(id);
    // Behind another tab it has no boxes yet.
    if (part !== null && part.getClientRects().length > 0) {
      part.scrollIntoView();
      part.focus({ preventScroll: true });
    } else if (performance.now() < until) requestAnimationFrame(go);
  };
  requestAnimationFrame(go);
}
