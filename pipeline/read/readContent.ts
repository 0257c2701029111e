/** readContent: files of `content/`, which people edit: the place, who publishes, and others, each with its form checked. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { AreaSchema, type PlaceArea } from '../../src/data/areaSchema.ts';
import { SourceSchema } from '../../src/data/schema.ts';
import type { Source } from '../../src/domain/indicatorMetadata.ts';
import { SourceError } from '../report.ts';

const PartnershipSchema = v.object({
  name: v.string(),
  shortName: v.string(),
  url: v.pipe(v.string(), v.url()),
  /** How a person reaches the navigator for a borough: by role, through the partnership's page. */
  navigators: v.object({
    role: v.string(),
    howToReach: v.pipe(v.string(), v.minLength(10)),
    url: v.pipe(v.string(), v.url()),
  }),
});
export type Partnership = v.InferOutput<typeof PartnershipSchema>;

/** Whether a place has a file of `content/` that it may leave out. */
export function hasContent(name: string): boolean {
  return existsSync(new URL(`../../content/${name}`, import.meta.url));
}

/**
 * Read a file of `content/`, which people edit, and check its form.
 * @throws SourceError naming the file, the place in it, the reason and the remedy
 */
export function readContent<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const file = `content/${name}`;
  const problem = (column: string | null, reason: string): SourceError =>
    new SourceError([
      { file, row: null, column, reason, remedy: 'correct it there; the other entries show the form.' },
    ]);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  } catch (error) {
    throw problem(null, `it is missing or not valid JSON (${String(error)}).`);
  }
  const result = v.safeParse(schema, parsed);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw problem(v.getDotPath(issue), `${issue.message}.`);
}

export function readPartnership(): Partnership {
  return readContent('partnership.json', PartnershipSchema);
}

/** Whom the figures come from, and under which licence. The id is the `source` of an indicator. */
export function readPublishers(): readonly Source[] {
  return readContent('publishers.json', v.array(SourceSchema));
}

/** The place that data are built for. */
export function readPlace(): PlaceArea {
  return readContent('area.json', AreaSchema);
}
