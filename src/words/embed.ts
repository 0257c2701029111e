/** Words of the parts that other sites show in a frame. */
export const EMBED_WORDS = {
  unknown: 'This frame asks for something that does not exist',
  unknownName: (name: string) =>
    `The address of this frame has “${name}”, which is not something it can ask for.`,
  suggestion: (name: string) => `The nearest that there is: ${name}.`,
  noBoroughs: 'No figures for boroughs are published for this measure and period.',
  noArea: 'This frame does not say which area to show',
  noAreaText: 'Its address needs the code of a ward or a borough: area=E05011118.',
  vintage: (vintage: string) => `${vintage}.`,
  region: 'the seven boroughs together',
  source: (source: string, licence: string) => `Source: ${source}. ${licence}.`,
} as const;
