/** The main thread while a whole page is scrolled at a quarter of the machine's speed, after it has loaded. */
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../test/browser/support/findBrowser.ts';
import { median } from './statistics.ts';
import { summariseTasks, type TasksSummary, type TaskTimes } from './taskTimes.ts';
import { readTrace } from './traceEvents.ts';

export interface ScrollResult extends TasksSummary {
  readonly page: string;
  readonly width: number;
  /** Pixels from the top of the page to its end. */
  readonly pixels: number;
}

export interface ScrollScreen {
  readonly width: number;
  readonly height: number;
}

const SLOWDOWN = 4;
const RUNS = 3;
/** Faster than anybody reads: one and a half screens of a phone a second. */
const PIXELS_PER_SECOND = 1200;
const STEP_MS = 50;
const SETTLE_MS = 4000;
/** Frames before the map of a chapter has come to rest belong to the scroll. */
const AFTER_MS = 1500;
/** A busy browser may drop turns of the wheel; so many more are given before the end is called out of reach. */
const MOST_MORE_TURNS = 20;
const CATEGORIES = 'disabled-by-default-devtools.timeline,devtools.timeline,toplevel,__metadata';

/** Asked of the browser, not by script in the page. */
async function isAtEnd(session: CDPSession): Promise<boolean> {
  const { cssVisualViewport, cssContentSize } = await session.send('Page.getLayoutMetrics');
  return cssVisualViewport.pageY + cssVisualViewport.clientHeight >= cssContentSize.height - 2;
}

/**
 * Scrolls as a wheel does, at one pace whatever the page makes of it, and by no script in the page, so that nothing of the
 * measurer's runs on the main thread.
 */
async function scrollToEnd(page: Page, session: CDPSession, screen: ScrollScreen): Promise<number> {
  const pixels = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const [x, y] = [Math.round(screen.width / 4), Math.round(screen.height * 0.7)];
  const step = (PIXELS_PER_SECOND * STEP_MS) / 1000;
  const turns: Promise<unknown>[] = [];
  for (let sent = 0; sent < pixels + screen.height; sent += step) {
    turns.push(
      session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: step }),
    );
    await delay(STEP_MS);
  }
  await Promise.all(turns);
  for (let more = 0; more < MOST_MORE_TURNS && !(await isAtEnd(session)); more += 1) {
    await delay(AFTER_MS / 2);
    await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: step });
  }
  await delay(AFTER_MS);
  return pixels;
}

/** One scroll in a browser of its own. */
async function scrollOnce(
  name: string,
  url: string,
  screen: ScrollScreen,
  loaded: (page: Page) => Promise<unknown>,
): Promise<ScrollResult> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser('full'),
    args: [...BROWSER_ARGUMENTS],
  });
  try {
    const context = await browser.newContext({ viewport: screen, locale: 'en-GB', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(url);
    await loaded(page);
    await delay(SETTLE_MS);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    let pixels = 0;
    const events = await readTrace(browser, page, CATEGORIES, async () => {
      pixels = await scrollToEnd(page, session, screen);
    });
    const left = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight - Math.ceil(scrollY),
    );
    if (left > 2) throw new Error(`${name} was not scrolled to its end: ${left} px are left.`);
    return { page: name, width: screen.width, pixels, ...summariseTasks(events) };
  } finally {
    await browser.close();
  }
}

/**
 * Median of several scrolls.
 * @param loaded resolves when the page shows what it shows at first
 */
export async function measureScroll(
  name: string,
  url: string,
  screen: ScrollScreen,
  loaded: (page: Page) => Promise<unknown>,
): Promise<ScrollResult> {
  console.log(`scroll: ${name}, ${screen.width} px`);
  const runs: ScrollResult[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await scrollOnce(name, url, screen, loaded));
  const middle = (of: (run: ScrollResult) => number): number => median(runs.map(of));
  const middleTimes = (of: (run: ScrollResult) => TaskTimes): TaskTimes => ({
    longest: middle((run) => of(run).longest),
    p99: middle((run) => of(run).p99),
    overFifty: middle((run) => of(run).overFifty),
  });
  return {
    page: name,
    width: screen.width,
    pixels: middle(({ pixels }) => pixels),
    seconds: middle(({ seconds }) => seconds),
    busy: middle(({ busy }) => busy),
    clock: middleTimes(({ clock }) => clock),
    processor: middleTimes(({ processor }) => processor),
  };
}
