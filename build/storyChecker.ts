/** The stories' compiler as Vite loads it: it draws maps with the app's own components, whose styles Node cannot read. */
import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import type * as compilerModule from '../stories/compileStories.ts';

export type StoryCompiler = typeof compilerModule;

const ROOT = resolve(import.meta.dirname, '..');

export async function storyCompilerOf(server: ViteDevServer): Promise<StoryCompiler> {
  return (await server.ssrLoadModule('/stories/compileStories.ts')) as StoryCompiler;
}

/** Load the compiler, use it, and let go of it. */
export async function withStoryCompiler<Made>(use: (compiler: StoryCompiler) => Made): Promise<Made> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
  });
  try {
    return use(await storyCompilerOf(server));
  } finally {
    await server.close();
  }
}
