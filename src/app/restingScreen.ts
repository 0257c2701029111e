/**
 * A screen that is complete as it was served, and heavy once it answers, rests until somebody means to use it: its script
 * and files are not asked for before. The page's own script hears the first sign (build/inlineScripts.ts).
 */
import type { Rest } from '../ui/LazyPart.tsx';

/** Comes true at the first sign that the page is used; at once where there was one. */
function whenAwake(): Promise<void> {
  if ('awake' in document.documentElement.dataset) return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener(
      'awake',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

/** The browser's tables of numbers are read at the first one that is written: now, while files are on their way. */
function readyNumbers(): void {
  setTimeout(() => new Intl.NumberFormat('en-GB').format(0));
}

/**
 * @param fetchScreen asks for the screen's script and files; when it fails the screen is drawn anew, and says what is lacking
 * @param answer told when the screen answers
 * @param drawAnew called where what was served can no longer be taken over
 */
export function letRest(fetchScreen: () => Promise<void>, answer: () => void, drawAnew: () => void): Rest {
  return {
    until: new Promise<void>((resolve) => {
      const awake = whenAwake();
      void awake.then(readyNumbers);
      void awake.then(fetchScreen).then(resolve, drawAnew);
    }),
    end: answer,
  };
}
