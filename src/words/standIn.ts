/** What is said wherever a partner's measure is shown in place of a public one: page of an area, card, pack, map, list. */
export const STAND_IN_WORDS = {
  /** Beside the figure. */
  figure: (asked: string, publisher: string) =>
    `As supplied by ${publisher}. This is another measure than “${asked}”, which is published for boroughs.`,
  /** With a map or a chart. */
  map: (asked: string, shown: string, publisher: string) =>
    `“${asked}” has no figures for this level. The map shows another measure in its place, as supplied by ${publisher}: “${shown}”.`,
} as const;
