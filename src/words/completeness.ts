/** What "complete" means, in one wording for pages, charts and files. */
import { MOST_MISSING_SHARE } from '../domain/completeness.ts';
import { formatShare } from '../domain/format.ts';

const MOST = formatShare(MOST_MISSING_SHARE);

export const COMPLETENESS_WORDS = {
  /** After "years", "months": "with at most 1% missing". */
  atMost: `with at most ${MOST} missing`,
  /** Of a month that is not shown. */
  missing: `by estimate more than ${MOST} of the records are missing`,
  rule: `Years are compared only where, by estimate, at most ${MOST} of the records are missing.`,
  /** One in a list of reasons: "one of the two years has more than 1% missing". */
  oneOfTwo: `one of the two years has more than ${MOST} missing`,
  gaps: `A month or an area for which, by estimate, more than ${MOST} of the police records are missing is called incomplete and shows no figure.`,
} as const;
