/** One published release as the stories read it: indicators, areas by name, observations, shapes. Files are read once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  decodeLocalAuthorityGeometry,
  decodeLsoaGeometry,
  decodeWardGeometry,
} from '../src/data/decodeGeometry.ts';
import { decodePeriod, type ObservationsByArea } from '../src/data/decodeObservations.ts';
import { areaEntries, type AreaEntry } from '../src/data/queries.ts';
import {
  AreasFileSchema,
  CatalogueSchema,
  ContextSchema,
  ManifestSchema,
  MotorwaysSchema,
  ObservationsFileSchema,
  ReleaseSchema,
  StepTogetherSchema,
  type AreasFile,
  type Context,
  type Motorways,
  type ObservationsFile,
  type Release,
  type StepTogether,
} from '../src/data/schema.ts';
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
import type { MapShapes } from '../src/domain/mapModel.ts';
import { PROGRAMME_LAYER } from '../src/domain/programme.ts';
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
  readonly context: () => Context;
  readonly motorways: () => Motorways;
  readonly stepTogether: () => StepTogether;
}

/** @returns ids of all releases, the current one first. */
export function releaseIds(publicFolder: string): readonly string[] {
  const { current, releases } = v.parse(ManifestSchema, readJson(join(publicFolder, 'data/manifest.json')));
  return [current, ...releases.map(({ id }) => id).filter((id) => id !== current)];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function remember<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** @throws Error when a file of the release is not there or not in its form. */
export function openRelease(publicFolder: string, id: string): ReleaseData {
  const folder = join(publicFolder, 'data', id);
  const release = v.parse(ReleaseSchema, readJson(join(folder, 'release.json')));
  const catalogue = v.parse(CatalogueSchema, readJson(join(folder, 'indicators.json')));
  const indicators = catalogue.indicators;
  const areasFile = remember((geography) =>
    v.parse(AreasFileSchema, readJson(join(folder, `areas/${geography}.json`))),
  );
  const areas = remember((geography) => areaEntries(areasFile(geography)));
  const shapes = remember((geography): MapShapes => {
    const topology = readJson(join(publicFolder, `geo/${geography}.json`));
    if (geography === 'ward') return decodeWardGeometry(topology, areasFile('ward'));
    return geography === 'lsoa'
      ? decodeLsoaGeometry(topology, areasFile('lsoa'))
      : decodeLocalAuthorityGeometry(topology, areasFile('borough'));
  });
  const file = remember((name): ObservationsFile | null => {
    const path = join(folder, `observations/${name}.json`);
    return existsSync(path) ? v.parse(ObservationsFileSchema, readJson(path)) : null;
  });
  const boroughs = areas('borough');
  const localAuthorityNames = new Map(boroughs.map(({ code, name }) => [code, name]));
  const byName = nameIndex([...boroughs, ...areas('ward')], localAuthorityNames);
  const lsoas = (): readonly AreaEntry[] => areas('lsoa');
  return {
    release,
    indicators,
    indicator: (wanted) => indicators.find((one) => one.id === wanted) ?? null,
    source: (wanted) => (catalogue.sources as readonly Source[]).find((one) => one.id === wanted) ?? null,
    boroughs,
    localAuthorityNames,
    area: (words) => {
      const known = byName.get(words.trim().toLowerCase());
      if (known !== undefined) return known;
      const code = parseGssCode(words);
      if (code === null || geographyOf(code) !== 'lsoa') return null;
      return lsoas().find((one) => one.code === code) ?? null;
    },
    areaNames: [...byName.values()].flatMap((area) => (area === null ? [] : [area.name])),
    areasFile,
    areas,
    shapes,
    file: (indicator, geography) => file(`${indicator}.${geography}`),
    observations: (indicator, geography, period) => {
      const found = file(`${indicator.id}.${geography}`);
      return found === null ? new Map() : decodePeriod(found, period, indicator);
    },
    context: () => v.parse(ContextSchema, readJson(join(publicFolder, 'geo/context.json'))),
    motorways: () => v.parse(MotorwaysSchema, readJson(join(publicFolder, 'geo/motorways.json'))),
    stepTogether: () => v.parse(StepTogetherSchema, readJson(join(folder, `${PROGRAMME_LAYER ?? ''}.json`))),
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
