import { laterSource } from '../ui/Later.tsx';

/** The views of a story, which the served page does without until a person asks for another one. */
export const STORY_VIEWS = laterSource(async () => (await import('./StoryViews.tsx')).StoryViews);
