/**
 * What a person did with a page before its script was there. The page is complete to read by then, so people choose, type and
 * press; React takes over what it drew itself, and would leave a list that says one measure beside the map of another.
 */

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Chosen {
  readonly field: Field;
  /** Tells the field apart where the page is drawn anew. */
  readonly key: string;
  readonly value: string;
  readonly checked: boolean;
}

declare global {
  /** Buttons pressed and forms sent so far, noted by the page's own script (build/inlineScripts.ts). */
  var earlyActs: HTMLElement[] | undefined;
}

/** More presses than this were made because nothing answered. */
const MOST_PRESSED = 8;

const FIELDS = 'select, textarea, input:not([type="file"], [type="hidden"])';

function textOf(element: Element): string {
  const labels = 'labels' in element ? (element as Field).labels : null;
  const text = labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
  return text.replace(/\s+/gu, ' ').trim();
}

/** Ids are made anew with every drawing, except those that were given; words stay. */
function keyOf(element: Element): string {
  const given = /^[a-z][a-z-]*$/u.test(element.id) ? element.id : '';
  const type = element.getAttribute('type') ?? '';
  const kind = element instanceof HTMLFormElement ? element.className : textOf(element);
  return [element.tagName, type, given, given === '' ? kind : ''].join('|');
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const served = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
    return served !== undefined && field.value !== served.value;
  }
  if (isTicked(field)) return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

function changedIn(root: HTMLElement): Chosen[] {
  const fields = [...root.querySelectorAll<Field>(FIELDS)].filter(isChanged);
  // Of a question with one answer, the one that was given: the one that it took the place of goes by itself.
  const given = fields.filter((field) => !(isTicked(field) && field.type === 'radio' && !field.checked));
  return given.map((field) => ({
    field,
    key: keyOf(field),
    value: field.value,
    checked: isTicked(field) && field.checked,
  }));
}

/** Sets what a person set, past React's own notes of it, so that React sees a change. */
function setValue(field: Field, value: string): void {
  Reflect.set(Object.getPrototypeOf(field) as object, 'value', value, field);
}

function repeat({ value, checked }: Chosen, field: Field): void {
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

/**
 * Notes what was done so far.
 * @param root what React is about to take over or to draw anew
 * @returns does it again, once the page answers
 */
export function noteEarlyChoices(root: HTMLElement): () => void {
  const chosen = changedIn(root);
  const focused = document.activeElement;
  const focusKey = focused !== null && root.contains(focused) ? keyOf(focused) : null;
  const keys = new Map<HTMLElement, string>();
  for (const element of globalThis.earlyActs ?? []) keys.set(element, keyOf(element));
  const here = <Kind extends HTMLElement>(element: Kind, key: string): Kind | undefined =>
    root.contains(element)
      ? element
      : [...root.querySelectorAll<Kind>(element.tagName)].find((other) => keyOf(other) === key);
  return () => {
    for (const one of chosen) {
      const field = here(one.field, one.key);
      if (field !== undefined) repeat(one, field);
    }
    if (focused instanceof HTMLElement && focusKey !== null) {
      // A field that was entered early is told so now; one that was drawn anew is entered again.
      if (root.contains(focused)) focused.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      else here(focused, focusKey)?.focus();
    }
    // What was pressed was pressed after what was chosen, which must have come to rest.
    window.setTimeout(() => {
      press((element) => here(element, keys.get(element) ?? keyOf(element)));
    });
  };
}

/** Presses again what was pressed, up to the moment when the page answered. */
function press(now: (element: HTMLElement) => HTMLElement | undefined): void {
  const acts = (globalThis.earlyActs ?? []).slice(-MOST_PRESSED);
  globalThis.earlyActs = [];
  for (const element of acts) {
    const found = now(element);
    if (found instanceof HTMLFormElement) found.requestSubmit();
    else found?.click();
  }
}
