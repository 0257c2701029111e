/** Parts in frames that are shut off from their own site, as some content systems make them. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { extname } from 'node:path';
import { expect, test } from './support/test.ts';

const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4319) + 70;
const PARTS = ['chart', 'map', 'boroughs'] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

test.use({ waitsUntilReady: false });

/** A plain static host; `shares` adds the header with which some hosts let other sites read their files. */
async function serve(port: number, shares: boolean): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (shares) response.setHeader('access-control-allow-origin', '*');
      const frame = /^\/frame\/(\w+)$/.exec(pathname)?.[1];
      if (frame !== undefined) {
        response.setHeader('content-type', 'text/html');
        const query = frame === 'area' ? 'area=E05014848' : 'indicator=robbery';
        return response.end(
          `<!doctype html><title>Frame</title><link rel="icon" href="data:,"><iframe title="Part" width="900" height="900" sandbox="allow-scripts" src="/embed/${frame}/?${query}"></iframe>`,
        );
      }
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const file = await readFile(`dist${path}`).catch(() => null);
      if (file === null) return response.writeHead(404).end();
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      return response.end(file);
    })();
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

let plain: Server | undefined;
let sharing: Server | undefined;
test.beforeAll(async () => {
  const { workerIndex } = test.info();
  plain = await serve(PORT + workerIndex * 2, false);
  sharing = await serve(PORT + workerIndex * 2 + 1, true);
});
test.afterAll(() => {
  plain?.close();
  sharing?.close();
});

for (const part of [...PARTS, 'area'] as const) {
  test(`${part}: a host that keeps its files to its own pages says that it could not be loaded, with the address`, async ({
    page,
    guard,
  }, { workerIndex }) => {
    const port = PORT + workerIndex * 2;
    guard.allowHost(`127.0.0.1:${port}`);
    guard.allowConsole(/CORS|ERR_FAILED|sandbox|origin 'null'/i);
    await page.goto(`http://127.0.0.1:${port}/frame/${part}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('alert')).toContainText('could not be loaded');
    const query = part === 'area' ? 'area=E05014848' : 'indicator=robbery';
    await expect(frame.getByRole('alert').getByRole('link')).toHaveText(
      `http://127.0.0.1:${port}/explore/?${query}`,
    );
    await expect(frame.locator('h1:visible')).toHaveCount(0);
  });

  test(`${part}: a host that shares its files shows what the address asks for`, async ({ page, guard }, {
    workerIndex,
  }) => {
    const port = PORT + workerIndex * 2 + 1;
    guard.allowHost(`127.0.0.1:${port}`);
    await page.goto(`http://127.0.0.1:${port}/frame/${part}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('h1').first()).toContainText(part === 'area' ? 'Heath Town' : 'Robbery');
    await expect(frame.locator('html[data-ready]:not(.address-pending)')).toHaveCount(1);
    await expect(frame.getByRole('alert')).toHaveCount(0);
    if (part === 'map') {
      await frame.locator('.staticMap__areas path').first().click();
      await expect(frame.locator('h1').first()).toContainText('Robbery');
    }
    // Storing on the device is begun a few seconds after the page came.
    await page.waitForTimeout(5000);
    await expect(frame.locator('h1').first()).toContainText(part === 'area' ? 'Heath Town' : 'Robbery');
  });
}
