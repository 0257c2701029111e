/** Which areas the address asks to see beside the area of the page. */

/** Areas side by side, the page's own among them: more do not fit a page of paper or a reader's eye. */
export const MOST_COMPARED = 4;

export interface ComparedCodes {
  /** At most three, without the page's own and without doubles. */
  readonly codes: readonly string[];
  /** Asked for beyond the three. */
  readonly leftOut: readonly string[];
}

/** @returns null when the address does not ask for a comparison; an empty one still has to be chosen. */
export function comparedCodes(search: string, own: string): ComparedCodes | null {
  const asked = new URLSearchParams(search).getAll('compare');
  if (asked.length === 0) return null;
  const codes = asked
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().toUpperCase())
    .filter((text) => text !== '' && text !== own);
  const distinct = [...new Set(codes)];
  return { codes: distinct.slice(0, MOST_COMPARED - 1), leftOut: distinct.slice(MOST_COMPARED - 1) };
}

/** The address of an area's page with others beside it; `null` for the area alone. */
export function compareHref(own: string, codes: readonly string[] | null): string {
  return codes === null ? `/area/${own}` : `/area/${own}?compare=${codes.join(',')}`;
}
