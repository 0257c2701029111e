/** What `npm test` counts must be what happened. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STAGES, STEPS, type Totals } from './steps.ts';

async function read(step: string, report: unknown): Promise<Totals | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'steps-'));
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(report));
  const totals = await STEPS.find(({ name }) => name === step)?.report?.read(file);
  await rm(folder, { recursive: true });
  return totals;
}

test('a unit test file that could not be loaded is one failure', async () => {
  const totals = await read('unit', {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ fullName: 'b', status: 'failed' }] },
      { status: 'passed', assertionResults: [{ fullName: 'c', status: 'skipped' }] },
    ],
  });
  expect(totals).toEqual({ passed: 2, failed: 2, skipped: ['c'] });
});

test('a browser run counts unexpected and flaky results, and errors outside any test', async () => {
  const totals = await read('browser', {
    suites: [{ specs: [], suites: [{ specs: [{ title: 'later', tests: [{ status: 'skipped' }] }] }] }],
    errors: [{ message: 'the server did not start' }],
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
  });
  expect(totals).toEqual({ passed: 5, failed: 3, skipped: ['later'] });
});

test('no step that looks at the build starts before the build has ended', () => {
  const stageOf = (name: string): number =>
    STAGES.findIndex((lanes) => lanes.flat().some((step) => step.name === name));
  expect(stageOf('build')).toBeGreaterThanOrEqual(0);
  for (const name of ['sizes', 'browser']) expect(stageOf(name)).toBeGreaterThan(stageOf('build'));
});
