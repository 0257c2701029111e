/** The words of a story's chapters: as it was compiled, as a page shows them, and as its file has them. */
import type { Page } from '@playwright/test';
import { blockTexts, inlineText, type CompiledStory } from '../../../src/domain/story.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface Told {
  readonly id: string;
  readonly heading: string;
  readonly words: readonly string[];
}

/** Words of every chapter as the compiled story has them. */
export function told(story: CompiledStory): readonly Told[] {
  return story.chapters.map(({ id, heading, blocks }) => ({
    id,
    heading: plain(inlineText(heading)),
    words: blockTexts(blocks).map(plain),
  }));
}

/** Words of every chapter as the page shows them, or as its file has them for a browser without script; source numbers left out. */
export function words(page: Page, of: 'shown' | 'served'): Promise<readonly Told[]> {
  return page.evaluate(async (isServed) => {
    const readServed = async (): Promise<Document> => {
      const answer = await fetch(location.pathname);
      return new DOMParser().parseFromString(await answer.text(), 'text/html');
    };
    const text = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('sup, .booklet__number')) mark.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const whole = isServed ? await readServed() : document;
    return [...whole.querySelectorAll('[data-chapter]')].map((section) => ({
      id: section.getAttribute('data-chapter') ?? '',
      heading: text(section.querySelector('h2') ?? section),
      words: [...section.querySelectorAll('[data-part="words"] :is(p, li)')].map(text),
    }));
  }, of === 'served');
}
