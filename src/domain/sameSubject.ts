/** SameSubject: measures of one thing by two sources, which are two rows of a table and one thing to count. */

/** Offences that the police's street data and the tables of recorded crime both count, by the measure from the tables. */
const SAME_AS: Readonly<Record<string, string>> = {
  'violence-with-injury-recorded': 'violence-with-injury',
  'robbery-recorded': 'robbery',
  'possession-of-weapons-recorded': 'possession-of-weapons',
};

/** The id that stands for what a measure is of: its own, or that of the measure it repeats. */
export function subjectOf(indicator: string): string {
  return SAME_AS[indicator] ?? indicator;
}
