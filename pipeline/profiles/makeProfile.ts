/** makeProfile: everything one area's page shows of this area alone. */
import { publishedFigure } from '../../src/data/publishedFigure.ts';
import { decodeMonths } from '../../src/data/decodeObservations.ts';
import type {
  PublishedFigure,
  ProfileFile,
  ProfileLevel,
  ProfileShared,
} from '../../src/data/profileSchema.ts';
import type { Route, StepTogether } from '../../src/data/layerSchema.ts';
import { quintileOfObservation } from '../../src/domain/quintiles.ts';
import { SINGLE_AREAS, type GssCode, type SingleGeography } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { answeringMeasure } from '../../src/domain/standIn.ts';
import { routeState } from '../../src/domain/stepRoute.ts';
import type { Published } from './published.ts';

/** Police categories whose months are drawn. */
const MONTHLY_INDICATORS = [
  'violence-and-sexual-offences',
  'robbery',
  'possession-of-weapons',
  'anti-social-behaviour',
] as const;

export interface ProfileArea {
  readonly code: GssCode;
  readonly geography: ProfileLevel;
  /** Its borough, or itself. Null for the region. */
  readonly borough: GssCode | null;
}

/** The area's own figures, with band and earlier year. */
export function figuresOf(
  { code, geography }: ProfileArea,
  published: Published,
  shared: ProfileShared,
): ProfileFile['figures'] {
  const figures: ProfileFile['figures'] = {};
  for (const { id, levels } of shared.indicators) {
    const level = levels[geography];
    const indicator = published.indicators.find((candidate) => candidate.id === id);
    const file = indicator === undefined ? null : published.observations(indicator, geography);
    if (level === undefined || indicator === undefined || file === null) continue;
    const { byArea, peers } = published.period(indicator, geography, level.period);
    const observation = byArea.get(code);
    const band = observation === undefined ? null : quintileOfObservation(observation, peers);
    figures[id] = {
      figure: publishedFigure(file, level.period, code),
      ...(band === null ? {} : { band }),
      ...(level.earlier === undefined ? {} : { earlier: publishedFigure(file, level.earlier, code) }),
    };
  }
  return figures;
}

/** Monthly counts, null where a month is not complete. */
export function monthsOf({ code, geography }: ProfileArea, published: Published): ProfileFile['months'] {
  const months: ProfileFile['months'] = {};
  for (const id of MONTHLY_INDICATORS) {
    const indicator = published.indicators.find((candidate) => candidate.id === id);
    const file = indicator === undefined ? null : published.months(indicator, geography);
    const counts = file === null ? [] : decodeMonths(file, code);
    const first = counts[0]?.month;
    if (first !== undefined) months[id] = { first, counts: counts.map(({ count }) => count) };
  }
  return months;
}

/** Whether an indicator's years are drawn: the missing episodes, and headline measures that no ward has. */
function hasYears({ topic, headline, geographies }: Indicator): boolean {
  const periods = geographies.borough?.periods ?? [];
  return (
    (topic === 'children-missing-and-exploitation' || headline) &&
    geographies.ward === undefined &&
    periods.length > 2 &&
    periods.every((period) => ['year', 'academic-year'].includes(parsePeriod(period)?.kind ?? ''))
  );
}

/** Yearly series at the level at which they are published, with what they are compared with. */
export function yearsOf({ geography, borough }: ProfileArea, published: Published): ProfileFile['years'] {
  const years: ProfileFile['years'] = {};
  const level = geography === 'region' ? 'region' : 'borough';
  const code = level === 'region' ? COMBINED_AREA.code : borough;
  for (const indicator of published.indicators.filter(hasYears)) {
    const file = published.observations(indicator, level);
    if (file === null || code === null) continue;
    const periods = indicator.geographies[level]?.periods ?? [];
    const series = (above: SingleGeography): Record<string, PublishedFigure[]> => {
      const held = published.observations(indicator, above);
      return held === null || above === level
        ? {}
        : { [above]: periods.map((period) => publishedFigure(held, period, SINGLE_AREAS[above])) };
    };
    years[indicator.id] = {
      level,
      periods: [...periods],
      figures: periods.map((period) => publishedFigure(file, period, code)),
      ...series('region'),
      ...series('wider-region'),
      ...series('england'),
    };
  }
  return years;
}

/** The wards of a borough, or the boroughs of the region. */
export function partsOf({ code, geography }: ProfileArea, published: Published): ProfileFile['parts'] {
  if (geography === 'ward') return [];
  const { codes, names, residents, boroughs } = published.areas[geography === 'region' ? 'borough' : 'ward'];
  return codes.flatMap((part, index) =>
    geography === 'region' || boroughs[index] === code
      ? [{ code: part, name: names[index] ?? part, residents: residents[index] ?? 0 }]
      : [],
  );
}

/** Whether wards show the indicator as a main layer: it is one, or it stands in for one that wards do not have. */
function isMainLayer(indicator: Indicator, indicators: readonly Indicator[]): boolean {
  return indicators.some(
    (main) =>
      main.headline &&
      answeringMeasure(main, indicators, ({ geographies }) => geographies.ward !== undefined) === indicator,
  );
}

/** Headline figures of a borough's wards, for its map. The boroughs' own are in the shared file. */
export function partFiguresOf(
  { geography }: ProfileArea,
  parts: ProfileFile['parts'],
  published: Published,
): ProfileFile['partFigures'] {
  if (geography !== 'borough') return {};
  const shown = published.indicators.flatMap((indicator) => {
    const file = published.observations(indicator, 'ward');
    const period = indicator.geographies.ward?.periods.at(-1);
    if (!isMainLayer(indicator, published.indicators) || file === null || period === undefined) return [];
    return [
      [
        indicator.id,
        { period, values: parts.map(({ code }) => publishedFigure(file, period, code)) },
      ] as const,
    ];
  });
  return Object.fromEntries(shown);
}

/** Former wards whose residents came to this ward, largest share of the former ward first. */
export function formerlyOf({ code }: ProfileArea, { formerWards }: Published): ProfileFile['formerly'] {
  return formerWards
    .flatMap(({ code: former, name, until, successors }) =>
      successors
        .filter((successor) => successor.code === code)
        .map(({ share, shareOfWard, continuity }) => ({
          code: former,
          name,
          until,
          share,
          ...(shareOfWard === undefined ? {} : { shareOfWard }),
          ...(continuity === undefined ? {} : { continuity }),
        })),
    )
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
}

/** The places that this page may name, a ward's only where the name of the place settles the ward; and a partner's routes. */
export function stepTogetherOf(
  { code, geography, borough }: ProfileArea,
  published: Published,
): ProfileFile['stepTogether'] {
  const { stepTogether } = published;
  const record = recordOf({ code, geography, borough }, stepTogether);
  if (stepTogether.routes === undefined) return record;
  const isHere = (route: Route): boolean =>
    geography === 'region' ||
    (geography === 'borough'
      ? route.borough === code
      : route.corridor.wards.some((ward) => ward.code === code));
  const routes = stepTogether.routes.filter(isHere).map(({ id, name, validFrom, validTo, source }) => {
    const state = routeState({ validFrom, validTo }, published.day);
    return { id, name, validFrom, validTo, source, state };
  });
  return { ...record, routes };
}

function recordOf(
  { code, geography, borough }: ProfileArea,
  stepTogether: StepTogether,
): ProfileFile['stepTogether'] {
  const { asOf, source } = stepTogether;
  const places = stepTogether.places.map((place) => {
    const { id, name, borough: of, routes, status, precision, wards, note } = place;
    return { id, name, borough: of, routes, status, precision, wards, note };
  });
  if (geography === 'region') return { asOf, source, places, elsewhereInBorough: [] };
  const inLocalAuthority = places.filter((place) => place.borough === borough);
  if (geography === 'borough') return { asOf, source, places: inLocalAuthority, elsewhereInBorough: [] };
  const isHere = ({ wards }: (typeof places)[number]): boolean => wards.includes(code);
  return {
    asOf,
    source,
    places: inLocalAuthority.filter(isHere),
    elsewhereInBorough: inLocalAuthority.filter((place) => !isHere(place)),
  };
}
