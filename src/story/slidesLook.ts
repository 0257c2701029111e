/** Classes of how slides are looked at, the same in the slides window and in the presenter's. */
import type { StoryView } from './storyAddress.ts';

export function slidesLook({ largeText, highContrast }: StoryView): string {
  return [largeText ? 'slides--large' : '', highContrast ? 'slides--contrast' : ''].filter(Boolean).join(' ');
}
