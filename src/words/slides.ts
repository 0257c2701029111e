/** Words around what a story's author wrote on its slides: labels, the slide that opens a talk and the one that closes it. */
import { formatDay } from '../domain/format.ts';

export const SLIDE_WORDS = {
  question: 'A question for the room',
  pause: 'Talk to your neighbour',
  retold: (from: string) => `Retold in our own words, not quoted. From: ${from}`,
  title: {
    by: (partnership: string, day: string) => `${partnership}. Figures as published on ${formatDay(day)}.`,
  },
  close: {
    title: 'What you can do',
    tell: 'Tell one person what you heard here, and ask what they know.',
    ask: (partnership: string) => `Ask the ${partnership} what runs near you.`,
    help: 'Worried about somebody, or about yourself? Find help:',
    again: 'This story on your phone',
  },
  notes: {
    page: 'The text of the page',
    own: 'Notes for the presenter',
    title: [
      'Say who you are, and who is in the room. Say that anybody may step outside at any time, and that where to get help is on the last slide.',
      'What the story is about, as the list of stories says it:',
    ],
    close: [
      'Leave this slide up while people talk and while they go. Thank them for what they told you.',
      'Stay for those who want to speak to you alone.',
    ],
  },
  noSlide: (slide: number) => `This chapter has no slide ${slide}. It begins here.`,
} as const;
