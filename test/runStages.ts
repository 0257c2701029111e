/** Runs stages of steps: one stage after another, its lanes side by side, the steps of a lane in order. */
import type { Step, Totals } from './steps.ts';

export interface Outcome {
  readonly totals: Totals;
  /** What the step wrote, where it was kept; '' when it went straight to the screen. */
  readonly said: string;
}

export interface StepResult {
  readonly step: Step;
  readonly totals: Totals;
  readonly seconds: number;
}

type Stages = readonly (readonly (readonly Step[])[])[];

/** The same stages with only some of their steps; no stage and no lane is left empty. */
export function onlySteps(stages: Stages, isWanted: (step: Step) => boolean): Stages {
  return stages
    .map((lanes) => lanes.map((lane) => lane.filter(isWanted)).filter((lane) => lane.length > 0))
    .filter((lanes) => lanes.length > 0);
}

/**
 * Goes on after a failure. What steps side by side write is told step by step, each whole, as it ends.
 * @param run runs a step; `isAlone` says that it may write to the screen itself. One that throws has failed.
 * @param tell writes to the screen
 * @returns the results in the order in which the stages list the steps
 */
export async function runStages(
  stages: Stages,
  run: (step: Step, isAlone: boolean) => Promise<Outcome>,
  tell: (text: string) => void,
): Promise<readonly StepResult[]> {
  const runOne = async (step: Step, isAlone: boolean): Promise<StepResult> => {
    if (isAlone) tell(`\n=== ${step.name} ===`);
    const start = Date.now();
    const { totals, said } = await run(step, isAlone).catch((cause: unknown) => ({
      totals: { passed: 0, failed: 1, skipped: [] },
      said: cause instanceof Error ? cause.message : String(cause),
    }));
    if (!isAlone) tell(`\n=== ${step.name} ===`);
    if (said.trim() !== '') tell(said.trimEnd());
    return { step, totals, seconds: (Date.now() - start) / 1000 };
  };
  const results: StepResult[] = [];
  for (const lanes of stages) {
    const isAlone = lanes.length === 1;
    if (!isAlone) {
      const names = lanes.map((lane) => lane.map(({ name }) => name).join(', '));
      tell(`\nSide by side: ${names.join(' | ')}. Each is told of when it has ended.`);
    }
    const done = await Promise.all(
      lanes.map(async (lane) => {
        const ofLane: StepResult[] = [];
        for (const step of lane) ofLane.push(await runOne(step, isAlone));
        return ofLane;
      }),
    );
    results.push(...done.flat());
  }
  return results;
}
