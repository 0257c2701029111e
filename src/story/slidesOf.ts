/** A talk: the slide that opens it, the slides that the author wrote for each chapter, and the one that closes it. */
import { inlineText, type CompiledStory, type StoryChapter, type StorySlide } from '../domain/story.ts';
import { SLIDE_WORDS } from '../words/slides.ts';

export interface Slide {
  readonly face: StorySlide | { readonly kind: 'title' | 'close' };
  /** Null for the slide that opens the talk. The one that closes it has the last chapter's address. */
  readonly chapter: StoryChapter | null;
  /** Which slide of its chapter, from 1. */
  readonly part: number;
}

export function slidesOf(story: CompiledStory): readonly Slide[] {
  const last = story.chapters.at(-1) ?? null;
  return [
    { face: { kind: 'title' }, chapter: null, part: 1 },
    ...story.chapters.flatMap((chapter) =>
      chapter.slides.map((face, index) => ({ face, chapter, part: index + 1 })),
    ),
    { face: { kind: 'close' }, chapter: last, part: (last?.slides.length ?? 0) + 1 },
  ];
}

/** What a slide is called in the overview, and to somebody who hears it. */
export function slideName({ face }: Slide, story: CompiledStory): string {
  switch (face.kind) {
    case 'title':
      return story.title;
    case 'close':
      return SLIDE_WORDS.close.title;
    default:
      return inlineText(face.says);
  }
}

/** The place of a slide among all; that of its chapter's first where it is not known, and 0 without a known chapter. */
export function slideIndex(slides: readonly Slide[], chapter: string | null, part: number): number {
  const own = slides.findIndex((slide) => slide.chapter?.id === chapter && slide.part === part);
  if (own >= 0) return own;
  return Math.max(
    0,
    slides.findIndex((slide) => slide.chapter?.id === chapter),
  );
}
