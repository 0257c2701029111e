/** `npm run stories`: every mistake of every story, with its line and what to do. */
import { resolve } from 'node:path';
import { withStoryCompiler } from './storyChecker.ts';
import { diagnosticsText } from '../stories/diagnostics.ts';

const ROOT = resolve(import.meta.dirname, '..');
const { byRelease, diagnostics } = await withStoryCompiler(({ compileAllReleases }) =>
  compileAllReleases({ content: resolve(ROOT, 'content'), published: resolve(ROOT, 'public') }),
);
if (diagnostics.length > 0) {
  console.error(diagnosticsText(diagnostics));
  process.exitCode = 1;
} else {
  for (const [release, stories] of byRelease)
    console.log(
      `Release ${release}: ${stories.map(({ id, chapters }) => `${id} (${chapters.length})`).join(', ')}`,
    );
}
