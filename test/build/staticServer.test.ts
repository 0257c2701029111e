import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStaticServer } from '../../build/staticServer.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'static-server-'));
  folder = join(parent, 'site');
  await mkdir(join(folder, 'explore'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'secret');
  const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
  await writeFile(join(folder, 'index.html'), `${policy}first page`);
  await writeFile(join(folder, 'explore/index.html'), 'explorer');
  await writeFile(join(folder, '404.html'), 'not known');
  await writeFile(join(folder, 'tiles.pmtiles'), '0123456789');
  const started = await startStaticServer({ folder, base: '/wm/sna/', port: 0, strictHeaders: true });
  server = started.server;
  port = Number(new URL(started.address).port);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(join(folder, '..'), { recursive: true });
});

/** Plain requests: `fetch` would tidy the paths that these tests are about. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; size: number }> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, size }));
    })
      .on('error', fail)
      .end();
  });
}

test('a folder is answered with its page, compressed, with its own policy as a header', async () => {
  const { status, headers } = await get('/wm/sna/');
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('an address without its last slash is redirected and keeps its query', async () => {
  expect((await get('/wm/sna')).headers['location']).toBe('/wm/sna/');
  const { status, headers } = await get('/wm/sna/explore?indicator=imd-score&area=a?b');
  expect(status).toBe(301);
  expect(headers['location']).toBe('/wm/sna/explore/?indicator=imd-score&area=a?b');
});

test('an unknown address is answered with 404 and the page for it, never with the app', async () => {
  const { status, headers } = await get('/wm/sna/nothing/here');
  expect(status).toBe(404);
  expect(headers['content-type']).toContain('text/html');
});

test('nothing outside the folder or outside the base is served', async () => {
  const ways = [
    '/wm/sna/../secret.txt',
    '/wm/sna/%2e%2e/secret.txt',
    '/wm/sna/..%2fsecret.txt',
    '/secret.txt',
    '/',
  ];
  for (const path of ways) expect((await get(path)).status, path).toBe(404);
});

test('an address that cannot be decoded is answered, not a crash', async () => {
  expect((await get('/wm/sna/%E0%A4%A')).status).toBe(404);
  expect((await get('/wm/sna/a%00b')).status).toBe(404);
});

test.each([
  ['bytes=2-5', 206, 4, 'bytes 2-5/10'],
  ['bytes=8-', 206, 2, 'bytes 8-9/10'],
  ['bytes=0-99', 206, 10, 'bytes 0-9/10'],
  ['bytes=10-12', 416, 0, 'bytes */10'],
  ['lines=1-2', 200, 10, undefined],
])('a part of a file is sent as it is asked for: %s', async (range, status, size, told) => {
  const answer = await get('/wm/sna/tiles.pmtiles', { range });
  expect([answer.status, answer.size, answer.headers['content-range']]).toEqual([status, size, told]);
});

test('what is sent compressed is sent whole', async () => {
  const answer = await get('/wm/sna/', { range: 'bytes=0-3' });
  expect([answer.status, answer.headers['content-encoding']]).toEqual([200, 'gzip']);
});
