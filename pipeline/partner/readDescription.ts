/** `dataset.json`: what an analyst says about a data set, and every fault of it. */
import * as v from 'valibot';
import { contradictions } from './contradictions.ts';
import { DatasetSchema, type Dataset } from './datasetSchema.ts';
import { parsePartnerJson, readPartnerText, type PartnerProblems } from './partnerFile.ts';
import { contactPatterns } from './personalText.ts';
import { choicesLeft, STAND_IN, unfilled, withChoices } from './template.ts';
import { printedTexts } from './wordWarnings.ts';

interface Description {
  readonly dataset: Dataset;
  /** Entries that are not as they must be: in the data set they have the values of a template. */
  readonly wrong: ReadonlySet<string>;
}

/** Every fault is added to the problems. @returns null where not even rows can be read by it */
export function readDescription(path: string, problems: PartnerProblems): Description | null {
  const text = readPartnerText(path, problems);
  const told = text === null ? null : parsePartnerJson(text, problems);
  if (told === null) return null;
  for (const field of choicesLeft(told)) {
    problems.add(
      null,
      field,
      TEMPLATE_WORDS,
      'choose one of the words that it lists, and write nothing else.',
    );
  }
  const json = withChoices(told);
  const result = v.safeParse(DatasetSchema, json);
  for (const issue of result.issues ?? []) addIssue(issue, problems);
  const wrong = new Set((result.issues ?? []).map((issue) => topEntry(v.getDotPath(issue))));
  const dataset = result.success ? result.output : enoughForRows(json, wrong);
  if (dataset === null) return null;
  const isOwn = (field: string): boolean => !wrong.has(topEntry(field));
  for (const field of unfilled(dataset).filter(isOwn)) {
    problems.add(null, field, TEMPLATE_WORDS, 'write your own.');
  }
  for (const { field, reason, remedy } of contradictions(dataset)) {
    if (isOwn(field)) problems.add(null, field, reason, remedy);
  }
  for (const [field, printed] of printedTexts(dataset)) {
    for (const sign of contactPatterns(printed)) {
      problems.add(
        null,
        field,
        `it has ${sign}.`,
        'name the organisation and its page; no contact is printed.',
      );
    }
  }
  return { dataset, wrong };
}

/** "source.url" → "source" */
function topEntry(field: string | null): string {
  return field?.split('.')[0] ?? '';
}

const TEMPLATE_WORDS = 'it still has the words of the template.';

type Issue = v.InferIssue<typeof DatasetSchema>;

function addIssue(issue: Issue, problems: PartnerProblems): void {
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  const missing = issue.received === 'undefined';
  problems.add(
    null,
    v.getDotPath(issue) ?? null,
    unknown
      ? 'there is no such entry.'
      : missing
        ? 'the entry is missing.'
        : `it is not as it must be: ${wanted(issue)}.`,
    unknown
      ? 'remove it, or correct its name.'
      : 'point at it in an editor to see what it means; docs/adding-data.md has an example.',
  );
}

function wanted({ type, message, expected }: Issue): string {
  if (type === 'regex' || type === 'min_length') return message;
  if (type === 'boolean') return 'write true or false, without quotation marks';
  return `expected ${expected ?? 'another value'}`;
}

/** What decides how rows are read: none of it is guessed. */
const ROW_ENTRIES = ['geography', 'denominator', 'unit', 'events', 'years', 'rolling'];

/** The faulty description with a template's values for its wrong entries; null where rows depend on one of them. */
function enoughForRows(json: unknown, wrong: ReadonlySet<string>): Dataset | null {
  if (typeof json !== 'object' || json === null || ROW_ENTRIES.some((entry) => wrong.has(entry))) return null;
  const own = Object.entries(json).filter(([entry]) => !wrong.has(entry));
  const result = v.safeParse(DatasetSchema, { ...STAND_IN, ...Object.fromEntries(own) });
  return result.success ? result.output : null;
}
