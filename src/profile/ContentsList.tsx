import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

const words = PROFILE_WORDS.contents;

/** Ways to the parts of a long page. */
export function ContentsList({ model }: { readonly model: ProfileModel }) {
  const { geography } = model.file.area;
  const links = [
    ['main-layers', words.headlines],
    [
      'inside',
      geography === 'ward'
        ? words.neighbourhoods
        : words.parts(GEOGRAPHY_WORDS[geography === 'borough' ? 'ward' : 'borough'].many),
    ],
    ['unseen', words.unseen],
    ['changes', words.changes],
    ['done', words.done],
    ['help', words.help],
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
