/**
 * The form of what people edit in `content/` about what is, and was, done: documents, facts of the region and the boroughs,
 * the case told with its caveats, and what nobody publishes. Checked by the data build and by a test.
 */
import * as v from 'valibot';
import { FACT_PARTS } from '../domain/factParts.ts';
import { Code } from './schema.ts';

export const FACT_TOPICS = [
  'how-partners-work',
  'hospital-and-health',
  'schools-and-colleges',
  'children-in-care',
  'exploitation-and-missing',
  'mentoring-and-youth-work',
  'families-and-early-years',
  'domestic-abuse',
  'leaving-custody',
  'youth-justice',
  'sport-and-activities',
  'routes-to-school',
  'places-at-night',
  'funding',
] as const;

export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id such as "kates-hill"'));
export const Text = v.pipe(v.string(), v.trim(), v.minLength(10, 'a sentence is missing'));
const PublicLink = v.pipe(
  v.string(),
  v.url('not a whole address'),
  v.startsWith('https://', 'not an https address'),
);
export const PartialDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'not a year, a month or a day such as 2021-12-13',
  ),
);

const Day = v.pipe(v.string(), v.isoDate('not a day such as 2026-11-30'));

/** content/citations.json: the documents that facts come from. */
export const CitationsSchema = v.object({
  documents: v.array(
    v.object({
      /** What facts refer to: `000` … or a short name for a public page. */
      id: Id,
      title: Text,
      /** The body that speaks, never a person. */
      author: v.pipe(v.string(), v.minLength(3)),
      date: PartialDate,
      /** The date as it is said to a reader, where it is not simply that: "undated, after November 2019". */
      dateWords: v.exactOptional(v.pipe(v.string(), v.minLength(3))),
      /** How the date is known where the document does not give it. */
      dateNote: v.exactOptional(Text),
      /** What kind of document it is, in a sentence. */
      about: Text,
      /** Where the public can read it, where it is public. */
      link: v.exactOptional(PublicLink),
      /** What its places are called: "paragraph 92", "page 6". Null where it has none. */
      places: v.nullable(v.picklist(['paragraph', 'page', 'section'])),
    }),
  ),
});
export type Citations = v.InferOutput<typeof CitationsSchema>;

export const CiteSchema = v.object({
  document: Id,
  /** "92", "92–93", "6", or the heading of a section; left out where the document has no places. */
  place: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
});

/** How sure a fact is; `docs/facts.md` says what each mark means. C is refused by the data build. */
const CERTAINTIES = ['A', 'A-', 'B', 'C'] as const;

/** How a reader can ask, or get in touch. */
const AskSchema = v.object({ text: v.pipe(v.string(), v.minLength(5)), link: PublicLink });

const FactSchema = v.object({
  id: Id,
  /** Where it is until its review is due. */
  part: v.picklist(FACT_PARTS),
  topic: v.picklist(FACT_TOPICS),
  /** In this project's own words. A number in it is the document's. */
  text: Text,
  /** Said in its place where the release has a partner's route lines, and the text says that they are not known. */
  withRoutes: v.exactOptional(Text),
  /** The last day, month or year for which the source vouches. */
  asOf: PartialDate,
  /** The end that the source itself gives, of a plan for instance. */
  until: v.exactOptional(PartialDate),
  certainty: v.picklist(CERTAINTIES),
  /** The day on which the source was last read. Every fact has one; a missing one is refused with its remedy. */
  checkedOn: v.exactOptional(Day),
  /** The last day on which it may be under now, or under what a person can do, without another look. */
  reviewBy: v.exactOptional(Day),
  /** A duty of public bodies, which goes on until the law or the promise is changed, with a way to ask about it. */
  standing: v.exactOptional(v.boolean()),
  ask: v.exactOptional(AskSchema),
  cites: v.pipe(v.array(CiteSchema), v.minLength(1, 'a fact needs a document')),
});
export type Fact = v.InferOutput<typeof FactSchema>;

/** content/region.json and content/boroughs/<name>.json: what is, and has been, done in a place. */
export const PlaceFactsSchema = v.object({
  code: Code,
  name: v.string(),
  facts: v.array(FactSchema),
});
export type PlaceFacts = v.InferOutput<typeof PlaceFactsSchema>;

/** content/documented-cases.json has a list of these: a case, from a document, in which health and police figures differ. */
export const DocumentedCaseSchema = v.object({
  /** The ward of today that carries the name. */
  ward: Code,
  title: Text,
  asOf: PartialDate,
  /** Title of the document, as in content/citations.json. */
  source: Text,
  cites: v.pipe(v.array(CiteSchema), v.minLength(1)),
  /** What the document found, a sentence each. */
  found: v.pipe(v.array(Text), v.minLength(1)),
  /** What must be said with it: recording, boundaries, date. */
  cautions: v.pipe(v.array(Text), v.minLength(1)),
});
/** As written in the file, before its codes are checked. */
export type DocumentedCase = Omit<v.InferInput<typeof DocumentedCaseSchema>, 'ward'> & {
  readonly ward: string;
};

/** content/programme.json: the programme with a layer of its own, or null; see domain/programme.ts. */
export const ProgrammeSchema = v.nullable(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not small letters and digits with hyphens')),
    name: Text,
    asOf: v.pipe(v.string(), v.isoDate()),
    did: Text,
    inShort: Text,
    later: v.string(),
    laterUnknown: v.string(),
  }),
);

/** content/not-held.json: what a needs assessment would want and nobody publishes at this level. */
export const NotHeldSchema = v.object({
  checkedOn: v.pipe(v.string(), v.isoDate()),
  items: v.pipe(
    v.array(
      v.object({
        id: Id,
        title: v.pipe(v.string(), v.minLength(5)),
        /** The level at which it is wanted. */
        wanted: v.picklist(['ward', 'borough', 'region', 'place']),
        why: Text,
        /** The item is held where the release has a partner's route lines, or wards of the measure named in `instead`. */
        suppliedBy: v.exactOptional(v.picklist(['routes', 'wards'])),
        /** What there is instead: an indicator of this release, where there is one that is near. */
        instead: v.exactOptional(v.object({ indicator: Id, text: Text })),
        supplier: Text,
      }),
    ),
    v.minLength(1),
  ),
});
export type NotHeld = v.InferOutput<typeof NotHeldSchema>;

/**
 * Facts whose documents are not listed, ids that appear twice, and places where a document has none: each a sentence for
 * the person who edits.
 */
export function problemsOfFacts(
  facts: readonly Pick<Fact, 'id' | 'cites'>[],
  { documents }: Citations,
): readonly { readonly id: string; readonly reason: string }[] {
  const seen = new Set<string>();
  return facts.flatMap(({ id, cites }) => {
    const reasons: string[] = seen.has(id) ? ['the id appears twice.'] : [];
    seen.add(id);
    for (const { document, place } of cites) {
      const cited = documents.find((candidate) => candidate.id === document);
      if (cited === undefined) reasons.push(`content/citations.json has no document ${document}.`);
      else if (place === undefined && cited.places !== null)
        reasons.push(`the cite of ${document} needs its ${cited.places}.`);
      else if (place !== undefined && cited.places === null)
        reasons.push(`${document} has no numbered places; leave "place" out.`);
    }
    return reasons.map((reason) => ({ id, reason }));
  });
}

/** "paragraph 92", "section “What next”"; empty where the document has no places. */
export function citePlace({ document, place }: Fact['cites'][number], { documents }: Citations): string {
  const kind = documents.find(({ id }) => id === document)?.places ?? null;
  if (kind === null || place === undefined) return '';
  return kind === 'section' ? `section “${place}”` : `${kind} ${place}`;
}
