/**
 * Published: the files of this release as they were just written, read again. Profiles are made from what everybody else
 * can read, and from nothing else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildContext } from '../buildContext.ts';
import { decodePeriod, type ObservationsByArea } from '../../src/data/decodeObservations.ts';
import type {
  AreasFile,
  Catalogue,
  ObservationsFile,
  SearchFile,
  StepTogether,
} from '../../src/data/schema.ts';
import type { Geography, MapGeography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { peersOf, type Peers } from '../../src/domain/observation.ts';

export interface Published {
  readonly indicators: readonly Indicator[];
  readonly sources: Catalogue['sources'];
  readonly areas: Readonly<Record<MapGeography, AreasFile>>;
  readonly formerWards: SearchFile['formerWards'];
  readonly stepTogether: StepTogether;
  /** The release's day of publication. */
  readonly day: string;
  /** geo/lsoa.json, parsed. */
  readonly neighbourhoodTopology: unknown;
  /** Null where the indicator is not published at the level. */
  readonly observations: (indicator: Indicator, geography: Geography) => ObservationsFile | null;
  readonly months: (indicator: Indicator, geography: Geography) => ObservationsFile | null;
  /** The observations of one period, and the measured values among them. */
  readonly period: (indicator: Indicator, geography: Geography, period: string) => PeriodFigures;
}

export interface PeriodFigures {
  readonly byArea: ObservationsByArea;
  readonly peers: Peers;
}

export function readPublished(context: Pick<BuildContext, 'out' | 'release'>): Published {
  const folder = `data/${context.release.id}`;
  // The writers checked these files against their schemas a moment ago.
  const read = (path: string): unknown => JSON.parse(readFileSync(join(context.out, path), 'utf8'));
  const catalogue = read(`${folder}/indicators.json`) as Catalogue;
  const files = new Map<string, ObservationsFile>();
  const cached = (path: string): ObservationsFile => {
    const held = files.get(path) ?? (read(path) as ObservationsFile);
    files.set(path, held);
    return held;
  };
  const observations: Published['observations'] = ({ id, geographies }, geography) =>
    geographies[geography] === undefined ? null : cached(`${folder}/observations/${id}.${geography}.json`);
  const periods = new Map<string, PeriodFigures>();
  return {
    indicators: catalogue.indicators,
    sources: catalogue.sources,
    areas: {
      ward: read(`${folder}/areas/ward.json`) as AreasFile,
      lsoa: read(`${folder}/areas/lsoa.json`) as AreasFile,
      borough: read(`${folder}/areas/borough.json`) as AreasFile,
    },
    formerWards: (read(`${folder}/search.json`) as SearchFile).formerWards,
    stepTogether: read(`${folder}/step-together.json`) as StepTogether,
    day: context.release.published,
    neighbourhoodTopology: read('geo/lsoa.json'),
    observations,
    months: ({ id, geographies }, geography) =>
      (geographies[geography]?.months ?? null) === null
        ? null
        : cached(`${folder}/observations/${id}.${geography}.months.json`),
    period: (indicator, geography, period) => {
      const key = `${indicator.id}.${geography}.${period}`;
      const held = periods.get(key);
      if (held !== undefined) return held;
      const file = observations(indicator, geography);
      const byArea: ObservationsByArea = file === null ? new Map() : decodePeriod(file, period, indicator);
      const peers = peersOf(byArea.values());
      periods.set(key, { byArea, peers });
      return { byArea, peers };
    },
  };
}
