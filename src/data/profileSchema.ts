/**
 * The form of the files behind area profiles. An area's page reads two of them: its own
 * (public/data/<release>/profiles/<code>.json) and what all areas share (public/data/<release>/profiles/shared.json).
 * `decodeProfile` puts the two together; nothing else is needed to draw the page.
 */
import * as v from 'valibot';
import { QUINTILES } from '../domain/quintiles.ts';
import { FACT_PARTS } from '../domain/factParts.ts';
import { FACT_TOPICS } from './contentSchema.ts';
import { CONTINUITY } from '../domain/continuity.ts';
import { BreaksSchema, Code, IndicatorSchema } from './schema.ts';

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'not a content hash'));
const Finite = v.pipe(v.number(), v.finite());
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const Day = v.pipe(v.string(), v.isoDate());
const Month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'not a year and month'));

/**
 * One figure in little room: why there is none; a published value; [numerator, denominator], from which value and
 * interval follow; or both or more of these by name.
 */
export const PublishedFigureSchema = v.union([
  v.picklist(['suppressed', 'notCollected', 'incomplete']),
  Finite,
  v.tuple([Whole, Whole]),
  v.object({
    value: v.exactOptional(Finite),
    counts: v.exactOptional(v.tuple([Whole, Whole])),
    lower: v.exactOptional(Finite),
    upper: v.exactOptional(Finite),
    /** Ward figures only: the figure by the other look-up. */
    alternative: v.exactOptional(Finite),
    /** Ward figures only: by the other look-up, the value or its counts. */
    other: v.exactOptional(v.nullable(v.union([Finite, v.tuple([Whole, Whole])]))),
    /** Share of residents who live where no usable rows are held. */
    hole: v.exactOptional(Finite),
    /** Ward figures only: no fifth is given, because other weights would give another. */
    noFifth: v.exactOptional(v.literal(true)),
  }),
]);
export type PublishedFigure = v.InferOutput<typeof PublishedFigureSchema>;

const PROFILE_LEVELS = ['ward', 'borough', 'region'] as const;
export type ProfileLevel = (typeof PROFILE_LEVELS)[number];

/** What figures of one indicator and period are compared with. */
const ComparatorsSchema = v.object({
  /** In the order of `boroughs` of the shared file. */
  borough: v.exactOptional(v.array(PublishedFigureSchema)),
  region: v.exactOptional(PublishedFigureSchema),
  'wider-region': v.exactOptional(PublishedFigureSchema),
  england: v.exactOptional(PublishedFigureSchema),
});

const SpreadSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  least: Finite,
  most: Finite,
  fifths: v.nullable(v.tuple([Finite, Finite, Finite, Finite])),
});

const shortForm = v.omit(IndicatorSchema, ['geographies']).entries;

/** What a document or a public page says is or was done here, in this project's words. */
const ProfileFactSchema = v.object({
  id: v.string(),
  topic: v.picklist(FACT_TOPICS),
  text: v.string(),
  /** The last day, month or year for which the source vouches. */
  asOf: v.string(),
  /** On the release's day. */
  status: v.picklist(['current', 'past']),
  /** Where it is until its review is due. Left out, with all that follows from it, in releases before 2026-11.1. */
  part: v.exactOptional(v.picklist(FACT_PARTS)),
  certainty: v.exactOptional(v.picklist(['A', 'A-', 'B'])),
  checkedOn: v.exactOptional(Day),
  reviewBy: v.exactOptional(Day),
  /** How to ask about it, or to get in touch. */
  ask: v.exactOptional(v.object({ text: v.string(), link: v.string() })),
  cites: v.array(
    v.object({
      /** Title of the document. */
      document: v.string(),
      /** "paragraph 92"; empty where the document has no places. */
      place: v.string(),
      /** The body that speaks. */
      by: v.exactOptional(v.string()),
      /** What is said of the date of a page that gives none: "undated, about 2024". */
      undated: v.exactOptional(v.string()),
      /** Where the public can read it. */
      link: v.exactOptional(v.string()),
    }),
  ),
  /** Where the public can read the first of its documents that is public. */
  link: v.exactOptional(v.string()),
});
export type ProfileFact = v.InferOutput<typeof ProfileFactSchema>;

/** public/data/<release>/profiles/<code of a borough or the region>.done.json: what is, and was, done there. */
export const PlaceDoneSchema = v.object({ facts: v.array(ProfileFactSchema) });
export type PlaceDone = v.InferOutput<typeof PlaceDoneSchema>;

/** public/data/<release>/profiles/shared.json: what every profile needs and no single area owns. */
export const ProfileSharedSchema = v.object({
  boroughs: v.array(v.object({ code: Code, name: v.string(), residents: Whole })),
  /** Every indicator with a figure for wards, boroughs or the region, in the order of the catalogue. */
  indicators: v.array(
    v.object({
      ...shortForm,
      /** The newest period at each level, and how its areas lie. */
      levels: v.record(
        v.picklist(PROFILE_LEVELS),
        v.object({
          period: v.string(),
          /** The complete, comparable period before it; left out where no change may be told. */
          earlier: v.exactOptional(v.string()),
          /** Null for the region, which is alone at its level. */
          spread: v.nullable(SpreadSchema),
          /** Headline layers that are drawn as a map of this level. */
          breaks: v.exactOptional(BreaksSchema),
          dispersion: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
        }),
      ),
      /** Only for the measures of which a profile holds the neighbourhoods' figures. */
      neighbourhoods: v.exactOptional(v.object({ period: v.string(), breaks: BreaksSchema })),
      /** By period: one for most indicators, more where levels differ in their newest. */
      comparators: v.record(v.string(), ComparatorsSchema),
    }),
  ),
  sources: v.array(
    v.object({
      id: v.string(),
      publisher: v.string(),
      title: v.string(),
      period: v.string(),
      licence: v.string(),
      url: v.string(),
    }),
  ),
  /** What is and was done, carried once a place and not once an area; left out in releases before 2026-11.1. */
  done: v.exactOptional(
    v.object({
      /** The release's day of publication, by which `status` was given. */
      on: Day,
      /** Facts of the region for every page: what stood under now, or under what a person can do, when they were written. */
      everywhere: v.array(ProfileFactSchema),
      /** Content hash of the facts of each borough and of the region, by its code. */
      files: v.record(Code, Hash),
    }),
  ),
});
export type ProfileShared = v.InferOutput<typeof ProfileSharedSchema>;

/** The area's own figure of one indicator at its own level, for the period of `levels` in the shared file. */
const ProfileFigureSchema = v.object({
  figure: PublishedFigureSchema,
  /** Among the areas of its level; left out where the domain gives none. */
  band: v.exactOptional(v.picklist(QUINTILES)),
  /** The same area in the earlier period of `levels`. */
  earlier: v.exactOptional(PublishedFigureSchema),
});

/** How far apart two wards are in each group of variables (`domain/similarAreas.ts`), in standard deviations. */
const GroupDifferencesSchema = v.record(v.string(), Finite);

const PlacesSchema = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    borough: Code,
    routes: Whole,
    status: v.picklist(['live', 'in-development']),
    precision: v.picklist(['ward', 'neighbourhood', 'town']),
    /** Wards only where the name of the place settles them. */
    wards: v.array(Code),
    note: v.string(),
  }),
);

export const ProfileSchema = v.object({
  area: v.object({
    code: Code,
    name: v.string(),
    geography: v.picklist(PROFILE_LEVELS),
    /** Of a ward; the code itself for a borough; null for the region. */
    borough: v.nullable(Code),
    /** A point inside; null for the region. */
    position: v.nullable(v.tuple([Finite, Finite])),
    /** Mid-2024, people living in the neighbourhoods counted here. */
    residents: Whole,
    /** Of the neighbourhoods counted here. */
    squareKilometres: Finite,
    /** "Electoral wards, May 2024 to April 2026" */
    vintage: v.string(),
    /** The ward, or wards of this borough, were redrawn on that month. */
    redrawn: v.nullable(Month),
    /** Resident rates mislead: many people come to this ward to work, shop or go out. */
    cityCentre: v.boolean(),
    /** No police record falls into one of its neighbourhoods, so police figures may be too low. */
    policeGap: v.boolean(),
    /** A ward whose best fit of neighbourhoods is not the official one, but worked out here from postcodes. */
    bestFitDerived: v.exactOptional(v.literal(true)),
  }),
  /** Figures published at the area's own level, by indicator. */
  figures: v.record(v.string(), ProfileFigureSchema),
  /** Monthly counts of the area, one a month from `first`; null where the month is not complete. */
  months: v.record(v.string(), v.object({ first: Month, counts: v.array(v.nullable(Whole)) })),
  /** Yearly series at the level at which they are published (a ward's are its borough's), oldest first. */
  years: v.record(
    v.string(),
    v.object({
      level: v.picklist(PROFILE_LEVELS),
      periods: v.array(v.string()),
      figures: v.array(PublishedFigureSchema),
      region: v.exactOptional(v.array(PublishedFigureSchema)),
      'wider-region': v.exactOptional(v.array(PublishedFigureSchema)),
      england: v.exactOptional(v.array(PublishedFigureSchema)),
    }),
  ),
  /** Wards: the neighbourhoods counted for it. */
  neighbourhoods: v.exactOptional(
    v.object({
      codes: v.array(Code),
      names: v.array(v.string()),
      residents: v.array(Whole),
      /** By indicator: figures in the order of `codes`, all of one period. */
      figures: v.record(v.string(), v.object({ period: v.string(), values: v.array(PublishedFigureSchema) })),
      /** TopoJSON with the objects `lsoa` and `borough` (the outline of all of them); see `decodeNeighbourhoodShapes`. */
      topology: v.unknown(),
    }),
  ),
  /** Boroughs: their wards, in the order of the map. The region: its boroughs. Wards: none (see `neighbourhoods`). */
  parts: v.array(v.object({ code: Code, name: v.string(), residents: Whole })),
  /** Boroughs: the headline figures of their wards, in the order of `parts`, by indicator. */
  partFigures: v.record(v.string(), v.object({ period: v.string(), values: v.array(PublishedFigureSchema) })),
  /** Wards: the five most alike, nearest first. */
  similar: v.exactOptional(
    v.array(
      v.object({
        code: Code,
        name: v.string(),
        borough: Code,
        distance: Finite,
        differences: GroupDifferencesSchema,
      }),
    ),
  ),
  /** Former wards whose residents came to this ward, largest share of the former ward first. */
  formerly: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      until: Month,
      /** Share of the former ward's residents who live in this ward, 0 to 1. */
      share: Finite,
      /** Share of this ward's residents who live where the former ward was; for wards redrawn since release 2026-12. */
      shareOfWard: v.exactOptional(Finite),
      /** At the former ward that this ward is most like. */
      continuity: v.exactOptional(v.picklist(CONTINUITY)),
    }),
  ),
  /** One documented day, not today. */
  stepTogether: v.object({
    asOf: v.string(),
    source: v.string(),
    /** Ward: places whose name settles this ward. Borough and region: all their places. */
    places: PlacesSchema,
    /** Wards: the borough's other places, whose ward is another or not known. */
    elsewhereInBorough: PlacesSchema,
    /** What a partner supplied, where it supplied any. Ward: routes that come near people of it. Borough and region: all theirs. */
    routes: v.exactOptional(
      v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          validFrom: v.string(),
          validTo: v.nullable(v.string()),
          source: v.string(),
          /** On the release's day of publication. */
          state: v.picklist(['walked', 'ended', 'to-come']),
        }),
      ),
    ),
  }),
  /** What is, and has been, done in a ward's borough, the borough or the region. From 2026-11.1 on in files of their own. */
  done: v.array(ProfileFactSchema),
});
export type ProfileFile = v.InferOutput<typeof ProfileSchema>;

/** public/data/<release>/profiles/index.json: content hash of each profile, by area code. */
export const ProfileIndexSchema = v.record(Code, Hash);
export type ProfileIndex = v.InferOutput<typeof ProfileIndexSchema>;
