/** Finds a Chrome or Chromium for the browser tests and the benchmark; installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';

/** `full` is what people use and what is measured; `headless` is enough for tests. */
export type BrowserKind = 'full' | 'headless';

/** The same engine without a browser's windows around it: the tests take a quarter less time. */
const HEADLESS_COMMANDS = ['chromium-headless-shell', 'chrome-headless-shell'];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    join(env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
    join(env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', 'Google\\Chrome\\Application\\chrome.exe'),
    join(env['LOCALAPPDATA'] ?? '', 'Google\\Chrome\\Application\\chrome.exe'),
  ],
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome'],
};

/** Browsers inside one of the folders that Playwright downloads into, newest first. */
function playwrightPlaces(folder: RegExp, inside: readonly string[]): string[] {
  const caches = [
    env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(env['LOCALAPPDATA'] ?? '', 'ms-playwright'),
  ].filter((cache): cache is string => cache !== undefined && existsSync(cache));
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => folder.test(name))
      .sort((a, b) => Number(folder.exec(b)?.[1]) - Number(folder.exec(a)?.[1]))
      .flatMap((name) => inside.map((path) => join(cache, name, path))),
  );
}

const INSIDE_CHROMIUM = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

const INSIDE_HEADLESS_SHELL = [
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-mac/headless_shell',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
  'chrome-win/headless_shell.exe',
];

function inPath(commands: readonly string[]): string[] {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => commands.map((name) => join(folder, name)));
}

/**
 * Path of the first browser found, or null. $CHROME_PATH comes before all else.
 * @param kind `headless` takes one without windows where there is one, else any
 */
function findBrowser(kind: BrowserKind): string | null {
  const chosen = env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  const headless = [
    ...inPath(HEADLESS_COMMANDS),
    ...playwrightPlaces(/^chromium_headless_shell-(\d+)$/, INSIDE_HEADLESS_SHELL),
  ];
  const places = [
    ...(kind === 'headless' ? headless : []),
    ...inPath(COMMANDS),
    ...(USUAL_PLACES[platform] ?? []),
    ...playwrightPlaces(/^chromium-(\d+)$/, INSIDE_CHROMIUM),
  ];
  return places.find((place) => existsSync(place)) ?? null;
}

function runs(command: string, args: readonly string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 300_000,
    shell: platform === 'win32',
  });
  return status === 0;
}

const INSTALL = ['install', '-y', '-qq', '--no-install-recommends'];

/**
 * A browser, installed first where none is found.
 * @throws Error that says what to do, when none can be found or installed.
 */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found !== null) return found;
  if (env['CHROME_PATH']) throw new Error(`CHROME_PATH names ${env['CHROME_PATH']}, which does not exist.`);
  console.log('No Chrome or Chromium found; installing one.');
  const installed =
    runs('npx', ['playwright', 'install', 'chromium']) ||
    (platform === 'linux' &&
      getuid?.() === 0 &&
      runs('apt-get', ['update', '-qq']) &&
      // The second is not in every release of Debian and Ubuntu.
      (runs('apt-get', [...INSTALL, 'chromium', 'chromium-headless-shell']) ||
        runs('apt-get', [...INSTALL, 'chromium'])));
  const browser = installed ? findBrowser(kind) : null;
  if (browser !== null) return browser;
  throw new Error(
    'The browser tests need Chrome or Chromium and none could be installed. Install either one, or set CHROME_PATH to its program file, and run the tests again.',
  );
}

/**
 * Options a headless browser starts with: software WebGL, so that results do not depend on a graphics card, and
 * none of the browser's own traffic, so that every request seen is the app's.
 */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
