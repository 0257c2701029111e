/**
 * The files a place has, from `content/sources.json`: where each lies below the sources folder, what its columns are called in
 * this edition, its period, and how much it must hold. A source that a place does not have is left out there; the measures
 * made from it are then not in the release.
 */
import * as v from 'valibot';
import type { LandmarkKind } from '../../src/domain/landmark.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { SourceError } from '../report.ts';
import { readContent } from './readContent.ts';

const file = v.pipe(v.string(), v.minLength(1));
const columns = <const Names extends readonly string[]>(...names: Names) =>
  v.strictObject(v.entriesFromList(names, v.pipe(v.string(), v.minLength(1))));
const period = v.string();
const month = v.pipe(
  v.string(),
  v.check((text) => parsePeriod(text)?.kind === 'month', 'not a month such as 2026-03'),
);
const plain = v.optional(v.strictObject({ file }));
const text = v.pipe(v.string(), v.minLength(1));
/** Whom to credit for what helps to find one's way, and of when it is, as people read it. */
const credit = { dated: text, source: text, licence: text, attribution: text };
const landmarks = v.optional(
  v.strictObject({ file, columns: columns('name', 'id', 'latitude', 'longitude'), ...credit }),
);
const outlines = { file, columns: columns('code', 'name', 'authority') };

/** What is wrong with windows that are to be published side by side; null when nothing is. */
function faultOfWindows(windows: readonly string[]): string | null {
  let before = '';
  for (const text of windows) {
    const parsed = parsePeriod(text);
    if (parsed?.kind !== 'window' || parsed.months !== 12) {
      return `'${text}' is not a window of twelve months such as 2025-04/2026-03`;
    }
    if (parsed.first <= (before.split('/')[1] ?? '')) {
      return `'${text}' does not follow '${before}': windows are written oldest first and must not overlap`;
    }
    before = text;
  }
  return null;
}
export const WindowsSchema = v.pipe(
  v.array(period),
  v.minLength(1),
  v.check(
    (windows) => faultOfWindows(windows) === null,
    ({ input }) => faultOfWindows(input) ?? '',
  ),
);

/** What ward lines of one time bring with them. */
const WardSourcesSchema = v.strictObject({
  /** Best fit of neighbourhoods to wards, which names all areas. */
  bestFit: v.strictObject({
    file,
    columns: columns('lsoa', 'lsoaName', 'ward', 'wardName', 'authority', 'authorityName'),
  }),
  /** Labels that people know neighbourhoods by, unique in each authority; without them the official names are all there is. */
  neighbourhoodNames: v.optional(v.strictObject({ file, columns: columns('lsoa', 'authority', 'label') })),
  /** How many postcodes of each neighbourhood lie in each ward. */
  postcodeShares: v.strictObject({ file, columns: columns('lsoa', 'ward', 'postcodes') }),
  wards: v.strictObject(outlines),
  wardLabels: v.strictObject({ file, columns: columns('code') }),
  /**
   * The ward of each postcode, where `postcodes` has those of another time: `assigned` is the `basis` of rows whose ward their
   * publisher gave; any other postcode within `nearLine` metres of a line may belong to the ward beyond it.
   */
  postcodeWards: v.optional(
    v.strictObject({
      file,
      columns: columns('postcode', 'ward', 'basis', 'metres'),
      assigned: file,
      nearLine: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
  /** `ofEarlierWards`: the layout has cells for wards of another time, which newer wards of the same authority take over. */
  hexagons: v.optional(v.strictObject({ file, ofEarlierWards: v.optional(v.literal(true)) })),
  /** Wards that are no more: of one authority, until a month, with the first and the last code of their numbering. */
  formerWards: v.optional(
    v.array(
      v.strictObject({ ...outlines, authority: v.string(), until: period, codes: v.tuple([file, file]) }),
    ),
  ),
  /**
   * Residents of wards that were until then, by the ward they are in now, as shares of either; and of each new ward the former one
   * that it is most like: same, nearly_same or changed.
   */
  successors: v.optional(
    v.strictObject({
      file,
      columns: columns('former', 'formerName', 'ward', 'share', 'shareOfWard'),
      until: month,
      continuity: v.strictObject({ file, columns: columns('ward', 'former', 'continuity') }),
    }),
  ),
});

const SourceFilesSchema = v.strictObject({
  /** Residents of every neighbourhood of England, for the England figures too. */
  residents: v.strictObject({
    file,
    columns: columns('lsoa', 'residents', 'imdScore'),
    /** The middle of which year they are of. */
    period,
    expected: v.strictObject({ lsoas: v.number(), residents: v.number() }),
  }),
  /** By the id that `wardVintages` of `content/area.json` gives them. */
  wardVintages: v.record(v.string(), WardSourcesSchema),
  neighbourhoods: v.strictObject({ file, columns: columns('code') }),
  postcodes: v.strictObject({
    file,
    columns: columns('postcode', 'latitude', 'longitude', 'ward', 'authority', 'lsoa'),
  }),
  places: plain,
  motorways: plain,
  railways: v.optional(v.strictObject({ file, ...credit })),
  stations: landmarks,
  schools: landmarks,
  hospitals: landmarks,
  /** More places than `places` has, by rank: 1 a main centre, 2 a town, 3 a well-known part of one, 4 a small one. */
  placeNames: v.optional(
    v.strictObject({ file, columns: columns('name', 'rank', 'latitude', 'longitude'), ...credit }),
  ),
  /**
   * `windows` are the twelve-month windows that are published, oldest first; they must not overlap. `missingMonths` were never
   * published: the file may hold no row of them, and no figure is given for them, nor for a window that one lies in.
   */
  police: v.optional(
    v.strictObject({
      file,
      columns: columns('month', 'lsoa', 'category', 'count'),
      windows: WindowsSchema,
      missingMonths: v.array(month),
    }),
  ),
  /** `expected` is a sum over England that the publisher gives elsewhere. */
  recordedCrime: v.optional(
    v.strictObject({
      file,
      columns: columns('force', 'partnership', 'authority'),
      /** Code of the police force area whose bounds are those of the combined area. */
      force: v.string(),
      period,
      expected: v.strictObject({ offence: v.string(), england: v.number() }),
    }),
  ),
  deprivation: v.optional(
    v.strictObject({
      files: v.strictObject({ scores: file, subdomains: file, indicators: file, authorities: file }),
      columns: columns('lsoa', 'authority'),
      period,
    }),
  ),
  census: v.optional(
    v.strictObject({
      files: v.strictObject({
        ethnicGroup: file,
        deprivation: file,
        occupancy: file,
        tenure: file,
        age: file,
      }),
      columns: columns('lsoa', 'lsoaOfAge'),
      period,
    }),
  ),
  childrenMissing: plain,
  assessmentFactors: plain,
  childrenInNeed: plain,
  childrenLookedAfter: plain,
  children: plain,
  injuryAdmissions: plain,
  /** Local Authority Interactive Tool. */
  lait: plain,
  /** ONS Explore Local Statistics, by the name the publisher gives each file. */
  localStatistics: v.optional(v.strictObject({ files: v.record(v.string(), file) })),
});

type SourceFiles = v.InferOutput<typeof SourceFilesSchema>;
export type SourceName = keyof SourceFiles;
/** Sources that say in the file of sources whom to credit. */
export type CreditedSource = 'railways' | 'placeNames' | LandmarkKind;

let held: SourceFiles | null = null;

/** @throws SourceError when `content/sources.json` has not the right form */
function sourceFiles(): SourceFiles {
  held ??= readContent('sources.json', SourceFilesSchema);
  return held;
}

/** A measure asked for a source that this place does not have. The build leaves the measure out and says so. */
export class SourceNotHeld extends Error {
  constructor(source: string) {
    super(`content/sources.json has no "${source}"`);
  }
}

export function holdsSource(name: SourceName): boolean {
  return sourceFiles()[name] !== undefined;
}

/**
 * What `content/sources.json` says of a source.
 * @throws SourceNotHeld when it is left out there
 */
export function sourceFile<Name extends SourceName>(name: Name): NonNullable<SourceFiles[Name]> {
  const found = sourceFiles()[name];
  if (found === undefined) throw new SourceNotHeld(name);
  return found;
}

export type WardSources = v.InferOutput<typeof WardSourcesSchema>;

/** @throws SourceError when it has no sources for the wards that `content/area.json` describes */
export function wardSources(vintage: string): WardSources {
  const found = sourceFile('wardVintages')[vintage];
  if (found !== undefined) return found;
  throw new SourceError([
    {
      file: 'content/sources.json',
      row: null,
      column: 'wardVintages',
      reason: `it has no sources for the wards "${vintage}" of content/area.json.`,
      remedy: 'describe them under that id.',
    },
  ]);
}

/**
 * What each reader gives. Every source that the place has is read at once, so that all that is wrong is told before anything is
 * made; asking for one that it does not have throws SourceNotHeld.
 */
export function eachHeld<Values extends object>(readers: {
  readonly [Name in keyof Values]: () => Values[Name];
}): Values {
  const values = {} as Values;
  for (const name of Object.keys(readers) as (keyof Values)[]) {
    try {
      values[name] = readers[name]();
    } catch (error) {
      if (!(error instanceof SourceNotHeld)) throw error;
      const notHeld = error;
      Object.defineProperty(values, name, {
        enumerable: true,
        get: () => {
          throw notHeld;
        },
      });
    }
  }
  return values;
}
