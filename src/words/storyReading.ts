/** The few words of a story that its first script says; the others come with the view that needs them. */
export const READING_WORDS = {
  chapters: 'Chapters',
  chapterOf: (number: number, total: number) => `Chapter ${number} of ${total}`,
  listen: 'Listen to this chapter',
  stopListening: 'Stop',
  loading: 'Loading the story…',
} as const;
