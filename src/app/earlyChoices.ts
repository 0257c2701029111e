/**
 * What a person did with a page before its script was there. The page is complete to read by then, so people choose, type and
 * press; React takes over what it drew itself, and would leave a list that says one measure beside the map of another.
 * Fetched only for those who did something.
 */

/** Noted by the page's own script (build/inlineScripts.ts): what was done, with the value that was chosen. */
export type EarlyAct = readonly [
  type: string,
  element: HTMLElement | SVGElement,
  value: string | undefined,
  checked: boolean,
];

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** More presses than this were made because nothing answered. */
const MOST_PRESSED = 8;

function isField(element: Element): element is Field {
  return element.matches('select, textarea, input:not([type="file"], [type="hidden"])');
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}

/** The words of a field's label, which is found also when the page that both stood in has been taken away. */
function labelOf(field: Field): string | undefined {
  const root = field.getRootNode();
  const named =
    field.id !== '' && (root instanceof Element || root instanceof Document)
      ? root.querySelector(`label[for="${CSS.escape(field.id)}"]`)
      : null;
  return (field.closest('label') ?? named)?.textContent;
}

function textOf(element: Element): string {
  const label = isField(element) ? labelOf(element) : undefined;
  return (label ?? element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/gu, ' ').trim();
}

/** Ids are made anew with every drawing, except those that were given; words stay. */
function keyOf(element: Element): string {
  const area = element.getAttribute('data-code');
  if (area !== null) return [element.localName, area].join('|');
  const given = /^[a-z][a-z-]*$/u.test(element.id) ? element.id : '';
  const words = element instanceof HTMLFormElement ? element.className : textOf(element);
  return [element.tagName, element.getAttribute('type'), given === '' ? words : given].join('|');
}

/** Sets what a person set, past React's own notes of it, so that React sees a change. */
function setValue(field: Field, value: string): void {
  Reflect.set(Object.getPrototypeOf(field) as object, 'value', value, field);
}

function choose(field: Field, value: string, checked: boolean): void {
  if (isTicked(field)) {
    field.checked = !checked;
    field.click();
    return;
  }
  if (field instanceof HTMLSelectElement) {
    if (![...field.options].some((option) => option.value === value && !option.disabled)) return;
    setValue(field, value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  // React must have noted another text, or it takes this one for known.
  field.value = '';
  setValue(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Does again what was done, now that the page answers. @param root what React took over or drew anew */
export function repeatEarlyActs(root: HTMLElement, acts: readonly EarlyAct[]): void {
  const here = (element: Element): Element | undefined => {
    if (root.contains(element)) return element;
    const key = keyOf(element);
    return [...root.querySelectorAll(element.localName)].find((other) => keyOf(other) === key);
  };
  const chosen = new Map<Element, EarlyAct>();
  for (const act of acts) if (act[0] === 'input' || act[0] === 'change') chosen.set(act[1], act);
  for (const [element, [, , value = '', checked]] of chosen) {
    const field = here(element);
    // Of a question with one answer, the one that was given last.
    if (field !== undefined && isField(field)) choose(field, value, checked);
  }
  const entered = acts.findLast(([type]) => type === 'focusin')?.[1];
  const field = entered !== undefined && isField(entered) ? here(entered) : undefined;
  // A field that was entered early is told so now; one that was drawn anew is entered again.
  if (field !== undefined && document.activeElement === field) {
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  } else if (field instanceof HTMLElement && document.activeElement === document.body) field.focus();
  // What was pressed was pressed after what was chosen, which must have come to rest.
  window.setTimeout(() => {
    for (const [type, element] of acts
      .filter(([done]) => done === 'click' || done === 'submit')
      .slice(-MOST_PRESSED)) {
      const now = here(element);
      if (now instanceof HTMLFormElement) now.requestSubmit();
      // Not `click()`: an area of a drawn map has none.
      else if (type === 'click')
        now?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
}
