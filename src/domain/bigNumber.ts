/** One figure that stands large on a slide. Its unit, place and period are beside it, so that it is never bare. */
export interface BigNumber {
  /** What is before the figure, in small words: "more than"; '' where there is nothing. */
  readonly lead: string;
  readonly text: string;
  readonly unit: string;
  readonly place: string;
  readonly period: string;
}

/** What may stand before a figure in small words, because it belongs to it and is no figure. */
const LEADS = /^((?:just |well )?(?:over|under)|more than|fewer than|at least|at most|about|around|nearly) /;

/** "more than 10,500" as what stands before the figure and the figure itself. */
export function leadAndFigure(value: string): { readonly lead: string; readonly text: string } {
  const words = value.trim();
  const lead = LEADS.exec(words)?.[1] ?? '';
  return { lead, text: words.slice(lead.length).trim() };
}
