/** Builds the gallery and serves it, as `npm run gallery` shows it. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { startStaticServer } from '../../../build/staticServer.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDER = resolve(ROOT, '.cache/gallery');

export interface GalleryServer {
  /** Address of the page. */
  readonly address: string;
  readonly close: () => void;
}

export async function serveGallery(): Promise<GalleryServer> {
  await build({
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      manifest: false,
      rolldownOptions: { input: resolve(ROOT, 'gallery/index.html') },
    },
  });
  const { server, address } = await startStaticServer({
    folder: FOLDER,
    base: '/',
    port: 0,
    strictHeaders: false,
  });
  return { address: `${address}gallery/`, close: () => server.close() };
}
