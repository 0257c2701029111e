import { defineConfig } from '@playwright/test';
import { isWhole } from './test/extent.ts';
import { BROWSER_TESTS_LEFT_TO_WHOLE } from './test/steps.ts';
import { BROWSER_ARGUMENTS, ensureBrowser } from './test/browser/support/findBrowser.ts';

/** The tests run against dist/ below a sub-path, as the app may be hosted. */
const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4319);
const BASE = '/wm/sna/';
/** Maps need software WebGL; drawing the pages with it too would take half of the machine's time. */
const DRAWS_PAGES_PLAINLY = ['--disable-gpu-compositing', '--disable-gpu-rasterization'];

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  testIgnore: isWhole ? [] : BROWSER_TESTS_LEFT_TO_WHOLE.map((file) => `**/${file}`),
  outputDir: 'test-results/browser',
  // Pictures are text, the same on every system.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}${BASE}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    trace: 'off',
    launchOptions: {
      executablePath: ensureBrowser('headless'),
      args: [...BROWSER_ARGUMENTS, ...DRAWS_PAGES_PLAINLY],
    },
  },
  webServer: {
    command: `npx tsx build/serve.ts --strict --base ${BASE} --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}${BASE}`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
