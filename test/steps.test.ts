/** What `npm test` counts must be what happened. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  BROWSER_TESTS_LEFT_TO_WHOLE,
  UNIT_TESTS_LEFT_TO_WHOLE,
  LONG_BROWSER_TESTS,
  LONG_UNIT_TESTS,
  STAGES_OF,
  STEPS,
  type Totals,
} from './steps.ts';

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

test.each(Object.entries(STAGES_OF))(
  '%s: no step that looks at the build starts before the build has ended',
  (_, stages) => {
    const stageOf = (step: (name: string) => boolean): number[] =>
      stages.flatMap((lanes, index) => (lanes.flat().some(({ name }) => step(name)) ? [index] : []));
    const [built = Infinity] = stageOf((name) => name === 'build');
    for (const stage of stageOf((name) => /^(sizes|browser)/.test(name)))
      expect(stage).toBeGreaterThan(built);
  },
);

test('each step has a name of its own, so that each report has a file of its own', () => {
  expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length);
});

/** Of a file whose tests ask how much to run, by themselves or through what holds a page in every look. */
const ASKS = /from '[./a-z]*\/(?:extent|everyLook)\.ts'/;

test('what is listed as long exists and asks how much to run, or is left to the whole', () => {
  for (const file of [...LONG_UNIT_TESTS, ...LONG_BROWSER_TESTS])
    expect(readFileSync(file, 'utf8'), file).toMatch(ASKS);
  for (const file of [...UNIT_TESTS_LEFT_TO_WHOLE, ...BROWSER_TESTS_LEFT_TO_WHOLE])
    expect(existsSync(file), file).toBe(true);
});

test('only what is listed as long asks how much to run: anything else would never be run whole', () => {
  const asking = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:test|spec)\.tsx?$/.test(name) && name !== 'test/steps.test.ts')
    .filter((name) => ASKS.test(readFileSync(name, 'utf8')));
  // What is left to the whole runs whole.
  const ran = asking.filter((name) => !BROWSER_TESTS_LEFT_TO_WHOLE.includes(name));
  expect(ran.sort()).toEqual([...LONG_UNIT_TESTS, ...LONG_BROWSER_TESTS].sort());
});
