/** Bytes of each part of both builds, in kB of 1,000 bytes after gzip 6 (fonts as they are). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, PLAIN } from './folders.ts';

export interface BytesResult {
  readonly part: string;
  readonly files: number;
  readonly total: number;
  readonly largest: number;
}

/** A file belongs to the first part whose pattern it matches. */
const PARTS: readonly (readonly [part: string, pattern: RegExp])[] = [
  ['ward geometry', /^geo\/ward\.json$/],
  ['neighbourhood geometry', /^geo\/lsoa\.json$/],
  ['borough geometry and context', /^geo\/[^/]+\.json$/],
  ['geometry for download', /^geo\//],
  ['postcode files', /^data\/.*\/postcodes\//],
  ['ward figures', /^data\/.*\/observations\/[^/]*\.ward\.json$/],
  ['neighbourhood figures', /^data\/.*\/observations\/[^/]*\.lsoa\.json$/],
  ['other figures', /^data\/.*\/observations\//],
  ['figures for download (CSV)', /^data\/csv\//],
  ['other data', /^data\//],
  ['MapLibre and its worker', /^assets\/.*(?:maplibre|InteractiveMap|worker).*\.(?:m?js|css)$/i],
  ['app script', /^assets\/.*\.m?js$/],
  ['app style', /^assets\/.*\.css$/],
  ['fonts', /\.woff2?$/],
  ['pages (HTML)', /\.html$/],
];

function sizes(folder: string): { file: string; size: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.vite'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      const size = path.endsWith('.woff2') ? content.length : gzipSync(content, { level: 6 }).length;
      return { file: relative(folder, path).split(sep).join('/'), size: size / 1000 };
    });
}

function summarise(part: string, found: readonly { size: number }[]): BytesResult {
  return {
    part,
    files: found.length,
    total: found.reduce((sum, { size }) => sum + size, 0),
    largest: Math.max(0, ...found.map(({ size }) => size)),
  };
}

export function measureBytes(): BytesResult[] {
  const all = sizes(DIST);
  const partOf = (file: string): string | undefined => PARTS.find(([, pattern]) => pattern.test(file))?.[0];
  const plain = sizes(PLAIN);
  return [
    ...PARTS.map(([part]) =>
      summarise(
        part,
        all.filter(({ file }) => partOf(file) === part),
      ),
    ),
    summarise(
      'plain page: script and style',
      plain.filter(({ file }) => /\.(?:m?js|css)$/.test(file)),
    ),
    summarise(
      'plain page: ward GeoJSON',
      plain.filter(({ file }) => file === 'ward.geojson'),
    ),
    summarise(
      'plain page: neighbourhood GeoJSON',
      plain.filter(({ file }) => file === 'lsoa.geojson'),
    ),
  ];
}
