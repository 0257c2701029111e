/**
 * Vite plugin for development: compiled stories are made when they are asked for, and pages reload as a story is saved.
 * A story with mistakes answers with all of them, which the page shows.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { diagnosticsText } from '../stories/diagnostics.ts';
import { storyCompilerOf } from './storyChecker.ts';

const ADDRESS = /^\/stories\/([^/]+)\/([^/]+)\.json$/;

export function storyFiles(): Plugin {
  return {
    name: 'story-files',
    apply: 'serve',
    configureServer(server) {
      const content = resolve(server.config.root, 'content');
      const documents = ['facts.json', 'citations.json'].map((name) => resolve(content, name));
      const published = server.config.publicDir;
      const reload = (file: string): void => {
        if (file.startsWith(resolve(content, 'stories')) || documents.includes(file))
          server.ws.send({ type: 'full-reload' });
      };
      server.watcher.add(content);
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
      const answer = async (release: string, name: string): Promise<{ status: number; text: string }> => {
        const { compileStories, storyEntry } = await storyCompilerOf(server);
        const only = name === 'stories' ? null : name;
        const { stories, diagnostics } = compileStories({ content, published }, release, only);
        if (name === 'stories') return { status: 200, text: JSON.stringify(stories.map(storyEntry)) };
        const [story] = stories;
        if (story === undefined) return { status: 404, text: 'Not found' };
        if (diagnostics.length === 0) return { status: 200, text: JSON.stringify(story) };
        const text = diagnosticsText(diagnostics);
        server.config.logger.error(text);
        return { status: 200, text: JSON.stringify({ diagnostics: text }) };
      };
      server.middlewares.use((request, response, next) => {
        const [, release, name] = ADDRESS.exec((request.url ?? '').replace(/[?#].*$/s, '')) ?? [];
        if (release === undefined || name === undefined) {
          next();
          return;
        }
        answer(release, name).then(
          ({ status, text }) => {
            response.statusCode = status;
            response.setHeader('content-type', 'application/json; charset=utf-8');
            response.end(text);
          },
          (cause: unknown) => {
            next(cause);
          },
        );
      });
    },
  };
}
