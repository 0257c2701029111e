/** Screens whose scripts come only when a person goes to them inside the app; see src/ui/Later.tsx. */
import { REGION_GLANCE, REGION_LINES, WARD_LIST, WARD_MAP } from '../home/regionGlanceSource.ts';
import { STORY_VIEWS } from '../story/storyViewsSource.ts';
import { laterSource } from '../ui/Later.tsx';

export const ABOUT = laterSource(async () => (await import('../reference/AboutScreen.tsx')).AboutScreen);
/** The two parts of an area page that stand as they were served; between them stands what answers. */
export const AREA_HEAD = laterSource(async () => (await import('../profile/AreaHead.tsx')).AreaHead);
export const AREA_BODY = laterSource(async () => (await import('../profile/AreaBody.tsx')).AreaBody);
export const ACCESSIBILITY = laterSource(
  async () => (await import('../reference/AccessibilityScreen.tsx')).AccessibilityScreen,
);
export const DATA = laterSource(async () => (await import('../reference/DataScreen.tsx')).DataScreen);
export const EMBED = laterSource(async () => (await import('../explore/EmbedScreen.tsx')).EmbedScreen);
/** Fetched before their pages are taken over, because their choices and search boxes must answer. */
export const EXPLORE = laterSource(async () => (await import('../explore/ExploreScreen.tsx')).ExploreScreen);
export const HOME = laterSource(async () => (await import('../home/HomeScreen.tsx')).HomeScreen);
export const EVIDENCE = laterSource(
  async () => (await import('../evidence/EvidenceScreen.tsx')).EvidenceScreen,
);
export const EVIDENCE_CHECK = laterSource(
  async () => (await import('../evidence/CheckScreen.tsx')).CheckScreen,
);
export const INDICATOR = laterSource(
  async () => (await import('../reference/IndicatorScreen.tsx')).IndicatorScreen,
);
export const NOT_HELD = laterSource(
  async () => (await import('../reference/NotHeldScreen.tsx')).NotHeldScreen,
);
export const PREVENTION = laterSource(
  async () => (await import('../reference/PreventionScreen.tsx')).PreventionScreen,
);

export const STORIES = laterSource(async () => (await import('../story/StoriesScreen.tsx')).StoriesScreen);
export const STORY = laterSource(async () => (await import('../story/StoryScreen.tsx')).StoryScreen);
export const OFFLINE = laterSource(async () => (await import('../offline/OfflineScreen.tsx')).OfflineScreen);

/** All that need nothing told, for the prerenderer, which waits for each. */
export const LATER_SOURCES = [
  ABOUT,
  ACCESSIBILITY,
  DATA,
  EMBED,
  EVIDENCE,
  EVIDENCE_CHECK,
  EXPLORE,
  HOME,
  INDICATOR,
  NOT_HELD,
  OFFLINE,
  PREVENTION,
  REGION_GLANCE,
  REGION_LINES,
  STORIES,
  STORY,
  STORY_VIEWS,
  WARD_LIST,
  WARD_MAP,
] as const;
