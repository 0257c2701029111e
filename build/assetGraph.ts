/** Which built files a page needs, read from Vite's manifest. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
/** Vite's manifest: source path → built chunk. */
export type BuildManifest = Readonly<Record<string, ManifestChunk>>;

/** The key of the client entry in the manifest. */
export const ENTRY_MODULE = 'index.html';

export interface PageAssets {
  /** Scripts in the order found, the entry first; paths below dist/. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Fonts that text in plain English needs at once. */
  readonly fonts: readonly string[];
}

export async function readBuildManifest(distFolder: string): Promise<BuildManifest> {
  return JSON.parse(await readFile(join(distFolder, '.vite/manifest.json'), 'utf8')) as BuildManifest;
}

/** The letters of plain English (build/subsetFont.ts); other files load only when a text uses them. */
const FIRST_FONT = /first-wght-normal-[\w-]+\.woff2$/;

/**
 * Everything that the given modules load by static import.
 * @param modules manifest keys, e.g. 'index.html' or 'src/explore/ExploreScreen.tsx'.
 * @throws Error when a module is not in the manifest.
 */
export function collectAssets(manifest: BuildManifest, modules: readonly string[]): PageAssets {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const fonts = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no module ${key}.`);
    if (scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const dependency of chunk.imports ?? []) visit(dependency);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const asset of chunk.assets ?? []) {
      if (FIRST_FONT.test(asset)) fonts.add(asset);
    }
  };
  for (const key of modules) visit(key);
  return { scripts: [...scripts], styles: [...styles], fonts: [...fonts] };
}

/** Style sheets that come with the interactive map and not before. */
const MAP_STYLE = /(?:maplibre|InteractiveMap)-[\w-]+\.css$/;

/**
 * Style sheets of a page: the entry's and those of everything the page draws, with what comes when a person comes near it
 * (charts), but without the interactive map's. Screens reached from it inside the app bring their own.
 * @param drawn source files whose markup is in the page.
 */
export function pageStyles(manifest: BuildManifest, drawn: readonly string[]): readonly string[] {
  const styles = new Set(collectAssets(manifest, [ENTRY_MODULE]).styles);
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no module ${key}.`);
    // The entry is imported by many; what it fetches later is not what this page draws.
    if (seen.has(key) || key === ENTRY_MODULE) return;
    seen.add(key);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
    for (const style of chunk.css ?? []) if (!MAP_STYLE.test(style)) styles.add(style);
  };
  for (const key of drawn) visit(key);
  return [...styles];
}
