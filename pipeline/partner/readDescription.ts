/** `dataset.json`: what an analyst says about a data set, and every fault of it. */
import * as v from 'valibot';
import { contradictions } from './contradictions.ts';
import { DatasetSchema, type Dataset } from './datasetSchema.ts';
import { parsePartnerJson, readPartnerText, type PartnerProblems } from './partnerFile.ts';
import { contactSigns } from './personalText.ts';
import { TEMPLATE } from './template.ts';
import { printedTexts } from './wordRemarks.ts';

interface Description {
  readonly dataset: Dataset;
  /** Whether all of it is the file's own; else wrong entries that rows do not depend on are the template's. */
  readonly isWhole: boolean;
}

/** Every fault is added to the problems. @returns null where not even rows can be read by it */
export function readDescription(path: string, problems: PartnerProblems): Description | null {
  const text = readPartnerText(path, problems);
  const json = text === null ? null : parsePartnerJson(text, problems);
  if (json === null) return null;
  const result = v.safeParse(DatasetSchema, json);
  if (!result.success) {
    for (const issue of result.issues) {
      const field = v.getDotPath(issue);
      const unknown = issue.type === 'strict_object' && issue.expected === 'never';
      const missing = issue.received === 'undefined';
      problems.add(
        null,
        field ?? null,
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
    const dataset = enoughForRows(json);
    return dataset === null ? null : { dataset, isWhole: false };
  }
  for (const { field, reason, remedy } of contradictions(result.output))
    problems.add(null, field, reason, remedy);
  for (const [field, text] of printedTexts(result.output)) {
    for (const sign of contactSigns(text)) {
      problems.add(
        null,
        field,
        `it has ${sign}.`,
        'name the organisation and its page; no contact is printed.',
      );
    }
  }
  return { dataset: result.output, isWhole: true };
}

function wanted({ type, message, expected }: v.InferIssue<typeof DatasetSchema>): string {
  if (type === 'regex' || type === 'min_length') return message;
  if (type === 'boolean') return 'write true or false, without quotation marks';
  return `expected ${expected ?? 'another value'}`;
}

/** What decides how rows are read; other entries are let through unseen. */
const RowEntriesSchema = v.object(
  v.pick(DatasetSchema, ['geography', 'denominator', 'unit', 'events', 'years', 'rolling']).entries,
);

/** The template with those entries of a faulty description; null where one of them is at fault or missing. */
function enoughForRows(json: unknown): Dataset | null {
  const told = v.safeParse(RowEntriesSchema, json);
  if (!told.success) return null;
  return { ...v.parse(DatasetSchema, { ...TEMPLATE, years: undefined }), ...told.output };
}
