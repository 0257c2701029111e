/**
 * Measures of which two add up to a third, although nothing was said of it and each pair looks unrelated: two parts and their whole. Looked
 * for in the folder and among all that was published.
 */
import type { Problem } from '../report.ts';
import { publishedColumns } from './earlierMeasures.ts';
import { addedColumns, agreeInMonths, type Column } from './likeness.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import { columnsOf, type Member } from './relations.ts';

interface Counted {
  readonly id: string;
  readonly columns: readonly Column[];
  /** Null for a measure that only earlier releases have. */
  readonly member: Member | null;
  /** Measures with the same group are protected together. */
  readonly group: number;
}

/** @param groups the members of the folder, those that are protected together in one list */
export function sumProblems(
  groups: readonly (readonly Member[])[],
  earlier: readonly string[],
  before: PublishedBefore,
): readonly Problem[] {
  const inFolder = groups.flatMap((group, at) =>
    group.map((member): Counted => ({
      id: member.dataset.id,
      columns: columnsOf(member, 0),
      member,
      group: at,
    })),
  );
  const held = new Set(inFolder.map(({ id }) => id));
  const others = earlier
    .filter((id) => !held.has(id))
    .map((id): Counted => ({
      id,
      columns: publishedColumns(before, id, 'ward', 'numerators'),
      member: null,
      group: -1,
    }));
  const all = [...inFolder, ...others];
  const problems: Problem[] = [];
  for (const whole of all) {
    for (const [at, first] of all.entries()) {
      for (const second of all.slice(at + 1)) {
        const three = [whole, first, second];
        if (first === whole || second === whole) continue;
        const mine = three.find(({ member }) => member !== null)?.member;
        if (mine == null || three.every(({ group }) => group >= 0 && group === whole.group)) continue;
        if (!agreeInMonths(addedColumns(first.columns, second.columns), whole.columns)) continue;
        problems.push({
          file: mine.file,
          row: null,
          column: 'numerator',
          reason: `the counts of ${first.id} and ${second.id} add up to those of ${whole.id}.`,
          remedy: `say that ${first.id} and ${second.id} are parts of ${whole.id} ("partOf" or "wholeOf", and nothing in "differentEvents" of them), and put the folders of all three beside each other, with the rows as they were published: they are then protected together.`,
        });
      }
    }
  }
  return problems;
}
