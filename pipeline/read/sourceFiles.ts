/**
 * The files a place has, from `content/sources.json`: where each lies below the sources folder, what its columns are called in
 * this edition, its period, and how much it must hold. A source that a place does not have is left out there; the measures
 * made from it are then not in the release.
 */
import * as v from 'valibot';
import type { LandmarkKind } from '../../src/domain/landmark.ts';
import { parsePeriod } from '../../src/domain/period.ts';
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

const SourceFilesSchema = v.strictObject({
  /** Residents of every neighbourhood of England, for the England figures too. */
  residents: v.strictObject({
    file,
    columns: columns('lsoa', 'residents', 'imdScore'),
    /** The middle of which year they are of. */
    period,
    expected: v.strictObject({ lsoas: v.number(), residents: v.number() }),
  }),
  /** The ONS best fit of neighbourhoods to wards, which names all areas. */
  bestFit: v.strictObject({
    file,
    columns: columns('lsoa', 'lsoaName', 'ward', 'wardName', 'authority', 'authorityName'),
  }),
  /** How many postcodes of each neighbourhood lie in each ward. */
  postcodeShares: v.strictObject({ file, columns: columns('lsoa', 'ward', 'postcodes') }),
  /** `download` is the name of the file of ward outlines that people can fetch. */
  wards: v.strictObject({ ...outlines, download: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)) }),
  wardLabels: v.strictObject({ file, columns: columns('code') }),
  neighbourhoods: v.strictObject({ file, columns: columns('code') }),
  hexagons: plain,
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
  /** Wards that are no more: of one authority, until a month, with the first and the last code of their numbering. */
  formerWards: v.optional(
    v.array(
      v.strictObject({ ...outlines, authority: v.string(), until: period, codes: v.tuple([file, file]) }),
    ),
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
