/**
 * Somebody who wants to know a withheld count, with every public file of every release and the exact totals of boroughs
 * and region from elsewhere. Written without a look at how counts are withheld.
 */
import type { ObservationsFile } from '../../../src/data/schema.ts';

/** Whole numbers from low to high, both counted in. */
export interface Bounds {
  low: number;
  high: number;
}

/** The total of some variables is a variable, too. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * What can be said of every variable: bounds that fit each other, by carrying them through the sums until nothing moves.
 *
 * Where no two sums are joined in more than one way (measures with one count to a cell: wards, boroughs, region), this is
 * all that linear and whole-number programming can say. Take any value within the bounds of one variable: each sum it
 * stands in can be met by values within the bounds of the others, which are free to move one at a time because the bounds
 * fit each other, and the sums reached from there share nothing else. `exactBounds.ts` checks it. Where a cell has several counts
 * (numerator + rest = denominator, for each ward and for the total) there are rings, and only `exactBounds.ts` is exact.
 */
export class Solver {
  private readonly bounds = new Map<string, Bounds>();
  private readonly sums: Sum[] = [];

  know(variable: string, low: number, high: number): void {
    const held = this.boundsOf(variable);
    held.low = Math.max(held.low, low);
    held.high = Math.min(held.high, high);
  }

  addSum(total: string, parts: readonly string[]): void {
    this.sums.push({ total, parts });
  }

  boundsOf(variable: string): Bounds {
    const held = this.bounds.get(variable) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    this.bounds.set(variable, held);
    return held;
  }

  /** The sums that are joined to a variable through variables that are still open. */
  joinedTo(variable: string): readonly Sum[] {
    const open = (name: string): boolean => this.boundsOf(name).low < this.boundsOf(name).high;
    const holding = this.sumsByMember();
    const reached = new Set([variable]);
    const found = new Set<Sum>();
    for (const name of reached) {
      for (const sum of holding.get(name) ?? []) {
        if (found.has(sum)) continue;
        found.add(sum);
        for (const member of [sum.total, ...sum.parts]) if (open(member)) reached.add(member);
      }
    }
    return [...found];
  }

  private sumsByMember(): ReadonlyMap<string, readonly Sum[]> {
    const holding = new Map<string, Sum[]>();
    for (const sum of this.sums) {
      for (const member of [sum.total, ...sum.parts]) {
        const held = holding.get(member) ?? [];
        held.push(sum);
        holding.set(member, held);
      }
    }
    return holding;
  }

  /** @throws Error when the public files contradict each other */
  solve(): void {
    for (let moved = true; moved;) {
      moved = false;
      for (const { total, parts } of this.sums) moved = this.carry(total, parts) || moved;
    }
  }

  private carry(total: string, parts: readonly string[]): boolean {
    const whole = this.boundsOf(total);
    const each = parts.map((part) => this.boundsOf(part));
    const lows = each.reduce((sum, { low }) => sum + low, 0);
    const open = each.filter(({ high }) => high === Number.POSITIVE_INFINITY).length;
    const highs = each.reduce((sum, { high }) => sum + (high === Number.POSITIVE_INFINITY ? 0 : high), 0);
    let moved = tighten(whole, lows, open > 0 ? Number.POSITIVE_INFINITY : highs);
    for (const part of each) {
      const openOthers = open - (part.high === Number.POSITIVE_INFINITY ? 1 : 0);
      const highOthers = highs - (part.high === Number.POSITIVE_INFINITY ? 0 : part.high);
      const low = openOthers > 0 ? Number.NEGATIVE_INFINITY : whole.low - highOthers;
      moved = tighten(part, low, whole.high - (lows - part.low)) || moved;
      if (moved) return true;
    }
    return moved;
  }
}

function tighten(bounds: Bounds, low: number, high: number): boolean {
  const moved = low > bounds.low || high < bounds.high;
  bounds.low = Math.max(bounds.low, low);
  bounds.high = Math.min(bounds.high, high);
  if (bounds.low > bounds.high) throw new Error('The public files contradict each other.');
  return moved;
}

export interface KnownRule {
  readonly withholdTo: number;
  readonly zeros: 'publish' | 'withhold';
  readonly roundTo: number;
}

/** What a published count says about the true one. */
export function behindRounded(shown: number, rule: KnownRule): Bounds {
  if (shown === 0) return { low: 0, high: 0 };
  const half = Math.floor(rule.roundTo / 2);
  const low = shown === rule.roundTo ? 1 : shown - half;
  return { low: Math.max(low, rule.withholdTo + 1), high: Math.max(shown + half, rule.withholdTo + 1) };
}

/** Everything that the files of one measure say about its counts, as `n <area> <period>` and `d <area> <period>`. */
export function readFiles(
  solver: Solver,
  files: readonly ObservationsFile[],
  rule: KnownRule,
  ownDenominator: boolean,
): void {
  for (const file of files) {
    for (const { period, numerators, denominators, status } of file.series) {
      file.areas.forEach((area, index) => {
        if (status?.[area] !== undefined) return;
        const numerator = numerators?.[index] ?? null;
        const denominator = denominators?.[index] ?? null;
        if (numerator === null || denominator === null) return;
        const n = behindRounded(numerator, rule);
        solver.know(`n ${area} ${period}`, n.low, n.high);
        if (!ownDenominator) return;
        const d = behindRounded(denominator, rule);
        solver.know(`d ${area} ${period}`, d.low, d.high);
      });
    }
  }
}
