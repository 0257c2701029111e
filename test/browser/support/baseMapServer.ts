/**
 * A site that is built with a base map, a few of its pages, and the host that the base map comes from. What the host answers
 * is said by the test: a path it does not know is answered with 404.
 */
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { parseBaseMap } from '../../../build/baseMapSetting.ts';
import { buildSite } from '../../../build/buildSite.ts';
import { startStaticServer } from '../../../build/staticServer.ts';

const CACHE = resolve(import.meta.dirname, '../../../.cache/base-map');

export interface TileHost {
  /** "http://127.0.0.1:4567" */
  readonly origin: string;
  /** The same host by another name, which is another host for a policy. */
  readonly otherOrigin: string;
  /** What is answered, by path; null is answered as a fault of the host. */
  readonly files: Map<string, Uint8Array | string | null>;
  /** What was asked for so far. */
  readonly asked: { readonly host: string; readonly path: string }[];
  readonly close: () => void;
}

export async function startTileHost(): Promise<TileHost> {
  const files: TileHost['files'] = new Map();
  const asked: { host: string; path: string }[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ host: request.headers.host ?? '', path });
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'range' };
    const file = files.get(path);
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (file === undefined || file === null || request.method === 'OPTIONS') {
      response.writeHead(request.method === 'OPTIONS' ? 204 : file === null ? 503 : 404, headers).end();
      return;
    }
    const body = Buffer.from(file);
    if (range === null) {
      response.writeHead(200, headers).end(body);
      return;
    }
    const [first, last] = [Number(range[1]), Math.min(Number(range[2]), body.length - 1)];
    const told = { 'content-range': `bytes ${first}-${last}/${body.length}` };
    response.writeHead(206, { ...headers, ...told }).end(body.subarray(first, last + 1));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    files,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface BaseMapSite {
  readonly address: string;
  readonly dist: string;
  readonly close: () => void;
}

const PAGES = ['/explore', '/about', '/offline'];

/** @param name of the folder it is built in @param setting as in `content/base-map.json` */
export async function serveWithBaseMap(name: string, setting: unknown): Promise<BaseMapSite> {
  const dist = join(CACHE, name, 'dist');
  await buildSite({
    dist,
    server: join(CACHE, name, 'server'),
    site: null,
    baseMap: parseBaseMap(JSON.stringify(setting)),
    logLevel: 'error',
    isWanted: (path) => PAGES.includes(path),
  });
  const { server, address } = await startStaticServer({
    folder: dist,
    base: '/',
    port: 0,
    strictHeaders: true,
  });
  return { address, dist, close: () => server.close() };
}
