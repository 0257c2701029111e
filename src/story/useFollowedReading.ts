/** The address follows the chapter that is read, without a step in the browser's history and without drawing anything. */
import { useEffect, useRef, type RefObject } from 'react';
import { followReading } from './followReading.ts';
import { storySearch, type StoryView } from './storyAddress.ts';

const STILL_MILLISECONDS = 300;

/**
 * Acts when the page has stood still for a moment. With every new address the browser fetches and draws the page's icon on the
 * main thread, which is not for the middle of a scroll. Asked by a timer, so that nothing listens to the scroll itself.
 * @returns a function that calls it off
 */
export function whenStill(act: () => void): () => void {
  let timer = 0;
  const wait = (from: number): void => {
    timer = window.setTimeout(() => {
      if (window.scrollY === from) act();
      else wait(window.scrollY);
    }, STILL_MILLISECONDS);
  };
  wait(window.scrollY);
  return () => window.clearTimeout(timer);
}

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
    let callOff = (): void => undefined;
    const stop = followReading(main, {
      chapter: wanted.current,
      onChapter: (chapter) => {
        callOff();
        callOff = whenStill(() => {
          // The router would draw the page anew for an address that says nothing new to it.
          History.prototype.replaceState.call(
            history,
            history.state,
            '',
            `${location.pathname}${storySearch({ chapter, release })}`,
          );
        });
      },
    });
    return () => {
      callOff();
      stop();
    };
  }, [release, follow]);
  return holder;
}
