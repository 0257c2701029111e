/** The steps of `npm test` and `npm run test:all`, which of them run side by side, and how each one's results are counted. */
import { readFile } from 'node:fs/promises';
import { EXTENT_VARIABLE, WHOLE } from './extent.ts';

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
  /** Set for the step beside the variables of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Reads the totals of a step that runs tests; a step without it counts as one test. */
  readonly report?: { readonly file: string; readonly read: (file: string) => Promise<Totals> };
}

/**
 * What takes longest, and what `npm run test:all` does of it beyond `npm test`. Each file says in its call of `byExtent` what
 * the sample is; the whole has every case of the sample.
 */
export const LONG_UNIT_TESTS: readonly string[] = [
  // 1,000 random sequences of releases in place of 100, each asked of an exact solver.
  'test/pipeline/partner/sequenceAttack.test.ts',
  // All totals of three wards in place of two.
  'test/pipeline/partner/familyExhaustive.test.ts',
  // 1,500 tables of quarters in place of 400.
  'test/pipeline/partner/rollingAttack.test.ts',
  // 6,000 other tables with the same files in place of 1,200.
  'test/pipeline/partner/rollingExchange.test.ts',
];
/** Not in `npm test` at all. */
export const UNIT_TESTS_LEFT_TO_WHOLE: readonly string[] = [
  // The release is built from the sources, where they are at hand, and compared byte for byte.
  'test/pipeline/rebuild.test.ts',
];
export const BROWSER_TESTS_LEFT_TO_WHOLE: readonly string[] = [
  // Data and site are built anew with a partner's data, all 200 pages of areas among them.
  'test/browser/partner.spec.ts',
  // The site is built twice with a base map. That there is no trace of one without is in `npm test`.
  'test/browser/baseMap.spec.ts',
];
export const LONG_BROWSER_TESTS: readonly string[] = [
  // The page of every area in place of the boroughs, the region and wards with an extreme of something.
  'test/browser/areaSweep.spec.ts',
  // Every width in both colour schemes, in place of each width in one of them.
  'test/browser/accessibility.spec.ts',
  'test/browser/area.spec.ts',
  'test/browser/bid.spec.ts',
  'test/browser/checkDocument.spec.ts',
  'test/browser/exploreFiles.spec.ts',
  'test/browser/patchMap.spec.ts',
  'test/browser/reach.spec.ts',
  'test/browser/evidence.spec.ts',
  'test/browser/exploreStates.spec.ts',
  'test/browser/layerPanel.spec.ts',
  'test/browser/layers.spec.ts',
  'test/browser/time.spec.ts',
  'test/browser/home.spec.ts',
  'test/browser/storyViews.spec.ts',
  // Every slide of every story held against the rules of axe, in place of one of each kind.
  'test/browser/stories.spec.ts',
];

function vitest(name: string, project: string, minutes: number, files: readonly string[] = []): Step {
  const file = `test-results/${name}.json`;
  const command = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  return {
    name,
    command: ['vitest', ...command, `--outputFile.json=${file}`, ...files],
    minutes,
    report: { file, read: readVitest },
  };
}

function playwright(name: string, minutes: number, files: readonly string[] = []): Step {
  const file = `test-results/${name}.json`;
  return {
    name,
    command: ['playwright', 'test', ...files],
    minutes,
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: { file, read: readPlaywright },
  };
}

/** The same step with the tests of `byExtent` whole. */
function whole(step: Step): Step {
  return { ...step, environment: { ...step.environment, [EXTENT_VARIABLE]: WHOLE } };
}

type Stages = readonly (readonly (readonly Step[])[])[];

const BUILD: Step = { name: 'build', command: ['tsx', 'build/build.ts'], minutes: 3 };

/**
 * Stages follow one another. The lanes of a stage run side by side, the steps of a lane in order. Types are looked up for lint
 * in one thread, so the other of two cores does what else needs no browser; unit and browser tests use both by themselves.
 */
const STAGES: Stages = [
  [
    [{ name: 'lint', command: ['eslint', '--max-warnings', '0', '.'], minutes: 8 }],
    [
      { name: 'format', command: ['prettier', '--check', '.'], minutes: 4 },
      { name: 'types', command: ['tsc', '-p', '.'], minutes: 5 },
      { name: 'unused', command: ['knip'], minutes: 2 },
      BUILD,
    ],
  ],
  [[vitest('unit', 'unit', 20), vitest('sizes', 'built', 2), playwright('browser', 40)]],
];

const LONG_STAGE: Stages[number] = [
  [
    whole(vitest('unit-whole', 'unit', 20, [...LONG_UNIT_TESTS, ...UNIT_TESTS_LEFT_TO_WHOLE])),
    whole(playwright('browser-whole', 35, [...LONG_BROWSER_TESTS, ...BROWSER_TESTS_LEFT_TO_WHOLE])),
  ],
];

/** `npm test`, `npm run test:all`, and what the second does beyond the first. */
export const STAGES_OF = {
  sample: STAGES,
  all: [...STAGES, LONG_STAGE],
  long: [[[BUILD]], LONG_STAGE],
} as const satisfies Record<string, Stages>;

export const STEPS: readonly Step[] = STAGES_OF.all.flat(2);

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
