/** The author's loop: a story that is saved is reloaded, and what is served is what was saved. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { storyFiles } from '../../build/storyFiles.ts';

test('a story that is saved reloads the page', async () => {
  const root = mkdtempSync(join(tmpdir(), 'author-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  symlinkSync(resolve('public'), join(root, 'public'));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    plugins: [storyFiles()],
    server: { middlewareMode: true, ws: false, watch: { ignored: ['**/public/**'] } },
  });
  try {
    const reloads: unknown[] = [];
    server.ws.send = (message: unknown) => {
      reloads.push(message);
    };
    const story = join(root, 'content/stories/walsall.md');
    const text = readFileSync(story, 'utf8');
    let saved = 0;
    // Saved until the watcher has noticed: it may still be looking through the folders at first.
    await expect
      .poll(
        () => {
          writeFileSync(story, text.replace('title: Walsall', `title: Saved ${(saved += 1)}`));
          return reloads;
        },
        { interval: 500, timeout: 20_000 },
      )
      .toContainEqual({ type: 'full-reload' });
  } finally {
    await server.close();
    rmSync(root, { recursive: true });
  }
});
