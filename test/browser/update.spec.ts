/** A newer version at the same address is offered and never forced: not on a page, not in the middle of a talk. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startStaticServer } from '../../build/staticServer.ts';
import { axeViolations } from './support/axe.ts';
import { storeEverything } from './support/storedOnDevice.ts';
import { expect, test } from './support/test.ts';

const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4319) + 40;
const BASE = '/wm/sna/';

test.use({ baseURL: `http://127.0.0.1:${PORT}${BASE}`, serviceWorkers: 'allow' });

let folder: string;
let server: Server | undefined;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updated-site-'));
  await cp('dist', folder, { recursive: true });
  ({ server } = await startStaticServer({ folder, base: BASE, port: PORT, strictHeaders: true }));
});

test.afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A new version is a worker with another list of files. */
async function publishNext(): Promise<void> {
  for (const name of ['sw.js', 'offline-files.json']) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    const next = text.replace(/"version":"[0-9a-f]{16}"/, '"version":"0123456789abcdef"');
    if (next === text) throw new Error(`${name} has no version.`);
    await writeFile(path, next);
  }
}

interface Installed {
  readonly waiting: boolean;
  readonly stores: readonly string[];
  /** False once the page has been loaded anew. */
  readonly samePage: boolean;
}

function installed(page: Page): Promise<Installed> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return {
      waiting: registration?.waiting != null,
      stores: await caches.keys(),
      samePage: 'marked' in document.documentElement.dataset,
    };
  });
}

test('a newer version waits through a talk, is offered afterwards, and is taken when a person says so', async ({
  page,
}) => {
  await storeEverything(page);
  const [before] = (await installed(page)).stores;

  // The offer comes some seconds after a page; nobody waits for it here.
  await page.clock.install();
  await page.goto('story/walsall?view=slides');
  const slides = page.locator('main.slides');
  await expect(slides).toHaveAttribute('data-index', '0');
  const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await expect(presenter.locator('main.presenter')).toHaveAttribute('data-index', '0');
  for (const window of [page, presenter]) {
    await window.evaluate(() => (document.documentElement.dataset['marked'] = ''));
  }
  await publishNext();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(async () => (await installed(page)).waiting, { timeout: 30_000 }).toBe(true);
  await page.clock.runFor(30_000);
  await page.keyboard.press('PageDown');
  await expect(slides).toHaveAttribute('data-index', '1');
  await expect(presenter.locator('main.presenter')).toHaveAttribute('data-index', '1');
  const offer = page.getByRole('button', { name: 'Use the newer version' });
  await expect(offer, 'in the middle of a talk').toHaveCount(0);
  await expect(
    presenter.getByRole('button', { name: 'Use the newer version' }),
    "in the presenter's window",
  ).toHaveCount(0);
  expect(await axeViolations(presenter), "the presenter's window").toEqual([]);
  expect((await installed(presenter)).samePage, "the presenter's window").toBe(true);
  await presenter.close();
  expect(await installed(page), 'in the middle of a talk').toEqual({
    waiting: true,
    stores: [before, 'needs-assessment 0123456789abcdef'],
    samePage: true,
  });

  await page.goto('story/walsall');
  await page.clock.runFor(10_000);
  await expect(offer).toBeVisible();
  await page.evaluate(() => (document.documentElement.dataset['marked'] = ''));
  expect(await installed(page), 'before a person says so').toMatchObject({ waiting: true, samePage: true });
  await offer.click();
  await expect
    .poll(() => installed(page).catch(() => null), { timeout: 30_000 })
    .toEqual({ waiting: false, stores: ['needs-assessment 0123456789abcdef'], samePage: false });
  await expect(page.locator('h1')).toHaveText('Walsall');
});
