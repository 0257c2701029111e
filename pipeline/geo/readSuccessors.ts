/**
 * readSuccessors: former wards from a published or prepared list of how many residents of each live in which ward now, and how
 * much each new ward is like the former one that it most resembles.
 */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import { CONTINUITY, type Continuity } from '../../src/domain/continuity.ts';
import { type SearchFile } from '../../src/data/findSchema.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import type { WardSources } from '../read/sourceFiles.ts';
import { ProblemList } from '../report.ts';
import { SMALLEST_SHARE } from './formerWards.ts';

type FormerWard = SearchFile['formerWards'][number];
type Successors = NonNullable<WardSources['successors']>;

const ONE_VINTAGE = 'use lists of these wards.';

/** Wards of the list that are no more, in code order; their successors with the largest share first. */
export function readSuccessors(
  context: Pick<BuildContext, 'readCsv' | 'wards'>,
  lookups: Lookups,
): FormerWard[] {
  const { successors } = context.wards().sources;
  if (successors === undefined) return [];
  const continuity = readContinuity(context, successors, lookups);
  const { file, columns, until } = successors;
  const problems = new ProblemList(file);
  const former = new Map<string, FormerWard>();
  for (const row of context.readCsv(file, Object.values(columns)).rows) {
    const code = parseGssCode(row.text(columns.former));
    const ward = parseGssCode(row.text(columns.ward));
    const borough = ward === null ? undefined : lookups.wards.get(ward)?.borough;
    const [share, shareOfWard] = [row.text(columns.share), row.text(columns.shareOfWard)].map(shareOf);
    if (code === null || ward === null || borough === undefined) {
      problems.add(row.row, null, 'a code is none, or of no ward in the look-ups.', ONE_VINTAGE);
      continue;
    }
    if (typeof share !== 'number' || typeof shareOfWard !== 'number') {
      problems.add(row.row, columns.share, 'a share is not between 0 and 1.', 'make the list again.');
      continue;
    }
    // A ward that stays has no successor.
    if (lookups.wards.has(code)) continue;
    const held = former.get(code) ?? {
      code,
      name: row.text(columns.formerName),
      borough,
      until,
      successors: [],
    };
    if (held.borough !== borough)
      problems.add(row.row, columns.ward, `${code} has successors in two authorities.`, ONE_VINTAGE);
    const kind = continuity.get(ward);
    held.successors.push({
      code: ward,
      share,
      shareOfWard,
      ...(kind?.former === code ? { continuity: kind.continuity } : {}),
    });
    former.set(code, held);
  }
  for (const { code, successors: list } of former.values()) {
    const total = list.reduce((sum, { share }) => sum + share, 0);
    if (Math.abs(total - 1) > ROUNDING * list.length)
      problems.add(null, columns.share, `the shares of ${code} add up to ${total}.`, 'make the list again.');
  }
  problems.throwIfAny();
  return [...former.values()]
    .map((ward) => ({
      ...ward,
      successors: ward.successors
        .map((one) => ({ ...one, share: round3(one.share), shareOfWard: round3(one.shareOfWard ?? 0) }))
        .filter(({ share, continuity: kind }) => share >= SMALLEST_SHARE || kind !== undefined)
        .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1)),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Shares are given with four decimals. */
const ROUNDING = 0.0001;

function shareOf(text: string): number | null {
  const share = Number(text || NaN);
  return share >= 0 && share <= 1 ? share : null;
}

function round3(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** By new ward: the former one that it is most like, and how much. */
function readContinuity(
  context: Pick<BuildContext, 'readCsv'>,
  { continuity: { file, columns } }: Successors,
  lookups: Lookups,
): ReadonlyMap<GssCode, { readonly former: string; readonly continuity: Continuity }> {
  const problems = new ProblemList(file);
  const held = new Map<GssCode, { former: string; continuity: Continuity }>();
  for (const row of context.readCsv(file, Object.values(columns)).rows) {
    const ward = parseGssCode(row.text(columns.ward));
    const written = row.text(columns.continuity).replace('_', '-');
    const continuity = CONTINUITY.find((one) => one === written);
    if (ward === null || !lookups.wards.has(ward))
      problems.add(row.row, columns.ward, 'the look-ups do not have this ward.', ONE_VINTAGE);
    else if (continuity === undefined)
      problems.add(
        row.row,
        columns.continuity,
        `'${written}' is none of ${CONTINUITY.join(', ')}.`,
        'correct it.',
      );
    else held.set(ward, { former: row.text(columns.former), continuity });
  }
  problems.throwIfAny();
  return held;
}
