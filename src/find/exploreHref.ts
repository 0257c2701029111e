import type { FindResult } from './searchIndex.ts';

/**
 * The address of the explore page that shows what was found. Written here and not by the explorer's own grammar, which every
 * page would then have to load; a test compares them.
 */
export function exploreHrefFor(result: FindResult): string {
  if (result.kind === 'neighbourhood')
    return `/explore?geography=lsoa&area=${result.codes.join()}&borough=${result.borough}`;
  return result.kind === 'borough'
    ? `/explore?borough=${result.borough}`
    : `/explore?area=${result.codes.join()}`;
}
