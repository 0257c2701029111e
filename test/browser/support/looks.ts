/**
 * The looks that a page shows: whether an element in it is drawn as none was that axe has already read.
 *
 * What axe says of colours depends on an element's colours, size and weight of type and on what it stands in, not on the
 * words. So two hundred pages of the same parts are read quickly and none is taken on trust: each is gone through element by
 * element, and only those that show something new are handed to axe.
 */
import type { Page } from '@playwright/test';

/** The properties of an element that a colour rule can turn on, with those that lay it over others. */
const PROPERTIES = [
  'color',
  'background-color',
  'background-image',
  'opacity',
  'filter',
  'mix-blend-mode',
  'text-shadow',
  'text-decoration-line',
  'font-size',
  'font-weight',
  'display',
  'position',
  'float',
  'clip-path',
  'border-bottom-style',
];

/** The least width and height of a target in CSS pixels (WCAG 2.5.8). */
const TARGET = 24;

export interface NewLooks {
  /** Looks that the page shows and `seen` does not hold. */
  readonly looks: readonly string[];
  /** Whether something can be pressed that is too small to pass by itself, so that axe must look at its neighbours. */
  readonly smallTargets: boolean;
  /** CSS pixels of the page beyond the right edge of the window. */
  readonly beyond: number;
}

/**
 * The looks of a page as it is that are not in `seen`.
 * @param seen looks that axe has found without fault
 */
export function newLooks(page: Page, seen: ReadonlySet<string>): Promise<NewLooks> {
  return page.evaluate(
    ({ known, properties, least }) => {
      // A look is a text of some hundred letters; the document remembers a short name for each that it has met. The names
      // begin with a word of the document's own, for another one would give them to other looks.
      const memory = globalThis as unknown as { looks?: { own: string; names: Map<string, string> } };
      memory.looks ??= { own: crypto.randomUUID(), names: new Map() };
      const { own, names } = memory.looks;
      const seenBefore = new Set(known);
      const found = new Set<string>();
      let smallTargets = false;
      // The look of what an element stands in is part of its own.
      const nameOf = new WeakMap<Element, string>();
      for (const element of document.body.querySelectorAll('*:not(svg *), svg text')) {
        if (!element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        let hasText = false;
        for (let node = element.firstChild; node !== null && !hasText; node = node.nextSibling) {
          hasText = node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');
        }
        const scrolls =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        const text = [
          element.parentElement === null ? '' : (nameOf.get(element.parentElement) ?? ''),
          element.tagName,
          element.getAttribute('class') ?? '',
          element.getAttribute('tabindex') ?? '',
          element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true',
          hasText,
          /auto|scroll/.test(style.overflow) && scrolls,
          ...properties.map((property) => style.getPropertyValue(property)),
        ].join('|');
        const look = names.get(text) ?? `${own} ${names.size}`;
        names.set(text, look);
        nameOf.set(element, look);
        if (!seenBefore.has(look)) found.add(look);
        if (element.matches('a[href], button, input, select, summary, textarea, [tabindex="0"], [role]')) {
          const { width, height } = element.getBoundingClientRect();
          const isInWords =
            style.display === 'inline' &&
            element.parentElement?.textContent.trim() !== element.textContent.trim();
          if (!isInWords && width > 1 && (width < least || height < least)) smallTargets = true;
        }
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      return { looks: [...found], smallTargets, beyond: scrollWidth - clientWidth };
    },
    { known: [...seen], properties: PROPERTIES, least: TARGET },
  );
}
