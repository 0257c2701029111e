/** Words for approaches that others have graded: whose rating it is, of when, and that it promises nothing. */
import { formatDay } from '../domain/format.ts';
import type { WorksRating } from '../domain/whatWorks.ts';

export const WHAT_WORKS_WORDS = {
  title: 'What works',
  summary: (chosen: number) => (chosen === 0 ? 'What works' : `What works (${chosen} chosen)`),
  choose: 'Choose the approaches that are part of your plan',
  intro: (publisher: string, checked: string) =>
    `As graded by others, most by the ${publisher}, as read on ${formatDay(checked)}. Ratings are revised: look at the address before you send your bid. They come from studies elsewhere and promise nothing here.`,
  bands: (high: string, moderate: string, low: string) =>
    `High: ${high}. Moderate: ${moderate}. Low: ${low}.`,
  none: 'No approach is chosen.',
  ratings: {
    high: 'rated high',
    moderate: 'rated moderate',
    low: 'rated low',
    'no-study': 'no study found',
    'not-seen': 'no rating seen',
  } satisfies Readonly<Record<WorksRating, string>>,
  /** To be followed by "by the" and who gave it. */
  inText: {
    high: 'rated high',
    moderate: 'rated moderate',
    low: 'rated low',
    'no-study': 'looked for',
    'not-seen': 'told of',
  } satisfies Readonly<Record<WorksRating, string>>,
  /** What is published of an approach, for whom, and how far it goes. */
  told: ({
    text,
    forWhom,
    caution,
  }: {
    readonly text: string;
    readonly forWhom?: string;
    readonly caution?: string;
  }) =>
    [text, forWhom === undefined ? null : `For ${forWhom}.`, caution ?? null]
      .filter((part) => part !== null)
      .join(' '),
  quoted: (publisher: string, date: string, checked: string) =>
    `${publisher}, ${date}; as quoted on ${formatDay(checked)}.`,
} as const;
