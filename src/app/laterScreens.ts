/** Screens whose scripts come only when a person goes to them inside the app; see src/ui/Later.tsx. */
import { REGION_GLANCE } from '../home/regionGlanceSource.ts';
import { laterSource } from '../ui/Later.tsx';

export const ABOUT = laterSource(async () => (await import('../reference/AboutScreen.tsx')).AboutScreen);
export const ACCESSIBILITY = laterSource(
  async () => (await import('../reference/AccessibilityScreen.tsx')).AccessibilityScreen,
);
export const DATA = laterSource(async () => (await import('../reference/DataScreen.tsx')).DataScreen);
export const INDICATOR = laterSource(
  async () => (await import('../reference/IndicatorScreen.tsx')).IndicatorScreen,
);
export const NOT_HELD = laterSource(
  async () => (await import('../reference/NotHeldScreen.tsx')).NotHeldScreen,
);

export const STORIES = laterSource(async () => (await import('../story/StoriesScreen.tsx')).StoriesScreen);
export const STORY = laterSource(async () => (await import('../story/StoryScreen.tsx')).StoryScreen);
export const OFFLINE = laterSource(async () => (await import('../offline/OfflineScreen.tsx')).OfflineScreen);

/** All of them, for the prerenderer, which waits for each. */
export const LATER_SOURCES = [
  ABOUT,
  ACCESSIBILITY,
  DATA,
  INDICATOR,
  NOT_HELD,
  OFFLINE,
  REGION_GLANCE,
  STORIES,
  STORY,
] as const;
