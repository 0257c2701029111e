/** The form of `content/area.json`: the place this site is about. Another partnership writes its own. */
import * as v from 'valibot';
import { isGssCode, parseGssCode, type GssCode } from '../domain/geography.ts';

const CodeSchema = v.pipe(
  v.string(),
  v.check((text) => parseGssCode(text) === text, 'not a GSS code of a level in content/code-prefixes.json'),
  v.transform((text) => text as GssCode),
);
const NameSchema = v.pipe(v.string(), v.minLength(2));
/** Codes under which sources name the same area, of kinds that are no level here. */
const OtherCodeSchema = v.custom<string>(isGssCode, 'not a GSS code');
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

const AuthoritySchema = v.object({
  code: CodeSchema,
  name: NameSchema,
  /** Number by which the Department for Education knows it; null where it has none, as districts of a county. */
  dfeNumber: v.nullable(v.pipe(v.string(), v.regex(/^\d{3}$/, 'not a number of three digits'))),
  /** How many wards and neighbourhoods (LSOAs) the sources must hold for it. */
  wards: CountSchema,
  neighbourhoods: CountSchema,
});

/** Each as it is in the middle of a sentence. */
const WordsSchema = v.object({
  /** What a local authority is called here: "borough", "boroughs", "a borough". */
  authority: v.object({ one: NameSchema, many: NameSchema, indefinite: NameSchema }),
  /** How many there are, as a word: "seven". */
  number: NameSchema,
  /** "the seven boroughs" */
  theAuthorities: NameSchema,
  /** "the seven boroughs together" */
  together: NameSchema,
  /** "all seven boroughs" */
  all: NameSchema,
  /** "all seven boroughs together" */
  allTogether: NameSchema,
  /** "all seven together", where what is meant is named already */
  allTogetherShort: NameSchema,
  /** "one of the seven boroughs" */
  oneOf: NameSchema,
  /** "the other six boroughs together", beside one of them */
  othersTogether: NameSchema,
  /** "the county": the area by name, with its article */
  theArea: NameSchema,
  /** "in the county" */
  inArea: NameSchema,
  /** Where a child may be placed by a council of the area: "in another county" */
  elsewhere: NameSchema,
});

/** Ward lines of one time, and what comes with the releases that have them. */
const WardVintageSchema = v.object({
  /** Under which `content/sources.json` has their sources. */
  id: v.string(),
  /** Release from which they are used; null for the first. Releases before keep the wards that they have. */
  fromRelease: v.nullable(v.string()),
  /** What the wards are, said beside maps, and their dates alone. */
  name: NameSchema,
  dates: NameSchema,
  /** Name of the file of their outlines that people can fetch. */
  download: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** Whether their outlines are those in `public/geo`, which old releases share. Later ones have them in their own folder. */
  sharedOutlines: v.boolean(),
  /** Authorities that elect on other ward lines than these since `date`; null when none do. */
  redrawn: v.nullable(
    v.object({
      date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'not a year and month')),
      authorities: v.array(CodeSchema),
    }),
  ),
  /** Authorities for which the best fit of neighbourhoods to wards is not official, but worked out from postcodes. */
  bestFitDerivedFor: v.array(CodeSchema),
  /** Wards that hold the centre of a city, where many people come who do not live there. */
  visitorCentres: v.array(v.object({ name: NameSchema, ward: CodeSchema })),
});
export type WardVintage = v.InferOutput<typeof WardVintageSchema>;

export const AreaSchema = v.pipe(
  v.object({
    /** All local authorities together, and codes under which sources publish the same area. */
    combinedArea: v.object({
      code: CodeSchema,
      name: NameSchema,
      alsoPublishedAs: v.array(OtherCodeSchema),
      /** Whether a combined authority has the same local authorities. */
      isCombinedAuthority: v.boolean(),
    }),
    /**
     * The statistical region around it, a comparator only; `publishedAs` is what sources call it, `size` says how large it is
     * beside the combined area.
     */
    region: v.object({ code: CodeSchema, name: NameSchema, publishedAs: NameSchema, size: NameSchema }),
    country: v.object({ code: CodeSchema, name: NameSchema }),
    authorities: v.pipe(v.array(AuthoritySchema), v.minLength(2)),
    words: WordsSchema,
    /** Degrees north, about which the place is taken as flat where distances are measured. */
    middleLatitude: v.pipe(v.number(), v.minValue(49), v.maxValue(61)),
    /** `inSentence` is the force, or the forces, where the name is not repeated: "the county force", "the two forces". */
    policeForce: v.object({ name: NameSchema, id: v.string(), inSentence: NameSchema }),
    /** What the areas of the other levels are, said beside maps. */
    vintages: v.object({ lsoa: NameSchema, authority: NameSchema }),
    /** Oldest first. */
    wardVintages: v.pipe(v.array(WardVintageSchema), v.minLength(1)),
    /** The one that words outside releases speak of: that of the current release. */
    wardsShown: v.string(),
    /** Shown where somebody types one, or writes an address. */
    examples: v.object({ postcode: NameSchema, partOfPostcode: NameSchema, ward: CodeSchema }),
  }),
  v.check(
    ({ authorities, wardVintages }) =>
      wardVintages
        .flatMap(({ redrawn, bestFitDerivedFor }) => [...(redrawn?.authorities ?? []), ...bestFitDerivedFor])
        .every((code) => authorities.some((authority) => authority.code === code)),
    'an authority of "redrawn" or "bestFitDerivedFor" is none of "authorities"',
  ),
  v.check(
    ({ wardVintages: [first, ...later] }) =>
      first?.fromRelease === null && later.every(({ fromRelease }) => fromRelease !== null),
    'the first of "wardVintages" has "fromRelease": null, and each later one the release from which it is used',
  ),
  v.check(
    ({ wardVintages, wardsShown }) => wardVintages.some(({ id }) => id === wardsShown),
    '"wardsShown" is the id of none of "wardVintages"',
  ),
  v.check(
    ({ combinedArea, region }) => combinedArea.code !== region.code,
    '"combinedArea" and "region" have the same code: the region is a larger area, to compare with',
  ),
);
export type PlaceArea = v.InferOutput<typeof AreaSchema>;
