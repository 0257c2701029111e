/**
 * `npm test`: every check, going on after a failure; some run side by side. The last line is `N passed, N failed`.
 * `--all` runs the long tests whole as well, `--long` nothing else (`test/steps.ts` lists them).
 * Names of steps as arguments run only those: `npm test -- lint types`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureBrowser } from './browser/support/findBrowser.ts';
import { onlySteps, runStages, type Outcome } from './runStages.ts';
import { STAGES_OF, STEPS, type Step } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** The longest that the last words of a step that has ended are waited for. */
const DRAIN_MILLISECONDS = 2000;
const running = new Set<ChildProcess>();

/** A step runs in a process group of its own, so that ending it ends what it started too. */
function end(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had already ended.
  }
}

/** What a step says goes straight to the screen, or, while another runs beside it, is kept until it has ended. */
function runCommand(step: Step, isAlone: boolean): Promise<{ good: boolean; said: string }> {
  const [program, ...args] = step.command;
  const output = isAlone ? 'inherit' : 'pipe';
  const said: Buffer[] = [];
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...step.environment,
        PATH: `${resolve(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      },
    });
    running.add(child);
    const say = (text: string): void => {
      if (isAlone) console.log(text);
      else said.push(Buffer.from(`${text}\n`));
    };
    const keep = (part: Buffer): void => void said.push(part);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const clock = setTimeout(() => {
      say(`The step "${step.name}" took more than ${step.minutes} minutes and was ended.`);
      end(child);
    }, step.minutes * 60_000);
    const finish = (good: boolean): void => {
      clearTimeout(clock);
      end(child);
      done({ good, said: Buffer.concat(said).toString() });
    };
    child.on('error', (cause) => {
      say(`The step "${step.name}" did not start: ${cause.message}`);
      finish(false);
    });
    child.on('exit', (code) => {
      // Whatever it started and left running would keep its output open.
      end(child);
      const drained = new Promise((resolve) => child.once('close', resolve));
      void Promise.race([drained, delay(DRAIN_MILLISECONDS)]).then(() => finish(code === 0));
    });
  });
}

async function runStep(step: Step, isAlone: boolean): Promise<Outcome> {
  if (step.command[0] === 'playwright') process.env['CHROME_PATH'] = ensureBrowser('headless');
  if (step.report !== undefined) await rm(resolve(ROOT, step.report.file), { force: true });
  const { good, said } = await runCommand(step, isAlone);
  if (step.report === undefined)
    return { totals: { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] }, said };
  try {
    const totals = await step.report.read(resolve(ROOT, step.report.file));
    // A step that ends badly with nothing failed has crashed, and one without any test has proved nothing.
    const crashed = (!good && totals.failed === 0) || totals.passed + totals.failed === 0;
    return { totals: crashed ? { ...totals, failed: totals.failed + 1 } : totals, said };
  } catch {
    return {
      totals: { passed: 0, failed: 1, skipped: [] },
      said: `${said}\nThe step "${step.name}" left no report.`,
    };
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) end(child);
    process.exit(1);
  });
}

const given = process.argv.slice(2);
const wanted = given.filter((argument) => !argument.startsWith('--'));
const extent = given.includes('--all') ? 'all' : given.includes('--long') ? 'long' : 'sample';
const unknown = wanted.filter((name) => STEPS.every((step) => step.name !== name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}.`,
  );
  process.exit(1);
}
await mkdir(resolve(ROOT, 'test-results'), { recursive: true });
const start = Date.now();
const stages = onlySteps(STAGES_OF[extent], ({ name }) => wanted.length === 0 || wanted.includes(name));
const results = await runStages(stages, runStep, (text) => console.log(text));

console.log('\n=== summary ===');
for (const { step, totals, seconds } of results) {
  const { passed, failed, skipped } = totals;
  console.log(
    `${step.name.padEnd(13)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(0).padStart(4)} s`,
  );
  for (const name of skipped) console.log(`              skipped: ${name}`);
}
console.log(`all of them in ${((Date.now() - start) / 1000).toFixed(0)} s`);
const sum = (of: (result: (typeof results)[number]) => number): number =>
  results.reduce((total, result) => total + of(result), 0);
const failed = sum(({ totals }) => totals.failed);
console.log(`${sum(({ totals }) => totals.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
