/** When a partner's routes are walked: what pages of areas say too. */
export const WALKED_WORDS = {
  warning:
    'The lines show where routes are planned to be walked between the days given. They are no promise that somebody is there now.',
  walked: (from: string, to: string | null, toCome: boolean) =>
    to === null
      ? `${toCome ? 'To be walked from' : 'Walked since'} ${from}.`
      : `${toCome ? 'To be walked' : 'Walked'} from ${from} to ${to}.`,
} as const;
