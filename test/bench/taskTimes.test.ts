import { expect, test } from 'vitest';
import { summariseTasks } from '../../bench/taskTimes.ts';
import type { TraceEvent } from '../../bench/traceEvents.ts';

const task = (ts: number, dur: number, tdur: number): TraceEvent => ({
  name: 'ThreadControllerImpl::RunTask',
  pid: 1,
  tid: 1,
  ts: ts * 1000,
  dur: dur * 1000,
  tdur: tdur * 1000,
});

test('a task that waited for the processor is long by the clock alone', () => {
  const { clock, processor, busy, seconds } = summariseTasks([
    task(0, 416, 48),
    task(500, 80, 72),
    task(1000, 4, 4),
  ]);
  expect(clock).toEqual({ longest: 416, p99: 416, overFifty: 2 });
  expect(processor).toEqual({ longest: 72, p99: 72, overFifty: 1 });
  expect(seconds).toBe(1);
  expect(busy).toBeCloseTo(0.5);
});

test('a task within another is part of it, and what is no task is left out', () => {
  const { clock, processor } = summariseTasks([
    task(0, 60, 55),
    task(10, 20, 20),
    { ...task(10, 200, 200), name: 'Paint' },
    task(100, 1, 1),
  ]);
  expect(clock).toEqual({ longest: 60, p99: 60, overFifty: 1 });
  expect(processor).toEqual({ longest: 55, p99: 55, overFifty: 1 });
});
