/** The files of a release read at once, as the story compiler and the data build do from disk. */
import { parseJson, type FileNeed, type ReleaseFiles } from './releaseFiles.ts';

/**
 * Each file is read and checked once.
 * @param readText the text of a file below `public/`, null where there is none
 * @param release its id
 */
export function filesOf(readText: (path: string) => string | null, release: string): ReleaseFiles {
  const known = new Map<string, unknown>();
  const files: ReleaseFiles = {
    read: <Content>(need: FileNeed<Content>): Content | undefined => {
      const path = need.path(release, (one) => readText(one) !== null);
      if (!known.has(path)) {
        const text = readText(path);
        if (text !== null && need.check === null) throw new Error(`${path} is read by pages only.`);
        known.set(path, text === null ? undefined : need.check?.(parseJson(text, path), path, files));
      }
      // Only a need of this path, whose check gave it, reads it.
      return known.get(path) as Content | undefined;
    },
  };
  return files;
}
