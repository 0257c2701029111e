/**
 * What script adds to the story's page: the address follows the chapter that is read, Back and Next know where one is,
 * a chapter can be listened to. It works on the page as it is, prerendered or drawn, and changes no words.
 */
import { READING_WORDS } from '../words/storyReading.ts';
import { speechOf, type Speech } from './speech.ts';

export interface ReadingOptions {
  /** The chapter the address asks for. */
  readonly chapter: string | null;
  /** Told of the chapter that is read, null before the first. */
  readonly onChapter: (chapter: string | null) => void;
}

/** @returns a function that takes everything back. */
export function followReading(main: HTMLElement, { chapter, onChapter }: ReadingOptions): () => void {
  const sections = [...main.querySelectorAll<HTMLElement>('[data-chapter]')];
  const ids = sections.map((section) => section.dataset['chapter'] ?? '');
  const undo: (() => void)[] = [];
  const listen = <Name extends keyof HTMLElementEventMap>(
    target: HTMLElement | null,
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
  ): void => {
    target?.addEventListener(name, act);
    undo.push(() => target?.removeEventListener(name, act));
  };
  let current = -1;
  // The address stays as it came until the page is moved. Nothing listens for the wheel or a finger: see `quietRoot`.
  const startedAt = window.scrollY;
  let moved = false;
  const list = main.querySelector<HTMLDetailsElement>('[data-chapter-list]');

  const show = (index: number): void => {
    if (index === current) return;
    current = index;
    moved ||= window.scrollY !== startedAt;
    tellPlace(main, ids, index);
    // Only where the list is to be seen: in the middle of a scroll a closed one would cost the browser a look at every style.
    if (list?.open === true) markInList(main, ids[index]);
    if (moved) onChapter(ids[index] ?? null);
  };

  const goTo = (id: string): void => {
    moved = true;
    const index = ids.indexOf(id);
    const target = index < 0 ? main : document.getElementById(id);
    // At once: a page that moves by itself makes some people ill, and the words are what matters.
    (sections[index] ?? main).scrollIntoView({ behavior: 'instant', block: 'start' });
    target?.focus({ preventScroll: true });
    show(index);
  };

  // The chapter that crosses a line below the top is the one that is read.
  const observer = new IntersectionObserver(
    (entries) => {
      const crossing = entries.filter((entry) => entry.isIntersecting).at(-1);
      if (crossing !== undefined) show(sections.indexOf(crossing.target as HTMLElement));
      else if ((sections[0]?.getBoundingClientRect().top ?? 0) > 0) show(-1);
    },
    { rootMargin: '-20% 0px -79% 0px' },
  );
  for (const section of sections) observer.observe(section);
  undo.push(() => observer.disconnect());

  listen(main, 'click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-to], a[data-step]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (list !== null) list.open = false;
    goTo((link.getAttribute('href') ?? '#main').slice(1));
  });
  listen(list, 'toggle', () => {
    markInList(main, ids[current]);
  });
  listen(list, 'keydown', (event) => {
    if (event.key !== 'Escape' || list === null || !list.open) return;
    list.open = false;
    list.querySelector('summary')?.focus();
  });

  const speech = speechOf(window);
  if (speech !== null) undo.push(offerListening(main, speech));
  if (chapter !== null && ids.includes(chapter)) goTo(chapter);
  return () => {
    for (const act of undo) act();
  };
}

function markInList(main: HTMLElement, chapter: string | undefined): void {
  for (const link of main.querySelectorAll<HTMLElement>('[data-to]')) {
    if (link.dataset['to'] === chapter) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
}

/** Back and Next lead on from the chapter, and the words between them say which it is. @param index -1 before the first */
function tellPlace(main: HTMLElement, ids: readonly string[], index: number): void {
  const [back, next] = [ids[index - 1] ?? 'main', ids[index + 1] ?? ids.at(-1) ?? 'main'];
  main.querySelector('[data-step="back"]')?.setAttribute('href', `#${back}`);
  main.querySelector('[data-step="next"]')?.setAttribute('href', `#${next}`);
  const now = main.querySelector('[data-chapter-now]');
  if (now !== null)
    now.textContent = index < 0 ? READING_WORDS.chapters : READING_WORDS.chapterOf(index + 1, ids.length);
}

/** The words of a chapter in the order in which they are to be heard. Source numbers are left out. */
export function chapterSpeech(section: HTMLElement): readonly string[] {
  const parts =
    '.chapter__heading, [data-part="words"] :is(p, li), :is([data-part="map-remarks"], [data-part="map-summary"]) p, [data-part="chart-summary"]';
  return [...section.querySelectorAll<HTMLElement>(parts)].map((part) => {
    const copy = part.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('sup')) mark.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

function offerListening(main: HTMLElement, speech: Speech): () => void {
  const buttons = [...main.querySelectorAll<HTMLButtonElement>('[data-listen]')];
  let playing: HTMLButtonElement | null = null;
  const name = (): void => {
    for (const button of buttons) {
      button.textContent = button === playing ? READING_WORDS.stopListening : READING_WORDS.listen;
    }
  };
  const press = (event: Event): void => {
    const button = event.currentTarget as HTMLButtonElement;
    speech.stop();
    if (playing === button) playing = null;
    else {
      playing = button;
      const section = button.closest<HTMLElement>('[data-chapter]');
      speech.say(section === null ? [] : chapterSpeech(section), () => {
        if (playing === button) playing = null;
        name();
      });
    }
    name();
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', press);
  }
  name();
  return () => {
    speech.stop();
    for (const button of buttons) {
      button.hidden = true;
      button.removeEventListener('click', press);
    }
  };
}
