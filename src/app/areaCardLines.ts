/** The lines on the picture that is shown with a link to an area's page. */
import type { ProfileModel } from '../profile/profileModel.ts';
import { areaLines } from '../words/areaLines.ts';
import { CARD_WORDS } from '../words/pages.ts';

const HEADLINE = 'violence-with-injury';
const COUNTED = 'violence-and-sexual-offences';

/** What is recorded, which way it goes, where help is; only figures of the area itself, never of its borough. */
export function areaCardLines({ byId, file }: ProfileModel): readonly string[] {
  const own = [HEADLINE, COUNTED].map((id) => {
    const figure = byId.get(id);
    return figure?.entry.level === file.area.geography ? figure : null;
  });
  const [headline = null, counted = null] = own;
  return areaLines(
    headline?.finding ?? null,
    counted === null ? null : { finding: counted.finding, earlier: counted.entry.earlier },
  );
}

/** Whose figures the lines give, and from which release of this site. */
export function areaCardSource({ byId, shared, release }: ProfileModel): string {
  const sources = [HEADLINE, COUNTED].flatMap((id) => {
    const source = shared.sources.find((one) => one.id === byId.get(id)?.entry.indicator.source);
    return source === undefined ? [] : [source.title];
  });
  return CARD_WORDS.source(sources, release);
}
