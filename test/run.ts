/**
 * `npm test`: every check in order, going on after a failure. The last line is `N passed, N failed`.
 * Names of steps as arguments run only those: `npm test -- lint types`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';
import { ensureBrowser } from './browser/support/findBrowser.ts';
import { STEPS, type Step, type Totals } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '..');
let running: ChildProcess | null = null;

/** The step runs in a process group of its own, so that ending it ends what it started too. */
function endRunning(): void {
  if (running?.pid === undefined) return;
  try {
    if (process.platform === 'win32') running.kill('SIGKILL');
    else process.kill(-running.pid, 'SIGKILL');
  } catch {
    // It had already ended.
  }
}

function runCommand(step: Step): Promise<boolean> {
  const [program, ...args] = step.command;
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PATH: `${resolve(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      },
    });
    running = child;
    const clock = setTimeout(() => {
      console.log(`The step "${step.name}" took more than ${step.minutes} minutes and was ended.`);
      endRunning();
    }, step.minutes * 60_000);
    const finish = (good: boolean): void => {
      clearTimeout(clock);
      endRunning();
      running = null;
      done(good);
    };
    child.on('error', (cause) => {
      console.log(`The step "${step.name}" did not start: ${cause.message}`);
      finish(false);
    });
    child.on('exit', (code) => finish(code === 0));
  });
}

async function runStep(step: Step): Promise<Totals> {
  if (step.report !== undefined) await rm(resolve(ROOT, step.report.file), { force: true });
  const good = await runCommand(step);
  if (step.report === undefined) return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] };
  try {
    const totals = await step.report.read(resolve(ROOT, step.report.file));
    // A step that ends badly with nothing failed has crashed, and one without any test has proved nothing.
    const crashed = (!good && totals.failed === 0) || totals.passed + totals.failed === 0;
    return crashed ? { ...totals, failed: totals.failed + 1 } : totals;
  } catch {
    console.log(`The step "${step.name}" left no report.`);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endRunning();
    process.exit(1);
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => STEPS.every((step) => step.name !== name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}.`,
  );
  process.exit(1);
}
const steps = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name));
await mkdir(resolve(ROOT, 'test-results'), { recursive: true });

const results: { readonly step: Step; readonly totals: Totals; readonly seconds: number }[] = [];
for (const step of steps) {
  console.log(`\n=== ${step.name} ===`);
  const start = Date.now();
  let totals: Totals;
  try {
    if (step.name === 'browser') process.env['CHROME_PATH'] = ensureBrowser();
    totals = await runStep(step);
  } catch (cause) {
    console.log(cause instanceof Error ? cause.message : String(cause));
    totals = { passed: 0, failed: 1, skipped: [] };
  }
  results.push({ step, totals, seconds: (Date.now() - start) / 1000 });
}

console.log('\n=== summary ===');
for (const { step, totals, seconds } of results) {
  const { passed, failed, skipped } = totals;
  console.log(
    `${step.name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(0).padStart(4)} s`,
  );
  for (const name of skipped) console.log(`         skipped: ${name}`);
}
const sum = (of: (totals: Totals) => number): number =>
  results.reduce((total, result) => total + of(result.totals), 0);
const failed = sum((totals) => totals.failed);
console.log(`${sum((totals) => totals.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
