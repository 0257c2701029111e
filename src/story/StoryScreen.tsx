import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { CompiledStory } from '../domain/story.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { pageTitle } from '../words/pages.ts';
import { STORY_WORDS } from '../words/story.ts';
import { followReading } from './followReading.ts';
import { PresenterView } from './PresenterView.tsx';
import { PrintView } from './PrintView.tsx';
import { SlidesView } from './SlidesView.tsx';
import { parseStoryAddress, storyPath, storySearch, type StoryView } from './storyAddress.ts';
import { StoryScroll } from './StoryScroll.tsx';
import './story.css';

const never = () => () => undefined;

/** True only while React takes over a prerendered page. */
function useIsHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

interface FollowedProps {
  readonly view: StoryView;
  /** False while the page is on its way to another view. */
  readonly follow: boolean;
  /** Null keeps the markup of the page as it was served. */
  readonly story: CompiledStory | null;
}

/** The story's page with what script adds. The address follows without a step in the browser's history. */
function FollowedScroll({ view, follow, story }: FollowedProps) {
  const [path, navigate] = useLocation();
  const holder = useRef<HTMLDivElement>(null);
  const wanted = useRef(view.chapter);
  const { release } = view;
  useEffect(() => {
    const main = holder.current?.querySelector<HTMLElement>('main') ?? null;
    if (main === null || !follow) return undefined;
    return followReading(main, {
      chapter: wanted.current,
      onChapter: (chapter) => {
        navigate(`${path}${storySearch({ chapter, release })}`, { replace: true });
      },
    });
  }, [path, navigate, release, follow]);
  return story === null ? (
    // React leaves the markup of the page alone where it differs from this empty text.
    <div ref={holder} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  ) : (
    <div ref={holder}>
      <StoryScroll story={story} release={release} />
    </div>
  );
}

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

/** A story in the view that the address asks for. */
export function StoryScreen() {
  const { id } = useParams<{ id: string }>();
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = parseStoryAddress(search);
  const hydrating = useIsHydrating();
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const current = manifest.data?.current;
  const otherRelease = view.release !== null && current !== undefined && view.release !== current;
  const known = manifest.data?.releases.some((release) => release.id === view.release) === true;
  const asked = otherRelease && known ? view.release : (current ?? '');
  // The served page stands for as long as it is what the address asks for; the prerenderer has the story itself.
  const [kept, setKept] = useState(hydrating);
  const leaves = kept && (view.view !== 'scroll' || otherRelease);
  if (leaves && !hydrating) setKept(false);
  const pinned = useQuery({
    ...queries.story(asked, id),
    enabled: current !== undefined && (!kept || leaves),
  });
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
  if (kept) {
    const served = typeof document === 'undefined' ? story : null;
    return <FollowedScroll key="served" view={view} follow={!leaves} story={served} />;
  }
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
      <FollowedScroll key="drawn" view={view} follow story={story} />
    </>
  );
}
