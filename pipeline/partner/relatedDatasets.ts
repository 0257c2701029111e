/** Data sets that give each other away: the same counts twice, or parts beside their sum. */
import type { Problem } from '../report.ts';
import type { PrivateRow } from './readObservations.ts';

export interface ComparableDataset {
  readonly id: string;
  readonly file: string;
  readonly rows: readonly PrivateRow[];
}

/** Fewer shared rows than this say nothing. */
const LEAST_SHARED = 12;
const SAME_SHARE = 0.95;

export function relatedProblems(datasets: readonly ComparableDataset[]): readonly Problem[] {
  const keyed = datasets.map(({ id, file, rows }) => ({
    id,
    file,
    counts: new Map(rows.map((row) => [`${row.area}|${row.period}`, row.numerator])),
  }));
  type Keyed = (typeof keyed)[number];
  const agree = (whole: Keyed, parts: readonly Keyed[]): boolean => {
    let shared = 0;
    let same = 0;
    for (const [key, count] of whole.counts) {
      const others = parts.map((part) => part.counts.get(key));
      if (count === null || others.some((other) => other === null || other === undefined)) continue;
      const sum = others.reduce<number>((total, other) => total + (other ?? 0), 0);
      if (count === 0 && sum === 0) continue;
      shared += 1;
      if (count === sum) same += 1;
    }
    return shared >= LEAST_SHARED && same >= shared * SAME_SHARE;
  };
  const problems: Problem[] = [];
  const add = (whole: Keyed, reason: string, remedy: string): void => {
    problems.push({ file: whole.file, row: null, column: 'numerator', reason, remedy });
  };
  keyed.forEach((one, index) => {
    for (const other of keyed.slice(index + 1)) {
      if (agree(one, [other])) {
        add(
          other,
          `it holds the same counts as ${one.id}.`,
          'publish one of the two: together they give small counts away.',
        );
      }
    }
    for (const [at, first] of keyed.entries()) {
      for (const second of keyed.slice(at + 1)) {
        if (first === one || second === one || agree(one, [first]) || agree(one, [second])) continue;
        if (agree(one, [first, second])) {
          add(
            one,
            `its counts are ${first.id} and ${second.id} added up.`,
            'publish the sum or its parts, not both: together they give small counts away.',
          );
        }
      }
    }
  });
  return problems;
}
