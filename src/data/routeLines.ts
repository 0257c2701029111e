import type { Release } from './schema.ts';

/** Whether a release has a partner's route lines: no page of it says that what runs now is not known. */
export function hasRouteLines({ id, files }: Pick<Release, 'id' | 'files'>): boolean {
  return `data/${id}/routes.geojson` in files;
}
