/** Options of the command line. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { SourceError } from './report.ts';

export interface BuildOptions {
  /** Null: the public figures of the newest release are taken over as they are. */
  readonly sources: string | null;
  /** Folder of a partner's data. */
  readonly partner?: string;
  /** Check everything and say what would change, but write nothing. */
  readonly dryRun?: true;
  /** Null: the repository's own `public` and `docs`. */
  readonly out: string | null;
  readonly release: { readonly id: string; readonly published: string };
  /** `add` sums police rows that stand more than once instead of refusing them: only to time the build with many rows. */
  readonly repeatedKeys?: 'add';
}

const ReleaseIdSchema = v.object({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9.-]*$/, 'a release id is lower-case letters, digits, dots and dashes'),
  ),
  published: v.pipe(v.string(), v.isoDate('the date is not written as 2026-11-22')),
});

const OPTIONS = {
  sources: { type: 'string' },
  partner: { type: 'string' },
  'dry-run': { type: 'boolean' },
  out: { type: 'string' },
  release: { type: 'string' },
  published: { type: 'string' },
  'repeated-keys': { type: 'string' },
} as const;

function parsedOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw optionError(
      `it cannot be read: ${said.split('\n')[0] ?? ''}`,
      'options come after two dashes that stand alone: npm run data -- --sources DIR. There are --sources, --partner, --dry-run, --out, --release and --published.',
    );
  }
}

/** @throws SourceError when an option is missing or wrong */
export function readBuildOptions(argv: readonly string[]): BuildOptions {
  const values = parsedOptions(argv);
  if (values.sources === undefined && values.partner === undefined) {
    throw optionError(
      'no sources are given.',
      'write: npm run data -- --sources DIR, or --partner DIR to add to the newest release.',
    );
  }
  if ((values.release === undefined) !== (values.published === undefined)) {
    throw optionError('--release and --published belong together.', 'give both or neither.');
  }
  const current: unknown = JSON.parse(readFileSync(new URL('./release.json', import.meta.url), 'utf8'));
  const asked = values.release === undefined ? current : { id: values.release, published: values.published };
  const release = v.safeParse(ReleaseIdSchema, asked);
  if (!release.success)
    throw optionError(`${release.issues[0].message}.`, 'correct --release or --published.');
  return {
    sources: values.sources === undefined ? null : resolve(values.sources),
    ...(values.partner === undefined ? {} : { partner: resolve(values.partner) }),
    ...(values['dry-run'] === true ? { dryRun: true as const } : {}),
    out: values.out === undefined ? null : resolve(values.out),
    release: release.output,
    ...(values['repeated-keys'] === 'add' ? { repeatedKeys: 'add' as const } : {}),
  };
}

function optionError(reason: string, remedy: string): SourceError {
  return new SourceError([{ file: 'command line', row: null, column: null, reason, remedy }]);
}
