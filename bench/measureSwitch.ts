/** Time on the main thread for one change of indicator at a quarter of the machine's speed. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../test/browser/support/findBrowser.ts';
import { median, quantile } from './statistics.ts';

export interface SwitchResult {
  readonly page: string;
  readonly areas: number;
  readonly switches: number;
  /** Milliseconds of script a switch. */
  readonly scriptMedian: number;
  readonly scriptP95: number;
  /** Milliseconds of all main-thread work a switch: script, style, layout, paint. */
  readonly taskMedian: number;
  readonly taskP95: number;
  /** Geometry files asked for again during the switches. */
  readonly geometryRefetches: number;
}

const SLOWDOWN = 4;
const SWITCHES = 20;
/** With tens of thousands of areas a worker may keep the main thread waiting for a second before it goes on. */
const QUIET_MS = { few: 600, many: 2500 };
const MANY_AREAS = 10_000;
const LONGEST_WAIT_MS = 20_000;

async function mainThreadTimes(session: CDPSession): Promise<{ script: number; task: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const milliseconds = (name: string): number =>
    (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { script: milliseconds('ScriptDuration'), task: milliseconds('TaskDuration') };
}

/** Waits until the main thread has run almost no script for a while, and gives its times then. */
async function whenQuiet(
  page: Page,
  session: CDPSession,
  quiet: number,
): Promise<{ script: number; task: number }> {
  let before = await mainThreadTimes(session);
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += quiet) {
    await page.waitForTimeout(quiet);
    const now = await mainThreadTimes(session);
    if (now.script - before.script < 1) return now;
    before = now;
  }
  return before;
}

/** Sets the select as a person would, in as little script of the measurer's own as possible. */
async function choose(session: CDPSession, value: string): Promise<void> {
  await session.send('Runtime.evaluate', {
    expression: `{const s=document.querySelector('select#indicator');
Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype,'value').set.call(s,${JSON.stringify(value)});
s.dispatchEvent(new Event('change',{bubbles:true}))}`,
  });
}

/** @param among only these indicators, where a page also offers some that are drawn with other areas. */
export async function measureSwitch(
  name: string,
  url: string,
  areas: number,
  among: readonly string[] | null = null,
): Promise<SwitchResult> {
  console.log(`switch: ${name}, ${areas} areas`);
  const browser = await chromium.launch({
    executablePath: ensureBrowser('full'),
    args: [...BROWSER_ARGUMENTS],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    await page.goto(url);
    // Our map starts to move at the first sign that it is to be used.
    await page
      .locator('.mapView__frame')
      .first()
      .hover({ timeout: 5000 })
      .catch(() => undefined);
    await page.locator('canvas').first().waitFor({ timeout: 60_000 });
    const select = page.locator('select#indicator');
    const offered = await select.evaluate((element) =>
      [...(element as HTMLSelectElement).options]
        .filter((option) => !option.disabled)
        .map((option) => option.value),
    );
    const values = among === null ? offered : offered.filter((value) => among.includes(value));
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    let geometryRefetches = 0;
    page.on('request', (request) => {
      if (/\/geo\/|areas\/|\.geojson/.test(request.url())) geometryRefetches += 1;
    });

    const quiet = areas > MANY_AREAS ? QUIET_MS.many : QUIET_MS.few;
    const script: number[] = [];
    const task: number[] = [];
    let before = await whenQuiet(page, session, quiet);
    for (let count = 0; count < SWITCHES; count += 1) {
      const shown = await select.inputValue();
      const value = values[(values.indexOf(shown) + 1) % values.length] ?? '';
      before = await whenQuiet(page, session, quiet);
      await choose(session, value);
      const after = await whenQuiet(page, session, quiet);
      if ((await select.inputValue()) !== value) throw new Error(`${name} did not change to ${value}.`);
      script.push(after.script - before.script);
      task.push(after.task - before.task);
    }
    return {
      page: name,
      areas,
      switches: SWITCHES,
      scriptMedian: median(script),
      scriptP95: quantile(script, 0.95),
      taskMedian: median(task),
      taskP95: quantile(task, 0.95),
      geometryRefetches,
    };
  } finally {
    await browser.close();
  }
}
