/** The areas of the release that is served. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { SearchFileSchema } from '../../../src/data/findSchema.ts';
import { AreasFileSchema, ManifestSchema, type AreasFile } from '../../../src/data/schema.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`dist/data/${path}`, 'utf8'));
const { current } = v.parse(ManifestSchema, read('manifest.json'));
const areasOf = (level: string): AreasFile =>
  v.parse(AreasFileSchema, read(`${current}/areas/${level}.json`));

/** Wards that are no more. */
export const { formerWards } = v.parse(SearchFileSchema, read(`${current}/search.json`));
export const wards = areasOf('ward');
export const boroughs = areasOf('borough');
