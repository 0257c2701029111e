/** The citation list: facts from documents, each with its document, place and date (content/facts.json). */
import * as v from 'valibot';
import { parsePeriod } from '../src/domain/period.ts';

const Words = v.pipe(v.string(), v.minLength(1));
const Month = v.pipe(
  v.string(),
  v.check((text) => parsePeriod(text)?.kind === 'month', 'not a month in the form 2021-04'),
);

const DocumentSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^\d{3}$/, 'not a number of three digits')),
  title: Words,
  publisher: Words,
  /** In words: "December 2021". */
  published: Words,
  /** Kept by the author; not shown. */
  note: v.optional(v.string()),
});

const FactSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not small letters, digits and hyphens')),
  value: Words,
  says: Words,
  document: v.string(),
  at: Words,
  date: Words,
  label: v.optional(Words),
  number: v.optional(v.pipe(v.number(), v.minValue(0))),
  unit: v.optional(Words),
  from: v.optional(Month),
  to: v.optional(Month),
  group: v.optional(Words),
});
export type Fact = v.InferOutput<typeof FactSchema>;
export type FactDocument = v.InferOutput<typeof DocumentSchema>;

const FactsSchema = v.strictObject({ documents: v.array(DocumentSchema), facts: v.array(FactSchema) });

export interface Facts {
  readonly fact: (id: string) => Fact | null;
  readonly ids: readonly string[];
  /** "West Midlands Violence Reduction Unit, Annex … (December 2021), paragraph 150: …" */
  readonly sourceText: (fact: Fact) => string;
}

/**
 * @param text content/facts.json
 * @param report told of each mistake, with the line of the fact
 */
export function readFacts(
  text: string,
  report: (line: number, problem: string, remedy: string) => void,
): Facts {
  const facts = new Map<string, Fact>();
  const documents = new Map<string, FactDocument>();
  const lineOfId = (id: unknown): number =>
    Math.max(1, text.split('\n').findIndex((line) => line.includes(`"id": ${JSON.stringify(id)}`)) + 1);
  let json: unknown = { documents: [], facts: [] };
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
  if (!parsed.success) return { fact: () => null, ids: [], sourceText: () => '' };
  for (const document of parsed.output.documents) documents.set(document.id, document);
  for (const fact of parsed.output.facts) {
    if (facts.has(fact.id)) report(lineOfId(fact.id), `Two facts have the id "${fact.id}".`, 'Rename one.');
    if (!documents.has(fact.document)) {
      const known = [...documents.keys()].join(', ');
      report(
        lineOfId(fact.id),
        `Fact "${fact.id}" names document "${fact.document}".`,
        `Use one of: ${known}.`,
      );
    }
    facts.set(fact.id, fact);
  }
  return {
    fact: (id) => facts.get(id) ?? null,
    ids: [...facts.keys()],
    sourceText: (fact) => {
      const document = documents.get(fact.document);
      const name =
        document === undefined ? '' : `${document.publisher}, ${document.title} (${document.published})`;
      return `${fact.says} Source: ${name}, ${fact.at}.`;
    },
  };
}
