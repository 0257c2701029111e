/** The published release as it would be with a partner's invented data: a measure by ward, route lines, places. */
import type { GssCode } from '../../src/domain/geography.ts';
import type { StepTogether } from '../../src/data/layerSchema.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { ReleaseData } from '../../stories/releaseData.ts';
import { publishedIndicator } from '../support/publishedData.ts';
import { PUBLISHED } from './sampleStory.ts';

/** Published by borough only. */
export const ASKED = publishedIndicator('children-missing-incidents');

export const STAND_IN: Indicator = {
  ...ASKED,
  id: 'children-missing-incidents-ward',
  title: 'Missing incidents (invented)',
  source: 'partner-invented',
  caveats: ['small-counts-withheld'],
  standsInFor: ASKED.id,
  geographies: {
    ward: {
      periods: ['2024', '2025'],
      months: null,
      breaks: { five: [2, 4, 6, 8], three: [3, 6], extent: [1, 20], hasZero: false },
    },
  },
};

const PUBLISHER = 'Invented partnership';
const WITHHELD = 'Heath Town';

/** Wards of Wolverhampton have figures, but for one that is withheld; nothing was collected elsewhere. */
function invented(period: string): ReadonlyMap<Observation['area'], Observation> {
  const borough = PUBLISHED.area('Wolverhampton')?.code;
  return new Map(
    PUBLISHED.areas('ward').map(({ code, name, borough: own }, index): [Observation['area'], Observation] => [
      code,
      own !== borough
        ? { area: code, period, status: 'notCollected' }
        : name === WITHHELD
          ? { area: code, period, status: 'suppressed' }
          : {
              area: code,
              period,
              status: 'measured',
              value: 1 + (index % 19),
              numerator: 10,
              denominator: 100,
              interval: null,
              alternative: null,
            },
    ]),
  );
}

/** @param standIn the partner's measure, or one that differs from it in what a test is about */
export function withStandIn(standIn: Indicator = STAND_IN): ReleaseData {
  const indicators = [...PUBLISHED.indicators, standIn];
  return {
    ...PUBLISHED,
    indicators,
    indicator: (id) => indicators.find((one) => one.id === id) ?? null,
    source: (id) =>
      id === standIn.source
        ? {
            id,
            publisher: PUBLISHER,
            title: 'Invented counts',
            period: '2024 to 2025',
            licence: 'Invented for tests',
            attribution: '',
            url: 'https://example.org/invented',
          }
        : PUBLISHED.source(id),
    observations: (indicator, geography, period) =>
      indicator.id === standIn.id ? invented(period) : PUBLISHED.observations(indicator, geography, period),
  };
}

type Route = NonNullable<StepTogether['routes']>[number];

/** The day of the published release is `published` of it: routes are given with days around it. */
export function route(id: string, validFrom: string, validTo: string | null): Route {
  return {
    id,
    name: `Route ${id}`,
    borough: 'E08000031' as GssCode,
    validFrom,
    validTo,
    source: 'Invented routes',
    lines: [
      [
        [-2.11579, 52.59215],
        [-2.10579, 52.59615],
      ],
    ],
    lengthMetres: 800,
    corridor: { metres: 400, people: 1000, wards: [], rates: [] },
  };
}

export const PLACE: NonNullable<StepTogether['partnerPlaces']>[number] = {
  id: 'centre',
  name: 'Invented youth centre',
  kind: 'youth-provision',
  borough: 'E08000031' as GssCode,
  longitude: -2.10779,
  latitude: 52.59415,
};

/** @param added a partner's routes, places or both */
export function withStepTogether(added: Pick<StepTogether, 'routes' | 'partnerPlaces'>): ReleaseData {
  return { ...PUBLISHED, stepTogether: () => ({ ...PUBLISHED.stepTogether(), ...added }) };
}
