/** What happens at every turn of the wheel and every move of a finger, and that nothing of ours asks to be told of. */
const NOT_LISTENED_FOR: readonly string[] = ['wheel', 'touchmove'];

/**
 * React listens on its root for every kind of event there is. As soon as anything listens for the wheel or a moving finger,
 * the browser asks the page where each turn and move has landed and runs script for it before it may paint: a third of the
 * longest waits while a story was scrolled. None of our parts listens for these (`test/browser/scrolling.spec.ts`).
 * @returns the same element, on which such a listener is not set
 */
export function quietRoot(root: HTMLElement): HTMLElement {
  const listen = root.addEventListener.bind<HTMLElement['addEventListener']>(root);
  root.addEventListener = (...all: Parameters<typeof listen>): void => {
    if (!NOT_LISTENED_FOR.includes(all[0])) listen(...all);
  };
  return root;
}
