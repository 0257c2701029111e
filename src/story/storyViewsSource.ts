import { lazySource } from '../ui/LazyPart.tsx';

/** The views of a story, which the served page does without until a person asks for another one. */
export const STORY_VIEWS = lazySource(async () => (await import('./StoryViews.tsx')).StoryViews);
