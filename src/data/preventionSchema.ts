/**
 * The form of content/prevention.json, the page on how prevention is organised. What it says is checked at build by
 * stories/checkPrevention.ts, which knows the facts and the documents.
 */
import * as v from 'valibot';
import { Id, PartialDate, Text, CiteSchema } from './contentSchema.ts';

/** Said of a workstream in the paper's own words, because the colours of its progress are not in the copy held. */
const PROGRESS = ['not-named', 'adjusted', 'at-risk'] as const;
export type Progress = (typeof PROGRESS)[number];

/** What a body does for the others. */
const ROLES = ['pays', 'decides', 'checks', 'works', 'local'] as const;

/** What a year's sum rests on. */
const MONEY_BASES = ['granted', 'set-aside', 'announced'] as const;

const Title = v.pipe(v.string(), v.trim(), v.minLength(3, 'a title is missing'));

const ITEM = {
  id: Id,
  /** Own words. A number is put in with `{{fact: id}}` from content/facts.json, never typed. */
  text: Text,
  /** The last day, month or year for which the source vouches. */
  asOf: PartialDate,
  /** Left empty where the facts in the text name their documents. */
  cites: v.array(CiteSchema),
};

const ItemSchema = v.strictObject(ITEM);
const TitledSchema = v.strictObject({ ...ITEM, title: Title });

const items = v.pipe(v.array(ItemSchema), v.minLength(1, 'nothing is listed'));
const titled = v.pipe(v.array(TitledSchema), v.minLength(1, 'nothing is listed'));

export const PreventionSchema = v.strictObject({
  /** The day on which the public pages were last looked for. */
  checkedOn: v.pipe(v.string(), v.isoDate('not a day such as 2026-11-29')),
  /** Who decides, who pays, who does what. */
  intro: titled,
  /** The bodies, each after the one it is under. */
  network: v.pipe(
    v.array(v.strictObject({ ...ITEM, title: Title, role: v.picklist(ROLES), under: v.nullable(Id) })),
    v.minLength(1, 'nothing is listed'),
  ),
  /** How the partnership is run, as its own page says. */
  now: items,
  /** What the response strategy was. */
  plan: items,
  /** The first part of the response strategy: what was paid for. */
  commissioned: titled,
  /** How the paper told of progress. */
  progress: items,
  /** The second part: the workstreams of the team, with the progress that the paper gives in words. */
  workstreams: v.pipe(
    v.array(
      v.strictObject({
        ...ITEM,
        title: Title,
        progress: v.picklist(PROGRESS),
        /** The fact that the progress rests on. */
        progressFact: Id,
      }),
    ),
    v.minLength(1, 'nothing is listed'),
  ),
  duty: v.strictObject({
    intro: items,
    /** In the order in which one follows another; after the last comes the first again. */
    steps: titled,
    places: titled,
  }),
  money: v.strictObject({
    years: v.pipe(
      v.array(
        v.strictObject({
          ...ITEM,
          years: v.pipe(v.string(), v.regex(/^20\d\d\/\d\d$/, 'not a financial year such as 2021/22')),
          /** A fact with a number in million pounds; null where no sum is known. */
          sum: v.nullable(Id),
          basis: v.nullable(v.picklist(MONEY_BASES)),
        }),
      ),
      v.minLength(1, 'nothing is listed'),
    ),
    notes: items,
  }),
  watched: items,
  found: items,
  takePart: items,
});
export type PreventionPage = v.InferOutput<typeof PreventionSchema>;
export type PreventionItem = v.InferOutput<typeof ItemSchema>;
