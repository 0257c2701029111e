import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { CompiledStory } from '../domain/story.ts';
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
  useEffect(() => {
    document.title = pageTitle(STORY_WORDS.listTitle);
  }, []);
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

function StoryNotRead({ message, onAgain }: { readonly message: string; readonly onAgain: () => void }) {
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{STORY_WORDS.listTitle}</h1>
      <Notice kind="problem" label={STORY_WORDS.noteLabel}>
        <p>{STORY_WORDS.offline}</p>
        <pre className="page__detail">{message}</pre>
      </Notice>
      <Button variant="primary" onClick={onAgain}>
        {STORY_WORDS.again}
      </Button>
    </main>
  );
}

/** What of the address was not understood, and which release is shown where it is not the one a person may expect. */
function StoryNotes({
  story,
  view,
  current,
  isSuperseded,
  isElsewhere,
}: {
  readonly story: CompiledStory;
  readonly view: StoryView;
  readonly current: string;
  readonly isSuperseded: boolean;
  readonly isElsewhere: boolean;
}) {
  const problems = [
    ...view.problems.map(({ parameter, value }) => STORY_WORDS.notUnderstood(parameter, value)),
    ...(view.chapter !== null && !story.chapters.some(({ id: one }) => one === view.chapter)
      ? [STORY_WORDS.noChapter(view.chapter.slice(0, 80))]
      : []),
    ...(isElsewhere ? [STORY_WORDS.notInRelease(view.release ?? '')] : []),
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
      {isSuperseded ? (
        <Notice kind="note" label={STORY_WORDS.noteLabel}>
          <p>
            {STORY_WORDS.superseded(view.release ?? '', current)}{' '}
            <Link href={`${storyPath(story.id)}${storySearch({ chapter: view.chapter })}`}>
              {STORY_WORDS.openCurrent}
            </Link>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

/** The story of the release asked for; of the newest where that release is not known or cannot tell it. */
function useStory(id: string, release: string | null) {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const current = manifest.data?.current;
  const otherRelease = release !== null && current !== undefined && release !== current;
  const known = manifest.data?.releases.some((one) => one.id === release) === true;
  const asked = otherRelease && known ? release : (current ?? '');
  const pinned = useQuery({ ...queries.story(asked, id), enabled: current !== undefined });
  // A release that cannot tell the story gives way to the newest.
  const fallBack = otherRelease && (!known || pinned.isError);
  const newest = useQuery({
    ...queries.story(current ?? '', id),
    enabled: current !== undefined && fallBack,
  });
  const story = (fallBack ? newest.data : pinned.data) ?? null;
  const failed = fallBack ? newest.error : pinned.error;
  return {
    story,
    failed,
    again: () => {
      void (fallBack ? newest : pinned).refetch();
    },
    current: current ?? '',
    /** Another release than the newest is shown, as was asked. */
    isSuperseded: otherRelease && !fallBack,
    /** The newest is shown, though another was asked for. */
    isElsewhere: fallBack,
  };
}

/** The address changes with what is read and chosen, always from the newest view. */
function useOnView(view: StoryView) {
  const [path, navigate] = useLocation();
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  });
  return useCallback(
    (change: Partial<StoryView>) => {
      navigate(`${path}${storySearch({ ...latest.current, ...change })}`, { replace: true });
    },
    [path, navigate],
  );
}

/** A story in the view and of the release that the address asks for, drawn from its compiled form. */
export function StoryViews() {
  const { id } = useParams<{ id: string }>();
  const search = useSearch();
  const view = parseStoryAddress(search);
  const { story, failed, again, current, isSuperseded, isElsewhere } = useStory(id, view.release);
  const title = story?.title;
  useEffect(() => {
    if (title !== undefined) document.title = pageTitle(title);
  }, [title]);

  const holder = useFollowedReading(view, view.view === 'scroll' && story !== null);
  const onView = useOnView(view);
  if (failed !== null && story === null) {
    const missing = 'fault' in failed && failed.fault === 'missing';
    return missing ? <UnknownStory id={id} /> : <StoryNotRead message={failed.message} onAgain={again} />;
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
  return (
    <>
      <StoryNotes
        story={story}
        view={view}
        current={current}
        isSuperseded={isSuperseded}
        isElsewhere={isElsewhere}
      />
      <div ref={holder}>
        <StoryScroll story={story} release={view.release} />
      </div>
    </>
  );
}
