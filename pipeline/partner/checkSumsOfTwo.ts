/**
 * Measures of which two add up to a third, although nothing was said of it and each pair looks unrelated: two parts and their whole,
 * numerators, denominators and rests alike. Looked for in the folder and among all that was published.
 */
import type { Problem } from '../report.ts';
import { publishedCounts } from './earlierMeasures.ts';
import { addedColumns, agreeInMonths, type Column } from './likeness.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import { allColumns, type Member } from './relations.ts';

interface Counted {
  readonly id: string;
  readonly columns: readonly Column[];
  /** Null for a measure that only earlier releases have. */
  readonly member: Member | null;
}

const inFolder = (members: readonly Member[]): Counted[] =>
  members.flatMap((member) =>
    allColumns(member).map((columns) => ({ id: member.dataset.id, columns, member })),
  );

/** Three measures, of which two add up to the third. */
function* sumsOf(all: readonly Counted[]): Generator<readonly [whole: Counted, Counted, Counted]> {
  for (const whole of all) {
    for (const [at, first] of all.entries()) {
      for (const second of all.slice(at + 1)) {
        if (new Set([whole.id, first.id, second.id]).size < 3) continue;
        if (agreeInMonths(addedColumns(first.columns, second.columns), whole.columns)) {
          yield [whole, first, second];
        }
      }
    }
  }
}

/** Members of one folder that must be protected together for this reason, three by three. */
export function sumsInFolder(members: readonly Member[]): readonly (readonly Member[])[] {
  return [...sumsOf(inFolder(members))].map((three) => three.flatMap(({ member }) => member ?? []));
}

/** Sums of which a part is only in earlier releases, so that the three cannot be protected together. */
export function sumProblems(
  members: readonly Member[],
  earlier: readonly string[],
  before: PublishedBefore,
): readonly Problem[] {
  const held = new Set(members.map(({ dataset }) => dataset.id));
  const others = earlier
    .filter((id) => !held.has(id))
    .flatMap((id) =>
      (['ward', 'borough'] as const).flatMap((level) =>
        publishedCounts(before, id, level).map((columns): Counted => ({ id, columns, member: null })),
      ),
    );
  const told = new Set<string>();
  return [...sumsOf([...inFolder(members), ...others])].flatMap((three): Problem[] => {
    const [whole, first, second] = three;
    const mine = three.find(({ member }) => member !== null)?.member;
    const key = three.map(({ id }) => id).join();
    if (mine == null || three.every(({ member }) => member !== null) || told.has(key)) return [];
    told.add(key);
    return [
      {
        file: mine.file,
        row: null,
        column: 'numerator',
        reason: `counts of ${first.id} and ${second.id} add up to counts of ${whole.id} (numerators, denominators or the rest of these).`,
        remedy:
          'put the folders of all three beside each other, with the rows as they were published: they are then protected together. If one is a part of another, say so ("partOf" or "wholeOf").',
      },
    ];
  });
}
