/** Words of the weights of the risk index, which come with them. */
export const RISK_WEIGHTS_WORDS = {
  title: 'Weights of the risk index',
  intro:
    'The index is the average of how each ward ranks, from 0 to 100, on the factors below. The weights are a choice, not a fact. Change them and see what moves.',
  weight: (factor: string) => `Weight of ${factor}`,
  reset: 'Back to the published weights',
  allZero: 'Give at least one factor a weight above zero.',
  label: 'Please note',
  weightText: (weight: string) => (Number(weight) === 0 ? 'Left out' : `Weight ${weight}`),
  sensitivity: (name: string, low: string, high: string) =>
    `${name}: leaving out any one factor, or doubling or halving its weight, moves it between “${low}” and “${high}” of wards.`,
  steady: (name: string, band: string) =>
    `${name}: stays “${band}” of wards when any one factor is left out, or its weight doubled or halved.`,
  spread: (share: string) =>
    `When any one factor is left out, or its weight doubled or halved, ${share} of wards stay within the same fifth of wards; the others move.`,
  lookUpNotKnown: (count: number) =>
    `In ${count.toLocaleString('en-GB')} ${count === 1 ? 'ward' : 'wards'}, a figure that goes into the index depends on how neighbourhoods are assigned to wards. This release does not hold what is needed to tell whether the index with these weights depends on it too.`,
  excluded:
    'The index uses no count of violence or crime, and no count of people by age, ethnic group or housing tenure. It sums up deprivation; nothing here shows that it foretells violence.',
  withViolence: 'Show high risk beside high violence',
} as const;
