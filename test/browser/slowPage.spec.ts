/** A page that is still on its way when its script is already there. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from './support/test.ts';

const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4319) + 60;
/** Longer than the script takes from the server next door. */
const SECOND_PART_AFTER_MS = 1500;

test.use({ baseURL: `http://127.0.0.1:${PORT}/` });

let server: Server | undefined;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const isPage = pathname.endsWith('/');
      const file = await readFile(`dist${pathname}${isPage ? 'index.html' : ''}`).catch(() => null);
      if (file === null) return response.writeHead(404).end();
      const type = isPage ? 'text/html; charset=utf-8' : pathname.endsWith('.css') ? 'text/css' : null;
      response.setHeader(
        'content-type',
        type ?? (pathname.endsWith('.js') ? 'text/javascript' : 'text/plain'),
      );
      if (!isPage) return response.end(file);
      const cut = file.indexOf('<div id="root"');
      response.write(file.subarray(0, cut));
      await delay(SECOND_PART_AFTER_MS);
      return response.end(file.subarray(cut));
    })();
  }).listen(PORT, '127.0.0.1');
  await once(server, 'listening');
});

test.afterAll(() => {
  server?.close();
});

test('the script waits for the rest of the page', async ({ page }) => {
  await page.goto('story/walsall/?view=slides');
  await expect(page.locator('main.slides')).toBeVisible();
});
