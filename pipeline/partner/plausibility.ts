/**
 * Counts that cannot be, or can hardly be: more than the people who live there, or far from the usual course of the area
 * (usualMovement.ts says how that is judged). They are refused until the data owner corrects or confirms them. Messages name codes,
 * names and periods, never a count.
 */
import type { GssCode } from '../../src/domain/geography.ts';
import { describeWard } from './areaCodes.ts';
import { countsInTime, type CountColumn, type TimedCount } from './countsInTime.ts';
import type { Dataset } from './datasetSchema.ts';
import type { Gazetteer } from './gazetteer.ts';
import { oddCounts } from './movements.ts';
import { LEAST_COUNT } from './usualMovement.ts';
import { comparePeriods, isSameLength, periodsOverlap } from '../../src/domain/period.ts';
import type { PartnerProblems } from './partnerFile.ts';
import { periodsPublished, type PublishedBefore } from './publishedBefore.ts';
import type { PrivateRow } from './readObservations.ts';
import type { Forwarded } from './wardsForward.ts';

interface Doubt {
  readonly count: Pick<TimedCount, 'area' | 'period' | 'row' | 'from'>;
  readonly column: CountColumn;
  /** "the count is above the number of people who live there" */
  readonly what: string;
  readonly remedy: string;
}

interface Surroundings {
  readonly gazetteer: Gazetteer;
  readonly before: PublishedBefore;
}

/** So many areas of one borough with the same doubt are said in one line, where they are more than half of it. */
const LEAST_TOGETHER = 5;

/**
 * Every doubt that is not confirmed becomes a problem.
 * @param forwarded null where the rows have faults
 * @returns what a person should know besides, in whole sentences
 */
export function checkPlausibility(
  rows: readonly PrivateRow[],
  forwarded: Forwarded | null,
  dataset: Dataset,
  { gazetteer, before }: Surroundings,
  problems: PartnerProblems,
): readonly string[] {
  const areas = new Areas(gazetteer);
  const confirms = (count: Doubt['count']) =>
    dataset.confirmed.filter(
      ({ area, period }) =>
        period === count.period && (area === count.area || area === areas.localAuthorityOf(count.area)),
    );
  const columns: readonly CountColumn[] =
    dataset.denominator.use === 'own' ? ['numerator', 'denominator'] : ['numerator'];
  const doubts = columns.flatMap((column) => {
    const counts = countsInTime(column, rows, forwarded, dataset, before);
    const odd = [
      ...counts.flatMap((count) => sizeDoubt(count, column, dataset, areas)),
      ...oddCounts(counts, dataset.rounding).map(({ odd, beside, direction, isTenfold }): Doubt => ({
        count: odd,
        column,
        what: isTenfold
          ? `beside ${beside.period} it looks like a digit too ${direction === 'above' ? 'many' : 'few'}`
          : `the count is far ${direction} that of ${beside.period}, more than the other areas and chance explain`,
        remedy: `correct the count. ${ifTrue(odd)}`,
      })),
    ];
    const isTold = (area: string, period: string): boolean =>
      odd.filter(({ count }) => count.period === period && areas.localAuthorityOf(count.area) === area)
        .length >= LEAST_TOGETHER;
    const boroughs = oddLocalAuthorities(counts, areas).filter(({ area, later }) => !isTold(area, later));
    return [
      ...odd,
      ...boroughs.map(({ area, later, earlier, row }): Doubt => ({
        count: { area, period: later, row, from: 'file' },
        column,
        what: `all of it together is ${FAR} times that of ${earlier}, or more, or that part of it or less`,
        remedy: `look for a wrong column or unit. ${ifTrue({ area, period: later })}`,
      })),
    ];
  });
  const used = new Set(doubts.flatMap(({ count }) => confirms(count)));
  // What an earlier release shows is not published again; what is brought forward is said of the row where there is one.
  const frozen = dataset.rolling ? [] : periodsPublished(before, dataset.id);
  const open = doubts.filter(
    ({ count }) =>
      confirms(count).length === 0 && count.from !== 'published' && !frozen.includes(count.period),
  );
  const ofRows = open.filter(({ count }) => count.from === 'file');
  const isSaid = ({ count, column }: Doubt): boolean =>
    ofRows.some(
      (one) =>
        one.column === column &&
        one.count.period === count.period &&
        areas.localAuthorityOf(one.count.area) === areas.localAuthorityOf(count.area),
    );
  const rest = open.filter((doubt) => doubt.count.from !== 'file' && !isSaid(doubt));
  const inOrder = [...ofRows, ...rest].sort((a, b) => (a.count.row ?? 0) - (b.count.row ?? 0));
  for (const group of grouped(inOrder, areas)) addProblem(group, areas, problems);
  return warningsOf(dataset, used);
}

/** A whole borough is never so much more or less than in the period before. */
const FAR = 4;

interface OddLocalAuthority {
  readonly area: string;
  readonly earlier: string;
  readonly later: string;
  readonly row: number | null;
}

/** Boroughs whose sum of the same wards is far from that of the period before; the wards' own median would move with them. */
function oddLocalAuthorities(counts: readonly TimedCount[], areas: Areas): readonly OddLocalAuthority[] {
  const periods = [...new Set(counts.map(({ period }) => period))].sort(comparePeriods);
  return periods.flatMap((later, at) => {
    const earlier = periods
      .slice(0, at)
      .findLast((one) => isSameLength(one, later) && !periodsOverlap(one, later));
    if (earlier === undefined) return [];
    const sums = new Map<string, { before: number; now: number; row: number | null; isOfFile: boolean }>();
    const old = new Map(counts.filter(({ period }) => period === earlier).map((one) => [one.area, one]));
    for (const one of counts.filter(({ period }) => period === later)) {
      const before = old.get(one.area);
      if (before === undefined) continue;
      const area = areas.localAuthorityOf(one.area);
      const held = sums.get(area) ?? { before: 0, now: 0, row: one.row, isOfFile: false };
      held.before += before.count;
      held.now += one.count;
      held.isOfFile ||= one.from === 'file';
      sums.set(area, held);
    }
    return [...sums].flatMap(([area, { before, now, row, isOfFile }]): OddLocalAuthority[] => {
      const isFar =
        Math.max(before, now) >= LEAST_COUNT && Math.max(before, now) >= FAR * Math.min(before, now);
      return isFar && isOfFile ? [{ area, earlier, later, row }] : [];
    });
  });
}

function ifTrue({ area, period }: Pick<TimedCount, 'area' | 'period'>): string {
  return `If it is true, say so in dataset.json: "confirmed": [{ "area": "${area}", "period": "${period}", "reason": "…" }].`;
}

/** Units of which the denominator can be more than the people of an area. */
const NOT_OF_PEOPLE = ['per-1000-properties'];

function sizeDoubt(
  count: TimedCount,
  column: CountColumn,
  { mostPerArea, events, unit }: Dataset,
  areas: Areas,
): readonly Doubt[] {
  if (count.from !== 'file') return [];
  const doubt = (what: string, remedy: string): readonly Doubt[] => [{ count, column, what, remedy }];
  const residents = areas.residentsOf(count.area);
  const isBounded = column === 'numerator' && mostPerArea !== undefined;
  if (isBounded && count.count > mostPerArea) {
    return doubt(
      'the count is above the bound that dataset.json states as mostPerArea',
      `correct the count or the bound. ${ifTrue(count)}`,
    );
  }
  // One person can be counted many times, and the data owner has said how often at the most.
  if (isBounded && events === 'repeated') return [];
  if (count.count <= residents || (column === 'denominator' && NOT_OF_PEOPLE.includes(unit))) return [];
  const bound =
    column === 'numerator' && events === 'repeated'
      ? ' If so many are usual, state what no area exceeds, as "mostPerArea" in dataset.json.'
      : '';
  return doubt(
    'the count is above the number of people who live there',
    `correct the count.${bound} ${ifTrue(count)}`,
  );
}

/** What is known of an area of the file, of now or of earlier. */
class Areas {
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  localAuthorityOf(area: string): string {
    const { lookups, formerWards } = this.gazetteer;
    return lookups.wards.get(area as GssCode)?.borough ?? formerWards.get(area)?.borough ?? area;
  }

  /** Of an earlier ward: of all wards of now that have taken some of it over. */
  residentsOf(area: string): number {
    const { wards, boroughs } = this.gazetteer.lookups;
    const place = wards.get(area as GssCode) ?? boroughs.get(area as GssCode);
    if (place !== undefined) return place.residents;
    const successors = this.gazetteer.formerWards.get(area)?.successors ?? [];
    return successors.reduce((sum, { code }) => sum + (wards.get(code)?.residents ?? 0), 0);
  }

  /** How many wards a borough has, now or before, whichever are fewer. */
  wardsIn(borough: string): number {
    const count = (wards: Iterable<{ readonly borough: string }>): number =>
      [...wards].filter((ward) => ward.borough === borough).length;
    const former = count(this.gazetteer.formerWards.values());
    const now = count(this.gazetteer.lookups.wards.values());
    return former === 0 ? now : Math.min(now, former);
  }

  describe(area: string): string {
    const former = this.gazetteer.formerWards.get(area);
    return former === undefined
      ? describeWard(this.gazetteer, area as GssCode)
      : `${area} (${former.name}, earlier ward)`;
  }
}

/** Doubts of one kind about more than half of a borough, together; the others one by one. */
function grouped(doubts: readonly Doubt[], areas: Areas): readonly (readonly [Doubt, ...Doubt[]])[] {
  const alike = new Map<string, [Doubt, ...Doubt[]]>();
  for (const doubt of doubts) {
    const { count, column, what } = doubt;
    const key = [areas.localAuthorityOf(count.area), count.period, column, what].join('|');
    const held = alike.get(key);
    if (held === undefined) alike.set(key, [doubt]);
    else held.push(doubt);
  }
  return [...alike.values()].flatMap((group): readonly (readonly [Doubt, ...Doubt[]])[] => {
    const half = areas.wardsIn(areas.localAuthorityOf(group[0].count.area)) / 2;
    return group.length >= LEAST_TOGETHER && group.length > half ? [group] : group.map((one) => [one]);
  });
}

function addProblem(
  [first, ...more]: readonly [Doubt, ...Doubt[]],
  areas: Areas,
  problems: PartnerProblems,
): void {
  const { count, column, what, remedy } = first;
  if (more.length === 0) {
    const forward = count.from === 'earlier wards' ? ' (brought forward from earlier wards)' : '';
    problems.add(
      count.row,
      column,
      `${areas.describe(count.area)}, ${count.period}${forward}: ${what}.`,
      remedy,
    );
    return;
  }
  const borough = areas.localAuthorityOf(count.area);
  problems.add(
    count.row,
    column,
    `${areas.describe(borough)}, ${count.period}: in ${more.length + 1} of its wards ${what}.`,
    remedy.replace('correct the count.', 'look for a wrong column or unit.').replace(count.area, borough),
  );
}

function warningsOf(
  { id, confirmed }: Dataset,
  used: ReadonlySet<Dataset['confirmed'][number]>,
): readonly string[] {
  const names = (entries: Dataset['confirmed']): string =>
    entries.map(({ area, period }) => `${area} in ${period}`).join(', ');
  const [matched, idle] = [
    confirmed.filter((one) => used.has(one)),
    confirmed.filter((one) => !used.has(one)),
  ];
  return [
    ...(matched.length === 0
      ? []
      : [`${id}: unusual counts that dataset.json confirms are let through: ${names(matched)}.`]),
    ...(idle.length === 0
      ? []
      : [
          `${id}: dataset.json confirms what is not unusual: ${names(idle)}. Correct the code or the period, or take the entry out.`,
        ]),
  ];
}
