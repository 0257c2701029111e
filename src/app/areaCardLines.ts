/** The lines on the picture that is shown with a link to an area's page. */
import type { ProfileModel } from '../profile/profileModel.ts';
import { areaLines, DIRECTION_MEASURE } from '../words/areaLines.ts';
import { CARD_WORDS } from '../words/pages.ts';

/** The three lines of the page itself, of the second as much as a picture has room for: its first sentence has the counts. */
export function areaCardLines(model: ProfileModel): readonly string[] {
  const { recorded, direction, help } = areaLines(model);
  const [before, figure, after] = recorded;
  const first = `${before}${figure}${after}`.replace(/ (Two ways of drawing|All ages count\.) .*$/, '');
  return [first, direction.replace(/\. .*$/, '.'), help];
}

/** Whose figures the lines give, and from which release of this site. */
export function areaCardSource({ headlines, byId, shared, release }: ProfileModel): string {
  const told = [headlines[0], byId.get(DIRECTION_MEASURE)];
  const sources = told.flatMap((figure) => {
    const source = shared.sources.find(({ id }) => id === figure?.entry.indicator.source);
    return source === undefined ? [] : [source.title];
  });
  return CARD_WORDS.source(sources, release);
}
