/**
 * The one reader of a release for screens: a view is made from the files it reads, whole or not at all, and what it reads and
 * is not here is fetched. So the list of a view's files is nowhere but in what makes the view.
 */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from './queries.ts';
import { hasFile, type FileNeed, type ReleaseFiles } from './releaseFiles.ts';
import type { Manifest, Release } from './schema.ts';

/** A release that is known, with its files as far as they are here. */
export interface OpenRelease extends ReleaseFiles {
  readonly manifest: Manifest;
  readonly release: Release;
}

/**
 * Makes a view from the files it needs. It reads all it can before it gives up, so that they are fetched together.
 * @returns null while a file is lacking without which there is no view
 */
export type MakeView<View> = (files: OpenRelease) => View | null;

export interface Reading<View> {
  /** Null until every file of the view is here or known to be lacking. */
  readonly view: View | null;
  readonly files: OpenRelease | null;
  readonly manifest: Manifest | null;
  /** Files that could not be read, each once; the view goes on without them where it can. */
  readonly errors: readonly Error[];
  /** A file is neither here nor known to be lacking. */
  readonly pending: boolean;
  /** What the view is shown without until it is here. */
  readonly late: readonly FileNeed<unknown>[];
}

interface Attempt<View> extends Reading<View> {
  /** Files not here yet, in the order in which they were read, and those that could not be read. */
  readonly missing: readonly FileNeed<unknown>[];
  readonly failed: readonly FileNeed<unknown>[];
}

function attempt<View>(
  client: QueryClient,
  queries: Queries,
  wanted: string | null,
  make: MakeView<View>,
): Attempt<View> {
  const errors = new Set<Error>();
  const isLacking = (key: readonly unknown[]): boolean => {
    const state = client.getQueryState(key);
    if (state?.status !== 'error' || state.error === null) return false;
    errors.add(state.error);
    return true;
  };
  const nothing = (manifest: Manifest | null, key: readonly unknown[]): Attempt<View> => {
    const pending = !isLacking(key);
    const none = { missing: [], failed: [], late: [] };
    return { view: null, files: null, manifest, pending, errors: [...errors], ...none };
  };
  const manifest = client.getQueryData(queries.manifest().queryKey);
  if (manifest === undefined) return nothing(null, queries.manifest().queryKey);
  const id = knownRelease(manifest, wanted);
  const release = client.getQueryData(queries.release(id).queryKey);
  if (release === undefined) return nothing(manifest, queries.release(id).queryKey);
  const has = hasFile(release);
  const missing = new Map<string, FileNeed<unknown>>();
  const failed = new Map<string, FileNeed<unknown>>();
  const late = new Map<string, FileNeed<unknown>>();
  const files: OpenRelease = {
    manifest,
    release,
    read: (need) => {
      const { queryKey } = queries.file(release, need);
      const content = client.getQueryData(queryKey);
      if (content === undefined)
        (isLacking(queryKey) ? failed : need.isLate ? late : missing).set(need.path(id, has), need);
      return content;
    },
  };
  const view = make(files);
  const pending = missing.size > 0;
  return {
    view: pending ? null : view,
    files,
    manifest,
    pending,
    errors: [...errors],
    missing: [...missing.values()],
    failed: [...failed.values()],
    late: [...late.values()],
  };
}

function knownRelease({ current, releases }: Manifest, wanted: string | null): string {
  return wanted !== null && releases.some(({ id }) => id === wanted) ? wanted : current;
}

/** The view as far as its files are here. @param wanted id of a release; the current one where it is null or not known. */
export function readRelease<View>(
  client: QueryClient,
  queries: Queries,
  wanted: string | null,
  make: MakeView<View>,
): Reading<View> {
  return attempt(client, queries, wanted, make);
}

/**
 * Fetch what a view needs, and make it. What is here is not asked for again, but for what could not be read before.
 * What cannot be read stays in the cache as a failed query, and is among the errors.
 */
export async function fetchRelease<View>(
  client: QueryClient,
  queries: Queries,
  wanted: string | null,
  make: MakeView<View>,
): Promise<Reading<View>> {
  try {
    const manifest = await client.query(queries.manifest());
    await client.query(queries.release(knownRelease(manifest, wanted)));
  } catch {
    return readRelease(client, queries, wanted, make);
  }
  let now = attempt(client, queries, wanted, make);
  let needed = [...now.missing, ...now.failed];
  while (needed.length > 0) {
    await Promise.allSettled(needed.map((need) => client.query(queries.file(now.files?.release, need))));
    now = attempt(client, queries, wanted, make);
    needed = [...now.missing];
  }
  return now;
}

/** As `fetchRelease`, where nothing may be lacking. @throws the first fault, or Error where there is no such view */
export async function fetchWhole<View>(
  client: QueryClient,
  queries: Queries,
  wanted: string | null,
  make: MakeView<View>,
): Promise<View> {
  const { view, errors } = await fetchRelease(client, queries, wanted, make);
  if (errors[0] !== undefined) throw errors[0];
  if (view === null) throw new Error('The release has no such view.');
  return view;
}
