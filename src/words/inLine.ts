/** Whether an area did no more than all areas together did: where all moved alike, a change is no area's own. */
import { kindOfChange } from '../domain/changeKind.ts';
import type { Change, ComparedChange } from '../domain/change.ts';
import type { AreaChange } from '../domain/changeMap.ts';
import { formatCount, formatShare } from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { isInLine } from './change.ts';
import { changeClassLabel } from './changeMap.ts';
import { GEOGRAPHY_WORDS, midSentence } from './measures.ts';

const TOLD = ['change-lower', 'change-higher'] as const;

/** "the seven boroughs together: 18% lower" */
function togetherWords({ relative, difference }: ComparedChange): string {
  const size = formatShare(Math.abs(relative ?? 0));
  const moved = size === formatShare(0) ? 'no change' : `${size} ${difference < 0 ? 'lower' : 'higher'}`;
  return `${GEOGRAPHY_WORDS.region.one}: ${moved}`;
}

/** Whether a change that is told as one is no other than that of all areas together. */
function isToldInLine(change: Change, together: ComparedChange): boolean {
  return (
    change.kind === 'compared' &&
    ['lower', 'higher'].includes(kindOfChange(change)) &&
    isInLine(change, together)
  );
}

/** What follows what became of an area; empty where it is not in line, or nothing is told of it. */
export function inLineWords(change: Change, together: ComparedChange | null): string {
  return together !== null && isToldInLine(change, together)
    ? `, in line with ${togetherWords(together)}`
    : '';
}

/** "Of the 17 wards lower, by more than usual, 15 are in line with the seven boroughs together: 18% lower." */
export function inLineSentences(
  changes: readonly AreaChange[],
  geography: Geography,
  together: ComparedChange | null,
): readonly string[] {
  if (together === null || together.relative === null) return [];
  return TOLD.flatMap((key) => {
    // Of larger areas the limits of a ratio are not known, so the rule says nothing of them.
    const told = changes.filter(
      ({ classKey, change }) => classKey === key && change.kind === 'compared' && change.usual !== null,
    );
    if (told.length === 0) return [];
    const inLine = told.filter(({ change }) => isToldInLine(change, together)).length;
    const { one, many } = GEOGRAPHY_WORDS[geography];
    const areas = `${formatCount(told.length)} ${told.length === 1 ? one : many}`;
    const are = inLine === 0 ? 'none is' : inLine === 1 ? '1 is' : `${formatCount(inLine)} are`;
    return [
      `Of the ${areas} ${midSentence(changeClassLabel(key, geography)).replace(',', '')}, ${are} in line with ${togetherWords(together)}.`,
    ];
  });
}
