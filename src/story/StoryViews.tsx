import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { pageTitle } from '../words/pages.ts';
import { STORY_WORDS } from '../words/story.ts';
import { PresenterView } from './PresenterView.tsx';
import { PrintView } from './PrintView.tsx';
import { SlidesView } from './SlidesView.tsx';
import { parseStoryAddress, storyPath, storySearch, type StoryView } from './storyAddress.ts';
import { StoryScroll } from './StoryScroll.tsx';
import { useFollowedReading } from './useFollowedReading.ts';
import './story.css';

function UnknownStory({ id }: { readonly id: string }) {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const list = useQuery({
    ...queries.stories(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined,
  });
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{STORY_WORDS.listTitle}</h1>
      <p>{STORY_WORDS.noStory(id.slice(0, 80))}</p>
      <ul>
        {list.data?.map((story) => (
          <li key={story.id}>
            <Link href={storyPath(story.id)}>{story.title}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** A story in the view and of the release that the address asks for, drawn from its compiled form. */
export function StoryViews() {
  const { id } = useParams<{ id: string }>();
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = parseStoryAddress(search);
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const current = manifest.data?.current;
  const otherRelease = view.release !== null && current !== undefined && view.release !== current;
  const known = manifest.data?.releases.some((release) => release.id === view.release) === true;
  const asked = otherRelease && known ? view.release : (current ?? '');
  const pinned = useQuery({ ...queries.story(asked, id), enabled: current !== undefined });
  // A release that cannot tell the story gives way to the newest.
  const fallBack = otherRelease && (!known || pinned.isError);
  const newest = useQuery({
    ...queries.story(current ?? '', id),
    enabled: current !== undefined && fallBack,
  });
  const story = (fallBack ? newest.data : pinned.data) ?? null;
  const failed = fallBack ? newest.error : pinned.error;
  const title = story?.title;
  useEffect(() => {
    if (title !== undefined) document.title = pageTitle(title);
  }, [title]);

  const holder = useFollowedReading(view, view.view === 'scroll' && story !== null);
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  });
  const onView = useCallback(
    (change: Partial<StoryView>) => {
      navigate(`${path}${storySearch({ ...latest.current, ...change })}`, { replace: true });
    },
    [path, navigate],
  );
  if (failed !== null && story === null) {
    const missing = 'fault' in failed && failed.fault === 'missing';
    if (missing) return <UnknownStory id={id} />;
    return (
      <main id="main" className="page page--narrow" tabIndex={-1}>
        <h1>{STORY_WORDS.listTitle}</h1>
        <Notice kind="problem" label={STORY_WORDS.noteLabel}>
          <p>{STORY_WORDS.offline}</p>
          <pre className="page__detail">{failed.message}</pre>
        </Notice>
        <Button
          variant="primary"
          onClick={() => {
            void (fallBack ? newest : pinned).refetch();
          }}
        >
          {STORY_WORDS.again}
        </Button>
      </main>
    );
  }
  if (story === null) {
    return (
      <main id="main" className="page" tabIndex={-1} aria-busy>
        <h1>{STORY_WORDS.loading}</h1>
        <LoadingBlock label={STORY_WORDS.loading} size="map" />
      </main>
    );
  }
  if (view.view === 'slides')
    return view.notes ? (
      <PresenterView story={story} view={view} />
    ) : (
      <SlidesView story={story} view={view} onView={onView} />
    );
  if (view.view === 'print') return <PrintView story={story} view={view} onView={onView} />;
  const problems = [
    ...view.problems.map(({ parameter, value }) => STORY_WORDS.notUnderstood(parameter, value)),
    ...(view.chapter !== null && !story.chapters.some(({ id: one }) => one === view.chapter)
      ? [STORY_WORDS.noChapter(view.chapter.slice(0, 80))]
      : []),
    ...(fallBack ? [STORY_WORDS.notInRelease(view.release ?? '')] : []),
  ];
  return (
    <>
      {problems.length === 0 ? null : (
        <Notice kind="note" label={STORY_WORDS.noteLabel}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {otherRelease && !fallBack ? (
        <Notice kind="note" label={STORY_WORDS.noteLabel}>
          <p>
            {STORY_WORDS.superseded(view.release ?? '', current ?? '')}{' '}
            <Link href={`${storyPath(id)}${storySearch({ chapter: view.chapter })}`}>
              {STORY_WORDS.openCurrent}
            </Link>
          </p>
        </Notice>
      ) : null}
      <div ref={holder}>
        <StoryScroll story={story} release={view.release} />
      </div>
    </>
  );
}
