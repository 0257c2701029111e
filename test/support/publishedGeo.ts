/** Where the current release's outlines are below `public/`: its own, or those that old releases share. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import published from '../../pipeline/release.json' with { type: 'json' };
import { REPOSITORY } from '../pipeline/rawSources.ts';

const own = `data/${published.id}/geo`;
/** "geo", or the release's own folder. */
export const GEO_FOLDER = existsSync(join(REPOSITORY, 'public', own)) ? own : 'geo';

/** @param name "ward.json" */
export function geoPath(name: string): string {
  return `${GEO_FOLDER}/${name}`;
}

/** The outlines of wards that people can fetch, whatever their date. */
export function wardDownload(): string {
  const name = readdirSync(join(REPOSITORY, 'public', GEO_FOLDER, 'download')).find((one) =>
    one.startsWith('wards-'),
  );
  if (name === undefined) throw new Error('No outlines of wards are offered for download.');
  return geoPath(`download/${name}`);
}
