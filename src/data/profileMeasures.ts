/** From a profile to what its maps and lines show: neighbourhoods of a ward, wards of a borough, months and years. */
import type { GssCode, MapGeography } from '../domain/geography.ts';
import type { ClassBreaks, Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { monthsBetween } from '../domain/period.ts';
import { decodeFigure } from './compactFigure.ts';
import { COMPARATOR_CODES } from './decodeProfile.ts';
import type { MonthlyCount, ObservationsByArea } from './decodeObservations.ts';
import type { CompactFigure, ProfileFile, ProfileLevel, ProfileShared } from './profileSchema.ts';

/** One measure of the areas inside the profile's area, ready for `buildMapModel`. */
export interface ProfileMeasure {
  /** With the class breaks of `geography`, which are those of all its areas and not only of these. */
  readonly indicator: Indicator;
  readonly geography: MapGeography;
  readonly period: string;
  readonly observations: ObservationsByArea;
  readonly comparator: null;
}

type Described = ProfileShared['indicators'][number];
type Figures = ProfileFile['partFigures'];

/** Of a ward: the figures of its neighbourhoods. Empty for a borough and the region. */
export function neighbourhoodMeasures(
  { neighbourhoods }: ProfileFile,
  shared: ProfileShared,
): readonly ProfileMeasure[] {
  if (neighbourhoods === undefined) return [];
  return measuresOf(
    shared,
    neighbourhoods.figures,
    neighbourhoods.codes,
    'lsoa',
    (described) => described.neighbourhoods?.breaks,
  );
}

/** Headline measures of a borough's wards, or of the region's boroughs. Empty for a ward. */
export function partMeasures(profile: ProfileFile, shared: ProfileShared): readonly ProfileMeasure[] {
  const { geography } = profile.area;
  if (geography === 'ward') return [];
  const level = geography === 'region' ? 'borough' : 'ward';
  const figures = geography === 'region' ? boroughFigures(shared) : profile.partFigures;
  const codes = profile.parts.map(({ code }) => code);
  return measuresOf(shared, figures, codes, level, ({ levels }) => levels[level]?.breaks);
}

/** Monthly counts in order; a month that is not complete has no count. */
export function profileMonths({ months }: ProfileFile, indicator: string): readonly MonthlyCount[] {
  const held = months[indicator];
  if (held === undefined) return [];
  const [year = 0, month = 1] = held.first.split('-').map(Number);
  const after = month - 1 + held.counts.length - 1;
  const last = `${year + Math.floor(after / 12)}-${String((after % 12) + 1).padStart(2, '0')}`;
  return monthsBetween(held.first, last).map((name, index) => ({
    month: name,
    count: held.counts[index] ?? null,
  }));
}

/** A yearly series of the area, or of its borough, with what it is compared with; one observation a period. */
export interface ProfileYears {
  readonly indicator: Indicator;
  readonly level: ProfileLevel;
  readonly figures: readonly Observation[];
  readonly comparators: readonly {
    readonly level: 'region' | 'wider-region' | 'england';
    readonly figures: readonly Observation[];
  }[];
}

/** In the order of the catalogue. */
export function profileYears({ area, years }: ProfileFile, shared: ProfileShared): readonly ProfileYears[] {
  return shared.indicators.flatMap((described): ProfileYears[] => {
    const held = years[described.id];
    if (held === undefined) return [];
    const indicator: Indicator = { ...described, geographies: {} };
    const decode = (figures: readonly CompactFigure[], code: string): Observation[] =>
      figures.map((figure, index) =>
        decodeFigure(figure, code as GssCode, held.periods[index] ?? '', indicator),
      );
    const comparators = (['region', 'wider-region', 'england'] as const).flatMap((level) => {
      const figures = held[level];
      return figures === undefined ? [] : [{ level, figures: decode(figures, COMPARATOR_CODES[level]) }];
    });
    const own = held.level === 'borough' ? (area.borough ?? area.code) : area.code;
    return [{ indicator, level: held.level, figures: decode(held.figures, own), comparators }];
  });
}

function measuresOf(
  shared: ProfileShared,
  figures: Figures,
  codes: readonly string[],
  geography: MapGeography,
  breaksOf: (described: Described) => ClassBreaks | undefined,
): readonly ProfileMeasure[] {
  return shared.indicators.flatMap((described): ProfileMeasure[] => {
    const held = figures[described.id];
    const breaks = breaksOf(described);
    if (held === undefined || breaks === undefined) return [];
    const { period, values } = held;
    const indicator: Indicator = {
      ...described,
      geographies: { [geography]: { periods: [period], months: null, breaks } },
    };
    const observations = new Map(
      codes.map((text, index) => {
        const code = text as GssCode;
        return [code, decodeFigure(values[index] ?? 'notCollected', code, period, indicator)] as const;
      }),
    );
    return [{ indicator, geography, period, observations, comparator: null }];
  });
}

/** The figures of all boroughs, as a borough's own file holds those of its wards. */
function boroughFigures({ indicators }: ProfileShared): Figures {
  return Object.fromEntries(
    indicators.flatMap(({ id, levels, comparators }) => {
      const period = levels.borough?.period;
      const values = period === undefined ? undefined : comparators[period]?.borough;
      return period === undefined || values === undefined ? [] : [[id, { period, values }]];
    }),
  );
}
