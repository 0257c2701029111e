import { exploreHrefFor } from './exploreHref.ts';
import type { FindResult } from './searchIndex.ts';

/** The page of the area that was found. A place in several wards has no page of its own, so the map shows them. */
export function areaHrefFor(result: FindResult): string {
  const [code] = result.codes;
  return code !== undefined && result.codes.length === 1 && result.kind !== 'neighbourhood'
    ? `/area/${code}`
    : exploreHrefFor(result);
}
