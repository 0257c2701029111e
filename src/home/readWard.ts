/**
 * What a pointer or a key is on, read from the page itself: map and list are complete in the page as it was served, and
 * neither their script nor their figures are fetched for this.
 */

/** A ward or borough as the list says it, with its shape as the map draws it. */
export interface ReadPlace {
  readonly code: string;
  readonly name: string;
  /** Name with its borough: "Oldfield, Northtown". */
  readonly place: string;
  /** The borough a ward lies in; null for a borough. */
  readonly borough: { readonly code: string; readonly name: string } | null;
  /** As written in the list. */
  readonly figure: string;
  /** The list gives a figure, and not why there is none. */
  readonly isMeasured: boolean;
  /** What the figure counts. */
  readonly phrase: string;
  /** Outline in the map's units, and what turns them into those of its view box; null for a borough. */
  readonly shape: { readonly path: string; readonly transform: string; readonly viewBox: string } | null;
}

const CODE = /\/area\/([A-Z]\d{8})/;

/** The code in a link to an area's page; null for any other link. */
export function codeOfLink(link: Element | null): string | null {
  return CODE.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** The link of the map or of the list that an event happened in. */
export function placeLink(target: EventTarget | null): Element | null {
  const link = target instanceof Element ? target.closest('.ward-map a, .ward-list a') : null;
  return codeOfLink(link) === null ? null : link;
}

function textOf(within: Element | null | undefined, selector: string): string {
  return within?.querySelector(selector)?.textContent.trim() ?? '';
}

/** @param root holds the map and the list. @returns null for a place that the list does not have. */
export function readPlace(root: Element, code: string): ReadPlace | null {
  const ending = `a[href$="/area/${code}"]`;
  const link = root.querySelector(`.ward-list ${ending}`);
  const item = link?.closest('li');
  if (link == null || item == null) return null;
  const list = link.closest('details');
  const own = list?.querySelector('a') ?? null;
  const localAuthorityName = textOf(list, '.ward-list__name');
  const localAuthorityCode = codeOfLink(own);
  const path = root.querySelector(`.ward-map ${ending} path`);
  const name = link === own ? localAuthorityName : link.textContent.trim();
  return {
    code,
    name,
    place: item.hasAttribute('data-alone') ? name : `${name}, ${localAuthorityName}`,
    borough:
      link === own || localAuthorityCode === null
        ? null
        : { code: localAuthorityCode, name: localAuthorityName },
    figure: textOf(item, '.ward-list__figure'),
    isMeasured: !item.hasAttribute('data-absent'),
    phrase: link.closest('.ward-list')?.getAttribute('data-phrase') ?? '',
    shape:
      path === null
        ? null
        : {
            path: path.getAttribute('d') ?? '',
            transform: path.closest('g')?.getAttribute('transform') ?? '',
            viewBox: path.closest('svg')?.getAttribute('viewBox') ?? '',
          },
  };
}
