/** Which modules of the explorer stand together in one file: a dozen small ones cost a request each and compress less well. */

/** What a bundler knows of a module. */
export interface KnownModule {
  /** Modules that import it statically. */
  readonly importers: readonly string[];
}

export type ModuleOf = (id: string) => KnownModule | null;

/** What the explorer is drawn with at its default address; what it fetches later is imported by none of these statically. */
const EXPLORER = /\/src\/explore\/(?:ExploreScreen\.tsx|prefetchExplore\.ts)$/;

const FOLDERS: readonly { readonly name: 'maps' | 'explore'; readonly modules: RegExp }[] = [
  // What the map that moves shares with the explorer: in the explorer's file it would bring that file, and its styles, to every map.
  { name: 'maps', modules: /\/src\/(?:map\/|ui\/useMediaQuery\.ts$)/ },
  // Fields of forms are of the explorer and of what brings its file.
  { name: 'explore', modules: /\/src\/(?:explore\/|view\/|ui\/(?:Select|CheckboxGroup|RadioGroup)\.tsx$)/ },
];

/** Whether the explorer needs a module before it is drawn. */
function isOfExplorer(id: string, moduleOf: ModuleOf, seen = new Set<string>()): boolean {
  if (EXPLORER.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (moduleOf(id)?.importers ?? []).some((importer) => isOfExplorer(importer, moduleOf, seen));
}

/**
 * Name of the file in which a module of the explorer or its maps stands; null for all others. Maps are a file of their own:
 * other pages have them too.
 */
export function explorerChunk(id: string, moduleOf: ModuleOf): 'maps' | 'explore' | null {
  const folder = FOLDERS.find(({ modules }) => modules.test(id))?.name;
  // What is fetched by name keeps a file of its name: pages are built from the list of those.
  if (folder === undefined || EXPLORER.test(id) || !isOfExplorer(id, moduleOf)) return null;
  return folder;
}
