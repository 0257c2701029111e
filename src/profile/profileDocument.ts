/** The title and the description of an area's page in its head. */
import { COMBINED_AREA } from '../domain/place.ts';
import { areaLinesText } from '../words/areaLines.ts';
import { placeName } from '../words/measures.ts';
import { pageTitle } from '../words/pages.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

/** Title and description of the document: the description says the same three lines as the page. */
export function profileDocument(model: ProfileModel): {
  readonly title: string;
  readonly description: string;
} {
  const { code, name } = model.file.area;
  const place =
    code === COMBINED_AREA.code ? PROFILE_WORDS.combinedAreaName : placeName(name, model.localAuthorityName);
  return {
    title: pageTitle(PROFILE_WORDS.title(place)),
    description: PROFILE_WORDS.description(place, areaLinesText(model)),
  };
}
