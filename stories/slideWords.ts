/** The words of a slide, and how many there are. */
import { inlineText, type StorySlide } from '../src/domain/story.ts';

/** Every text of a slide that is read; the picture's own words are not among them. */
export function slideTexts(slide: StorySlide): readonly string[] {
  const says = inlineText(slide.says);
  switch (slide.kind) {
    case 'number': {
      const { lead, text, unit, place, period } = slide.number;
      return [says, lead, text, unit, place, period].filter((one) => one !== '');
    }
    case 'retold':
      return [says, inlineText(slide.retold)];
    case 'list':
      return [says, ...slide.points.map(inlineText)];
    default:
      return [says];
  }
}

/** How many words are on a slide, figures as they are written out. */
export function slideWordCount(slide: StorySlide): number {
  return slideTexts(slide).join(' ').split(/\s+/).filter(Boolean).length;
}
