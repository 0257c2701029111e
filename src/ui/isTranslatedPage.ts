/** Nothing but a translator of the browser makes such elements. */
const SIGN = ':is(font)';

/**
 * Whether a translator has its hands in the page now. What shows figures is then drawn anew with other figures, whole: a heading must not
 * be changed by itself over figures that React can no longer reach. Without one it is kept and changed, which costs half as much.
 */
export function isTranslatedPage(): boolean {
  return typeof document !== 'undefined' && document.querySelector(SIGN) !== null;
}
