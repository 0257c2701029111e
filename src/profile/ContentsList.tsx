import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

const words = AREA_QUESTIONS.contents;

/** Ways to the parts of a long page. */
export function ContentsList({ model }: { readonly model: ProfileModel }) {
  const { geography } = model.file.area;
  const links = [
    ['main-layers', words.howMuch],
    ['changes', words.better],
    ...(geography === 'region' ? [] : [['beside', words.beside] as const]),
    [
      'inside',
      geography === 'ward'
        ? PROFILE_WORDS.contents.neighbourhoods
        : PROFILE_WORDS.contents.parts(GEOGRAPHY_WORDS[geography === 'borough' ? 'ward' : 'borough'].many),
    ],
    ['done', words.done],
    ['help', words.help],
    ['unseen', words.unseen],
    ['topics', words.topics],
    ...(model.file.similar === undefined ? [] : [['similar', words.similar] as const]),
    ['sources', words.sources],
  ] as const;
  return (
    <nav className="contents" aria-label={PROFILE_WORDS.topics.contents}>
      <ul className="contents__list">
        {links.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
