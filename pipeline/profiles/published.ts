/**
 * Published: the files of this release as they were just written, read again. Profiles are made from what everybody else
 * can read, and from nothing else.
 */
import { PROGRAMME_PLACES } from '../../src/data/layerFiles.ts';
import { SEARCH } from '../../src/data/findFiles.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationsByArea } from '../../src/data/decodeObservations.ts';
import { filesOf } from '../../src/data/diskFiles.ts';
import { figuresAt } from '../../src/data/figuresAt.ts';
import { FILES, type FileNeed } from '../../src/data/releaseFiles.ts';
import type { SearchFile } from '../../src/data/findSchema.ts';
import type { StepTogether } from '../../src/data/layerSchema.ts';
import type { AreasFile, Catalogue, ObservationsFile } from '../../src/data/schema.ts';
import type { Geography, MapGeography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { peersOf, type Peers } from '../../src/domain/observation.ts';
import type { BuildContext } from '../buildContext.ts';

export interface Published {
  readonly indicators: readonly Indicator[];
  readonly sources: Catalogue['sources'];
  readonly areas: Readonly<Record<MapGeography, AreasFile>>;
  readonly formerWards: SearchFile['formerWards'];
  readonly stepTogether: StepTogether;
  /** The release's day of publication. */
  readonly day: string;
  /** Outlines of the neighbourhoods, parsed. */
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

export function readPublished({ out, release }: Pick<BuildContext, 'out' | 'release'>): Published {
  const readText = (path: string): string | null =>
    existsSync(join(out, path)) ? readFileSync(join(out, path), 'utf8') : null;
  const files = filesOf(readText, release.id);
  const read = <Content>(need: FileNeed<Content>): Content => {
    const content = files.read(need);
    if (content === undefined) throw new Error(`${need.path(release.id)} is not written.`);
    return content;
  };
  const { indicators, sources } = read(FILES.catalogue);
  const outlines = FILES.shapes('lsoa').path(release.id, (path) => existsSync(join(out, path)));
  const periods = new Map<ObservationsByArea, PeriodFigures>();
  return {
    indicators,
    sources,
    areas: {
      ward: read(FILES.areas('ward')),
      lsoa: read(FILES.areas('lsoa')),
      borough: read(FILES.areas('borough')),
    },
    formerWards: read(SEARCH).formerWards,
    stepTogether: read(PROGRAMME_PLACES),
    day: release.published,
    neighbourhoodTopology: JSON.parse(readText(outlines) ?? 'null'),
    observations: ({ id, geographies }, geography) =>
      geographies[geography] === undefined ? null : read(FILES.observations(id, geography)),
    months: ({ id, geographies }, geography) =>
      (geographies[geography]?.months ?? null) === null ? null : read(FILES.months(id, geography)),
    period: (indicator, geography, period) => {
      const byArea: ObservationsByArea = figuresAt(files, indicator, geography, period) ?? new Map();
      const figures = periods.get(byArea) ?? { byArea, peers: peersOf(byArea.values()) };
      periods.set(byArea, figures);
      return figures;
    },
  };
}
