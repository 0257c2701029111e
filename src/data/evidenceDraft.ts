/**
 * What a writer adds to a pack: other words, notes of what people said, approaches, the text of the bid. It belongs to one place and one
 * release, so that words written beside one release's figures never stand beside another's. Kept on the device, and saved as a file.
 */
import * as v from 'valibot';
import { cleanWords } from '../domain/cleanText.ts';

/** Lengths of a bid's text that are offered, in words. */
export const BID_LENGTHS = [150, 300, 500] as const;

/** Most pages of the Word file that can be asked for, and the fewest that hold the figures. */
const MOST_PAGES = 15;
const FEWEST_PAGES = 4;
/** Page budgets that are offered. */
export const PAGE_BUDGETS = [6, 8, 10, 12, MOST_PAGES] as const;
export const MOST_VOICES = 30;
const LONGEST_TEXT = 20_000;

const Words = v.pipe(v.string(), v.maxLength(LONGEST_TEXT), v.transform(cleanWords));

const VoiceSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  /** When it was said, as the writer puts it: a day or a month. */
  heard: v.pipe(v.string(), v.maxLength(40)),
  text: Words,
  /** The writer has looked at what was found in it and says that it is no person. */
  isCleared: v.boolean(),
});
export type Voice = v.InferOutput<typeof VoiceSchema>;

const DraftSchema = v.object({
  /** By the id of the statement that they stand in place of. */
  ownWords: v.record(v.string(), Words),
  voices: v.pipe(v.array(VoiceSchema), v.maxLength(MOST_VOICES)),
  /** Ids of approaches from content/what-works.json. */
  works: v.array(v.pipe(v.string(), v.maxLength(60))),
  bidLength: v.picklist(BID_LENGTHS),
  /** The text of the bid, where the writer has changed it; null: as made from the figures. */
  bidText: v.nullable(Words),
  /** Pages of the Word file that must not be exceeded; null: as many as it takes. */
  pages: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(FEWEST_PAGES), v.maxValue(MOST_PAGES))),
});
export type Draft = v.InferOutput<typeof DraftSchema>;

export const EMPTY_DRAFT: Draft = {
  ownWords: {},
  voices: [],
  works: [],
  bidLength: BID_LENGTHS[2],
  bidText: null,
  pages: null,
};

/** Version of the file and of what is kept. */
const VERSION = 1;

const KeptDraftSchema = v.object({
  kind: v.literal('evidence-draft'),
  version: v.literal(VERSION),
  release: v.pipe(v.string(), v.minLength(1)),
  /** The place as it is written in the address: what the draft belongs to, with the release. */
  place: v.pipe(v.string(), v.minLength(1)),
  /** Query of the pack's address, with its release. */
  query: v.pipe(v.string(), v.minLength(1)),
  /** Name of the pack, for lists. */
  title: v.string(),
  /** When it was last changed, as an ISO time. */
  changed: v.string(),
  draft: DraftSchema,
});
export type KeptDraft = v.InferOutput<typeof KeptDraftSchema>;

export function isEmptyDraft({ ownWords, voices, works, bidText, pages, bidLength }: Draft): boolean {
  const isAsMade = bidText === null && pages === null && bidLength === EMPTY_DRAFT.bidLength;
  return isAsMade && voices.length === 0 && works.length === 0 && Object.keys(ownWords).length === 0;
}

export function isOfPack(kept: KeptDraft, of: Pick<KeptDraft, 'place' | 'release'>): boolean {
  return kept.place === of.place && kept.release === of.release;
}

export function keptDraft(of: Omit<KeptDraft, 'kind' | 'version'>): KeptDraft {
  return { kind: 'evidence-draft', version: VERSION, ...of };
}

export function draftText(kept: KeptDraft): string {
  return `${JSON.stringify(kept, null, 2)}\n`;
}

export type DraftReading =
  | { readonly kept: KeptDraft }
  /** `notDraft`: another file. `newer`: of a later version. `damaged`: a draft with parts that are not as they are written. */
  | { readonly fault: 'notDraft' | 'newer' | 'damaged' };

/** A draft from the text of its file, or why it is none. */
export function readDraft(text: string): DraftReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { fault: 'notDraft' };
  }
  const head = v.safeParse(v.object({ kind: v.literal('evidence-draft'), version: v.number() }), json);
  if (!head.success) return { fault: 'notDraft' };
  if (head.output.version > VERSION) return { fault: 'newer' };
  const parsed = v.safeParse(KeptDraftSchema, json);
  return parsed.success ? { kept: parsed.output } : { fault: 'damaged' };
}

/** Drafts from a list as it was stored; those that cannot be read are passed over. */
export function readDrafts(text: string | null): readonly KeptDraft[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
      const parsed = v.safeParse(KeptDraftSchema, one);
      return parsed.success ? [parsed.output] : [];
    });
  } catch {
    return [];
  }
}
