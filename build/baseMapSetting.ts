/**
 * Reads `content/base-map.json` for the build: what the app is told (`__BASE_MAP__`, null where there is no base map, so that
 * all that is only for one is left out), and which hosts the security policy opens. See docs/base-map.md.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { checkBaseMap } from '../src/data/baseMapSchema.ts';
import type { BaseMap } from '../src/domain/baseMap.ts';

const BASE_MAP_FILE = 'content/base-map.json';

function fault(where: string | null, reason: string): Error {
  const place = where === null ? BASE_MAP_FILE : `${BASE_MAP_FILE}, ${where}`;
  return new Error(`${place}: ${reason}. docs/base-map.md shows the whole file.`);
}

/**
 * The setting from the file's text.
 * @throws Error that says where it is wrong, what is, and how to mend it
 */
export function parseBaseMap(text: string): BaseMap | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw fault(null, `it is not valid JSON (${String(cause)}). Mend it, or write { "use": "none" }`);
  }
  const checked = checkBaseMap(value);
  if ('reason' in checked) throw fault(checked.where, checked.reason);
  return checked.base;
}

/** The files of this site that a base map is read from. */
function ownFiles(base: BaseMap): readonly string[] {
  const addresses = base.kind === 'pmtiles' ? [base.file] : [base.style, base.darkStyle ?? base.style];
  return addresses.filter((address) => !address.includes(':'));
}

/** What a PMTiles file of version 3 begins with. */
const MAGIC = 'PMTiles\u0003';

function beginsAsTiles(path: string): boolean {
  const start = Buffer.alloc(MAGIC.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, start.length, 0);
  } finally {
    closeSync(file);
  }
  return start.toString('latin1') === MAGIC;
}

/**
 * The setting of a repository; null too where the file is left out.
 * @throws Error also when a file of this site is not there or is no PMTiles file
 */
export function readBaseMap(root: string): BaseMap | null {
  const path = join(root, BASE_MAP_FILE);
  if (!existsSync(path)) return null;
  const base = parseBaseMap(readFileSync(path, 'utf8'));
  for (const file of base === null ? [] : ownFiles(base)) {
    const own = join(root, 'public', file);
    if (!existsSync(own))
      throw fault(file, 'there is no such file below public/. Put it there, or write a whole address');
    if (file.endsWith('.pmtiles') && !beginsAsTiles(own))
      throw fault(file, 'this is no PMTiles file of version 3. Make it anew with the pmtiles program');
  }
  return base;
}

/** For Vite: the app's own constant. */
export function baseMapDefine(base: BaseMap | null): Readonly<Record<string, string>> {
  return { __BASE_MAP__: JSON.stringify(base) };
}
