/** Words of the way through the periods of a measure. */
export const STEPPER_WORDS = {
  label: 'Periods',
  slider: 'Move through the periods',
  previous: 'Earlier period',
  next: 'Later period',
  play: 'Play',
  pause: 'Pause',
  /** After either, for people who listen. */
  playWhat: ' the periods',
  atFirst: 'This is the first period.',
  atLast: 'This is the last period.',
  /** Where one is: "2 of 9". */
  place: (place: number, count: number) => `${place} of ${count}`,
  /** Told when it is stepped by a button. */
  told: (period: string, place: number, count: number) => `${period}, ${place} of ${count}`,
  /** On paper: the same map at several dates. */
  sheetTitle: (title: string) => `${title}: the same map at several dates`,
  sheetKey: (unit: string) => `Key of all these maps (${unit}). A colour means the same in each.`,
} as const;
