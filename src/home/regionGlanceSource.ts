import { laterSource } from '../ui/Later.tsx';

/** The region at a glance: complete in the prerendered page, a script of its own otherwise. */
export const REGION_GLANCE = laterSource(async () => (await import('./RegionGlance.tsx')).RegionGlance);
