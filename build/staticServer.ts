/**
 * A static host as plain as the ones the app will live on: files, directory indexes with a redirect to the slash,
 * 404.html for the rest, gzip, parts of files. Nothing is rewritten to the app, so what works here works anywhere.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StaticServerOptions {
  readonly folder: string;
  /** Path the folder is served below: '/' or '/some/path/'. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Repeat each page's own Content-Security-Policy as a header, with what only a header can say. */
  readonly strictHeaders: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /text|json|javascript|svg/;

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Start serving; resolves when the server listens. */
export async function startStaticServer(
  options: StaticServerOptions,
): Promise<{ server: Server; address: string }> {
  const compressedBodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const answer = reply(options, request.url ?? '/', compressedBodies);
    answer
      .then((whole) => partOf(whole, request.headers.range))
      .then(
        ({ status, headers, body }) =>
          send(response, status, headers, request.method === 'HEAD' ? null : body),
        (cause: unknown) => send(response, 500, { 'content-type': 'text/plain' }, Buffer.from(String(cause))),
      );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : options.port;
  return { server, address: `http://127.0.0.1:${port}${options.base}` };
}

/** The part of a file that was asked for, as "bytes=0-99". What is sent compressed is sent whole, as hosts do. */
function partOf(whole: Reply, range: string | undefined): Reply {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (asked === null || whole.status !== 200 || 'content-encoding' in whole.headers) return whole;
  const { length } = whole.body;
  const [first, last] = [Number(asked[1]), Math.min(Number(asked[2] || length - 1), length - 1)];
  if (first > last)
    return { status: 416, headers: { 'content-range': `bytes */${length}` }, body: Buffer.alloc(0) };
  const headers = { ...whole.headers, 'content-range': `bytes ${first}-${last}/${length}` };
  return { status: 206, headers, body: whole.body.subarray(first, last + 1) };
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer | null,
): void {
  response.writeHead(status, body === null ? headers : { ...headers, 'content-length': body.length });
  response.end(body);
}

async function reply(
  options: StaticServerOptions,
  url: string,
  compressed: Map<string, Buffer>,
): Promise<Reply> {
  const [rawPath = '/', query] = url.split(/\?(.*)/s, 2);
  const path = decodePath(rawPath);
  if (path === null || !`${path}/`.startsWith(options.base)) return textReply(404, 'Not found');
  if (!path.startsWith(options.base)) return redirect(options.base, query);

  const file = join(options.folder, path.slice(options.base.length - 1));
  const found = await kindOf(file);
  if (found === 'folder') {
    if (!path.endsWith('/')) return redirect(`${rawPath}/`, query);
    const index = join(file, 'index.html');
    if ((await kindOf(index)) === 'file') return fileReply(options, index, 200, compressed);
  } else if (found === 'file' && !path.endsWith('/')) {
    return fileReply(options, file, 200, compressed);
  }
  const notFound = join(options.folder, '404.html');
  if ((await kindOf(notFound)) === 'file') return fileReply(options, notFound, 404, compressed);
  return textReply(404, 'Not found');
}

/** The decoded path without any step upwards, or null when it cannot be decoded. */
function decodePath(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw);
    return path.includes('\0') ? null : normalize(path).replaceAll('\\', '/');
  } catch {
    return null;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

function redirect(to: string, query: string | undefined): Reply {
  const location = query === undefined ? to : `${to}?${query}`;
  return { status: 301, headers: { location }, body: Buffer.alloc(0) };
}

function textReply(status: number, text: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(text) };
}

async function fileReply(
  options: StaticServerOptions,
  file: string,
  status: number,
  compressed: Map<string, Buffer>,
): Promise<Reply> {
  const [content, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const headers: Record<string, string> = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': /[\\/]assets[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (options.strictHeaders && type.startsWith('text/html')) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
      content.toString('utf8'),
    )?.[1];
    // Parts made to be framed may be; nothing else is.
    const framed = /^embed[\\/]/.test(relative(options.folder, file));
    if (policy !== undefined) {
      headers['content-security-policy'] = framed ? policy : `${policy}; frame-ancestors 'none'`;
    }
  }
  if (!COMPRESSED.test(type)) return { status, headers, body: content };
  const key = `${file} ${mtimeMs}`;
  const body = compressed.get(key) ?? gzipSync(content, { level: 6 });
  compressed.set(key, body);
  return { status, headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }, body };
}
