import { Link } from 'wouter';
import { formatCount } from '../domain/format.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { areaLines } from '../words/areaLines.ts';
import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
import { ageSentence } from '../words/finding.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { HelpBrief } from './HelpSection.tsx';
import type { ProfileModel } from './profileModel.ts';

const words = PROFILE_WORDS.place;
const AGES = ['population-aged-0-15', 'population-aged-16-24', 'population-aged-65-and-over'] as const;

/** What kind of place it is, in sentences: where, as of when, how many people, how old. */
function placeSentences({ file, shared, localAuthorityName, byId }: ProfileModel): readonly string[] {
  const { area, parts } = file;
  const ages = AGES.flatMap((id) => {
    const figure = byId.get(id);
    return figure === undefined ? [] : [{ words: words.ages[id], finding: figure.finding }];
  });
  const kind =
    area.geography === 'ward'
      ? area.redrawn === null
        ? [words.ward(area.name, localAuthorityName ?? '')]
        : [words.redrawn(area.name, localAuthorityName ?? '', area.redrawn)]
      : area.geography === 'borough'
        ? [words.borough(area.name, parts.length)]
        : [words.region(shared.boroughs.map(({ name }) => name))];
  return [
    ...kind,
    ...(area.geography === 'borough' && area.redrawn !== null
      ? [words.localAuthorityRedrawn(area.redrawn)]
      : []),
    words.people(formatCount(area.residents)),
    ageSentence(ages) ?? '',
    ...(area.cityCentre ? [words.cityCentre] : []),
  ].filter((sentence) => sentence !== '');
}

/** What is recorded here, which way it goes, where help is. */
function Lines({ model }: { readonly model: ProfileModel }) {
  const { recorded, direction, around, help } = areaLines(model);
  const [before, figure, after] = recorded;
  return (
    <div className="area-lines">
      <p>
        {before}
        <strong className="area-lines__figure">{figure}</strong>
        {after}
      </p>
      <p>
        {direction} {around}
      </p>
      <p>{help}</p>
    </div>
  );
}

/** Where the reader is, the name of the place, three lines, and the place in a sentence. */
export function ProfileHead({ model }: { readonly model: ProfileModel }) {
  const { file, localAuthorityName } = model;
  const { area } = file;
  const { where } = AREA_QUESTIONS;
  return (
    <>
      <nav className="profile-trail" aria-label={PROFILE_WORDS.trail}>
        <ol className="profile-trail__list">
          {area.code !== COMBINED_AREA.code && (
            <li>
              <Link href={`/area/${COMBINED_AREA.code}`}>{PROFILE_WORDS.region}</Link>
            </li>
          )}
          {localAuthorityName !== null && area.borough !== null && (
            <li>
              <Link href={`/area/${area.borough}`}>{localAuthorityName}</Link>
            </li>
          )}
          <li aria-current="page">{area.name}</li>
        </ol>
      </nav>
      <h1>{area.code === COMBINED_AREA.code ? PROFILE_WORDS.combinedAreaName : area.name}</h1>
      <p className="profile__where">
        {area.geography === 'ward' ? where.ward(localAuthorityName ?? '') : where[area.geography]}
      </p>
      <Lines model={model} />
      <HelpBrief />
      <p className="profile__place">{placeSentences(model).join(' ')}</p>
    </>
  );
}
