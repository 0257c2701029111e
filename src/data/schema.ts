/**
 * The form of every published file, checked where it is written (pipeline) and where it is read (app).
 * There is no place in these forms for a withheld count.
 */
import * as v from 'valibot';
import { GEOGRAPHIES, isGssCode, type GssCode } from '../domain/geography.ts';
import { CAVEATS, TOPICS, UNITS, YEAR_MEANINGS } from '../domain/indicator.ts';

export const Code = v.custom<GssCode>(isGssCode, 'not a GSS code');
const Figure = v.nullable(v.pipe(v.number(), v.finite()));
const Whole = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const AbsentStatusSchema = v.picklist(['suppressed', 'notCollected', 'incomplete']);
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'not a content hash'));

/**
 * public/data/<release>/observations/<indicator>.<geography>.json (rates by window or year) and
 * public/data/<release>/observations/<indicator>.<geography>.months.json (monthly counts).
 * Arrays run along `areas`. A null value has its reason in `status`, by area code. In a rate series `values` is
 * omitted when it follows from numerators, denominators and `ratePer` (then value = numerator / denominator × ratePer).
 */
export const ObservationsFileSchema = v.object({
  indicator: v.string(),
  geography: v.picklist(GEOGRAPHIES),
  areas: v.array(Code),
  series: v.array(
    v.object({
      period: v.string(),
      values: v.optional(v.array(Figure)),
      numerators: v.optional(v.array(Whole)),
      denominators: v.optional(v.array(Whole)),
      /** Intervals published by the source itself. */
      lower: v.optional(v.array(Figure)),
      upper: v.optional(v.array(Figure)),
      status: v.optional(v.record(Code, AbsentStatusSchema)),
      /** Ward figures by the other look-up where the two differ by more than a tenth. */
      alternatives: v.optional(v.record(Code, v.number())),
      /** Ward figures by the other look-up, for every ward: counts to the nearest event, or values. */
      otherLookUp: v.exactOptional(
        v.object({
          values: v.exactOptional(v.array(Figure)),
          numerators: v.exactOptional(v.array(Whole)),
          denominators: v.exactOptional(v.array(Whole)),
        }),
      ),
      /** Share of the residents who live in neighbourhoods without usable rows, 0 to 1; left out where it is 0. */
      holes: v.optional(v.record(Code, v.number())),
      /** Wards that other weights of their neighbourhoods would put into another fifth. */
      noFifth: v.optional(v.array(Code)),
    }),
  ),
});
export type ObservationsFile = v.InferOutput<typeof ObservationsFileSchema>;

/** Class breaks of one indicator at one level. */
export const BreaksSchema = v.object({
  five: v.array(v.number()),
  three: v.array(v.number()),
  extent: v.tuple([v.number(), v.number()]),
  hasZero: v.boolean(),
  deepIsLow: v.exactOptional(v.boolean()),
});

const IndicatorGeographySchema = v.object({
  periods: v.array(v.string()),
  months: v.nullable(v.tuple([v.string(), v.string()])),
  breaks: v.nullable(BreaksSchema),
  dispersion: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
});

export const IndicatorSchema = v.object({
  id: v.string(),
  title: v.string(),
  measure: v.string(),
  averageMeasure: v.exactOptional(v.string()),
  topic: v.picklist(TOPICS),
  role: v.picklist([
    'violence',
    'crime',
    'deprivation-with-crime',
    'risk-factor',
    'context',
    'outcome',
    'composite',
  ]),
  unit: v.picklist(UNITS),
  ratePer: v.nullable(v.number()),
  decimals: v.number(),
  yearMeans: v.exactOptional(v.picklist(YEAR_MEANINGS)),
  periodWords: v.exactOptional(v.string()),
  intervalMethod: v.picklist(['byar', 'wilson', 'published', 'none']),
  noInterval: v.nullable(
    v.picklist([
      'no-count-published',
      'area-average',
      'smoothed-estimate',
      'repeated-incidents',
      'rounded-at-source',
      'rounded-at-random',
      'modelled-score',
      'composite',
      'complete-count',
      'estimated-from-parts',
    ]),
  ),
  source: v.string(),
  caveats: v.array(v.picklist(CAVEATS)),
  ownCautions: v.exactOptional(v.array(v.string())),
  geographies: v.record(v.picklist(GEOGRAPHIES), IndicatorGeographySchema),
  standsInFor: v.exactOptional(v.string()),
  headline: v.boolean(),
});

/** Whom figures come from; `content/publishers.json` lists them. */
export const SourceSchema = v.object({
  id: v.string(),
  publisher: v.string(),
  title: v.string(),
  period: v.string(),
  obtained: v.exactOptional(v.string()),
  licence: v.string(),
  attribution: v.string(),
  url: v.string(),
});

/** public/data/<release>/indicators.json: the short form of all indicators, in the order of listing, and their sources. */
export const CatalogueSchema = v.object({
  indicators: v.array(IndicatorSchema),
  sources: v.array(SourceSchema),
});
export type Catalogue = v.InferOutput<typeof CatalogueSchema>;

/** public/data/<release>/metadata.json: the long form of all indicators, by id. */
export const MetadataFileSchema = v.record(
  v.string(),
  v.object({
    definition: v.string(),
    numerator: v.string(),
    denominator: v.string(),
    method: v.string(),
    notes: v.array(v.string()),
    nextUpdate: v.string(),
    dispersion: v.exactOptional(
      v.record(
        v.picklist(GEOGRAPHIES),
        v.object({
          changes: v.exactOptional(
            v.object({
              factor: v.number(),
              areas: v.number(),
              earlier: v.string(),
              later: v.string(),
              fewestEvents: v.exactOptional(v.number()),
              fittedOn: v.exactOptional(v.number()),
            }),
          ),
          amongAreas: v.array(v.object({ period: v.string(), factor: v.number(), areas: v.number() })),
        }),
      ),
    ),
  }),
);

/**
 * public/data/<release>/areas/<geography>.json for ward, lsoa, borough. Wards and boroughs in the order of the map:
 * borough by name, then area by name. Columns rather than objects, to keep the file small.
 */
export const AreasFileSchema = v.object({
  geography: v.picklist(['ward', 'lsoa', 'borough']),
  /** "Electoral wards, May 2024 to April 2026" */
  vintage: v.string(),
  codes: v.array(Code),
  /** Of LSOAs from release 2026-12 on labels that people know, with the code beside ("Old Town north-east (015D)"); before, the official names. */
  names: v.array(v.string()),
  boroughs: v.array(Code),
  /** For LSOAs: the ward each is assigned to. */
  wards: v.optional(v.array(Code)),
  longitudes: v.array(v.number()),
  latitudes: v.array(v.number()),
  residents: v.array(v.number()),
  /** Wards whose resident rates mislead because many people come there to work, shop or go out. */
  cityCentre: v.optional(v.array(Code)),
  /** Wards that hold a neighbourhood into which no police record falls, so that their police figures may be too low. */
  policeGaps: v.optional(v.array(Code)),
  /** Boroughs whose wards were redrawn in May 2026, in releases with the wards before. */
  redrawn: v.optional(v.array(Code)),
  /** Boroughs whose neighbourhoods were assigned to wards by their postcodes here; in the others the official best fit is used. */
  bestFitDerived: v.exactOptional(v.array(Code)),
  /** Wards: hexagon column and row, in the order of `codes`. */
  hexagons: v.optional(v.array(v.tuple([v.number(), v.number()]))),
});
export type AreasFile = v.InferOutput<typeof AreasFileSchema>;

/** public/data/manifest.json: which releases there are. Earlier ones stay for ever. */
export const ManifestSchema = v.object({
  current: v.string(),
  releases: v.array(
    v.object({
      id: v.string(),
      published: v.string(),
      /** First 16 hexadecimal digits of the SHA-256 of public/data/<id>/release.json. */
      hash: Hash,
    }),
  ),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** public/data/<release>/release.json: the files the app reads with their hashes, and whom to credit. */
export const ReleaseSchema = v.object({
  id: v.string(),
  published: v.string(),
  /** Path below public/ → first 16 hexadecimal digits of its SHA-256. Includes the geometry the release was drawn with. */
  files: v.record(v.string(), Hash),
  attributions: v.array(v.string()),
});
export type Release = v.InferOutput<typeof ReleaseSchema>;

/** public/data/<release>/files-on-demand.json: hashes of the postcode files and the downloads, by path. */
export const FilesOnDemandSchema = v.record(v.string(), Hash);
