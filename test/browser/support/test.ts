/**
 * The browser tests' own `test`: as Playwright's, but a test also fails when the page asks another host for
 * anything, writes an error or warning to the console, throws, or breaks its Content-Security-Policy.
 */
import { test as base, type BrowserContext, type Page } from '@playwright/test';

interface Guard {
  /** Console messages that the test means to provoke, e.g. the browser's own line about a 404 answer. */
  readonly allowConsole: (pattern: RegExp) => void;
  /** The host of a page that a test puts around the app's. */
  readonly allowHost: (host: string) => void;
  /** What has been told so far; it no longer fails the test. */
  readonly takeComplaints: () => string[];
}

/** Tests that are not about storing do without it, and the browser says so. */
const STORING_BLOCKED = /Service Worker registration blocked by Playwright/;

/** Pages are drawn without the graphics card (`playwright.config.ts`), so what is drawn with it has to be read back. */
const READ_BACK = /GL Driver Message \(OpenGL, Performance, .*GPU stall due to ReadPixels/;

/** The browser's stop-watch: on a busy machine a file asked for early is used later than it likes. */
const SLOW_MACHINE = /preloaded using link preload but not used within a few seconds/;

function watchPage(
  page: Page,
  own: ReadonlySet<string>,
  complaints: string[],
  allowed: readonly RegExp[],
): void {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && !own.has(url.host)) {
      complaints.push(`request to another host: ${request.url()}`);
    }
  });
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const text = `${message.text()} (${message.location().url})`;
    if (!allowed.some((pattern) => pattern.test(text))) complaints.push(`console ${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught error: ${error.stack ?? error.message}`));
}

async function watchSecurityPolicy(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    complaints.push(`security policy violation: ${text}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // Exposed to the page below; the type of the window does not know it.
      const report = (globalThis as unknown as { reportPolicyViolation: (text: string) => void })
        .reportPolicyViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** The longest that a page may take before it answers; a page without script of ours never does. */
const READY_MILLISECONDS = 15_000;

/** A test acts when the page answers: until its script has run it can only be read. */
function waitUntilReady(page: Page): void {
  const go = page.goto.bind(page);
  page.goto = async (address, options) => {
    const answer = await go(address, options);
    if (await page.locator('#root').count()) {
      // A page may rest until it is used.
      await page.evaluate(() => dispatchEvent(new Event('scroll')));
      await page
        .locator('html[data-ready]:not(.address-pending)')
        .waitFor({ state: 'attached', timeout: READY_MILLISECONDS })
        .catch(() => undefined);
    }
    return answer;
  };
}

/** @throws Error with every complaint, when there is any */
export function failOn(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

export const test = base.extend<{ guard: Guard; waitsUntilReady: boolean }>({
  waitsUntilReady: [true, { option: true }],
  page: async ({ page, javaScriptEnabled, waitsUntilReady }, use) => {
    if (javaScriptEnabled && waitsUntilReady) waitUntilReady(page);
    await use(page);
  },
  guard: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      const allowed: RegExp[] = [SLOW_MACHINE, STORING_BLOCKED, READ_BACK];
      const own = new Set([new URL(baseURL ?? '').host]);
      context.on('page', (page) => watchPage(page, own, complaints, allowed));
      await watchSecurityPolicy(context, complaints);
      await use({
        allowConsole: (pattern) => allowed.push(pattern),
        allowHost: (host) => own.add(host),
        takeComplaints: () => complaints.splice(0),
      });
      failOn(complaints);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
