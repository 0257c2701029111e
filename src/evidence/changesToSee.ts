/** The smallest falls that could be told, of each measure of a pack that is a yearly count. */
import { changeToSee, type ChangeToSee } from '../domain/changeToSee.ts';
import { formatCount, formatShare } from '../domain/format.ts';
import { countedThings } from '../words/change.ts';
import { CHANGE_TO_SEE_WORDS as words } from '../words/changeToSee.ts';
import type { PackDocument, PackStatement } from './packDocument.ts';

export interface PackChange {
  readonly statement: PackStatement;
  readonly told: Extract<ChangeToSee, { kind: 'told' }>;
}

export interface PackChanges {
  readonly changes: readonly PackChange[];
  /** Titles of yearly counts for which none can be given. */
  readonly notKnown: readonly string[];
  /** Whether the patch has estimates and no counts. */
  readonly isEstimated: boolean;
}

export function changesOf({ statements }: Pick<PackDocument, 'statements'>): PackChanges {
  // The figure of a whole authority, shown because the patch has none, is not what the patch could change.
  const own = statements.filter(({ figure }) => !figure.isElsewhere);
  const all = own.map((statement) => {
    const { finding, isEstimate, wholeWards, indicator } = statement.figure;
    // An estimate has no count: the whole wards that the outline touches have one.
    const counted = isEstimate ? (wholeWards ?? finding) : finding;
    return { statement, change: changeToSee(counted.observation, indicator) };
  });
  return {
    changes: all.flatMap(({ statement, change }) =>
      change.kind === 'told' ? [{ statement, told: change }] : [],
    ),
    notKnown: all.flatMap(({ statement, change }) =>
      change.kind === 'notTold' && change.reason !== 'no-yearly-count' ? [statement.title] : [],
    ),
    isEstimated: own.some(({ figure }) => figure.isEstimate),
  };
}

/** Rows of the table of one measure; no cell is empty. */
export function fallRows({ told: { falls } }: PackChange): readonly (readonly string[])[] {
  const { table } = words;
  return falls.map((fall) =>
    fall.kind === 'none'
      ? [table.years(fall.years), formatCount(fall.before), table.none, table.dash, table.dash]
      : [
          table.years(fall.years),
          formatCount(fall.before),
          formatCount(fall.after),
          formatShare(fall.share),
          table.mark(formatCount(fall.mostCalled)),
        ],
  );
}

/** What is counted, for the caption of its table. */
export function thingsOf({ statement }: PackChange): string {
  return countedThings(statement.figure.finding.indicator);
}
