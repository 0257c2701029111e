/** The address follows the chapter that is read, without a step in the browser's history and without drawing anything. */
import { useEffect, useRef, type RefObject } from 'react';
import { followReading } from './followReading.ts';
import { storySearch, type StoryView } from './storyAddress.ts';

const STILL_MILLISECONDS = 300;

/**
 * @param follow false while there is no page to follow
 * @returns for the element that holds the story's `main`
 */
export function useFollowedReading(view: StoryView, follow: boolean): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null);
  const wanted = useRef(view.chapter);
  const { release } = view;
  useEffect(() => {
    const main = holder.current?.querySelector<HTMLElement>('main') ?? null;
    if (main === null || !follow) return undefined;
    let timer = 0;
    const stop = followReading(main, {
      chapter: wanted.current,
      onChapter: (chapter) => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
          // The router would draw the page anew for an address that says nothing new to it.
          History.prototype.replaceState.call(
            history,
            history.state,
            '',
            `${location.pathname}${storySearch({ chapter, release })}`,
          );
        }, STILL_MILLISECONDS);
      },
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [release, follow]);
  return holder;
}
