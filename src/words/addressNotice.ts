/** What is said on a page whose address asks for something that the page does not know. */
export const ADDRESS_NOTICE_WORDS = {
  title: 'Part of the address was not understood',
  unknownName: (name: string) =>
    `“${name}” is not something that this page can be asked for, so it was left out.`,
  suggestion: (name: string) => `Did you mean ${name}?`,
} as const;
