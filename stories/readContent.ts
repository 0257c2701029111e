/** A file of content with entries that have ids: read, held against its form, every mistake with the line of its entry. */
import * as v from 'valibot';
import type { Report } from './diagnostics.ts';

/** @returns the line, from 1, on which the entry of an id stands; 1 where there is none */
export function linesOfIds(text: string): (id: unknown) => number {
  const lines = text.split('\n');
  return (id) => Math.max(1, lines.findIndex((line) => line.includes(`"id": ${JSON.stringify(id)}`)) + 1);
}

/** @returns what the file holds; null where it is not of its form, which is then reported */
export function readContent<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  report: Report,
): v.InferOutput<Schema> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    report(1, `The file is not JSON: ${String(cause)}`, 'Look for a missing comma or quotation mark.');
    return null;
  }
  const lineOf = linesOfIds(text);
  const parsed = v.safeParse(schema, json);
  for (const issue of parsed.issues ?? []) {
    const owners = (issue.path ?? []).map(({ value }) => (value as { id?: unknown } | null)?.id);
    const id = owners.findLast((owner) => owner !== undefined);
    report(
      id === undefined ? 1 : lineOf(id),
      `${v.getDotPath(issue) ?? 'file'}: ${issue.message}.`,
      'The other entries show the form.',
    );
  }
  return parsed.success ? parsed.output : null;
}
