/** Writes dist/stories/<release>/<id>.json and the list of stories of each release. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosticsText } from '../stories/diagnostics.ts';
import { withStoryCompiler } from './storyChecker.ts';

/** @throws Error with every mistake of every story. */
export async function writeStories(content: string, distFolder: string): Promise<void> {
  const written = await withStoryCompiler(({ compileAllReleases, storyEntry }) => {
    const { byRelease, diagnostics } = compileAllReleases({ content, published: distFolder });
    if (diagnostics.length > 0) throw new Error(diagnosticsText(diagnostics));
    return [...byRelease].flatMap(([release, stories]) => [
      { release, name: 'stories', json: JSON.stringify(stories.map(storyEntry)) },
      ...stories.map((story) => ({ release, name: story.id, json: JSON.stringify(story) })),
    ]);
  });
  for (const { release, name, json } of written) {
    const folder = join(distFolder, 'stories', release);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.json`), json);
  }
}
