/** Releases are written once, in their order: what is published is never written again, and none comes before the newest. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/data/schema.ts';
import type { PublishedBefore } from '../partner/publishedBefore.ts';
import { SourceError } from '../report.ts';

interface Release {
  readonly id: string;
  /** As 2026-11-22. */
  readonly published: string;
}

/** Order of two ids as people count: 2026-9 < 2026-11 < 2026-11.1 < 2026-12. */
export function compareReleaseIds(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [at, part] of first.entries()) {
    const other = second[at];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

/** "2026-11.1" → 2026, -, 11, ., 1 */
function partsOf(id: string): string[] {
  return id.match(/\d+|\D/g) ?? [];
}

function compareParts(a: string, b: string): number {
  const areNumbers = /^\d/.test(a) && /^\d/.test(b);
  if (!areNumbers) return a < b ? -1 : a > b ? 1 : 0;
  const [first, second] = [BigInt(a), BigInt(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * @param out the public folder in which releases are published
 * @param manifest its list of them; null when nothing is published
 * @throws SourceError when the release is published already, or comes before one that is
 */
export function requireNextRelease(release: Release, out: string, manifest: Manifest | null): void {
  const published = manifest?.releases ?? [];
  if (published.some(({ id }) => id === release.id) || existsSync(join(out, 'data', release.id))) {
    throw refusal(
      '--release',
      `release ${release.id} is there already, and a release is never altered.`,
      `give a new one ${HOW}. If ${release.id} was never put online, take it out of public/data first (git restore public; git clean -df public).`,
    );
  }
  requireRealDate(release);
  const newest = newestOf(published);
  if (newest === null) return;
  if (compareReleaseIds(release.id, newest.id) < 0) {
    throw refusal(
      '--release',
      `release ${release.id} would come before the newest one, which is ${newest.id} of ${newest.published}. It would be shown as the newest.`,
      `give an id that comes after ${newest.id}, such as the year and month of publication, ${HOW}.`,
    );
  }
  if (release.published < newest.published) {
    throw refusal(
      '--published',
      `the release would be dated ${release.published}, before the newest one, which is ${newest.id} of ${newest.published}.`,
      `give the day on which it is published, ${newest.published} or later.`,
    );
  }
}

/** An id that runs far ahead would bar all that come after it from the numbers that people expect. */
const MOST_MONTHS_APART = 24;

function requireRealDate({ id, published }: Release): void {
  const day = new Date(`${published}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(published)) {
    throw refusal('--published', `there is no day ${published}.`, 'correct the date.');
  }
  const month = /^(\d{4})-(\d{2})(?!\d)/.exec(id);
  if (month === null) return;
  const [, year = '', number = ''] = month;
  const apart = (Number(year) - day.getUTCFullYear()) * 12 + Number(number) - 1 - day.getUTCMonth();
  if (Number(number) < 1 || Number(number) > 12 || Math.abs(apart) > MOST_MONTHS_APART) {
    throw refusal(
      '--release',
      `${id} is not the month of ${published}, nor near it.`,
      `give the year and month of publication, ${published.slice(0, 7)}, ${HOW}.`,
    );
  }
}

/** What to say when a release is made from the public sources alone after one with partners' measures; null where none is left out. */
export function partnersLeftOut({ releases: [newest] }: PublishedBefore): string | null {
  const ids = newest?.partnerIds() ?? [];
  if (newest === undefined || ids.length === 0) return null;
  return `Release ${newest.id} has measures of partners (${ids.join(', ')}), and this one is made without them. To bring them along add --partner DIR.`;
}

const HOW = 'with --release ID --published DATE, or by changing both in pipeline/release.json';

/** The last by id, with the last day of all: whatever order the list is in, nothing may come before any of it. */
function newestOf(releases: readonly Release[]): Release | null {
  const [first, ...others] = releases;
  if (first === undefined) return null;
  return others.reduce(
    (newest, { id, published }) => ({
      id: compareReleaseIds(id, newest.id) > 0 ? id : newest.id,
      published: published > newest.published ? published : newest.published,
    }),
    first,
  );
}

function refusal(column: string, reason: string, remedy: string): SourceError {
  return new SourceError([{ file: 'command line', row: null, column, reason, remedy }]);
}
