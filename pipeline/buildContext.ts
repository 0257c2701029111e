/** BuildContext: what every step of the build is given: where to read, where to write, and whom to tell. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GssCode } from '../src/domain/geography.ts';
import { parseCsv, type Table } from './read/csv.ts';
import { wardsOfRelease, type ReleaseWards } from './read/wardVintage.ts';
import { SourceError, type Report } from './report.ts';

export interface BuildContext {
  /** Folder with `geo/` and `stats/` below it. */
  readonly sources: string;
  /** Public root: files go to `<out>/data`, outlines that releases share to `<out>/geo`. */
  readonly out: string;
  readonly release: { readonly id: string; readonly published: string };
  /** The ward lines it has; read when first asked for. */
  readonly wards: () => ReleaseWards;
  /** Path of a file of outlines below `out`, e.g. `ward.json`: in the release's own folder, but for releases that share theirs. */
  readonly geoPath: (name: string) => string;
  readonly report: Report;
  /** See BuildOptions. */
  readonly repeatedKeys?: 'add';
  /** Wards (2024) whose resident-based rates mislead; filled by the statistics before `writeGeo` is called. */
  readonly cityCentre: GssCode[];
  /** Wards that hold a neighbourhood into which no police record falls; filled as `cityCentre` is. */
  readonly policeGaps: GssCode[];
  /**
   * Text of a source file, without a byte-order mark.
   * @param path below `sources`, e.g. `geo/wards/x.csv`
   * @throws SourceError when the file is missing
   */
  readonly readText: (path: string) => string;
  /**
   * Rows of a source CSV, as a table of text.
   * @param columns columns that must be there; others may be there too
   * @throws SourceError naming file, row, column, reason and remedy
   */
  readonly readCsv: <Column extends string>(path: string, columns: readonly Column[]) => Table<Column>;
  /** Parsed JSON of a source file; check its shape where it is used. */
  readonly readJson: (path: string) => unknown;
  /**
   * Write one file of the release and record its hash.
   * @param path below `out`, with forward slashes, e.g. `data/2026-11/indicators.json`
   */
  readonly write: (path: string, text: string) => void;
  /** Path below `out` → first 16 hexadecimal digits of the SHA-256 of what was written. */
  readonly written: ReadonlyMap<string, string>;
}

/** First 16 hexadecimal digits of the SHA-256 of a text in UTF-8. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}

export function makeBuildContext(options: {
  readonly sources: string;
  readonly out: string;
  readonly release: BuildContext['release'];
  readonly report: Report;
  readonly repeatedKeys?: 'add';
  /** What the wards are called that are taken over from another release; without it they are those of this one's time. */
  readonly wardsTakenOver?: string;
}): BuildContext {
  const { sources, out, release, report, repeatedKeys, wardsTakenOver } = options;
  let wards: ReleaseWards | null = null;
  const written = new Map<string, string>();

  const readText = (path: string): string => {
    let text: string;
    try {
      text = readFileSync(join(sources, path), 'utf8');
    } catch {
      throw new SourceError([
        {
          file: path,
          row: null,
          column: null,
          reason: 'the file is missing or cannot be read.',
          remedy: 'put it there, or give the right folder with --sources.',
        },
      ]);
    }
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  };

  const wardsOfThis = (): ReleaseWards => (wards ??= wardsOfRelease(release.id, wardsTakenOver));
  return {
    sources,
    out,
    release,
    report,
    ...(repeatedKeys === undefined ? {} : { repeatedKeys }),
    wards: wardsOfThis,
    geoPath: (name) => `${wardsOfThis().sharedOutlines ? '' : `data/${release.id}/`}geo/${name}`,
    cityCentre: [],
    policeGaps: [],
    readText,
    readCsv: (path, columns) => parseCsv(path, readText(path), columns),
    readJson: (path) => {
      const text = readText(path);
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        throw new SourceError([
          {
            file: path,
            row: null,
            column: null,
            reason: `it is not valid JSON (${String(error)}).`,
            remedy: 'fetch the file again from its publisher.',
          },
        ]);
      }
    },
    write: (path, text) => {
      const target = join(out, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      written.set(path, contentHash(text));
    },
    written,
  };
}
