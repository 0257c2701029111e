/** Parts of the first page that are complete in the prerendered page, and scripts of their own otherwise. */
import { laterSource } from '../ui/Later.tsx';

export const REGION_LINES = laterSource(async () => (await import('./RegionLines.tsx')).RegionLines);
export const WARD_MAP = laterSource(async () => (await import('./WardMap.tsx')).WardMap);
export const WARD_LIST = laterSource(async () => (await import('./WardList.tsx')).WardList);
export const REGION_GLANCE = laterSource(async () => (await import('./RegionGlance.tsx')).RegionGlance);
