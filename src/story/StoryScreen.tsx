import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useSearch } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import { LazyPart } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { READING_WORDS } from '../words/storyReading.ts';
import { parseStoryAddress } from './storyAddress.ts';
import { STORY_VIEWS } from './storyViewsSource.ts';
import { useFollowedReading } from './useFollowedReading.ts';

const never = () => () => undefined;

/** True only while React takes over a prerendered page. */
function useIsHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/** A story: the page as it was served, with what script adds to it, or the view that the address asks for. */
export function StoryScreen() {
  const view = parseStoryAddress(useSearch());
  const hydrating = useIsHydrating();
  const queries = usePublishedQueries();
  const current = useQuery(queries.manifest()).data?.current;
  const otherRelease = view.release !== null && current !== undefined && view.release !== current;
  // The served page stands for as long as it is what the address asks for.
  const [kept, setKept] = useState(hydrating);
  const leaves = kept && (view.view !== 'scroll' || otherRelease);
  if (leaves && !hydrating) setKept(false);
  const holder = useFollowedReading(view, kept && !leaves);
  const Views = STORY_VIEWS.loaded;
  if (kept && typeof document === 'undefined') return <div>{Views === null ? null : <Views />}</div>;
  if (kept) {
    // React leaves the markup of the page alone where it differs from this empty text.
    return <div ref={holder} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  return (
    <LazyPart
      source={STORY_VIEWS}
      props={{}}
      waiting={
        <main id="main" className="page" tabIndex={-1} aria-busy>
          <h1>{READING_WORDS.loading}</h1>
          <LoadingBlock label={READING_WORDS.loading} size="map" />
        </main>
      }
    />
  );
}
