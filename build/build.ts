/**
 * `npm run build`: writes the site into dist/. SITE_URL says where it will be published, for what needs whole addresses
 * (docs/adr/0006-head-of-a-page.md).
 */
import { resolve } from 'node:path';
import { readBaseMap } from './baseMapSetting.ts';
import { buildSite } from './buildSite.ts';
import { siteAddress } from './siteFiles.ts';

const ROOT = resolve(import.meta.dirname, '..');

const site = siteAddress(process.env['SITE_URL']);
const baseMap = readBaseMap(ROOT);
const pages = await buildSite({
  dist: resolve(ROOT, 'dist'),
  server: resolve(ROOT, '.cache/server'),
  site,
  baseMap,
});
console.log(`${pages.length} pages and 404.html written to dist/.`);
if (site === null) {
  console.log('SITE_URL is not set: no canonical addresses, no link pictures, no sitemap.xml.');
}
if (baseMap !== null) {
  const hosts = baseMap.hosts.length === 0 ? 'this site alone' : baseMap.hosts.join(', ');
  console.log(`The maps lie over a base map, which is fetched from ${hosts}: see docs/base-map.md.`);
}
