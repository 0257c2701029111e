/** The least and the most that a whole number can be, by mixed-integer programming (HiGHS) over all sums at once. */
import loadHighs, { type Highs } from 'highs';
import type { Bounds, Solver } from './attacker.ts';

let loaded: Promise<Highs> | null = null;

/** @returns a function that gives the exact bounds of one variable under everything the attacker knows */
export async function exactBounds(): Promise<(attacker: Solver, variable: string) => Bounds> {
  loaded ??= loadHighs();
  const highs = await loaded;
  return (attacker, variable) => {
    const names = new Map<string, string>();
    const nameOf = (one: string): string => {
      const known = names.get(one) ?? `v${names.size}`;
      names.set(one, known);
      return known;
    };
    const target = nameOf(variable);
    const rows = attacker
      .joinedTo(variable)
      .map(({ total, parts }) => `${parts.map(nameOf).join(' + ')} - ${nameOf(total)} = 0`);
    const bounds = [...names].map(([one, name]) => {
      const { low, high } = attacker.boundsOf(one);
      return high === Number.POSITIVE_INFINITY ? `${name} >= ${low}` : `${low} <= ${name} <= ${high}`;
    });
    const body = [
      'Subject To',
      ...rows,
      'Bounds',
      ...bounds,
      'General',
      [...names.values()].join(' '),
      'End',
    ].join('\n');
    const best = (direction: 'Minimize' | 'Maximize'): number => {
      const { Status, ObjectiveValue } = highs.solve(`${direction}\n${target}\n${body}`);
      if (Status === 'Optimal') return Math.round(ObjectiveValue);
      if (direction === 'Maximize' && Status !== 'Infeasible') return Number.POSITIVE_INFINITY;
      throw new Error(`No answer: ${Status}.`);
    };
    return { low: best('Minimize'), high: best('Maximize') };
  };
}
