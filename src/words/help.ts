/** Words around the help lines: one list with one status on every page. */
import { formatDay } from '../domain/format.ts';

export const HELP_WORDS = {
  title: 'Where to get help',
  /** @param confirmedOn day on which the publisher confirmed the numbers; null while nobody has */
  status: (checkedOn: string, confirmedOn: string | null) =>
    confirmedOn === null
      ? `Numbers as generally known on ${formatDay(checkedOn)}. The publisher has not confirmed them yet.`
      : `Numbers confirmed on ${formatDay(confirmedOn)}.`,
  /** Around the two numbers at the top of a page. */
  brief: {
    emergency: 'In danger now? Call',
    police: 'To reach the police when it is not urgent, call',
    all: 'Who else can help',
  },
} as const;
