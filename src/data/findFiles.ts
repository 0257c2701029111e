/** The files of a release that the search box reads. */
import { PostcodesFileSchema, SearchFileSchema } from './findSchema.ts';
import { inRelease, onDemand } from './releaseFiles.ts';

export const SEARCH = inRelease('search', SearchFileSchema);

/** @param district "WV1" */
export function postcodesOf(district: string) {
  return onDemand(`postcodes/${district}`, PostcodesFileSchema);
}
