/** One line of the change report, and the releases that it compares. */

export interface ReleaseFolder {
  readonly id: string;
  /** e.g. `public/data/2026-11` */
  readonly folder: string;
}

export interface Change {
  readonly what: string;
  readonly action: string;
}

const MOST_NAMED = 8;

/** The first of many names. */
export function some(names: readonly string[]): string {
  return names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');
}
