/**
 * Vite plugin for development: a data file that does not exist is answered with 404, as on any static host. Vite itself
 * would answer with the app's page, and a missing file would look like a damaged one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export function missingFiles(): Plugin {
  return {
    name: 'missing-files',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/s, '');
        if (/^\/(?:data|geo)\/.*\.\w+$/.test(path) && !existsSync(join(server.config.publicDir, path))) {
          response.statusCode = 404;
          response.end('Not found');
        } else next();
      });
    },
  };
}
