/** One published release as the stories read it: indicators, areas by name, observations, shapes. Files are read once. */
import { PROGRAMME_PLACES } from '../src/data/layerFiles.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationsByArea } from '../src/data/decodeObservations.ts';
import { filesOf } from '../src/data/diskFiles.ts';
import { figuresAt } from '../src/data/figuresAt.ts';
import { areaEntries, type AreaEntry } from '../src/data/queries.ts';
import { FILES, type FileNeed, type ReleaseFiles } from '../src/data/releaseFiles.ts';
import type { StepTogether } from '../src/data/layerSchema.ts';
import type { AreasFile, ObservationsFile, Release } from '../src/data/schema.ts';
import {
  geographyOf,
  parseGssCode,
  SINGLE_AREAS,
  SINGLE_GEOGRAPHIES,
  type Geography,
  type GssCode,
  type MapGeography,
  type SingleGeography,
} from '../src/domain/geography.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import type { Source } from '../src/domain/indicatorMetadata.ts';
import type { MapShapes } from '../src/domain/mapShapes.ts';
import { GEOGRAPHY_WORDS } from '../src/words/measures.ts';

export interface NamedArea {
  readonly code: GssCode;
  readonly name: string;
  readonly geography: Geography;
  /** Borough of a ward or neighbourhood; the code itself for a borough; null above. */
  readonly borough: GssCode | null;
}

export interface ReleaseData {
  readonly release: Release;
  readonly indicators: readonly Indicator[];
  readonly indicator: (id: string) => Indicator | null;
  readonly source: (id: string) => Source | null;
  readonly boroughs: readonly AreaEntry[];
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** An area by `region`, `england`, name, "name, borough" or code; null when there is none or more than one. */
  readonly area: (words: string) => NamedArea | null;
  /** Every name that `area` knows. */
  readonly areaNames: readonly string[];
  readonly areasFile: (geography: MapGeography) => AreasFile;
  readonly areas: (geography: MapGeography) => readonly AreaEntry[];
  readonly shapes: (geography: MapGeography) => MapShapes;
  /** The file of an indicator at a level; null when the level has none. */
  readonly file: (indicator: string, geography: Geography) => ObservationsFile | null;
  readonly observations: (indicator: Indicator, geography: Geography, period: string) => ObservationsByArea;
  readonly files: ReleaseFiles;
  readonly stepTogether: () => StepTogether;
}

/** Text of a file below a folder; null where there is none. */
function textBelow(folder: string): (path: string) => string | null {
  return (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
}

/** Reads files of a release that must be there. */
function readerOf(files: ReleaseFiles, release: string): <Content>(need: FileNeed<Content>) => Content {
  return (need) => {
    const content = files.read(need);
    if (content === undefined) throw new Error(`${need.path(release)} is not there.`);
    return content;
  };
}

/** @returns ids of all releases, the current one first. */
export function releaseIds(publicFolder: string): readonly string[] {
  const { current, releases } = readerOf(filesOf(textBelow(publicFolder), ''), '')(FILES.manifest);
  return [current, ...releases.map(({ id }) => id).filter((id) => id !== current)];
}

/** @throws Error when a file of the release is not there or not in its form. */
export function openRelease(publicFolder: string, id: string): ReleaseData {
  const files = filesOf(textBelow(publicFolder), id);
  const read = readerOf(files, id);
  const { indicators, sources } = read(FILES.catalogue);
  const areas = (geography: MapGeography): readonly AreaEntry[] => areaEntries(read(FILES.areas(geography)));
  const boroughs = areas('borough');
  const localAuthorityNames = new Map(boroughs.map(({ code, name }) => [code, name]));
  const byName = nameIndex([...boroughs, ...areas('ward')], localAuthorityNames);
  return {
    release: read(FILES.release),
    indicators,
    indicator: (wanted) => indicators.find((one) => one.id === wanted) ?? null,
    source: (wanted) => sources.find((one) => one.id === wanted) ?? null,
    boroughs,
    localAuthorityNames,
    area: (words) => {
      const known = byName.get(words.trim().toLowerCase());
      if (known !== undefined) return known;
      const code = parseGssCode(words);
      if (code === null || geographyOf(code) !== 'lsoa') return null;
      return areas('lsoa').find((one) => one.code === code) ?? null;
    },
    areaNames: [...byName.values()].flatMap((area) => (area === null ? [] : [area.name])),
    areasFile: (geography) => read(FILES.areas(geography)),
    areas,
    shapes: (geography) => read(FILES.shapes(geography)),
    file: (indicator, geography) => files.read(FILES.observations(indicator, geography)) ?? null,
    observations: (indicator, geography, period) =>
      figuresAt(files, indicator, geography, period) ?? new Map(),
    files,
    stepTogether: () => read(PROGRAMME_PLACES),
  };
}

function above(geography: SingleGeography): NamedArea {
  return { code: SINGLE_AREAS[geography], name: GEOGRAPHY_WORDS[geography].one, geography, borough: null };
}

/** A name that two areas share stands for neither: "name, borough" and the code always do. */
function nameIndex(
  areas: readonly NamedArea[],
  localAuthorityNames: ReadonlyMap<GssCode, string>,
): ReadonlyMap<string, NamedArea | null> {
  const index = new Map<string, NamedArea | null>();
  for (const area of areas) {
    const key = area.name.toLowerCase();
    index.set(key, index.has(key) ? null : area);
    index.set(area.code.toLowerCase(), area);
    const borough = area.borough === null ? undefined : localAuthorityNames.get(area.borough);
    if (area.geography === 'ward' && borough !== undefined)
      index.set(`${key}, ${borough.toLowerCase()}`, area);
  }
  for (const geography of SINGLE_GEOGRAPHIES) {
    const area = above(geography);
    index.set(geography, area);
    index.set(area.code.toLowerCase(), area);
  }
  return index;
}
