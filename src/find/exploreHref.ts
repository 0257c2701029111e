import type { FindResult } from './searchIndex.ts';

/** The explore page drawn close to these areas, with the names of those around. */
export function closeUpHref(codes: string, geography = ''): string {
  return `/explore?layers=boroughs,places,names${geography}&area=${codes}&fit=${codes}`;
}

/**
 * The address of the explore page that shows what was found. Written here and not by the explorer's own grammar, which every
 * page would then have to load; a test compares them.
 */
export function exploreHrefFor(result: FindResult): string {
  const codes = result.codes.join();
  if (result.kind === 'neighbourhood')
    return `${closeUpHref(codes, '&geography=lsoa')}&borough=${result.borough}`;
  return result.kind === 'borough' ? `/explore?borough=${result.borough}` : closeUpHref(codes);
}
