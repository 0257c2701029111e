/** The words of a page's heading and of its description in the head. */
import { REGION_CODE } from '../domain/geography.ts';
import { placeName } from '../words/measures.ts';
import { pageTitle } from '../words/pages.ts';
import { PROFILE_WORDS, profileHeadline } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

export function profileFindingHeadline({ headlines, byId }: ProfileModel): string {
  return profileHeadline(headlines[0]?.finding ?? null, byId.get('income-deprivation')?.finding ?? null);
}

/** Title and description of the document. */
export function profileDocument(model: ProfileModel): {
  readonly title: string;
  readonly description: string;
} {
  const { code, name } = model.file.area;
  const place = code === REGION_CODE ? PROFILE_WORDS.regionName(name) : placeName(name, model.boroughName);
  return {
    title: pageTitle(PROFILE_WORDS.title(place)),
    description: PROFILE_WORDS.description(place, profileFindingHeadline(model)),
  };
}
