/** Time on the main thread for one change of indicator, step of a period or switch of a layer at a quarter of the machine's speed. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../test/browser/support/findBrowser.ts';
import { median, quantile } from './statistics.ts';

export interface SwitchResult {
  readonly page: string;
  readonly areas: number;
  readonly switches: number;
  /** Milliseconds of script a switch, by the clock. */
  readonly scriptMedian: number;
  readonly scriptP95: number;
  /** The same by the thread's own processor time: without the waits for a core that software WebGL keeps busy. */
  readonly ownMedian: number;
  readonly ownP95: number;
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

/** Two sessions, because each counts by one clock only. */
interface Sessions {
  readonly clock: CDPSession;
  readonly processor: CDPSession;
}

interface Times {
  readonly script: number;
  readonly own: number;
  readonly task: number;
}

async function millisecondsOf(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
}

async function mainThreadTimes({ clock, processor }: Sessions): Promise<Times> {
  const [byClock, byProcessor] = [await millisecondsOf(clock), await millisecondsOf(processor)];
  return {
    script: byClock('ScriptDuration'),
    own: byProcessor('ScriptDuration'),
    task: byClock('TaskDuration'),
  };
}

/** Waits until the main thread has run almost no script for a while, and gives its times then. */
async function whenQuiet(page: Page, sessions: Sessions, quiet: number): Promise<Times> {
  let before = await mainThreadTimes(sessions);
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += quiet) {
    await page.waitForTimeout(quiet);
    const now = await mainThreadTimes(sessions);
    if (now.script - before.script < 1) return now;
    before = now;
  }
  return before;
}

/** A change of what a page shows: what is run in it, in as little script of the measurer's own as possible, and whether it came. */
interface Change {
  readonly expression: string;
  readonly came: () => Promise<boolean>;
}

/** The next indicator of the page's list, set as a person would. */
async function nextIndicator(page: Page, among: readonly string[] | null): Promise<Change> {
  const select = page.locator('select#indicator');
  const offered = await select.evaluate((element) =>
    [...(element as HTMLSelectElement).options]
      .filter((option) => !option.disabled)
      .map(({ value }) => value),
  );
  const values = among === null ? offered : offered.filter((value) => among.includes(value));
  const value = values[(values.indexOf(await select.inputValue()) + 1) % values.length] ?? '';
  return {
    expression: `{const s=document.querySelector('select#indicator');
Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype,'value').set.call(s,${JSON.stringify(value)});
s.dispatchEvent(new Event('change',{bubbles:true}))}`,
    came: async () => (await select.inputValue()) === value,
  };
}

/** The period before the one shown; at the first the one after it. */
async function nextPeriod(page: Page): Promise<Change> {
  const slider = page.locator('.period-stepper input[type=range]');
  const place = Number(await slider.inputValue());
  const [which, next] = place === 0 ? ['next', 1] : ['previous', place - 1];
  return {
    expression: `document.querySelector('[data-period-step="${which}"]').click()`,
    came: async () => Number(await slider.inputValue()) === next,
  };
}

/** Each layer is switched off and, in the change after it, on again, before the next. */
async function nextLayer(page: Page, count: number, layers: readonly string[]): Promise<Change> {
  const layer = layers[Math.floor(count / 2) % layers.length] ?? '';
  const selector = `[data-layer-switch="${layer}"]`;
  const isOn = await page.locator(selector).isChecked();
  return {
    expression: `document.querySelector(${JSON.stringify(selector)}).click()`,
    came: async () => (await page.locator(selector).isChecked()) !== isOn,
  };
}

/** The layers that are on. */
function layersOn(page: Page): Promise<string[]> {
  return page
    .locator('[data-layer-switch]:checked')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-layer-switch') ?? ''));
}

/**
 * @param among only these indicators, where a page also offers some that are drawn with other areas; `periods` steps through those of
 * the indicator of the address instead, `layers` switches each of those that are on off and on again
 */
export async function measureSwitch(
  name: string,
  url: string,
  areas: number,
  among: readonly string[] | 'layers' | 'periods' | null = null,
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
    if (among === 'periods') await page.locator('[data-period-step]').first().waitFor();
    if (among === 'layers') await page.locator('[data-layer-switch]:checked').first().waitFor();
    const layers = among === 'layers' ? await layersOn(page) : [];
    const session = await page.context().newCDPSession(page);
    const sessions = { clock: session, processor: await page.context().newCDPSession(page) };
    await sessions.clock.send('Performance.enable');
    await sessions.processor.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    let geometryRefetches = 0;
    page.on('request', (request) => {
      if (/\/geo\/|areas\/|\.geojson/.test(request.url())) geometryRefetches += 1;
    });

    const quiet = areas > MANY_AREAS ? QUIET_MS.many : QUIET_MS.few;
    const script: number[] = [];
    const own: number[] = [];
    const task: number[] = [];
    let before = await whenQuiet(page, sessions, quiet);
    for (let count = 0; count < SWITCHES; count += 1) {
      const { expression, came } = await (among === 'periods'
        ? nextPeriod(page)
        : among === 'layers'
          ? nextLayer(page, count, layers)
          : nextIndicator(page, among));
      before = await whenQuiet(page, sessions, quiet);
      await session.send('Runtime.evaluate', { expression });
      const after = await whenQuiet(page, sessions, quiet);
      if (!(await came())) throw new Error(`${name} did not change.`);
      script.push(after.script - before.script);
      own.push(after.own - before.own);
      task.push(after.task - before.task);
    }
    return {
      page: name,
      areas,
      switches: SWITCHES,
      scriptMedian: median(script),
      scriptP95: quantile(script, 0.95),
      ownMedian: median(own),
      ownP95: quantile(own, 0.95),
      taskMedian: median(task),
      taskP95: quantile(task, 0.95),
      geometryRefetches,
    };
  } finally {
    await browser.close();
  }
}
