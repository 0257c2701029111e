/** The browser's own record of what its main thread did. */
import type { Browser, Page } from '@playwright/test';

export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds by the clock, with those in which something else had the processor. */
  readonly dur?: number;
  /** Microseconds for which the thread itself had a processor; a slowdown asked of the browser is in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the main thread, one after another: a task that runs within another is part of it. */
export function tasksOf(events: readonly TraceEvent[]): TraceEvent[] {
  const tasks = events
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const outer: TraceEvent[] = [];
  let end = 0;
  for (const task of tasks) {
    if (task.ts < end) continue;
    outer.push(task);
    end = task.ts + (task.dur ?? 0);
  }
  return outer;
}

/** @returns what the main thread of the page did during `act`. */
export async function readTrace(
  browser: Browser,
  page: Page,
  categories: string,
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories: categories.split(',') });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const renderers = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  // A browser keeps a spare renderer at hand, which does next to nothing: ours is the one that worked most.
  const ofThread = renderers.map(({ pid, tid }) =>
    traceEvents.filter((event) => event.pid === pid && event.tid === tid),
  );
  return ofThread.sort((a, b) => b.length - a.length)[0] ?? [];
}
