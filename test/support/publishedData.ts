/** The release that is published now, for tests of what is published. Tests of code read `fixtureRelease.ts`. */
import { openRelease } from './openRelease.ts';

const published = openRelease('public');

export const publishedCatalogue = published.catalogue();
export const readPublished = published.readPublic;
export const publishedIndicator = published.indicator;
export const publishedAreas = published.areas;
export const publishedFigures = published.figures;
export const publishedProfile = published.profile;
export const publishedModel = published.model;
export const PROFILE_CODES = published.profileCodes();
export const SHARED = published.shared();
