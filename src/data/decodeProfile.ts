/** From the two files of a profile to everything its page shows: indicators, observations, comparators, findings. */
import { changeAtLevel, type Change } from '../domain/change.ts';
import type { Quintile } from '../domain/quintiles.ts';
import { computeFinding, type Finding, type FindingArea } from '../domain/finding.ts';
import { SINGLE_AREAS, SINGLE_GEOGRAPHIES, type GssCode, type SingleGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import type { Observation } from '../domain/observation.ts';
import type { Spread } from '../domain/spread.ts';
import { observationOf } from './publishedFigure.ts';
import { decodeGeometry } from './decodeGeometry.ts';
import type { ProfileFile, ProfileLevel, ProfileShared } from './profileSchema.ts';

export type ProfileComparatorLevel = 'borough' | SingleGeography;

/** The definition that a profile carries. Its `geographies` hold the dispersion of levels that have one, and no periods. */
export type ProfileIndicator = Indicator;

/** One indicator on an area's page. */
export interface ProfileEntry {
  readonly indicator: ProfileIndicator;
  /** The level at which the figure is published: for a ward `borough` where there are no ward figures. */
  readonly level: ProfileLevel;
  /** The area the figure is of: the ward's borough where `level` is `borough`. */
  readonly area: FindingArea;
  readonly observation: Observation;
  /** Of the same period, where held: never the area itself. */
  readonly comparators: readonly {
    readonly level: ProfileComparatorLevel;
    readonly observation: Observation;
  }[];
  /** The same of the earlier complete period, where change may be told and the release holds them. */
  readonly earlierComparators: ProfileEntry['comparators'];
  /** All areas of `level`; null for the region. */
  readonly spread: Spread | null;
  readonly band: Quintile | null;
  /** The figure of the earlier complete period; null where no change may be told. */
  readonly earlier: Observation | null;
}

type Described = ProfileShared['indicators'][number];
type Comparators = Described['comparators'][string];

/** Every indicator of an area, in the order of the catalogue. */
export function decodeProfile(profile: ProfileFile, shared: ProfileShared): readonly ProfileEntry[] {
  return shared.indicators.flatMap((described): ProfileEntry[] => {
    const indicator = indicatorOf(described);
    const own = ownEntry(profile, shared, described, indicator);
    if (own !== null) return [own];
    const borough =
      profile.area.geography === 'ward' ? localAuthorityEntry(profile, shared, described, indicator) : null;
    return borough === null ? [] : [borough];
  });
}

/** The finding of an entry against one of its comparators. @param name to call the comparator by. */
export function profileFinding(
  entry: ProfileEntry,
  comparator: { readonly level: ProfileComparatorLevel; readonly name: string } | null,
  release: string,
): Finding {
  const compared = entry.comparators.find(({ level }) => level === comparator?.level);
  return computeFinding({
    indicator: entry.indicator,
    area: entry.area,
    observation: entry.observation,
    comparator:
      comparator === null || compared === undefined
        ? null
        : { name: comparator.name, observation: compared.observation },
    band: entry.band,
    ...(entry.earlier === null ? {} : { earlier: entry.earlier }),
    release,
  });
}

/** What became of a comparator's figure between the periods of an entry: the borough's change beside its ward's. Null if not held. */
export function comparatorChange(entry: ProfileEntry, level: ProfileComparatorLevel): Change | null {
  const of = (held: ProfileEntry['comparators']): Observation | undefined =>
    held.find((one) => one.level === level)?.observation;
  const [earlier, later] = [of(entry.earlierComparators), of(entry.comparators)];
  return earlier === undefined || later === undefined ? null : changeAtLevel(level, earlier, later);
}

/** Shapes of the neighbourhoods counted for a ward, with the outline of all of them in place of a borough's. */
export function decodeNeighbourhoodShapes(profile: ProfileFile): MapShapes | null {
  const { neighbourhoods, area } = profile;
  if (neighbourhoods === undefined) return null;
  const { codes, topology } = neighbourhoods;
  return decodeGeometry('lsoa', topology, { codes, boroughs: codes.map(() => area.code) });
}

function ownEntry(
  profile: ProfileFile,
  shared: ProfileShared,
  described: Described,
  indicator: ProfileIndicator,
): ProfileEntry | null {
  const { area } = profile;
  const level = described.levels[area.geography];
  const figure = profile.figures[described.id];
  if (level === undefined || figure === undefined) return null;
  const { code } = area;
  const observation = observationOf(figure.figure, code, level.period, indicator);
  const isWard = area.geography === 'ward';
  return {
    indicator,
    level: area.geography,
    area: {
      code,
      name: area.name,
      geography: area.geography,
      localAuthorityName: isWard ? (localAuthorityOf(shared, area.borough)?.name ?? null) : null,
    },
    observation,
    comparators: comparatorsOf(
      shared,
      described,
      indicator,
      level.period,
      isWard ? area.borough : null,
    ).filter((comparator) => comparator.observation.area !== code),
    earlierComparators:
      level.earlier === undefined
        ? []
        : comparatorsOf(shared, described, indicator, level.earlier, isWard ? area.borough : null),
    spread: level.spread,
    band: figure.band ?? null,
    earlier:
      figure.earlier === undefined || level.earlier === undefined
        ? null
        : observationOf(figure.earlier, code, level.earlier, indicator),
  };
}

/** The figure of a ward's borough, for an indicator that has none for wards. */
function localAuthorityEntry(
  profile: ProfileFile,
  shared: ProfileShared,
  described: Described,
  indicator: ProfileIndicator,
): ProfileEntry | null {
  const level = described.levels.borough;
  const borough = localAuthorityOf(shared, profile.area.borough);
  if (level === undefined || borough === undefined) return null;
  const { code } = borough;
  const figure = described.comparators[level.period]?.borough?.[shared.boroughs.indexOf(borough)];
  return {
    indicator,
    level: 'borough',
    area: { code, name: borough.name, geography: 'borough', localAuthorityName: null },
    observation: observationOf(figure ?? 'notCollected', code, level.period, indicator),
    comparators: comparatorsOf(shared, described, indicator, level.period, null),
    earlierComparators: [],
    spread: level.spread,
    band: null,
    earlier: null,
  };
}

/** @param borough whose figure is one of the comparators; null for none. */
function comparatorsOf(
  shared: ProfileShared,
  described: Described,
  indicator: ProfileIndicator,
  period: string,
  borough: GssCode | null,
): ProfileEntry['comparators'] {
  const held: Comparators = described.comparators[period] ?? {};
  const index = shared.boroughs.findIndex(({ code }) => code === borough);
  const ofLocalAuthority = held.borough?.[index];
  const above = SINGLE_GEOGRAPHIES.flatMap((level) => {
    const figure = held[level];
    if (figure === undefined) return [];
    return [{ level, observation: observationOf(figure, SINGLE_AREAS[level], period, indicator) }];
  });
  return borough === null || ofLocalAuthority === undefined
    ? above
    : [
        { level: 'borough', observation: observationOf(ofLocalAuthority, borough, period, indicator) },
        ...above,
      ];
}

function localAuthorityOf(
  shared: ProfileShared,
  code: string | null,
): ProfileShared['boroughs'][number] | undefined {
  return shared.boroughs.find((borough) => borough.code === code);
}

/** The levels and comparators stay on it unseen; the domain reads the definition and the dispersion only. */
function indicatorOf(described: Described): ProfileIndicator {
  const dispersions = Object.entries(described.levels).flatMap(([level, { dispersion }]) =>
    dispersion === undefined
      ? []
      : [[level, { periods: [], months: null, breaks: null, dispersion }] as const],
  );
  return { ...described, geographies: Object.fromEntries(dispersions) };
}
