/** readPartnership: who publishes and for which places, from `content/partnership.json`. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import { SourceError } from '../report.ts';

const CodeSchema = v.pipe(
  v.string(),
  v.check((text) => parseGssCode(text) === text, 'not a GSS code'),
  v.transform((text) => text as GssCode),
);

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
  region: v.object({ code: CodeSchema, name: v.string() }),
  /** With the number of wards and of neighbourhoods (LSOAs) that the sources must hold for each. */
  boroughs: v.array(
    v.object({ code: CodeSchema, name: v.string(), wards: v.number(), neighbourhoods: v.number() }),
  ),
  vintages: v.object({ ward: v.string(), lsoa: v.string(), borough: v.string() }),
  /** Boroughs that elect on other ward boundaries than these since `date` (year and month). */
  redrawn: v.object({
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'not a year and month')),
    boroughs: v.array(CodeSchema),
  }),
});
export type Partnership = v.InferOutput<typeof PartnershipSchema>;

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
