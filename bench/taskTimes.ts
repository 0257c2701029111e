/** How long the tasks of a main thread took. */
import { quantile } from './statistics.ts';
import { tasksOf, type TraceEvent } from './traceEvents.ts';

/** Milliseconds of one task of the main thread. */
export interface TaskTimes {
  readonly longest: number;
  readonly p99: number;
  readonly overFifty: number;
}

export interface TasksSummary {
  readonly seconds: number;
  /** Share of the time in which the main thread was at work. */
  readonly busy: number;
  /** As somebody who waits sees it. */
  readonly clock: TaskTimes;
  /** What the page itself costs: without the time in which other processes had the processor. */
  readonly processor: TaskTimes;
}

const LONG_TASK_MS = 50;

function taskTimes(milliseconds: readonly number[]): TaskTimes {
  return {
    longest: Math.max(...milliseconds),
    p99: quantile(milliseconds, 0.99),
    overFifty: milliseconds.filter((one) => one > LONG_TASK_MS).length,
  };
}

export function summariseTasks(events: readonly TraceEvent[]): TasksSummary {
  const tasks = tasksOf(events);
  const clock = tasks.map(({ dur = 0 }) => dur / 1000);
  const starts = tasks.map(({ ts }) => ts);
  const seconds = (Math.max(...starts) - Math.min(...starts)) / 1e6;
  return {
    seconds,
    busy: clock.reduce((sum, one) => sum + one, 0) / 1000 / seconds,
    clock: taskTimes(clock),
    processor: taskTimes(tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}
