/**
 * What a release changes against the one before it, measure by measure, for a person to read before it is published.
 * Made from the two releases' public files alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodePeriod } from '../../src/data/decodeObservations.ts';
import { CatalogueSchema, ObservationsFileSchema } from '../../src/data/schema.ts';
import { GEOGRAPHIES, type Geography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { isMeasured, type Observation } from '../../src/domain/observation.ts';
import { areaChanges, inBoth } from './areaChanges.ts';
import { some, type Change, type ReleaseFolder } from './changeEntry.ts';
import { routeChanges } from './routeChanges.ts';
import { sayingChanges, type FiguresAt } from './sayingChanges.ts';

/** Without an interval, a figure of the same period that moves by more than this share is listed. */
const MOST_MOVED = 0.1;

/** @returns Markdown */
export function changeReport(now: ReleaseFolder, before: ReleaseFolder): string {
  const indicators = indicatorsOf(now);
  const isCompared = inBoth(now, before);
  const areas = areaChanges(now, before);
  const earlier = new Map(indicatorsOf(before).map((indicator) => [indicator.id, indicator]));
  const lost = [...earlier.values()].filter(({ id }) => !indicators.some((one) => one.id === id));
  const sections = indicators.flatMap((indicator) => {
    const was = earlier.get(indicator.id);
    const changes =
      was === undefined
        ? [
            {
              what: `new measure: ${indicator.title} (${levelsOf(indicator).join(', ')})`,
              action: 'read its definition and cautions on the data page; look at its map.',
            },
          ]
        : changesOf(indicator, was, now, before, isCompared);
    return changes.length === 0 ? [] : [section(indicator.id, changes)];
  });
  const gone = lost.map(({ id, title }) =>
    section(id, [
      {
        what: `${title} is no longer there`,
        action: 'find out why: links to it from outside then show the release they name, or nothing.',
      },
    ]),
  );
  const same = indicators.length - sections.length;
  const drawn = routeChanges(now, before);
  return [
    `# What release ${now.id} changes against ${before.id}`,
    '',
    'Made by `npm run data`. Read it before you publish; each line says what to do.',
    '',
    `Measures new or changed: ${sections.length}. Gone: ${gone.length}. As they were: ${same}.`,
    '',
    ...(areas.length === 0 ? [] : [section('Areas', areas)]),
    ...gone,
    ...sections,
    ...(drawn.length === 0 ? [] : [section('Routes and places', drawn)]),
  ].join('\n');
}

/** Whether an area is in both releases. */
type IsCompared = ReturnType<typeof inBoth>;

function section(id: string, changes: readonly Change[]): string {
  return [`## ${id}`, '', ...changes.map(({ what, action }) => `- ${what}. **Do:** ${action}`), ''].join(
    '\n',
  );
}

function changesOf(
  indicator: Indicator,
  was: Indicator,
  now: ReleaseFolder,
  before: ReleaseFolder,
  isCompared: IsCompared,
): Change[] {
  const changes: Change[] = [];
  if (indicator.title !== was.title || indicator.measure !== was.measure || indicator.unit !== was.unit) {
    changes.push({
      what: 'its title, measure or unit has changed',
      action:
        'make sure that it still counts the same events, and correct what was changed by mistake. If they are counted in another way from some ' +
        'period on, keep the id and say so in its cautions. Only a measure of other events takes a new id: the same events under two ids could ' +
        'give small counts away (docs/disclosure-control.md).',
    });
  }
  for (const level of GEOGRAPHIES) {
    const [here, there] = [indicator.geographies[level], was.geographies[level]];
    if (here === undefined && there === undefined) continue;
    if (here === undefined || there === undefined) {
      changes.push({
        what: `${level}: the level ${here === undefined ? 'went' : 'is new'}`,
        action: here === undefined ? 'find out why.' : 'look at its map.',
      });
      continue;
    }
    changes.push(...levelChanges(indicator, was, level, now, before, isCompared));
  }
  return changes;
}

function levelChanges(
  indicator: Indicator,
  was: Indicator,
  level: Geography,
  now: ReleaseFolder,
  before: ReleaseFolder,
  isCompared: IsCompared,
): Change[] {
  const changes: Change[] = [];
  const [periods, earlier] = [periodsOf(indicator, level), periodsOf(was, level)];
  const added = periods.filter((period) => !earlier.includes(period));
  const dropped = earlier.filter((period) => !periods.includes(period));
  if (added.length > 0) {
    changes.push({
      what: `${level}: new periods ${added.join(', ')}`,
      action: 'look at the newest map and the trend.',
    });
  }
  if (dropped.length > 0) {
    changes.push({
      what: `${level}: periods ${dropped.join(', ')} went`,
      action: 'keep them, unless they were wrong.',
    });
  }
  const [five, fiveBefore] = [breaksOf(indicator, level), breaksOf(was, level)];
  if (five !== fiveBefore) {
    changes.push({
      what: `${level}: class breaks moved from ${fiveBefore} to ${five}`,
      action: 'expect areas to change colour without having changed; say so when you present the map.',
    });
  }
  const at =
    (release: ReleaseFolder): FiguresAt =>
    (area, period) =>
      figuresOf(release === now ? indicator : was, area, period, release);
  for (const period of periods.filter((one) => earlier.includes(one))) {
    const figures = figuresOf(indicator, level, period, now);
    const figuresBefore = figuresOf(was, level, period, before);
    const came: string[] = [];
    const went: string[] = [];
    const moved: string[] = [];
    for (const [area, figure] of figures) {
      if (!isCompared(level, area)) continue;
      const old = figuresBefore.get(area);
      const [has, had] = [isMeasured(figure), isMeasured(old)];
      if (has && !had) came.push(area);
      if (!has && had) went.push(area);
      if (isMeasured(figure) && isMeasured(old) && movedFar(figure, old)) moved.push(area);
    }
    if (came.length > 0)
      changes.push(named(level, period, 'figures that were not there', came, 'check where they come from.'));
    if (went.length > 0)
      changes.push(
        named(level, period, 'figures that went', went, 'find out why: a link to them shows nothing now.'),
      );
    if (moved.length > 0)
      changes.push(
        named(
          level,
          period,
          'figures moved more than expected',
          moved,
          'find out whether the source was revised, or is read differently now.',
        ),
      );
  }
  changes.push(
    ...sayingChanges(level, { indicator, figures: at(now) }, { indicator: was, figures: at(before) }),
  );
  return changes;
}

function named(
  level: Geography,
  period: string,
  what: string,
  areas: readonly string[],
  action: string,
): Change {
  return { what: `${level}, ${period}: ${areas.length} ${what} (${some(areas)})`, action };
}

function movedFar(now: Observation, before: Observation): boolean {
  if (!isMeasured(now) || !isMeasured(before)) return false;
  if (now.interval !== null && before.interval !== null) {
    return now.value < before.interval.lower || now.value > before.interval.upper;
  }
  return Math.abs(now.value - before.value) > MOST_MOVED * Math.abs(before.value);
}

function figuresOf(
  indicator: Indicator,
  level: Geography,
  period: string,
  { folder }: ReleaseFolder,
): ReadonlyMap<string, Observation> {
  const path = join(folder, `observations/${indicator.id}.${level}.json`);
  if (!existsSync(path)) return new Map();
  return decodePeriod(
    v.parse(ObservationsFileSchema, JSON.parse(readFileSync(path, 'utf8'))),
    period,
    indicator,
  );
}

function indicatorsOf({ folder }: ReleaseFolder): readonly Indicator[] {
  const text = readFileSync(join(folder, 'indicators.json'), 'utf8');
  return v.parse(CatalogueSchema, JSON.parse(text)).indicators;
}

function periodsOf(indicator: Indicator, level: Geography): readonly string[] {
  return indicator.geographies[level]?.periods ?? [];
}

function breaksOf(indicator: Indicator, level: Geography): string {
  return indicator.geographies[level]?.breaks?.five.join(', ') ?? 'none';
}

function levelsOf(indicator: Indicator): string[] {
  return GEOGRAPHIES.filter((level) => indicator.geographies[level] !== undefined);
}
