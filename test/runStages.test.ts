/** Steps side by side are all counted, in the order in which they are listed, and what each writes stays together. */
import { expect, test } from 'vitest';
import { onlySteps, runStages, type Outcome } from './runStages.ts';
import type { Step } from './steps.ts';

const step = (name: string): Step => ({ name, command: [name], minutes: 1 });
const STAGES = [[[step('slow')], [step('quick'), step('next')]], [[step('last')]]];
const passed = (said = ''): Outcome => ({ totals: { passed: 1, failed: 0, skipped: [] }, said });

test('lanes run side by side, the steps of a lane in order, and a stage waits for the one before', async () => {
  const events: string[] = [];
  let endSlow = (): void => undefined;
  const slow = new Promise<void>((resolve) => (endSlow = resolve));
  const results = await runStages(
    STAGES,
    async ({ name }, isAlone) => {
      events.push(`${name} starts${isAlone ? ' alone' : ''}`);
      if (name === 'slow') await slow;
      // The other lane goes to its end while this one still runs.
      if (name === 'next') endSlow();
      events.push(`${name} ends`);
      return passed();
    },
    () => undefined,
  );
  expect(events.slice(0, 2).sort()).toEqual(['quick starts', 'slow starts']);
  expect(events.indexOf('quick ends')).toBeLessThan(events.indexOf('next starts'));
  expect(events.indexOf('slow ends')).toBeGreaterThan(events.indexOf('next starts'));
  expect(events.slice(-2)).toEqual(['last starts alone', 'last ends']);
  expect(results.map((result) => result.step.name)).toEqual(['slow', 'quick', 'next', 'last']);
});

test('what a step beside another writes is told whole, under its name, once it has ended', async () => {
  const told: string[] = [];
  await runStages(
    STAGES,
    ({ name }, isAlone) => Promise.resolve(passed(isAlone ? '' : `line 1 of ${name}\nline 2 of ${name}\n`)),
    (text) => told.push(...text.split('\n').filter((line) => line !== '')),
  );
  for (const name of ['slow', 'quick', 'next']) {
    const at = told.indexOf(`=== ${name} ===`);
    expect(told.slice(at, at + 3)).toEqual([`=== ${name} ===`, `line 1 of ${name}`, `line 2 of ${name}`]);
  }
  expect(told.at(-1)).toBe('=== last ===');
});

test('a step that cannot be run has failed, says why, and keeps no other from running', async () => {
  const told: string[] = [];
  const results = await runStages(
    STAGES,
    ({ name }) =>
      name === 'quick' ? Promise.reject(new Error('no such program')) : Promise.resolve(passed()),
    (text) => told.push(text),
  );
  expect(results.map(({ step: { name }, totals }) => [name, totals.passed, totals.failed])).toEqual([
    ['slow', 1, 0],
    ['quick', 0, 1],
    ['next', 1, 0],
    ['last', 1, 0],
  ]);
  expect(told).toContain('no such program');
});

test('chosen steps keep their order, and one left alone in its stage runs alone', () => {
  const chosen = onlySteps(STAGES, ({ name }) => ['next', 'last'].includes(name));
  expect(chosen.map((lanes) => lanes.map((lane) => lane.map(({ name }) => name)))).toEqual([
    [['next']],
    [['last']],
  ]);
});
