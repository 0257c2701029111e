/** What may be said of figures that did not change: 95% intervals, outcomes beside larger areas, and fifths, of two releases. */
import { compareWithComparator } from '../../src/domain/comparison.ts';
import { quintileOfObservation } from '../../src/domain/quintiles.ts';
import { comparisonRule } from '../../src/domain/finding.ts';
import { ENGLAND_CODE, type Geography } from '../../src/domain/geography.ts';
import { COMBINED_AREA, PLACE_WORDS } from '../../src/domain/place.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { isMeasured, peersOf, type Observation } from '../../src/domain/observation.ts';
import { some, type Change } from './changeEntry.ts';

export type FiguresAt = (geography: Geography, period: string) => ReadonlyMap<string, Observation>;

interface Side {
  readonly indicator: Indicator;
  readonly figures: FiguresAt;
}

const COMPARATORS = [
  ['region', COMBINED_AREA.code, PLACE_WORDS.theAuthorities],
  ['england', ENGLAND_CODE, 'England'],
] as const;

/** Limits that differ by less are the same but for rounding. */
const SAME_LIMIT = 0.001;

/** One line a level, period and kind of saying, for the periods of both sides. */
export function sayingChanges(level: Geography, now: Side, before: Side): Change[] {
  const periods = (now.indicator.geographies[level]?.periods ?? []).filter((period) =>
    before.indicator.geographies[level]?.periods.includes(period),
  );
  return periods.flatMap((period) => {
    const changes: Change[] = [];
    const add = (what: string, areas: readonly string[], action: string): void => {
      if (areas.length > 0)
        changes.push({ what: `${level}, ${period}: ${areas.length} ${what} (${some(areas)})`, action });
    };
    add(
      '95% intervals changed of figures that did not',
      intervalsChanged(level, period, now, before),
      'find out why.',
    );
    if (level !== 'ward' && level !== 'borough') return changes;
    for (const [above, code, name] of COMPARATORS) {
      const told = outcomesChanged(level, period, now, before, [above, code]);
      add(`outcomes beside ${name} changed`, told, 'read the pages and stories of these areas again.');
    }
    add(
      'fifths changed',
      quintilesChanged(level, period, now, before),
      'read the pages and stories of these areas again.',
    );
    return changes;
  });
}

function intervalsChanged(level: Geography, period: string, now: Side, before: Side): string[] {
  const old = before.figures(level, period);
  return [...now.figures(level, period)].flatMap(([area, figure]) => {
    const other = old.get(area);
    if (!isMeasured(figure) || !isMeasured(other)) return [];
    if (figure.value !== other.value) return [];
    const [one, two] = [figure.interval, other.interval];
    const isSame =
      one === null || two === null
        ? one === two
        : Math.abs(one.lower - two.lower) < SAME_LIMIT && Math.abs(one.upper - two.upper) < SAME_LIMIT;
    return isSame ? [] : [area];
  });
}

function outcomesChanged(
  level: Geography,
  period: string,
  now: Side,
  before: Side,
  comparator: readonly [Geography, string],
): string[] {
  const old = outcomesOf(level, period, before, comparator);
  return changed(old, outcomesOf(level, period, now, comparator));
}

function outcomesOf(
  level: Geography,
  period: string,
  { indicator, figures }: Side,
  [above, code]: readonly [Geography, string],
): ReadonlyMap<string, string> {
  const comparator = figures(above, period).get(code) ?? null;
  if (comparator === null) return new Map();
  const rule = comparisonRule(indicator, level);
  return new Map(
    [...figures(level, period)].flatMap(([area, figure]) => {
      if (!isMeasured(figure)) return [];
      const comparison = compareWithComparator(figure, comparator, rule);
      const said =
        comparison.kind === 'compared'
          ? comparison.outcome
          : comparison.kind === 'fullCount'
            ? (comparison.size ?? 'none')
            : 'none';
      return [[area, said] as const];
    }),
  );
}

function quintilesChanged(level: Geography, period: string, now: Side, before: Side): string[] {
  const fifths = ({ figures }: Side): ReadonlyMap<string, string> => {
    const held = figures(level, period);
    const peers = peersOf(held.values());
    const measured = [...held].filter(([, figure]) => isMeasured(figure));
    return new Map(measured.map(([area, figure]) => [area, quintileOfObservation(figure, peers) ?? 'none']));
  };
  return changed(fifths(before), fifths(now));
}

/** After the code of the area: "higher to similar". */
function changed(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...now].flatMap(([area, said]) => {
    const before = old.get(area);
    return before === undefined || before === said ? [] : [`${area}: ${before} to ${said}`];
  });
}
