import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import { STORY_WORDS } from '../words/story.ts';
import { storyPath, storySearch } from './storyAddress.ts';
import './story.css';

/** The list of stories. */
export function StoriesScreen() {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const list = useQuery({
    ...queries.stories(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined,
  });
  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1>{STORY_WORDS.listTitle}</h1>
      <p className="page__intro">{STORY_WORDS.listIntro}</p>
      <ul className="story-list">
        {list.data?.map(({ id, title, summary, chapters }) => (
          <li key={id} className="story-list__item">
            <h2 className="story-list__title">
              <Link href={storyPath(id)}>{title}</Link>
            </h2>
            <p>{summary}</p>
            <p className="story-list__ways">
              <span>{STORY_WORDS.listChapters(chapters)}</span>
              <Link
                href={`${storyPath(id)}${storySearch({ view: 'slides' })}`}
                aria-label={`${STORY_WORDS.asSlides}: ${title}`}
              >
                {STORY_WORDS.asSlides}
              </Link>
              <Link
                href={`${storyPath(id)}${storySearch({ view: 'print' })}`}
                aria-label={`${STORY_WORDS.asBooklet}: ${title}`}
              >
                {STORY_WORDS.asBooklet}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/offline">{STORY_WORDS.roomKit}</Link>
      </p>
    </main>
  );
}
