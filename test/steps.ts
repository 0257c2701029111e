/** The steps of `npm test`, which of them run side by side, and how each one's results are counted. */
import { readFile } from 'node:fs/promises';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  /** Names of tests that did not run, with their reason where there is one. */
  readonly skipped: readonly string[];
}

export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  readonly minutes: number;
  /** Reads the totals of a step that runs tests; a step without it counts as one test. */
  readonly report?: { readonly file: string; readonly read: (file: string) => Promise<Totals> };
}

const VITEST_REPORT = 'test-results/unit.json';
const BUILT_REPORT = 'test-results/built.json';
const BROWSER_REPORT = 'test-results/browser.json';

function vitest(project: string, outputFile: string): Step['command'] {
  return [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${outputFile}`,
  ];
}

/**
 * Stages follow one another. The lanes of a stage run side by side, the steps of a lane in order. Types are looked up for lint
 * in one thread, so the other of two cores does what else needs no browser; unit and browser tests use both by themselves.
 */
export const STAGES: readonly (readonly (readonly Step[])[])[] = [
  [
    [{ name: 'lint', command: ['eslint', '--max-warnings', '0', '.'], minutes: 8 }],
    [
      { name: 'format', command: ['prettier', '--check', '.'], minutes: 4 },
      { name: 'types', command: ['tsc', '-p', '.'], minutes: 5 },
      { name: 'unused', command: ['knip'], minutes: 2 },
      { name: 'build', command: ['tsx', 'build/build.ts'], minutes: 3 },
    ],
  ],
  [
    [
      {
        name: 'unit',
        command: vitest('unit', VITEST_REPORT),
        minutes: 20,
        report: { file: VITEST_REPORT, read: readVitest },
      },
      {
        name: 'sizes',
        command: vitest('built', BUILT_REPORT),
        minutes: 2,
        report: { file: BUILT_REPORT, read: readVitest },
      },
      {
        name: 'browser',
        command: ['playwright', 'test'],
        minutes: 40,
        report: { file: BROWSER_REPORT, read: readPlaywright },
      },
    ],
  ],
];

export const STEPS: readonly Step[] = STAGES.flat(2);

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** Vitest's JSON report. A file that could not even be loaded counts as one failure. */
async function readVitest(file: string): Promise<Totals> {
  const report = JSON.parse(await readFile(file, 'utf8')) as VitestReport;
  const unloaded = report.testResults.filter(
    (result) =>
      result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  );
  const skipped = report.testResults
    .flatMap((result) => result.assertionResults)
    .filter((test) => !['passed', 'failed'].includes(test.status));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: skipped.map((test) => test.fullName),
  };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    tests: { status: string; annotations: { type: string; description?: string }[] }[];
  }[];
}
interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Playwright's JSON report. Errors outside any test (a server that does not start) count as one failure each. */
async function readPlaywright(file: string): Promise<Totals> {
  const report = JSON.parse(await readFile(file, 'utf8')) as PlaywrightReport;
  const specsOf = (suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> => [
    ...(suite.specs ?? []),
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  const skipped = report.suites
    .flatMap(specsOf)
    .filter((spec) => spec.tests.some((test) => test.status === 'skipped'))
    .map((spec) => spec.title);
  return {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
    skipped,
  };
}
