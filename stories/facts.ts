/** The citation list: facts from documents, each with its document, place and date (content/facts.json). */
import * as v from 'valibot';
import type { Citations } from '../src/data/contentSchema.ts';
import { formatDay, formatMonth } from '../src/domain/format.ts';
import { parsePeriod } from '../src/domain/period.ts';
import { linesOfIds } from './readContent.ts';

const Words = v.pipe(v.string(), v.minLength(1));
const Month = v.pipe(
  v.string(),
  v.check((text) => parsePeriod(text)?.kind === 'month', 'not a month in the form 2021-04'),
);

const FactSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not small letters, digits and hyphens')),
  value: Words,
  says: Words,
  /** Id of a document of content/citations.json. */
  document: v.string(),
  /** "paragraph 150", "section “What next”"; left out where the document has no places. */
  at: v.optional(Words),
  date: Words,
  label: v.optional(Words),
  number: v.optional(v.pipe(v.number(), v.minValue(0))),
  unit: v.optional(Words),
  from: v.optional(Month),
  to: v.optional(Month),
  group: v.optional(Words),
});
export type Fact = v.InferOutput<typeof FactSchema>;

const FactsSchema = v.strictObject({ facts: v.array(FactSchema) });

export interface Facts {
  readonly fact: (id: string) => Fact | null;
  readonly ids: readonly string[];
  /** "Violence Reduction Unit, Annex … (December 2021), paragraph 150: …" */
  readonly sourceText: (fact: Fact) => string;
  /** Whose document it is and when it was published, short enough for a slide: "A council, 2024". */
  readonly publishedBy: (fact: Fact) => string;
}

/** When a document was published, in words: "December 2021", "undated, after November 2019". */
function publishedWords({ date, dateWords }: Citations['documents'][number]): string {
  return dateWords ?? formatMonth(formatDay(date));
}

/**
 * @param text content/facts.json
 * @param citations the documents, which the pages of areas cite too
 * @param report told of each mistake, with the line of the fact
 */
export function readFacts(
  text: string,
  citations: Citations,
  report: (line: number, problem: string, remedy: string) => void,
): Facts {
  const facts = new Map<string, Fact>();
  const documents = new Map(citations.documents.map((document) => [document.id, document]));
  const lineOfId = linesOfIds(text);
  let json: unknown = { facts: [] };
  try {
    json = JSON.parse(text);
  } catch (cause) {
    report(1, `The file is not JSON: ${String(cause)}`, 'Look for a missing comma or quotation mark.');
  }
  const parsed = v.safeParse(FactsSchema, json);
  for (const issue of parsed.issues ?? []) {
    const item = issue.path?.[1]?.value as { id?: unknown } | undefined;
    report(
      item === undefined ? 1 : lineOfId(item.id),
      `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`,
      'See "Facts from documents" in docs/writing-a-story.md.',
    );
  }
  if (!parsed.success) return { fact: () => null, ids: [], sourceText: () => '', publishedBy: () => '' };
  for (const fact of parsed.output.facts) {
    if (facts.has(fact.id)) report(lineOfId(fact.id), `Two facts have the id "${fact.id}".`, 'Rename one.');
    const document = documents.get(fact.document);
    if (document === undefined) {
      const known = [...documents.keys()].join(', ');
      report(
        lineOfId(fact.id),
        `Fact "${fact.id}" names document "${fact.document}".`,
        `Use one of content/citations.json: ${known}.`,
      );
    } else if ((document.places === null) !== (fact.at === undefined)) {
      report(
        lineOfId(fact.id),
        document.places === null
          ? `Fact "${fact.id}" has "at", and document "${fact.document}" has no places.`
          : `Fact "${fact.id}" does not say where in document "${fact.document}" it stands.`,
        document.places === null ? 'Leave "at" out.' : `Add "at": its ${document.places}.`,
      );
    }
    facts.set(fact.id, fact);
  }
  return {
    fact: (id) => facts.get(id) ?? null,
    ids: [...facts.keys()],
    publishedBy: ({ document: id }) => {
      const document = documents.get(id);
      return document === undefined ? '' : `${document.author}, ${publishedWords(document)}`;
    },
    sourceText: (fact) => {
      const document = documents.get(fact.document);
      const name =
        document === undefined ? '' : `${document.author}, ${document.title} (${publishedWords(document)})`;
      return `${fact.says} Source: ${[name, fact.at].filter(Boolean).join(', ')}.`;
    },
  };
}
