/** makeShared: what every profile needs and no single area owns: definitions, comparators, spreads. */
import { publishedFigure } from '../../src/data/publishedFigure.ts';
import type { PublishedFigure, ProfileLevel, ProfileShared } from '../../src/data/profileSchema.ts';
import { SINGLE_AREAS, type SingleGeography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { comparablePair, parsePeriod } from '../../src/domain/period.ts';
import { spreadOf } from '../../src/domain/spread.ts';
import type { Published } from './published.ts';

const LEVELS = ['ward', 'borough', 'region'] as const;

/** Measures of which a ward's page shows the neighbourhoods. */
const NEIGHBOURHOOD_INDICATORS = ['violence-with-injury', 'income-deprivation', 'imd-decile'] as const;

type Described = ProfileShared['indicators'][number];

/** @param done what is told on every page of what is done, and where the rest is */
export function makeShared(published: Published, done: NonNullable<ProfileShared['done']>): ProfileShared {
  const { codes, names, residents } = published.areas.borough;
  return {
    boroughs: codes.map((code, index) => ({
      code,
      name: names[index] ?? code,
      residents: residents[index] ?? 0,
    })),
    indicators: published.indicators
      .map((indicator) => describe(published, indicator))
      .filter(({ levels, neighbourhoods }) => Object.keys(levels).length > 0 || neighbourhoods !== undefined),
    sources: published.sources.map(({ id, publisher, title, period, licence, url }) => ({
      id,
      publisher,
      title,
      period,
      licence,
      url,
    })),
    done,
  };
}

function describe(published: Published, indicator: Indicator): Described {
  const { geographies, ownCautions, ...short } = indicator;
  const levels: Described['levels'] = {};
  for (const level of LEVELS) {
    const held = geographies[level];
    const period = held?.periods.at(-1);
    if (held === undefined || period === undefined) continue;
    const earlier = earlierYear(held.periods);
    levels[level] = {
      period,
      ...(earlier === null ? {} : { earlier }),
      spread:
        level === 'region' ? null : roundedSpread(published.period(indicator, level, period).peers.values),
      ...(held.dispersion === undefined ? {} : { dispersion: held.dispersion }),
      ...(held.breaks === null || !indicator.headline ? {} : { breaks: copyBreaks(held.breaks) }),
    };
  }
  const periods = [
    ...new Set(Object.values(levels).flatMap(({ period, earlier }) => [period, earlier ?? period])),
  ];
  const lsoa = geographies.lsoa;
  const lsoaPeriod = lsoa?.periods.at(-1);
  return {
    ...short,
    caveats: [...short.caveats],
    ...(ownCautions === undefined ? {} : { ownCautions: [...ownCautions] }),
    levels,
    comparators: Object.fromEntries(
      periods.map((period) => [period, comparatorsOf(published, indicator, period)]),
    ),
    ...(lsoa?.breaks != null && lsoaPeriod !== undefined && isShownOfNeighbourhoods(indicator)
      ? { neighbourhoods: { period: lsoaPeriod, breaks: copyBreaks(lsoa.breaks) } }
      : {}),
  };
}

export function isShownOfNeighbourhoods({ id }: Pick<Indicator, 'id'>): boolean {
  return (NEIGHBOURHOOD_INDICATORS as readonly string[]).includes(id);
}

/** The newest twelve months that end before the newest twelve begin; null for other periods. */
function earlierYear(periods: readonly string[]): string | null {
  const [earlier, newest] = comparablePair(periods) ?? [];
  if (earlier === undefined || newest === undefined) return null;
  const period = parsePeriod(newest);
  return period?.kind === 'window' && period.months === 12 ? earlier : null;
}

function comparatorsOf(
  published: Published,
  indicator: Indicator,
  period: string,
): Described['comparators'][string] {
  const single = (level: SingleGeography): Record<string, PublishedFigure> => {
    const file = published.observations(indicator, level);
    const held = file?.series.some((series) => series.period === period) === true;
    return file === null || !held ? {} : { [level]: publishedFigure(file, period, SINGLE_AREAS[level]) };
  };
  const boroughs = published.observations(indicator, 'borough');
  const held = boroughs?.series.some((series) => series.period === period) === true;
  return {
    ...(boroughs === null || !held
      ? {}
      : { borough: published.areas.borough.codes.map((code) => publishedFigure(boroughs, period, code)) }),
    ...single('region'),
    ...single('wider-region'),
    ...single('england'),
  };
}

/** Six significant digits: finer than any chart, and without the rounding error of binary fractions. */
function roundedSpread(values: readonly number[]): NonNullable<Described['levels'][ProfileLevel]>['spread'] {
  const spread = spreadOf(values);
  if (spread === null) return null;
  const round = (value: number): number => Number(value.toPrecision(6));
  const { count, least, most, fifths } = spread;
  return {
    count,
    least: round(least),
    most: round(most),
    fifths: fifths === null ? null : [round(fifths[0]), round(fifths[1]), round(fifths[2]), round(fifths[3])],
  };
}

function copyBreaks(breaks: NonNullable<NonNullable<Indicator['geographies']['lsoa']>['breaks']>) {
  const { five, three, extent, ...rest } = breaks;
  return { ...rest, five: [...five], three: [...three], extent: [extent[0], extent[1]] as [number, number] };
}
