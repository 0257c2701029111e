/** Counts that leave the usual course of their area: found between neighbouring periods, and put down to the odd one of the two. */
import { median } from '../../src/domain/aggregate.ts';
import { comparePeriods, isSameLength, periodsOverlap } from '../../src/domain/period.ts';
import type { TimedCount } from './countsInTime.ts';
import { unusualMoves, type Move, type UnusualMove } from './usualMovement.ts';

export interface OddCount extends UnusualMove {
  readonly odd: TimedCount;
  /** What it is odd beside. */
  readonly beside: TimedCount;
}

interface Step {
  readonly earlier: TimedCount;
  readonly later: TimedCount;
  /** Of the area in all periods, as a logarithm. */
  readonly usual: number;
}

/** @param roundedTo of what multiple published counts are */
export function oddCounts(counts: readonly TimedCount[], roundedTo: number): readonly OddCount[] {
  const steps = new Map<string, Step[]>();
  for (const one of byArea(counts)) {
    const usual = median(one.map(logOf)) ?? 0;
    one.forEach((later, at) => {
      const earlier = one
        .slice(0, at)
        .findLast(
          ({ period }) => isSameLength(period, later.period) && !periodsOverlap(period, later.period),
        );
      if (earlier === undefined) return;
      const key = `${earlier.period}|${later.period}`;
      steps.set(key, [...(steps.get(key) ?? []), { earlier, later, usual }]);
    });
  }
  const odd = new Map<string, OddCount>();
  for (const group of steps.values()) {
    const found = unusualMoves(group.map((step) => moveOf(step, roundedTo)));
    for (const step of group) {
      const move = found.get(step.later.area);
      if (move === undefined) continue;
      const one = blamed(step, move);
      const key = `${one.odd.area}|${one.odd.period}`;
      const held = odd.get(key);
      if (held === undefined || (one.isTenfold && !held.isTenfold)) odd.set(key, one);
    }
  }
  return [...odd.values()];
}

/** Counts of each area, in the order of time. */
function byArea(counts: readonly TimedCount[]): readonly (readonly TimedCount[])[] {
  const areas = new Map<string, TimedCount[]>();
  for (const one of counts) {
    const held = areas.get(one.area);
    if (held === undefined) areas.set(one.area, [one]);
    else held.push(one);
  }
  return [...areas.values()].map((one) => one.sort((a, b) => comparePeriods(a.period, b.period)));
}

function moveOf({ earlier, later }: Step, roundedTo: number): Move {
  const isRounded = earlier.from === 'published' || later.from === 'published';
  return {
    key: later.area,
    before: earlier.count,
    after: later.count,
    roundedTo: isRounded ? roundedTo : 1,
  };
}

const logOf = ({ count }: TimedCount): number => Math.log(count + 0.5);
/** Nearer than this are two numbers that differ by what a computer leaves out. */
const SAME = 1e-9;

/** The one of the two that is farther from what is usual for the area; the later, where both are as far. */
function blamed({ earlier, later, usual }: Step, move: UnusualMove): OddCount {
  const away = (one: TimedCount): number => Math.abs(logOf(one) - usual);
  if (away(earlier) <= away(later) + SAME) return { ...move, odd: later, beside: earlier };
  const direction = move.direction === 'above' ? 'below' : 'above';
  return { ...move, direction, odd: earlier, beside: later };
}
