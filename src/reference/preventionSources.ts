/** The documents of the page on prevention, numbered as they are first met, and the date of each item in words. */
import type { Citations } from '../data/contentSchema.ts';
import { pageLists, sourcesOfItem, type PageFact } from '../data/preventionPage.ts';
import type { PreventionItem, PreventionPage } from '../data/preventionSchema.ts';
import { formatDay, formatMonth } from '../domain/format.ts';

export type SourceDocument = Citations['documents'][number];

/** A document that an item rests on, with all its places there. */
export interface ItemDocument {
  /** From 1. */
  readonly number: number;
  readonly document: SourceDocument;
  /** "paragraph 55", each once; empty where the document has no places. */
  readonly places: readonly string[];
}

export interface PreventionSources {
  readonly documents: readonly SourceDocument[];
  readonly fact: (id: string) => PageFact | null;
  readonly of: (item: PreventionItem) => readonly ItemDocument[];
}

/** @throws RangeError for a document that is not listed, which the build refuses before. */
export function numberSources(
  page: PreventionPage,
  facts: readonly PageFact[],
  citations: Citations,
): PreventionSources {
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const fact = (id: string): PageFact | null => factById.get(id) ?? null;
  const documents: SourceDocument[] = [];
  const numberOf = (id: string): number => {
    const known = documents.findIndex((document) => document.id === id);
    if (known >= 0) return known + 1;
    const document = citations.documents.find((one) => one.id === id);
    if (document === undefined) throw new RangeError(`There is no document "${id}".`);
    return documents.push(document);
  };
  const of = (item: PreventionItem): readonly ItemDocument[] => {
    const places = new Map<number, string[]>();
    for (const { document, place } of sourcesOfItem(item, fact, citations)) {
      const number = numberOf(document);
      places.set(number, [...(places.get(number) ?? []), ...(place === '' ? [] : [place])]);
    }
    return [...places].flatMap(([number, named]) => {
      const document = documents[number - 1];
      return document === undefined ? [] : [{ number, document, places: named }];
    });
  };
  // Numbered in the order in which the page shows them, and not in that in which its parts are drawn.
  for (const { items } of pageLists(page)) items.forEach(of);
  return { documents, fact, of };
}

/** "13 December 2021", "December 2021", or what is said of a document without a date where only a year is known. */
export function whenWords(item: PreventionItem, documents: readonly ItemDocument[]): string | null {
  const undated = documents.find(({ document }) => document.dateWords !== undefined)?.document.dateWords;
  return /^\d{4}$/.test(item.asOf) && undated !== undefined ? undated : null;
}

/** When a document was published: "December 2021", "undated, after November 2019". */
export function publishedWords({ date, dateWords }: SourceDocument): string {
  return dateWords ?? formatDay(formatMonth(date));
}

/** "92", "92–93" or "111 to 121": a paragraph or a run of them. */
const RUN = /^(\d+)(?:(?:–| to )(\d+))?$/;

/** Places of one document: all its paragraphs once and in order ("paragraphs 20, 36, 160"), then what is named otherwise. */
export function placesText(places: readonly string[]): string {
  const runs: (readonly [from: number, to: number])[] = [];
  const others: string[] = [];
  for (const place of places) {
    const named = /^paragraphs? (.+)$/.exec(place)?.[1]?.split(/, | and /) ?? [];
    const read = named.map((part) => RUN.exec(part));
    if (read.length === 0 || read.includes(null)) others.push(place);
    else runs.push(...read.map((run) => [Number(run?.[1]), Number(run?.[2] ?? run?.[1])] as const));
  }
  const within = ([from, to]: readonly [number, number], index: number): boolean =>
    runs.some(
      ([start, end], other) =>
        other !== index && start <= from && to <= end && (start !== from || end !== to || other < index),
    );
  const kept = runs.filter((run, index) => !within(run, index)).sort(([a], [b]) => a - b);
  const said = kept.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  const isMany = kept.length > 1 || said.includes('–');
  return [...(said === '' ? [] : [`${isMany ? 'paragraphs' : 'paragraph'} ${said}`]), ...others].join(', ');
}
