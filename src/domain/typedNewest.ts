/**
 * What nobody types by hand in stories and messages: which figure is the newest. A newer one may be held already, or come with
 * the next release, so the period is named from the data. "At the latest" sets a limit and is no such claim.
 */
export const TYPED_NEWEST = /(?<!\bat the )\b(newest|latest|most recent(ly)?)\b/gi;

export const NAME_THE_PERIOD =
  'a newer figure may be held, or come with the next release: name the period from the data ("{{… as period}}" in a story), and say "current" of a release.';
