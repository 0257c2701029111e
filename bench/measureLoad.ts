/** Lighthouse, mobile preset as it comes (simulated slow 4G, 4× CPU), several runs, median of each measure. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../test/browser/support/findBrowser.ts';
import { median } from './statistics.ts';

export interface LoadResult {
  readonly page: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  /** Milliseconds of the longest task that begins after the first paint, which has the map in it where there is one at once. */
  readonly longestTask: number;
  readonly shift: number;
  readonly interactive: number;
  /** kB of 1,000 bytes as sent. */
  readonly sent: number;
  readonly requests: number;
  /** How fast this machine was in these runs, by Lighthouse's own measure. */
  readonly machineIndex: number;
}

type Run = Omit<LoadResult, 'page'>;

async function runOnce(url: string): Promise<Run> {
  const browser = await launch({
    chromePath: ensureBrowser('full'),
    chromeFlags: ['--headless=new', ...BROWSER_ARGUMENTS],
  });
  try {
    const result = await lighthouse(url, {
      port: browser.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    });
    if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { audits, categories, environment } = result.lhr;
    const value = (id: string): number => audits[id]?.numericValue ?? NaN;
    for (const { auditRefs } of ['accessibility', 'best-practices', 'seo'].map(
      (id) => categories[id] ?? { auditRefs: [] },
    )) {
      for (const { id, weight } of auditRefs) {
        if (weight > 0 && audits[id]?.score === 0) console.log(`  not met: ${id} (${audits[id].title})`);
      }
    }
    const tasks = audits['long-tasks']?.details as
      { items?: { startTime: number; duration: number }[] } | undefined;
    const painted = value('first-contentful-paint');
    const later = (tasks?.items ?? []).filter(({ startTime }) => startTime > painted);
    const requests = audits['network-requests']?.details as
      { items?: { transferSize: number }[] } | undefined;
    const items = requests?.items ?? [];
    return {
      performance: (categories['performance']?.score ?? NaN) * 100,
      accessibility: (categories['accessibility']?.score ?? NaN) * 100,
      bestPractices: (categories['best-practices']?.score ?? NaN) * 100,
      seo: (categories['seo']?.score ?? NaN) * 100,
      firstPaint: value('first-contentful-paint') / 1000,
      largestPaint: value('largest-contentful-paint') / 1000,
      blocking: value('total-blocking-time'),
      longestTask: Math.max(0, ...later.map(({ duration }) => duration)),
      shift: value('cumulative-layout-shift'),
      interactive: value('interactive') / 1000,
      sent: items.reduce((sum, item) => sum + item.transferSize, 0) / 1000,
      requests: items.length,
      machineIndex: environment.benchmarkIndex,
    };
  } finally {
    browser.kill();
  }
}

/** @param runs an odd number, so that the median is one of them. */
export async function measureLoad(page: string, url: string, runs = 3): Promise<LoadResult> {
  const all: Run[] = [];
  for (let run = 1; run <= runs; run += 1) {
    console.log(`load: ${page}, run ${run} of ${runs}`);
    all.push(await runOnce(url));
  }
  const middle = (of: (run: Run) => number): number => median(all.map(of));
  return {
    page,
    performance: middle((run) => run.performance),
    accessibility: middle((run) => run.accessibility),
    bestPractices: middle((run) => run.bestPractices),
    seo: middle((run) => run.seo),
    firstPaint: middle((run) => run.firstPaint),
    largestPaint: middle((run) => run.largestPaint),
    blocking: middle((run) => run.blocking),
    longestTask: middle((run) => run.longestTask),
    shift: middle((run) => run.shift),
    interactive: middle((run) => run.interactive),
    sent: middle((run) => run.sent),
    requests: middle((run) => run.requests),
    machineIndex: middle((run) => run.machineIndex),
  };
}
