/** What content/prevention.json says, taken apart: its items, the facts in their words, and the documents they rest on. */
import { citePlace, type Citations } from './contentSchema.ts';
import type { PreventionItem, PreventionPage } from './preventionSchema.ts';

/** What the page takes of a fact of content/facts.json. */
export interface PageFact {
  readonly id: string;
  /** As it is written in a sentence. */
  readonly value: string;
  readonly document: string;
  /** "paragraph 150"; left out where the document has no places. */
  readonly at?: string | undefined;
  readonly number?: number | undefined;
  readonly unit?: string | undefined;
}

export type TextPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'fact'; readonly id: string };

/** Words in the order in which they are read, with the facts that are put in. */
export function textParts(text: string): readonly TextPart[] {
  return text.split(/(\{\{fact: [^{}]*\}\})/).flatMap((piece): TextPart[] => {
    const id = /^\{\{fact: ([^{}]*)\}\}$/.exec(piece)?.[1];
    if (id !== undefined) return [{ kind: 'fact', id: id.trim() }];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

/** Ids of the facts that an item rests on: those in its words and, where it has one, its sum or the ground of its progress. */
export function factsOfItem(item: PreventionItem): readonly string[] {
  const more = item as { readonly sum?: string | null; readonly progressFact?: string };
  const ids = textParts(item.text).flatMap((part) => (part.kind === 'fact' ? [part.id] : []));
  return [...new Set([...ids, more.sum ?? '', more.progressFact ?? ''].filter((id) => id !== ''))];
}

export interface PageList {
  /** Where it is in the file: "duty.steps". */
  readonly place: string;
  readonly items: readonly PreventionItem[];
}

/** All lists of the page, in the order in which they are shown. */
export function pageLists(page: PreventionPage): readonly PageList[] {
  const {
    intro,
    network,
    now,
    plan,
    commissioned,
    progress,
    workstreams,
    duty,
    money,
    watched,
    found,
    takePart,
  } = page;
  return [
    { place: 'intro', items: intro },
    { place: 'network', items: network },
    { place: 'now', items: now },
    { place: 'plan', items: plan },
    { place: 'commissioned', items: commissioned },
    { place: 'progress', items: progress },
    { place: 'workstreams', items: workstreams },
    { place: 'duty.intro', items: duty.intro },
    { place: 'duty.steps', items: duty.steps },
    { place: 'duty.places', items: duty.places },
    { place: 'money.years', items: money.years },
    { place: 'money.notes', items: money.notes },
    { place: 'watched', items: watched },
    { place: 'found', items: found },
    { place: 'takePart', items: takePart },
  ];
}

export interface ItemSource {
  /** Id of a document of content/citations.json. */
  readonly document: string;
  /** "paragraph 92"; empty where the document has no places. */
  readonly place: string;
}

/** Where an item's words and facts come from, each document and place once. */
export function sourcesOfItem(
  item: PreventionItem,
  factOf: (id: string) => PageFact | null,
  citations: Citations,
): readonly ItemSource[] {
  const sources = [
    ...item.cites.map((cite) => ({ document: cite.document, place: citePlace(cite, citations) })),
    ...factsOfItem(item).flatMap((id) => {
      const fact = factOf(id);
      return fact === null ? [] : [{ document: fact.document, place: fact.at ?? '' }];
    }),
  ];
  const key = ({ document, place }: ItemSource): string => `${document} ${place}`;
  return sources.filter(
    (source, index) => sources.findIndex((other) => key(other) === key(source)) === index,
  );
}
