/** Addresses of the parts that other sites may show in a frame, and of the pages they come from. */

export const EMBED_KINDS = ['map', 'chart', 'boroughs', 'area'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** Pixels a frame starts with; with `embed.js` on the page around it, it grows and shrinks to what it holds. */
export const EMBED_HEIGHTS: Readonly<Record<EmbedKind, number>> = {
  map: 900,
  chart: 560,
  boroughs: 620,
  area: 620,
};

export interface Embed {
  readonly kind: EmbedKind;
  /** Below the app's root, with its query. */
  readonly address: string;
}

/** "?area=…" of a query, or nothing. */
function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}?${query}`;
}

function embed(kind: EmbedKind, query: string): Embed {
  return { kind, address: withQuery(`embed/${kind}/`, query) };
}

/**
 * What of a page can stand in another site's page.
 * @param path below the app's root, without its last slash. @param search without its question mark.
 */
export function embedsOf(path: string, search: string): readonly Embed[] {
  const measure = /^\/data\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (measure !== undefined) {
    return [embed('map', `indicator=${measure}`), embed('boroughs', `indicator=${measure}`)];
  }
  const area = /^\/area\/([A-Z]\d{8})$/.exec(path)?.[1];
  if (area !== undefined) return [embed('area', `area=${area}`)];
  if (path === '/explore') {
    return (['map', 'chart', 'boroughs'] as const).map((kind) => embed(kind, search));
  }
  return path === '/' ? [embed('map', '')] : [];
}

export function embedKindIn(path: string): EmbedKind | null {
  const name = /^\/embed\/([a-z]+)$/.exec(path)?.[1];
  return EMBED_KINDS.find((kind) => kind === name) ?? null;
}

/** The page that a framed part comes from, as a path of the app. */
export function wholePage(path: string, search: string): string {
  const area = new URLSearchParams(search).get('area') ?? '';
  return embedKindIn(path) === 'area' && /^[A-Z]\d{8}$/.test(area)
    ? `/area/${area}`
    : withQuery('/explore', search);
}

/** What a framed part tells the page around it, and what it is asked. */
export const EMBED_HEIGHT_MESSAGE = 'needs-assessment-height';
export const EMBED_ASK_MESSAGE = 'needs-assessment-ask';
